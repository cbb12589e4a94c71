package org.introlab.exhibit;

/** The numbers of an exhibit, one a line, in full precision (shortest text that reads back as the same number). */
record CsvTable(Exhibit exhibit) {

    String csv() {
        StringBuilder csv = new StringBuilder("statistic,row,column,value,ledger_id\n");
        exhibit.cells().forEach(cell -> csv.append(field(cell.key().statistic()))
                .append(',')
                .append(field(cell.key().row()))
                .append(',')
                .append(field(cell.key().column()))
                .append(',')
                .append(exhibit.withholds(cell) || Double.isNaN(cell.value()) ? "" : Double.toString(cell.value()))
                .append(',')
                .append(field(exhibit.ledgerIds().idOf(cell.key()).orElse("")))
                .append('\n'));
        return csv.toString();
    }

    /** A field, quoted when it has to be. */
    static String field(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
