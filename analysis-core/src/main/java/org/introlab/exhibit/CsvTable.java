package org.introlab.exhibit;

import java.util.Map;
import org.introlab.csv.CsvText;
import org.introlab.markup.CellKey;

/** The numbers of an exhibit, one per line, in full precision (the shortest text that parses to the same number). */
record CsvTable(ExhibitContent exhibit, Map<CellKey, String> ids) {

    String csv() {
        CsvText csv = new CsvText().row("statistic", "row", "column", "value", "ledger_id");
        exhibit.cells()
                .forEach(cell -> csv.row(
                        cell.key().statistic(),
                        cell.key().row(),
                        cell.key().column(),
                        exhibit.withholds(cell) || Double.isNaN(cell.value()) ? "" : Double.toString(cell.value()),
                        ids.getOrDefault(cell.key(), "")));
        return csv.toString();
    }
}
