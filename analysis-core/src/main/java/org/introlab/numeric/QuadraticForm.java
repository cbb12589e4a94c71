package org.introlab.numeric;

/** The quadratic form {@code d' S^-1 d} of a Wald test, by Cholesky's decomposition of S. */
public final class QuadraticForm {
    private QuadraticForm() {}

    /** Decides whether a matrix is singular. */
    public interface Pivot {
        /** Returns whether this pivot, the i-th, shows that the matrix is singular. */
        boolean isSingular(int i, double pivot);
    }

    /** Returns {@code d' S^-1 d}; NaN if a pivot shows that S is singular. */
    public static double of(double[][] s, double[] d, Pivot rule) {
        int q = d.length;
        double[][] l = new double[q][q];
        double[] z = new double[q];
        double sum = 0;
        for (int i = 0; i < q; i++) {
            z[i] = d[i];
            for (int j = 0; j <= i; j++) {
                double v = s[i][j];
                for (int c = 0; c < j; c++) {
                    v -= l[i][c] * l[j][c];
                }
                if (i == j && rule.isSingular(i, v)) {
                    return Double.NaN;
                }
                l[i][j] = i == j ? Math.sqrt(v) : v / l[j][j];
                z[i] -= j < i ? l[i][j] * z[j] : 0;
            }
            z[i] /= l[i][i];
            sum += z[i] * z[i];
        }
        return sum;
    }
}
