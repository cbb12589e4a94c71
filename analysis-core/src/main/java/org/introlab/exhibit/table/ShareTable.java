package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Row;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.Groups;

/**
 * The share of rows whose 0/1 outcome is 1, in per cent, by two factors or numbers with few whole values: a line for
 * each level of the first, and for each level of the second the share and its number of rows. Rows with a missing value
 * in any of the three are left out. Labelled numbers are shown by their labels. Its cells are {@code (share | n,
 * rows=level, column level)}.
 */
public final class ShareTable {

    private ShareTable() {}

    /**
     * Returns the table.
     *
     * @throws IllegalArgumentException if a column is missing, a factor has neither levels nor few whole values, or the outcome is not 0 or 1
     */
    public static Exhibit of(Frame frame, String outcome, String rows, String columns) {
        List<String> lines = Groups.levels(frame, rows);
        List<String> heads = Groups.levels(frame, columns);
        long[][] present = new long[lines.size()][heads.size()];
        long[][] ones = new long[lines.size()][heads.size()];
        for (Row row : frame.rows()) {
            double value = row.number(outcome);
            if (Double.isNaN(value) || row.isMissing(rows) || row.isMissing(columns)) {
                continue;
            }
            if (value != 0 && value != 1) {
                throw new IllegalArgumentException("The outcome '" + outcome + "' of a share must be 0 or 1;"
                        + " it is neither in " + frame.rowInWords(row.index()) + ".");
            }
            int line = position(row, rows, lines, frame.hidesFew());
            int head = position(row, columns, heads, frame.hidesFew());
            present[line][head]++;
            ones[line][head] += (long) value;
        }
        List<String> titles = new ArrayList<>();
        heads.stream()
                .map(level -> Groups.label(frame, columns, level))
                .forEach(label -> titles.addAll(List.of(label, label + ", N")));
        List<ExhibitRow> body = new ArrayList<>();
        for (int line = 0; line < present.length; line++) {
            List<Entry> entries = new ArrayList<>();
            String row = rows + "=" + lines.get(line);
            for (int head = 0; head < present[line].length; head++) {
                String column = heads.get(head);
                long n = present[line][head];
                entries.add(
                        Entry.of(Cell.of("share", row, column, 100.0 * ones[line][head] / n, NumberStyle.decimals(1))
                                .basedOn(ones[line][head], n - ones[line][head], n)));
                entries.add(Entry.of(
                        Cell.of("n", row, column, n, NumberStyle.whole()).basedOn(n)));
            }
            body.add(ExhibitRow.body(Groups.label(frame, rows, lines.get(line)), entries));
        }
        return Exhibit.computed(frame.variable(outcome).label("en") + ", per cent", titles, body, frame.sources());
    }

    private static int position(Row row, String column, List<String> levels, boolean hidden) {
        return IntStream.range(0, levels.size())
                .filter(i -> row.is(column, levels.get(i)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException((hidden ? "A row" : "Row " + (row.index() + 1))
                        + " of '" + column + "' has a value that is not one of its levels."));
    }
}
