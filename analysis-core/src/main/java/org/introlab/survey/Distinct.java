package org.introlab.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers as codes of their distinct values in ascending order; NaN is -1. Scores of a few items have few distinct values, so ranks, tables
 * and sums are computed from counts, independent of the order of the rows.
 */
public final class Distinct {
    private final double[] values;
    private final int[] codes;

    /** The numbers {@code values}, and per row the place of its number among them. */
    public Distinct(double[] values, int[] codes) {
        this.values = values;
        this.codes = codes;
    }

    /** The distinct numbers, ascending. */
    public double[] values() {
        return values;
    }

    /** Per row the place of its number among the values, -1 where it has none. */
    public int[] codes() {
        return codes;
    }

    /** Creates the codes of some numbers; NaN is missing. */
    public static Distinct of(double[] numbers) {
        int[] codes = new int[numbers.length];
        double[] found = new double[16];
        int size = 0;
        int[] table = new int[64];
        for (int i = 0; i < numbers.length; i++) {
            double x = numbers[i] + 0.0;
            if (Double.isNaN(x)) {
                codes[i] = -1;
                continue;
            }
            int at = slot(x, table.length);
            while (table[at] != 0 && found[table[at] - 1] != x) {
                at = (at + 1) & (table.length - 1);
            }
            if (table[at] == 0) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                    table = rehash(found, size, 4 * found.length);
                    at = slot(x, table.length);
                    while (table[at] != 0) {
                        at = (at + 1) & (table.length - 1);
                    }
                }
                found[size++] = x;
                table[at] = size;
            }
            codes[i] = table[at] - 1;
        }
        return sorted(Arrays.copyOf(found, size), codes);
    }

    /** Returns the number of distinct values. */
    public int size() {
        return values.length;
    }

    /** Returns the numbers, NaN for missing ones. */
    public double[] numbers() {
        return Arrays.stream(codes)
                .mapToDouble(c -> c < 0 ? Double.NaN : values[c])
                .toArray();
    }

    /** Leaves no row that lacks a value in any column. */
    static void keepComplete(List<Distinct> columns) {
        int[][] codes = columns.stream().map(column -> column.codes).toArray(int[][]::new);
        for (int i = 0; i < codes[0].length; i++) {
            int signs = 0;
            for (int[] column : codes) {
                signs |= column[i];
            }
            for (int c = 0; signs < 0 && c < codes.length; c++) {
                codes[c][i] = -1;
            }
        }
    }

    private static int slot(double x, int length) {
        long bits = Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 40) & (length - 1);
    }

    private static int[] rehash(double[] found, int size, int length) {
        int[] table = new int[length];
        for (int k = 0; k < size; k++) {
            int at = slot(found[k], length);
            while (table[at] != 0) {
                at = (at + 1) & (length - 1);
            }
            table[at] = k + 1;
        }
        return table;
    }

    private static Distinct sorted(double[] found, int[] codes) {
        double[] values = found.clone();
        Arrays.sort(values);
        int[] place = new int[found.length];
        for (int k = 0; k < found.length; k++) {
            place[k] = Arrays.binarySearch(values, found[k]);
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : place[codes[i]];
        }
        return new Distinct(values, codes);
    }

    @Override
    public String toString() {
        return "distinct scores";
    }
}
