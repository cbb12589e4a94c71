package org.introlab.survey;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The one-factor model of a correlation matrix, {@code R = l l' + diag(u)}, by maximum likelihood: minimises {@code log|S| +
 * tr(R S^-1)} over the loadings l and the uniquenesses u by Fisher scoring (Jöreskog 1967, Psychometrika 32, 443-482).
 * Uniquenesses stay at or above 0.005, as in R's {@code factanal}; one that ends there is a Heywood case.
 *
 * @param loadings with a sum of at least zero
 * @param converged whether the gradient vanished
 */
record OneFactor(double[] loadings, double[] uniquenesses, boolean converged) {
    static final double LOWEST = 0.005;
    private static final int STEPS = 1000;
    private static final double GRADIENT = 1e-11;
    /** How far rounding may lift the value, so that the last steps are not refused. */
    private static final double ROUNDING = 1e-13;

    /** Fits three or more variables; the matrix must be positive definite. */
    static OneFactor of(double[][] correlation) {
        int k = correlation.length;
        RealMatrix r = new Array2DRowRealMatrix(correlation);
        double[] at = start(r);
        double value = value(r, at);
        boolean converged = false;
        for (int step = 0; step < STEPS && !converged; step++) {
            RealMatrix inverse = inverse(sigma(at));
            RealMatrix misfit = inverse.subtract(inverse.multiply(r).multiply(inverse));
            RealMatrix[] derivatives = new RealMatrix[2 * k];
            double[] gradient = new double[2 * k];
            boolean[] held = new boolean[2 * k];
            double largest = 0;
            for (int a = 0; a < 2 * k; a++) {
                RealMatrix d = derivative(at, a);
                derivatives[a] = inverse.multiply(d);
                gradient[a] = misfit.multiply(d).getTrace();
                held[a] = a >= k && at[a] <= LOWEST && gradient[a] >= 0;
                largest = held[a] ? largest : Math.max(largest, Math.abs(gradient[a]));
            }
            converged = largest < GRADIENT;
            double[] direction = direction(derivatives, gradient, held);
            double length = 1;
            double[] next = moved(at, direction, length);
            double reached = value(r, next);
            while (!(reached <= value + ROUNDING) && length > 1e-10) {
                length /= 2;
                next = moved(at, direction, length);
                reached = value(r, next);
            }
            if (!converged && reached <= value + ROUNDING) {
                at = next;
                value = reached;
            }
        }
        return signed(at, converged);
    }

    private static OneFactor signed(double[] at, boolean converged) {
        int k = at.length / 2;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += at[i];
        }
        double[] loadings = new double[k];
        double[] uniquenesses = new double[k];
        for (int i = 0; i < k; i++) {
            loadings[i] = sum < 0 ? -at[i] : at[i];
            uniquenesses[i] = at[k + i];
        }
        return new OneFactor(loadings, uniquenesses, converged);
    }

    /** factanal's start for u, and the loadings that fit it best. */
    private static double[] start(RealMatrix r) {
        int k = r.getRowDimension();
        RealMatrix inverse = inverse(r);
        double[] at = new double[2 * k];
        for (int i = 0; i < k; i++) {
            at[k + i] = Math.max(LOWEST, (1 - 0.5 / k) / inverse.getEntry(i, i));
        }
        RealMatrix scaled = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scaled.setEntry(i, j, r.getEntry(i, j) / Math.sqrt(at[k + i] * at[k + j]));
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(scaled);
        double size = Math.sqrt(Math.max(0.01, eigen.getRealEigenvalue(0) - 1));
        for (int i = 0; i < k; i++) {
            at[i] = Math.sqrt(at[k + i]) * eigen.getEigenvector(0).getEntry(i) * size;
        }
        return at;
    }

    private static double[] moved(double[] at, double[] direction, double length) {
        double[] next = at.clone();
        for (int a = 0; a < at.length; a++) {
            next[a] += length * direction[a];
            next[a] = a < at.length / 2 ? next[a] : Math.max(LOWEST, next[a]);
        }
        return next;
    }

    private static double[] direction(RealMatrix[] derivatives, double[] gradient, boolean[] held) {
        int size = gradient.length;
        RealMatrix information = new Array2DRowRealMatrix(size, size);
        RealMatrix downhill = new Array2DRowRealMatrix(size, 1);
        for (int a = 0; a < size; a++) {
            if (held[a]) {
                information.setEntry(a, a, 1);
                continue;
            }
            downhill.setEntry(a, 0, -gradient[a]);
            for (int b = 0; b < size; b++) {
                if (!held[b]) {
                    information.setEntry(
                            a, b, derivatives[a].multiply(derivatives[b]).getTrace());
                }
            }
        }
        return new SingularValueDecomposition(information)
                .getSolver()
                .solve(downhill)
                .getColumn(0);
    }

    private static RealMatrix derivative(double[] at, int a) {
        int k = at.length / 2;
        RealMatrix d = new Array2DRowRealMatrix(k, k);
        if (a >= k) {
            d.setEntry(a - k, a - k, 1);
            return d;
        }
        for (int j = 0; j < k; j++) {
            d.addToEntry(a, j, at[j]);
            d.addToEntry(j, a, at[j]);
        }
        return d;
    }

    private static RealMatrix sigma(double[] at) {
        int k = at.length / 2;
        RealMatrix sigma = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sigma.setEntry(i, j, at[i] * at[j] + (i == j ? at[k + i] : 0));
            }
        }
        return sigma;
    }

    private static double value(RealMatrix r, double[] at) {
        RealMatrix sigma = sigma(at);
        double determinant = new LUDecomposition(sigma).getDeterminant();
        return Math.log(determinant) + r.multiply(inverse(sigma)).getTrace();
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new LUDecomposition(matrix, 0).getSolver().getInverse();
    }
}
