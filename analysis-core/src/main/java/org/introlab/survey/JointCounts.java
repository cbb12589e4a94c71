package org.introlab.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The number of rows with each combination of values of some columns. Columns with few values have few combinations, so a single pass over
 * the rows gives the tables of all pairs.
 */
final class JointCounts {
    private static final int LARGEST = 1 << 18;
    private static final int CHUNKS = 8;

    private final int[] sizes;
    private final int[] strides;
    private final long[] counts;

    private JointCounts(int[] sizes, int[] strides, long[] counts) {
        this.sizes = sizes;
        this.strides = strides;
        this.counts = counts;
    }

    /** Returns the counts; empty if there are too many combinations. */
    static Optional<JointCounts> of(List<Distinct> columns) {
        int[] sizes = new int[columns.size()];
        int[] strides = new int[columns.size()];
        long cells = 1;
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] = columns.get(c).size();
            strides[c] = (int) cells;
            // one more position for missing values
            cells *= sizes[c] + 1;
            if (cells > LARGEST) {
                return Optional.empty();
            }
        }
        int rows = columns.get(0).codes().length;
        int width = (int) cells;
        int[][] codes = columns.stream().map(Distinct::codes).toArray(int[][]::new);
        long[] counts = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> count(codes, strides, width, (int) ((long) rows * chunk / CHUNKS), (int)
                        ((long) rows * (chunk + 1) / CHUNKS)))
                .reduce(new long[width], JointCounts::sum);
        return Optional.of(new JointCounts(sizes, strides, counts));
    }

    private static long[] count(int[][] codes, int[] strides, int width, int from, int to) {
        int[] cell = new int[to - from];
        for (int c = 0; c < codes.length; c++) {
            int[] code = codes[c];
            int stride = strides[c];
            for (int i = from; i < to; i++) {
                cell[i - from] += (code[i] + 1) * stride;
            }
        }
        long[] counts = new long[width];
        for (int at : cell) {
            counts[at]++;
        }
        return counts;
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Returns the counts of rows that are complete in all columns. */
    JointCounts complete() {
        long[] kept = counts.clone();
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; c < sizes.length; c++) {
                if (code(i, c) < 0) {
                    kept[i] = 0;
                }
            }
        }
        return new JointCounts(sizes, strides, kept);
    }

    /** Returns the table of two columns, row by row, without rows that lack one of the values. */
    long[] table(int first, int second) {
        long[] table = new long[sizes[first] * sizes[second]];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && code(i, first) >= 0 && code(i, second) >= 0) {
                table[code(i, first) * sizes[second] + code(i, second)] += counts[i];
            }
        }
        return table;
    }

    private int code(int cell, int column) {
        return cell / strides[column] % (sizes[column] + 1) - 1;
    }
}
