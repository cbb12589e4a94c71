package org.introlab.exhibit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.figure.FigurePlace;
import org.introlab.markup.CellKey;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The numbers of one statistic of an exhibit by their rows' levels (or rows), as a table for drawing or further work. */
record StatisticColumn(String statistic, List<Cell> cells) {

    static StatisticColumn of(ExhibitContent exhibit, String statistic) {
        return new StatisticColumn(
                statistic,
                exhibit.cells()
                        .filter(cell -> cell.key().statistic().equals(statistic))
                        .toList());
    }

    Table table() {
        List<String> rows = rows();
        return Table.create(
                statistic,
                areWhole(rows)
                        ? IntColumn.create(
                                "row", rows.stream().mapToInt(Integer::parseInt).toArray())
                        : StringColumn.create("row", rows),
                StringColumn.create(
                        "column",
                        cells.stream().map(cell -> cell.key().column()).toList()),
                DoubleColumn.create(
                        statistic, cells.stream().mapToDouble(Cell::value).toArray()));
    }

    /** Returns where a figure of {@link #table} draws each number: above its row. */
    Map<CellKey, FigurePlace> places() {
        List<String> rows = rows();
        boolean whole = areWhole(rows);
        Map<CellKey, FigurePlace> places = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Object at = whole ? (Object) Integer.valueOf(rows.get(i)) : rows.get(i);
            places.put(cells.get(i).key(), FigurePlace.above(at));
        }
        return places;
    }

    private List<String> rows() {
        return cells.stream()
                .map(Cell::key)
                .map(key -> key.level().isEmpty() ? key.row() : key.level())
                .toList();
    }

    /** Levels that are all whole numbers, such as years, are numbers. */
    private static boolean areWhole(List<String> rows) {
        return rows.stream().allMatch(row -> row.matches("\\d{1,9}"));
    }
}
