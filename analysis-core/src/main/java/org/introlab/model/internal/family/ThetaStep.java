package org.introlab.model.internal.family;

import org.introlab.model.internal.linalg.Polygamma;

/**
 * The maximum of a negative binomial likelihood in theta, given the means, by Newton's method in log theta.
 *
 * @param theta the maximum
 * @param error 1 / sqrt of the observed information of theta, the standard error that MASS's {@code theta.ml} gives
 * @param moves whether theta has changed
 */
record ThetaStep(double theta, double error, boolean moves) {
    private static final int MOST_STEPS = 200;
    private static final double STILL = 1e-12;
    /** The step that may be rounding: for theta in the hundreds the likelihood is nearly flat. */
    private static final double ROUNDING = 1e-7;
    /** The count up to which a difference of digammas is computed as a sum, which keeps its digits. */
    private static final int SUMMED = 1000;
    /** The theta beyond which the variance equals a Poisson count's to within rounding. */
    private static final double POISSON = 1e7;

    /** Returns the maximum.
     *
     * @param weights length n, or length 0 for ones
     * @throws IllegalArgumentException if there is none, because the outcome is not overdispersed relative to a Poisson count
     */
    static ThetaStep from(double start, double[] y, double[] eta, double[] weights) {
        double theta = start;
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] d = derivatives(theta, y, eta, weights);
            double slope = theta * d[0];
            double bend = theta * theta * d[1] + slope;
            double move = bend < 0 ? Math.max(-1, Math.min(1, -slope / bend)) : Math.signum(slope);
            theta *= Math.exp(move);
            if (!(theta < POISSON)) {
                throw new IllegalArgumentException("The outcome varies no more than a Poisson count, so a negative"
                        + " binomial regression has no finite theta. Use Poisson.");
            }
            double size = Math.abs(move);
            if (size <= STILL || size <= ROUNDING && size > last / 2) {
                double error = 1 / Math.sqrt(-derivatives(theta, y, eta, weights)[1]);
                // Where the standard error is large, so is the noise of the step: both depend on the curvature.
                double noise = 10 * STILL * Math.max(1, error / theta * error / theta);
                return new ThetaStep(theta, error, Math.abs(theta - start) > noise * theta);
            }
            last = size;
        }
        throw new IllegalArgumentException(
                "The theta of a negative binomial regression can't be estimated from these data.");
    }

    /** Returns the first two derivatives of the log likelihood in theta. */
    private static double[] derivatives(double theta, double[] y, double[] eta, double[] weights) {
        double[] sum = new double[2];
        for (int i = 0; i < y.length; i++) {
            double mu = Math.exp(eta[i]);
            double[] own = theta < Polygamma.FAR ? small(theta, y[i], mu) : large(theta, y[i], mu);
            double w = weights.length == 0 ? 1 : weights[i];
            sum[0] += w * own[0];
            sum[1] += w * own[1];
        }
        return sum;
    }

    private static double[] small(double theta, double y, double mu) {
        double both = theta + mu;
        double inverses = 0;
        double squares = 0;
        if (y <= SUMMED) {
            for (int j = 0; j < y; j++) {
                inverses += 1 / (theta + j);
                squares += 1 / ((theta + j) * (theta + j));
            }
        } else {
            inverses = Polygamma.digamma(y + theta) - Polygamma.digamma(theta);
            squares = Polygamma.trigamma(theta) - Polygamma.trigamma(y + theta);
        }
        double more = (mu - y) / both;
        return new double[] {inverses - Math.log1p(mu / theta) + more, mu / (theta * both) - squares - more / both};
    }

    /** Returns the same without the logarithms and inverses that cancel where theta is large. */
    private static double[] large(double theta, double y, double mu) {
        double both = theta + mu;
        double seen = theta + y;
        double more = (y - mu) / both;
        return new double[] {
            Math.log1p(more) - more + Polygamma.digammaTail(theta) - Polygamma.digammaTail(seen),
            more * more / seen - Polygamma.trigammaTail(theta) + Polygamma.trigammaTail(seen)
        };
    }
}
