package org.introlab.data.mutated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.introlab.data.Frame;

/**
 * The table that a sound file holds, with texts that tempt a reader to guess: comments, formulas, quotes, leading zeros, words for
 * missing values. The columns are {@code place} (text), {@code id} (integer, unique), {@code kind} (a factor of a and b), {@code
 * share} (number, may be missing) and {@code month}.
 */
record RightTable(List<List<String>> rows) {
    static final List<String> COLUMNS = List.of("place", "id", "kind", "share", "month");
    static final int PLACE = 0;
    static final int ID = 1;
    static final int KIND = 2;
    static final int SHARE = 3;
    static final int MONTH = 4;

    private static final List<String> TEXTS = List.of(
            "Oslo",
            "#Oslo",
            "# a remark",
            "=A1+1",
            "a,b",
            "a;b",
            "say \"so\"",
            "0301",
            "NA",
            "null",
            "1,5",
            "10%",
            "-",
            "'quoted'",
            "Ås",
            "東京",
            "a\tb",
            "line\nbreak",
            " blank before",
            "blank after ",
            "<b>",
            "\\u0022",
            "${x}",
            "1e5",
            "-0.0",
            "true");

    RightTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static RightTable random(Random random) {
        int n = 2 + random.nextInt(6);
        return new RightTable(IntStream.range(0, n)
                .mapToObj(i -> List.of(
                        TEXTS.get(random.nextInt(TEXTS.size())),
                        String.valueOf(1 + i * 7 + random.nextInt(7)),
                        random.nextBoolean() ? "a" : "b",
                        random.nextInt(5) == 0 ? "" : share(random),
                        String.format("20%02d-%02d", 10 + random.nextInt(9), 1 + random.nextInt(12))))
                .toList());
    }

    private static String share(Random random) {
        int decimals = random.nextInt(5);
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, decimals)
                .toPlainString();
    }

    RightTable withCell(int row, int column, String value) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, value);
        changed.set(row, cells);
        return new RightTable(changed);
    }

    RightTable without(int row) {
        List<List<String>> rest = new ArrayList<>(rows);
        rest.remove(row);
        return new RightTable(rest);
    }

    /** The first cell that a frame has otherwise, in words; empty when it holds this table and nothing else. */
    Optional<String> differenceFrom(Frame frame) {
        if (frame.rowCount() != rows.size()) {
            return Optional.of(frame.rowCount() + " rows in the place of " + rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < COLUMNS.size(); j++) {
                String right = rows.get(i).get(j);
                String read = frame.column(COLUMNS.get(j)).isMissing(i)
                        ? ""
                        : frame.column(COLUMNS.get(j)).getString(i);
                boolean same = j == SHARE && !right.isEmpty() && !read.isEmpty()
                        ? Double.parseDouble(right) == Double.parseDouble(read)
                        : right.equals(read);
                if (!same) {
                    return Optional.of("row " + (i + 1) + ", " + COLUMNS.get(j) + ": '" + read + "' in the place of '"
                            + right + "'");
                }
            }
        }
        return Optional.empty();
    }
}
