package org.introlab.workbench.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text as lines for a terminal, in columns of equal width: the first and the last column to the left, the others to the right. */
public final class AlignedRows {
    private static final String GAP = "  ";

    private AlignedRows() {}

    /**
     * Returns a line for each row, without blanks at its end.
     *
     * @param rows rows with the same number of texts
     */
    public static List<String> lines(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int... widths) {
        int last = widths.length - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> {
                    String text = row.get(column);
                    String blanks = " ".repeat(widths[column] - text.length());
                    return column > 0 && column < last ? blanks + text : text + blanks;
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
