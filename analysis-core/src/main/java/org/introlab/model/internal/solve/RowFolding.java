package org.introlab.model.internal.solve;

import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Chunks;
import org.introlab.model.internal.linalg.Dense;

/**
 * Folds the rows of a design and a right side into one triangle by Householder reflections.
 *
 * <p>Each cell's rows are first reduced to as many as it has numeric parts, then blocks of rows are folded one at a time
 * into a triangle of (k + 1) x (k + 1), whose last column is the right side (Golub and Van Loan 2013, Matrix
 * Computations, 4th ed., section 5.3; Demmel et al. 2012, SIAM J. Sci. Comput. 34(1), for the folding). Memory is that
 * of a block, never n x k.
 */
final class RowFolding {
    private static final int BLOCK = 256;

    private final Design design;
    private final Centring centring;
    private final double[] right;
    private final double[] scale;
    private final int[] end;
    private final int[] order;

    /**
     * @param right the right side per row, length n
     * @param scale what each column is divided by, length k
     */
    RowFolding(Design design, Centring centring, double[] right, double[] scale) {
        this.design = design;
        this.centring = centring;
        this.right = right;
        this.scale = scale;
        this.end = new int[design.cellCount() + 1];
        this.order = byCell(design.cell(), end);
    }

    /** Returns R of the QR of [X D^-1, right], weighted, (k + 1) x (k + 1). */
    double[][] triangle() {
        return Chunks.reduce(design.cellCount(), this::foldCells, RowFolding::foldTriangle);
    }

    /** Returns the rows in the order of their cells; cell c has those from end[c] to end[c + 1]. */
    private static int[] byCell(int[] cell, int[] end) {
        for (int c : cell) {
            end[c + 1]++;
        }
        for (int c = 1; c < end.length; c++) {
            end[c] += end[c - 1];
        }
        int[] next = end.clone();
        int[] order = new int[cell.length];
        for (int i = 0; i < order.length; i++) {
            order[next[cell[i]]++] = i;
        }
        return order;
    }

    /**
     * Folds cells. A cell's rows differ only in their numeric parts and right side. An orthogonal transformation turns
     * them into at most P + 1 rows of the same cell, so many rows in few cells cost n P^2 and not n k^2.
     */
    private double[][] foldCells(int from, int to) {
        int k = scale.length;
        int parts = design.layout().numerics();
        double[][] r = new double[k + 1][k + 1];
        double[][] block = new double[k + 1][BLOCK];
        int filled = 0;
        for (int c = from; c < to; c++) {
            double[][] rows = cellRows(end[c], end[c + 1]);
            for (int i = 0; i < rows[0].length; i++) {
                if (filled == BLOCK) {
                    fold(r, block, filled);
                    filled = 0;
                }
                for (double[] column : block) {
                    column[filled] = 0;
                }
                for (int t = 0; t < design.layout().terms(); t++) {
                    int j = design.layout().active()[c * design.layout().terms() + t];
                    if (j >= 0) {
                        block[j][filled] = rows[design.layout().numericOf()[t]][i] / scale[j];
                    }
                }
                block[k][filled++] = rows[parts][i];
            }
        }
        fold(r, block, filled);
        return r;
    }

    /** Returns the numeric parts and the right side of a cell's rows, times the root of the weight; columns first. */
    private double[][] cellRows(int from, int to) {
        int parts = design.layout().numerics();
        boolean reduce = to - from > parts + 1;
        double[][] triangle = new double[parts + 1][parts + 1];
        double[][] block = new double[parts + 1][reduce ? BLOCK : to - from];
        for (int start = from; start < to; start += BLOCK) {
            int rows = Math.min(BLOCK, to - start);
            for (int i = 0; i < rows; i++) {
                int row = order[start + i];
                double w = Math.sqrt(design.weight(row));
                for (int p = 0; p < parts; p++) {
                    block[p][i] = w * design.value(row, p, centring);
                }
                block[parts][i] = w * right[row];
            }
            if (reduce) {
                fold(triangle, block, rows);
            }
        }
        return reduce ? Dense.transposed(triangle) : block;
    }

    private static double[][] foldTriangle(double[][] r, double[][] other) {
        fold(r, Dense.transposed(other), other.length);
        return r;
    }

    /** Makes the block's first rows zero by reflections with r's rows. The block is column-major. */
    private static void fold(double[][] r, double[][] block, int rows) {
        for (int j = 0; j < r.length; j++) {
            double norm = Math.abs(r[j][j]);
            double largest = norm;
            for (int i = 0; i < rows; i++) {
                largest = Math.max(largest, Math.abs(block[j][i]));
            }
            if (largest == 0) {
                continue;
            }
            double sum = r[j][j] / largest * (r[j][j] / largest);
            for (int i = 0; i < rows; i++) {
                double v = block[j][i] / largest;
                sum += v * v;
            }
            norm = largest * Math.sqrt(sum);
            double alpha = r[j][j] > 0 ? -norm : norm;
            double head = r[j][j] - alpha;
            double half = norm * (norm + Math.abs(r[j][j]));
            r[j][j] = alpha;
            for (int c = j + 1; c < r.length; c++) {
                double dot = head * r[j][c];
                for (int i = 0; i < rows; i++) {
                    dot += block[j][i] * block[c][i];
                }
                double factor = dot / half;
                r[j][c] -= factor * head;
                for (int i = 0; i < rows; i++) {
                    block[c][i] -= factor * block[j][i];
                }
            }
        }
    }
}
