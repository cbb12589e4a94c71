package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Least squares from the rows by Householder's QR with scaled columns.
 *
 * <p>Each cell's rows are first reduced to as many as it has numeric parts, then blocks of rows are folded one after the other into a triangle of (k + 1) x (k + 1), whose last column is the right
 * side (Golub and Van Loan 2013, Matrix Computations, 4th ed., section 5.3; Demmel et al. 2012, SIAM J. Sci. Comput.
 * 34(1), for the folding). Memory is that of a block, never n x k.
 *
 * <p>A column is dependent when less than {@link #TOLERANCE} of its length is left beside the earlier independent
 * columns; later columns are the ones dropped, as in R's {@code lm}. R's own tolerance, 1e-7, would drop a column of
 * NIST's Filip problem; an exact dependence leaves about 1e-15.
 */
final class RowQr {
    /** The share of a column's length below which it is dependent on earlier ones. */
    static final double TOLERANCE = 1e-11;

    private static final int BLOCK = 256;

    private final double[] scale;
    private final int[] kept;
    private final double[][] triangle;
    private final double[] right;
    private final double[][] relations;
    private final double[] lengths;
    private final Centring centring;

    private RowQr(
            double[] scale,
            int[] kept,
            double[][] triangle,
            double[] right,
            double[][] relations,
            double[] lengths,
            Centring centring) {
        this.scale = scale;
        this.kept = kept;
        this.triangle = triangle;
        this.right = right;
        this.relations = relations;
        this.lengths = lengths;
        this.centring = centring;
    }

    /** @param right the right side per row, length n */
    static RowQr of(Design design, Centring centring, double[] right) {
        int k = design.columns();
        double[] scale = new double[k];
        double[][] products = design.crossProducts(design.weights(), centring);
        double[][] plain = design.crossProducts(design.weights(), Centring.none(design));
        double[] lengths = new double[k];
        for (int j = 0; j < k; j++) {
            double length = Math.sqrt(products[j][j]);
            // Powers of two, so that scaling rounds nothing.
            scale[j] = length > 0 ? Math.scalb(1.0, Math.getExponent(length)) : 1;
            lengths[j] = Math.sqrt(plain[j][j]);
        }
        int[] end = new int[design.cellCount() + 1];
        int[] order = byCell(design.cell(), end);
        double[][] r = Chunks.reduce(
                design.cellCount(),
                (from, to) -> foldCells(design, centring, right, scale, order, end, from, to),
                RowQr::foldTriangle);
        return reduced(r, scale, lengths, centring);
    }

    /** The rows in the order of their cells; cell c has those from end[c] to end[c + 1]. */
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
     * A cell's rows differ in their numeric parts and right side only. An orthogonal transformation turns them into at
     * most P + 1 rows of the same cell, so many rows of few cells cost n P^2 and not n k^2.
     */
    private static double[][] foldCells(
            Design design,
            Centring centring,
            double[] right,
            double[] scale,
            int[] order,
            int[] end,
            int from,
            int to) {
        int k = scale.length;
        int parts = design.layout().numerics();
        double[][] r = new double[k + 1][k + 1];
        double[][] block = new double[k + 1][BLOCK];
        int filled = 0;
        for (int c = from; c < to; c++) {
            double[][] rows = cellRows(design, centring, right, order, end[c], end[c + 1]);
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

    /** The numeric parts and the right side of a cell's rows, times the root of the weight; columns first. */
    private static double[][] cellRows(
            Design design, Centring centring, double[] right, int[] order, int from, int to) {
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

    /** Takes the dependent columns out of the triangle. */
    private static RowQr reduced(double[][] r, double[] scale, double[] lengths, Centring centring) {
        int k = scale.length;
        double[][] columns = Dense.transposed(r);
        double[] original = new double[k];
        for (int j = 0; j < k; j++) {
            original[j] = norm(columns[j], 0);
        }
        List<Integer> kept = new ArrayList<>();
        double[][] relations = new double[k][];
        for (int j = 0; j < k; j++) {
            int rank = kept.size();
            double left = norm(columns[j], rank);
            if (!(left > TOLERANCE * original[j])) {
                relations[j] = columns[j].clone();
            } else {
                reflect(columns, j, rank, left);
                kept.add(j);
            }
        }
        int rank = kept.size();
        double[][] triangle = new double[rank][rank];
        for (int i = 0; i < rank; i++) {
            for (int c = i; c < rank; c++) {
                triangle[i][c] = columns[kept.get(c)][i];
            }
        }
        int[] order = kept.stream().mapToInt(Integer::intValue).toArray();
        double[] right = Arrays.copyOf(columns[k], rank);
        for (int j = 0; j < k; j++) {
            if (relations[j] != null) {
                int before = -1 - Arrays.binarySearch(order, j);
                relations[j] = backward(triangle, Arrays.copyOf(relations[j], before));
            } else {
                relations[j] = new double[0];
            }
        }
        return new RowQr(scale, order, triangle, right, relations, lengths, centring);
    }

    private static double norm(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum = Math.hypot(sum, column[i]);
        }
        return sum;
    }

    private static void reflect(double[][] columns, int j, int at, double norm) {
        double[] v = columns[j].clone();
        double alpha = v[at] > 0 ? -norm : norm;
        double half = norm * (norm + Math.abs(v[at]));
        v[at] -= alpha;
        for (int c = j; c < columns.length; c++) {
            double dot = 0;
            for (int i = at; i < v.length; i++) {
                dot += v[i] * columns[c][i];
            }
            for (int i = at; i < v.length; i++) {
                columns[c][i] -= dot / half * v[i];
            }
        }
    }

    /** Solves the leading part of an upper triangle. */
    private static double[] backward(double[][] triangle, double[] right) {
        double[] out = right.clone();
        for (int i = out.length - 1; i >= 0; i--) {
            for (int c = i + 1; c < out.length; c++) {
                out[i] -= triangle[i][c] * out[c];
            }
            out[i] /= triangle[i][i];
        }
        return out;
    }

    /** Whether the column has an estimate. */
    boolean isKept(int column) {
        return Arrays.binarySearch(kept, column) >= 0;
    }

    /** The condition number in the 1-norm of X'WX of the kept columns, scaled to a unit diagonal. */
    double condition() {
        double[][] columns = Dense.transposed(triangle);
        double[][] inverse = NormalEquations.transposedInverse(columns);
        for (int j = 0; j < columns.length; j++) {
            double length = Math.sqrt(Dense.dot(columns[j], columns[j]));
            for (int i = 0; i < columns.length; i++) {
                columns[j][i] /= length;
                inverse[j][i] *= length;
            }
        }
        return NormalEquations.norm(Dense.timesTransposed(columns, columns))
                * NormalEquations.norm(Dense.timesTransposed(inverse, inverse));
    }

    /** The coefficients of the centred design, length k, 0 for a dropped column. */
    double[] solve() {
        double[] out = new double[scale.length];
        double[] z = backward(triangle, right);
        for (int i = 0; i < kept.length; i++) {
            out[kept[i]] = z[i] / scale[kept[i]];
        }
        return out;
    }

    /** (X'WX)^-1 = root root' of the centred design, k x k, zero for dropped columns. */
    double[][] root() {
        double[][] inverse = NormalEquations.transposedInverse(Dense.transposed(triangle));
        double[][] out = new double[scale.length][scale.length];
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; c < kept.length; c++) {
                out[kept[i]][c] = inverse[i][c] / scale[kept[i]];
            }
        }
        return out;
    }

    /** Per column why it was dropped: the columns it is a linear combination of. */
    List<Optional<String>> reasons(List<String> names) {
        List<Optional<String>> reasons = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            reasons.add(isKept(j) ? Optional.empty() : Optional.of(reason(j, names)));
        }
        return List.copyOf(reasons);
    }

    /** Per dropped column a vector c of length k with X c = 0 for the uncentred design and -1 at that column. */
    List<double[]> nullVectors() {
        List<double[]> vectors = new ArrayList<>();
        for (int j = 0; j < scale.length; j++) {
            if (!isKept(j)) {
                vectors.add(nullVector(j));
            }
        }
        return vectors;
    }

    private double[] nullVector(int column) {
        double[] combination = new double[scale.length];
        for (int i = 0; i < relations[column].length; i++) {
            combination[kept[i]] = relations[column][i] * scale[column] / scale[kept[i]];
        }
        combination[column] = -1;
        double[] original = centring.toOriginal(combination);
        for (int j = 0; j < original.length; j++) {
            if (j != column && !(Math.abs(original[j]) * lengths[j] > 1e-8 * lengths[column])) {
                original[j] = 0;
            }
        }
        return original;
    }

    private String reason(int column, List<String> names) {
        double[] original = nullVector(column);
        List<String> with = new ArrayList<>();
        for (int j = 0; j < original.length; j++) {
            if (j != column && original[j] != 0) {
                with.add(names.get(j));
            }
        }
        return with.isEmpty() ? "zero in all rows" : "collinear with " + String.join(", ", with);
    }
}
