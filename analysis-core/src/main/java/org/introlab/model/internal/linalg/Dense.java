package org.introlab.model.internal.linalg;

/** The few products of small dense matrices that the estimators need. */
public final class Dense {
    private Dense() {}

    /** Returns A B, with A of m x p and B of p x q. */
    public static double[][] times(double[][] a, double[][] b) {
        int q = b.length == 0 ? 0 : b[0].length;
        double[][] out = new double[a.length][q];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                double v = a[i][l];
                if (v != 0) {
                    for (int j = 0; j < q; j++) {
                        out[i][j] += v * b[l][j];
                    }
                }
            }
        }
        return out;
    }

    /** Returns A B', with A of m x p and B of q x p. */
    public static double[][] timesTransposed(double[][] a, double[][] b) {
        double[][] out = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                out[i][j] = dot(a[i], b[j]);
            }
        }
        return out;
    }

    /** Returns A' of an m x p matrix. */
    public static double[][] transposed(double[][] a) {
        int p = a.length == 0 ? 0 : a[0].length;
        double[][] out = new double[p][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < p; j++) {
                out[j][i] = a[i][j];
            }
        }
        return out;
    }

    /** Returns A v. */
    public static double[] times(double[][] a, double[] v) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = dot(a[i], v);
        }
        return out;
    }

    /** Returns the inner product. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Returns U M U', with U of m x p and M symmetric. */
    public static double[][] sandwich(double[][] u, double[][] m) {
        double[][] out = timesTransposed(times(u, m), u);
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (out[i][j] + out[j][i]) / 2;
                out[i][j] = mean;
                out[j][i] = mean;
            }
        }
        return out;
    }

    /** Returns a matrix times a number, in place. */
    public static double[][] scaled(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return matrix;
    }
}
