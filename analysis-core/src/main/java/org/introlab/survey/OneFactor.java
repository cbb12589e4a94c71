package org.introlab.survey;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.introlab.internal.Content;

/**
 * The one-factor model of a correlation matrix, {@code R = l l' + diag(u)}, by maximum likelihood: the uniquenesses u minimise the
 * discrepancy with the best-fitting loadings l (Jöreskog 1967, Psychometrika 32, 443-482) and are bounded between 0.005 and 1 as in R's
 * {@code factanal}. A uniqueness at 0.005 is a Heywood case.
 *
 * <p>The likelihood may have several maxima. It is maximised from factanal's starting values and from each variable's Heywood case, and the
 * highest maximum is taken; factanal may stop at a lower one.
 *
 * @param loadings the loadings, with a non-negative sum
 * @param converged whether a maximum was reached
 */
record OneFactor(double[] loadings, double[] uniquenesses, boolean converged) {
    static final double LOWEST = 0.005;
    private static final double LOW = Math.log(LOWEST);
    private static final double HIGH = 0;

    private static final int STEPS = 500;
    /** The longest step in the logarithm of a uniqueness, so that each start leads to a nearby maximum. */
    private static final double LONGEST = 0.25;
    /** A step of this length changes no printed digit. */
    private static final double SHORT = 1e-9;
    /** If rounding prevents any further step, the model counts as converged if the step would have been this short. */
    private static final double LAST = 1e-6;
    /** Values closer than this are the same maximum. */
    private static final double EQUAL = 1e-10;

    /** Fits three or more variables; the matrix must be positive definite. */
    static OneFactor of(double[][] correlation) {
        int k = correlation.length;
        Point best = reached(correlation, start(correlation));
        for (int i = 0; i < k; i++) {
            int own = i;
            double[] heywood = IntStream.range(0, k)
                    .mapToDouble(j -> j == own ? LOWEST : 1 - correlation[own][j] * correlation[own][j])
                    .toArray();
            Point other = reached(correlation, heywood);
            if (other.converged && (!best.converged || other.value < best.value - EQUAL)) {
                best = other;
            }
        }
        return best.model();
    }

    /** Returns the starting values of factanal. */
    private static double[] start(double[][] correlation) {
        int k = correlation.length;
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(correlation), 0)
                .getSolver()
                .getInverse();
        return IntStream.range(0, k)
                .mapToDouble(i -> (1 - 0.5 / k) / inverse.getEntry(i, i))
                .toArray();
    }

    /**
     * Minimises by Newton's method on the logarithms within their bounds, with descent directions also where the discrepancy is not convex.
     */
    private static Point reached(double[][] correlation, double[] uniquenesses) {
        Point at = new Point(
                correlation, Arrays.stream(uniquenesses).map(Math::log).toArray());
        for (int step = 0; step < STEPS; step++) {
            double[] direction = at.direction();
            double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            if (longest < SHORT) {
                at.converged = true;
                return at;
            }
            Point next = null;
            for (double length = Math.min(1, LONGEST / longest); next == null && length > 1e-12; length /= 2) {
                Point tried = at.moved(direction, length);
                next = tried.value < at.value ? tried : null;
            }
            if (next == null) {
                at.converged = longest < LAST;
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The logarithms of uniquenesses, and the discrepancy with its first two derivatives at that point. */
    private static final class Point {
        private final double[][] correlation;
        private final double[] log;
        /** The eigenvalues of {@code diag(u)^-1/2 R diag(u)^-1/2} in descending order; the vectors are columns. */
        private final double[] values;

        private final double[][] vectors;
        private final double value;
        private boolean converged;

        Point(double[][] correlation, double[] logarithms) {
            int k = logarithms.length;
            this.correlation = correlation;
            this.log = Arrays.stream(logarithms)
                    .map(x -> Math.max(LOW, Math.min(HIGH, x)))
                    .toArray();
            double[][] scaled = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    scaled[i][j] = correlation[i][j] * Math.exp(-(log[i] + log[j]) / 2);
                }
            }
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
            this.values = eigen.getRealEigenvalues();
            this.vectors = eigen.getV().getData();
            double sum = 0;
            for (int j = 1; j < k; j++) {
                sum += values[j] > 0 ? values[j] - 1 - Math.log(values[j]) : Double.POSITIVE_INFINITY;
            }
            this.value = sum;
        }

        Point moved(double[] direction, double length) {
            return new Point(
                    correlation,
                    IntStream.range(0, log.length)
                            .mapToDouble(i -> log[i] + length * direction[i])
                            .toArray());
        }

        private double[] gradient() {
            return IntStream.range(0, log.length)
                    .mapToDouble(i -> IntStream.range(1, log.length)
                            .mapToDouble(j -> (1 - values[j]) * vectors[i][j] * vectors[i][j])
                            .sum())
                    .toArray();
        }

        /** Returns the second derivatives, from those of eigenvalues and eigenvectors. */
        private double curvature(int a, int b) {
            double sum = 0;
            for (int j = 1; j < log.length; j++) {
                double both = vectors[a][j] * vectors[b][j];
                sum += values[j] * both * both;
                double gap = values[0] - values[j];
                sum += gap > 0
                        ? (1 - values[j]) * (values[j] + values[0]) / gap * both * vectors[a][0] * vectors[b][0]
                        : 0;
                for (int m = j + 1; m < log.length; m++) {
                    sum += (values[j] + values[m]) * both * vectors[a][m] * vectors[b][m];
                }
            }
            return sum;
        }

        /** Returns Newton's step for the values that are not at a bound; along directions of negative curvature, a descent step. */
        double[] direction() {
            double[] gradient = gradient();
            int[] free = IntStream.range(0, log.length)
                    .filter(i -> !(log[i] <= LOW && gradient[i] >= 0) && !(log[i] >= HIGH && gradient[i] <= 0))
                    .toArray();
            double[] direction = new double[log.length];
            if (free.length == 0) {
                return direction;
            }
            double[][] curvatures = new double[free.length][free.length];
            for (int a = 0; a < free.length; a++) {
                for (int b = 0; b < free.length; b++) {
                    curvatures[a][b] = curvature(free[a], free[b]);
                }
            }
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(curvatures, false));
            for (int e = 0; e < free.length; e++) {
                double slope = 0;
                for (int a = 0; a < free.length; a++) {
                    slope += eigen.getV().getEntry(a, e) * gradient[free[a]];
                }
                double curve = Math.max(1e-8, Math.abs(eigen.getRealEigenvalue(e)));
                for (int a = 0; a < free.length; a++) {
                    direction[free[a]] -= eigen.getV().getEntry(a, e) * slope / curve;
                }
            }
            return direction;
        }

        OneFactor model() {
            int k = log.length;
            double size = Math.sqrt(Math.max(0, values[0] - 1));
            double[] uniquenesses =
                    Arrays.stream(log).map(x -> x <= LOW ? LOWEST : Math.exp(x)).toArray();
            double[] loadings = new double[k];
            double sum = 0;
            for (int i = 0; i < k; i++) {
                loadings[i] = Math.sqrt(uniquenesses[i]) * vectors[i][0] * size;
                sum += loadings[i];
            }
            double sign = sum < 0 ? -1 : 1;
            return new OneFactor(
                    Arrays.stream(loadings).map(l -> sign * l + 0.0).toArray(), uniquenesses, converged);
        }
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
