package org.introlab.model.internal.linalg;

/**
 * Passes over the rows that add up per cell. Arrays only; the numeric parts of a row are 1 and z_p - shift_p.
 *
 * <p>In all methods {@code cell} has length n with values 0..C-1, {@code z} has P - 1 arrays of length n, {@code shift}
 * has length P - 1, and a {@code weight} of length 0 means weights of one.
 */
public final class CellSums {
    private CellSums() {}

    /**
     * Sums of weight times the products of the parts (1, z_1, .., z_{P-1}).
     *
     * @return length C x triangle(P), packed by rows
     */
    public static double[] products(int[] cell, int cells, double[][] z, double[] shift, double[] weight) {
        int width = Layout.triangle(z.length + 1);
        return Chunks.reduce(
                cell.length,
                (from, to) -> {
                    double[] sums = new double[cells * width];
                    switch (z.length) {
                        case 0 -> weights(cell, weight, sums, from, to);
                        case 2 -> products2(cell, z[0], z[1], shift, weight, sums, from, to);
                        case 3 -> products3(cell, z, shift, weight, sums, from, to);
                        default -> productsAny(cell, z, shift, weight, sums, from, to);
                    }
                    return sums;
                },
                Chunks::addInto);
    }

    private static void weights(int[] cell, double[] weight, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[cell[i]] += weight.length == 0 ? 1 : weight[i];
        }
    }

    private static void productsAny(
            int[] cell, double[][] z, double[] shift, double[] weight, double[] sums, int from, int to) {
        int m = z.length + 1;
        int width = Layout.triangle(m);
        double[] v = new double[m];
        v[0] = 1;
        for (int i = from; i < to; i++) {
            for (int p = 1; p < m; p++) {
                v[p] = z[p - 1][i] - shift[p - 1];
            }
            double w = weight.length == 0 ? 1 : weight[i];
            int at = cell[i] * width;
            for (int a = 0; a < m; a++) {
                double wa = w * v[a];
                for (int b = a; b < m; b++) {
                    sums[at++] += wa * v[b];
                }
            }
        }
    }

    // Most models have one or two numbers besides the outcome. Unrolled, they take half the time of the loops.

    private static void products2(
            int[] cell, double[] z1, double[] z2, double[] shift, double[] weight, double[] sums, int from, int to) {
        double s1 = shift[0];
        double s2 = shift[1];
        for (int i = from; i < to; i++) {
            double w = weight.length == 0 ? 1 : weight[i];
            double v1 = z1[i] - s1;
            double v2 = z2[i] - s2;
            double w1 = w * v1;
            double w2 = w * v2;
            int at = cell[i] * 6;
            sums[at] += w;
            sums[at + 1] += w1;
            sums[at + 2] += w2;
            sums[at + 3] += w1 * v1;
            sums[at + 4] += w1 * v2;
            sums[at + 5] += w2 * v2;
        }
    }

    private static void products3(
            int[] cell, double[][] z, double[] shift, double[] weight, double[] sums, int from, int to) {
        double[] z1 = z[0];
        double[] z2 = z[1];
        double[] z3 = z[2];
        double s1 = shift[0];
        double s2 = shift[1];
        double s3 = shift[2];
        for (int i = from; i < to; i++) {
            double w = weight.length == 0 ? 1 : weight[i];
            double v1 = z1[i] - s1;
            double v2 = z2[i] - s2;
            double v3 = z3[i] - s3;
            double w1 = w * v1;
            double w2 = w * v2;
            double w3 = w * v3;
            int at = cell[i] * 10;
            sums[at] += w;
            sums[at + 1] += w1;
            sums[at + 2] += w2;
            sums[at + 3] += w3;
            sums[at + 4] += w1 * v1;
            sums[at + 5] += w1 * v2;
            sums[at + 6] += w1 * v3;
            sums[at + 7] += w2 * v2;
            sums[at + 8] += w2 * v3;
            sums[at + 9] += w3 * v3;
        }
    }

    /**
     * Sums of value times the parts.
     *
     * @param value length n
     * @return length C x P
     */
    public static double[] values(int[] cell, int cells, double[][] z, double[] shift, double[] value) {
        int m = z.length + 1;
        return Chunks.reduce(
                cell.length,
                (from, to) -> {
                    double[] sums = new double[cells * m];
                    for (int i = from; i < to; i++) {
                        int at = cell[i] * m;
                        sums[at] += value[i];
                        for (int p = 1; p < m; p++) {
                            sums[at + p] += value[i] * (z[p - 1][i] - shift[p - 1]);
                        }
                    }
                    return sums;
                },
                Chunks::addInto);
    }

    /**
     * Returns the linear predictor of each row.
     *
     * @param perCell length C x P, see {@link Layout#perCell(double[])}
     * @return length n
     */
    public static double[] predictor(int[] cell, double[][] z, double[] shift, double[] perCell) {
        int m = z.length + 1;
        double[] out = new double[cell.length];
        Chunks.reduce(
                cell.length,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        int at = cell[i] * m;
                        double sum = perCell[at];
                        for (int p = 1; p < m; p++) {
                            sum += perCell[at + p] * (z[p - 1][i] - shift[p - 1]);
                        }
                        out[i] = sum;
                    }
                    return out;
                },
                (a, b) -> a);
        return out;
    }

    /**
     * Returns the quadratic form of each row.
     *
     * @param perCell length C x P x P, see {@link Layout#perCell(double[][])}
     * @return length n
     */
    public static double[] form(int[] cell, double[][] z, double[] shift, double[] perCell) {
        int m = z.length + 1;
        double[] out = new double[cell.length];
        Chunks.reduce(
                cell.length,
                (from, to) -> {
                    double[] v = new double[m];
                    v[0] = 1;
                    for (int i = from; i < to; i++) {
                        for (int p = 1; p < m; p++) {
                            v[p] = z[p - 1][i] - shift[p - 1];
                        }
                        int at = cell[i] * m * m;
                        double sum = 0;
                        for (int a = 0; a < m; a++) {
                            double part = 0;
                            for (int b = 0; b < m; b++) {
                                part += perCell[at++] * v[b];
                            }
                            sum += v[a] * part;
                        }
                        out[i] = sum;
                    }
                    return out;
                },
                (a, b) -> a);
        return out;
    }
}
