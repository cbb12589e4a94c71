package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Values;
import org.introlab.summary.Groups;

/** The counts of rows by two factors, without levels that have no rows. */
final class CrossCounts {
    private final TestBasis basis;
    private final long[][] counts;

    private CrossCounts(TestBasis basis, long[][] counts) {
        this.basis = basis;
        this.counts = counts;
    }

    /**
     * Counts the rows where both are present.
     *
     * @throws IllegalArgumentException as in {@link Groups#levels}
     */
    static CrossCounts of(Frame frame, String rows, String columns) {
        List<String> down = Groups.levels(frame, rows);
        List<String> across = Groups.levels(frame, columns);
        long[][] all = counted(frame, rows, down, columns, across);
        long[] cells = Arrays.stream(all).flatMapToLong(Arrays::stream).toArray();
        return new CrossCounts(TestBasis.of(frame, rows, columns, cells), withoutEmpty(all));
    }

    /**
     * Creates a table from given counts.
     *
     * @throws IllegalArgumentException if the rows have different lengths, or a count is negative
     */
    static CrossCounts of(long[][] counts) {
        for (long[] row : counts) {
            if (row.length != counts[0].length || Arrays.stream(row).anyMatch(n -> n < 0)) {
                throw new IllegalArgumentException(
                        "A table of counts must have rows of equal length and no negative counts, got "
                                + Arrays.deepToString(counts) + ".");
            }
        }
        long n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        return new CrossCounts(TestBasis.ofCounts(n), withoutEmpty(counts));
    }

    /** Returns the counts for all levels, including those without rows. */
    static long[][] counted(Frame frame, String rows, List<String> down, String columns, List<String> across) {
        Map<String, Integer> row = places(down);
        Map<String, Integer> column = places(across);
        Values first = frame.values(rows);
        Values second = frame.values(columns);
        long[][] counts = new long[down.size()][across.size()];
        for (int i = 0; i < frame.rowCount(); i++) {
            int r = first.isMissing(i) ? -1 : row.getOrDefault(first.text(i), -1);
            int c = second.isMissing(i) ? -1 : column.getOrDefault(second.text(i), -1);
            if (r >= 0 && c >= 0) {
                counts[r][c]++;
            }
        }
        return counts;
    }

    private static Map<String, Integer> places(List<String> levels) {
        Map<String, Integer> places = new HashMap<>();
        levels.forEach(level -> places.put(level, places.size()));
        return places;
    }

    private static long[][] withoutEmpty(long[][] counts) {
        List<long[]> rows = new ArrayList<>();
        int width = counts.length == 0 ? 0 : counts[0].length;
        int[] used = IntStream.range(0, width)
                .filter(c -> Arrays.stream(counts).anyMatch(row -> row[c] > 0))
                .toArray();
        for (long[] row : counts) {
            if (Arrays.stream(row).anyMatch(n -> n > 0)) {
                rows.add(Arrays.stream(used).mapToLong(c -> row[c]).toArray());
            }
        }
        return rows.toArray(long[][]::new);
    }

    TestBasis basis() {
        return basis;
    }

    int rows() {
        return counts.length;
    }

    int columns() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    /** Returns a copy of the counts, row by row. */
    long[][] toArray() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    boolean isTwoByTwo() {
        return rows() == 2 && columns() == 2;
    }

    long n() {
        return basis.n();
    }

    double expected(int row, int column) {
        return (double) rowSum(row) * columnSum(column) / n();
    }

    long rowSum(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    long columnSum(int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    /** Returns the smallest expected count. */
    double leastExpected() {
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                least = Math.min(least, expected(r, c));
            }
        }
        return least;
    }

    /** Returns why there is no test of independence; empty if there is one. */
    String obstacle() {
        if (n() == 0) {
            return "no row has a value of both variables";
        }
        if (rows() < 2) {
            return "all rows have the same '" + basis.variable() + "'";
        }
        return columns() < 2 ? "fewer than two groups to compare" : "";
    }

    @Override
    public String toString() {
        return "counts of " + rows() + " by " + columns() + " levels";
    }
}
