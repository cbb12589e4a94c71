package org.introlab.model.internal.linalg;

import org.introlab.internal.Content;

/**
 * The layout of a design's columns: for each term a row has at most one non-zero column, which its cell determines, with
 * the value of the term's numeric part.
 *
 * @param columns k, the number of columns
 * @param terms T, the number of terms, including the intercept
 * @param cells C, the number of cells
 * @param active length C x T, at cell * T + term the column in which the term is non-zero in that cell, -1 for none
 * @param numericOf the numeric part of each term: 0 for the constant 1, p for the p-th numeric column
 * @param numerics P, the number of numeric parts, including the constant 1
 */
public record Layout(int columns, int terms, int cells, int[] active, int[] numericOf, int numerics) {

    /** Returns the length of a packed upper triangle of m x m. */
    static int triangle(int m) {
        return m * (m + 1) / 2;
    }

    /**
     * Returns the sum over rows of weight times x x', from sums per cell of the products of the numeric parts.
     *
     * @param sums length C x triangle(m), m at least P, packed by rows; parts beyond P belong to no term
     * @param m the number of parts in the sums; with m = P + 1 the last part is taken as one more column (the outcome)
     * @return k x k, or (k + 1) x (k + 1) when m = P + 1; symmetric
     */
    public double[][] spread(double[] sums, int m) {
        boolean outcome = m == numerics + 1;
        int all = terms + (outcome ? 1 : 0);
        int width = triangle(m);
        int size = columns + (outcome ? 1 : 0);
        int[] slot = new int[all * all];
        for (int s = 0; s < all; s++) {
            for (int t = 0; t < all; t++) {
                int a = s == terms ? numerics : numericOf[s];
                int b = t == terms ? numerics : numericOf[t];
                int low = Math.min(a, b);
                slot[s * all + t] = low * m - low * (low - 1) / 2 + Math.max(a, b) - low;
            }
        }
        double[] flat = new double[size * size];
        int[] column = new int[all];
        int[] term = new int[all];
        for (int c = 0; c < cells; c++) {
            int present = 0;
            for (int t = 0; t < terms; t++) {
                int j = active[c * terms + t];
                if (j >= 0) {
                    column[present] = j;
                    term[present++] = t;
                }
            }
            if (outcome) {
                column[present] = columns;
                term[present++] = terms;
            }
            int from = c * width;
            for (int s = 0; s < present; s++) {
                int row = column[s] * size;
                int slots = term[s] * all;
                for (int t = s; t < present; t++) {
                    flat[row + column[t]] += sums[from + slot[slots + term[t]]];
                }
            }
        }
        return symmetric(flat, size);
    }

    /** Columns of later terms may precede those of earlier ones, so an entry may be in either triangle. */
    private static double[][] symmetric(double[] flat, int size) {
        double[][] full = new double[size][size];
        for (int i = 0; i < size; i++) {
            full[i][i] = flat[i * size + i];
            for (int j = i + 1; j < size; j++) {
                full[i][j] = flat[i * size + j] + flat[j * size + i];
                full[j][i] = full[i][j];
            }
        }
        return full;
    }

    /**
     * Returns the sum over rows of value times x, from sums per cell.
     *
     * @param sums length C x P: per cell the sums of value times numeric part
     * @return length k
     */
    public double[] spread(double[] sums) {
        double[] out = new double[columns];
        for (int c = 0; c < cells; c++) {
            for (int t = 0; t < terms; t++) {
                int j = active[c * terms + t];
                if (j >= 0) {
                    out[j] += sums[c * numerics + numericOf[t]];
                }
            }
        }
        return out;
    }

    /**
     * Coefficients per cell: the linear predictor of a row is their inner product with its numeric parts.
     *
     * @param beta length k
     * @return length C x P
     */
    public double[] perCell(double[] beta) {
        double[] out = new double[cells * numerics];
        for (int c = 0; c < cells; c++) {
            for (int t = 0; t < terms; t++) {
                int j = active[c * terms + t];
                if (j >= 0) {
                    out[c * numerics + numericOf[t]] += beta[j];
                }
            }
        }
        return out;
    }

    /**
     * Returns a quadratic form per cell: x' Q x of a row is the form in its numeric parts.
     *
     * @param q k x k, symmetric
     * @return length C x P x P
     */
    public double[] perCell(double[][] q) {
        double[] out = new double[cells * numerics * numerics];
        for (int c = 0; c < cells; c++) {
            for (int s = 0; s < terms; s++) {
                int i = active[c * terms + s];
                if (i < 0) {
                    continue;
                }
                int row = (c * numerics + numericOf[s]) * numerics;
                for (int t = 0; t < terms; t++) {
                    int j = active[c * terms + t];
                    if (j >= 0) {
                        out[row + numericOf[t]] += q[i][j];
                    }
                }
            }
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
