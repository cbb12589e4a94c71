package org.introlab.model.internal.linalg;

import org.apache.commons.math3.special.Erf;

/** The upper tail of the standard normal distribution, with full precision far out. */
public final class NormalTail {
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** The z beyond which the continued fraction gives all digits in {@link #DEPTH} steps; the tail itself would underflow later. */
    private static final double FAR = 8;

    private static final int DEPTH = 60;

    private NormalTail() {}

    /** Returns the density at z. */
    public static double density(double z) {
        return Math.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
    }

    /** Returns P(Z &gt; z). */
    public static double probability(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** Returns log P(Z &gt; z). */
    public static double logProbability(double z) {
        if (z > FAR) {
            return -0.5 * z * z - LOG_ROOT_TWO_PI - Math.log(hazard(z));
        }
        return z < 0 ? Math.log1p(-probability(-z)) : Math.log(probability(z));
    }

    /** Returns the density at z over P(Z &gt; z), the inverse of Mills' ratio; far out z + 1/(z + 2/(z + 3/...)). */
    public static double hazard(double z) {
        if (z <= FAR) {
            return density(z) / probability(z);
        }
        double fraction = z;
        for (int i = DEPTH; i > 0; i--) {
            fraction = z + i / fraction;
        }
        return fraction;
    }
}
