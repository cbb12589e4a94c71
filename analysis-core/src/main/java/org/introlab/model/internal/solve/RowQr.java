package org.introlab.model.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.NormalEquations;
import org.introlab.model.result.Term;
import org.introlab.numeric.RoundingNoise;

/**
 * Least squares from the rows by Householder's QR with scaled columns, see {@link RowFolding}.
 *
 * <p>A column is dependent if less than {@link #TOLERANCE} of its length remains given the earlier independent columns;
 * later columns are dropped, as in R's {@code lm}. R's own tolerance, 1e-7, would drop a column of
 * NIST's Filip problem; an exact dependence leaves about 1e-15.
 *
 * <p>That length is the centred one. A column is also dependent if its remainder is no more than rounding of the numbers
 * that it was computed from: its own before centring ({@link RoundingNoise}), or some units in the last place of those
 * that it combines.
 */
final class RowQr {
    /** The share of a column's length below which it is dependent on earlier ones. */
    static final double TOLERANCE = 1e-11;

    /** The share of a column's length below which the columns that it combines are checked. */
    private static final double SUSPECT = 1e-4;
    /** The allowed error of a combination of columns, in units in the last place of each. */
    private static final double COMBINED = 4 * Math.ulp(1.0);

    private final double[] scale;
    private final int[] kept;
    private final double[][] triangle;
    private final double[] right;
    private final double[][] relations;
    private final boolean[] rounding;
    private final double[] lengths;
    private final double[] noise;
    private final Centring centring;

    private RowQr(
            double[] scale,
            int[] kept,
            double[][] triangle,
            double[] right,
            double[][] relations,
            boolean[] rounding,
            double[] lengths,
            double[] noise,
            Centring centring) {
        this.scale = scale;
        this.kept = kept;
        this.triangle = triangle;
        this.right = right;
        this.relations = relations;
        this.rounding = rounding;
        this.lengths = lengths;
        this.noise = noise;
        this.centring = centring;
    }

    /** @param right the right side per row, length n */
    static RowQr of(Design design, Centring centring, double[] right) {
        int k = design.columns();
        double[] scale = new double[k];
        double[][] products = design.crossProducts(design.weights(), centring);
        double[] lengths = centring.lengths(products);
        double[] noise = new double[k];
        for (int j = 0; j < k; j++) {
            double length = Math.sqrt(products[j][j]);
            // Powers of two, so that scaling rounds nothing.
            scale[j] = length > 0 ? Math.scalb(1.0, Math.getExponent(length)) : 1;
            noise[j] = RoundingNoise.bound(design.n()) * lengths[j];
        }
        double[][] r = new RowFolding(design, centring, right, scale).triangle();
        return reduced(r, scale, lengths, noise, centring);
    }

    /** Takes the dependent columns out of the triangle. */
    private static RowQr reduced(double[][] r, double[] scale, double[] lengths, double[] noise, Centring centring) {
        int k = scale.length;
        double[][] columns = Dense.transposed(r);
        double[] original = new double[k];
        for (int j = 0; j < k; j++) {
            original[j] = norm(columns[j], 0);
        }
        List<Integer> kept = new ArrayList<>();
        double[][] relations = new double[k][];
        boolean[] rounding = new boolean[k];
        for (int j = 0; j < k; j++) {
            int rank = kept.size();
            double left = norm(columns[j], rank);
            boolean exact = !(left > TOLERANCE * original[j]);
            rounding[j] = !exact
                    && (left * scale[j] <= noise[j]
                            || left < SUSPECT * original[j]
                                    && left * scale[j] <= COMBINED * combined(columns, kept, j, scale, lengths));
            if (exact || rounding[j]) {
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
        return new RowQr(scale, order, triangle, right, relations, rounding, lengths, noise, centring);
    }

    /** Returns the length of the longest column, times its coefficient, among those that column j nearly combines. */
    private static double combined(double[][] columns, List<Integer> kept, int j, double[] scale, double[] lengths) {
        int rank = kept.size();
        double[][] triangle = new double[rank][rank];
        for (int c = 0; c < rank; c++) {
            for (int i = 0; i <= c; i++) {
                triangle[i][c] = columns[kept.get(c)][i];
            }
        }
        double[] relation = backward(triangle, Arrays.copyOf(columns[j], rank));
        double largest = 0;
        for (int i = 0; i < rank; i++) {
            int column = kept.get(i);
            largest = Math.max(largest, Math.abs(relation[i]) * scale[j] / scale[column] * lengths[column]);
        }
        return largest;
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

    /** Returns whether the column has an estimate. */
    boolean isKept(int column) {
        return Arrays.binarySearch(kept, column) >= 0;
    }

    /** Returns the condition number in the 1-norm of X'WX of the kept columns, scaled to a unit diagonal. */
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

    /** Returns the coefficients of the centred design, length k, 0 for a dropped column. */
    double[] solve() {
        double[] out = new double[scale.length];
        double[] z = backward(triangle, right);
        for (int i = 0; i < kept.length; i++) {
            out[kept[i]] = z[i] / scale[kept[i]];
        }
        return out;
    }

    /** Returns (X'WX)^-1 = root root' of the centred design, k x k, zero for dropped columns. */
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

    /** Returns per column why it was dropped: the columns it is a linear combination of. */
    List<Optional<String>> reasons(List<String> names) {
        List<Optional<String>> reasons = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            reasons.add(isKept(j) ? Optional.empty() : Optional.of(reason(j, names)));
        }
        return List.copyOf(reasons);
    }

    /** Returns per dropped column a vector c of length k with X c = 0 for the uncentred design and -1 at that column. */
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
            double c = relations[column][i] * scale[column] / scale[kept[i]];
            boolean none = rounding[column] && Math.abs(c) * scale[kept[i]] <= noise[column];
            combination[kept[i]] = none ? 0 : c;
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
        if (with.isEmpty()) {
            return "zero in all rows";
        }
        String others = "collinear with " + String.join(", ", with);
        if (!rounding[column]) {
            return others;
        }
        return with.equals(List.of(Term.INTERCEPT))
                ? others + ": constant except for rounding"
                : others + " except for rounding";
    }
}
