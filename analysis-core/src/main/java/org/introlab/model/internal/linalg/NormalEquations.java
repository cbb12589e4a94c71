package org.introlab.model.internal.linalg;

import org.introlab.numeric.RoundingNoise;

/**
 * The normal equations A beta = b, scaled to a unit diagonal and factored A = D L L' D.
 *
 * <p>The condition number is that of the scaled matrix in the 1-norm, from its explicit inverse, which the covariance
 * needs anyway (Higham 2002, Accuracy and Stability of Numerical Algorithms, 2nd ed., sections 7.3 and 10.1).
 */
public final class NormalEquations {
    /** The pivot of the scaled matrix below which the rows decide. */
    private static final double LEAST_PIVOT = 1e-9;

    private final double[] right;
    private final double[][] root;
    private final double[] left;
    private final double condition;

    private NormalEquations(double[] right, double[][] root, double[] left, double condition) {
        this.right = right;
        this.root = root;
        this.left = left;
        this.condition = condition;
    }

    /** @param products [X y]'W[X y], (k + 1) x (k + 1) */
    public static NormalEquations of(double[][] products) {
        int k = products.length - 1;
        double[] right = new double[k];
        double[] scale = new double[k];
        for (int j = 0; j < k; j++) {
            right[j] = products[j][k];
            scale[j] = Math.sqrt(products[j][j]);
        }
        double[][] a = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                a[i][j] = products[i][j] / (scale[i] * scale[j]);
            }
        }
        double[][] l = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int c = 0; c < j; c++) {
                    sum -= l[i][c] * l[j][c];
                }
                if (i != j) {
                    l[i][j] = sum / l[j][j];
                } else if (sum > LEAST_PIVOT) {
                    l[i][i] = Math.sqrt(sum);
                } else {
                    return new NormalEquations(right, new double[k][k], new double[k], Double.NaN);
                }
            }
        }
        double[][] root = transposedInverse(l);
        double[] left = new double[k];
        for (int j = 0; j < k; j++) {
            left[j] = scale[j] * l[j][j];
        }
        double condition = norm(a) * norm(Dense.timesTransposed(root, root));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                root[i][j] /= scale[i];
            }
        }
        return new NormalEquations(right, root, left, condition);
    }

    /** Returns (L^-1)' of a lower triangular matrix: upper triangular. */
    public static double[][] transposedInverse(double[][] l) {
        int k = l.length;
        double[][] out = new double[k][k];
        for (int j = 0; j < k; j++) {
            out[j][j] = 1 / l[j][j];
            for (int i = j + 1; i < k; i++) {
                double sum = 0;
                for (int c = j; c < i; c++) {
                    sum -= l[i][c] * out[j][c];
                }
                out[j][i] = sum / l[i][i];
            }
        }
        return out;
    }

    /**
     * Returns whether the remainder of some column, given the earlier ones, is no more than rounding of the column.
     *
     * @param lengths of the columns before anything was subtracted from them
     * @param n the number of rows
     */
    public boolean isRounding(double[] lengths, int n) {
        for (int j = 0; j < lengths.length; j++) {
            if (RoundingNoise.covers(left[j], lengths[j], n)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the largest sum of a row's absolute values. */
    public static double norm(double[][] a) {
        double largest = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double v : row) {
                sum += Math.abs(v);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** Returns whether the matrix is regular and its condition number within the bound. */
    public boolean isTrusted(double bound) {
        return condition <= bound;
    }

    /** Returns the condition number; NaN if the matrix is singular to working precision. */
    public double condition() {
        return condition;
    }

    /** Returns A^-1 = root root', k x k. */
    public double[][] root() {
        return root;
    }

    /** Returns A^-1 b. */
    public double[] solve() {
        return solve(right);
    }

    /** Returns A^-1 v. */
    public double[] solve(double[] v) {
        double[] inner = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                inner[j] += root[i][j] * v[i];
            }
        }
        return Dense.times(root, inner);
    }
}
