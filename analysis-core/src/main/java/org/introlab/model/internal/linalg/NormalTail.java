package org.introlab.model.internal.linalg;

import org.apache.commons.math3.special.Erf;

/** The upper tail of the standard normal distribution, with its digits however far out. */
public final class NormalTail {
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Beyond this the continued fraction gives all digits in {@link #DEPTH} steps, and the tail itself would underflow later. */
    private static final double FAR = 8;

    private static final int DEPTH = 60;

    private NormalTail() {}

    /** The density at z. */
    public static double density(double z) {
        return Math.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
    }

    /** P(Z &gt; z). */
    public static double probability(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** log P(Z &gt; z). */
    public static double logProbability(double z) {
        if (z > FAR) {
            return -0.5 * z * z - LOG_ROOT_TWO_PI - Math.log(hazard(z));
        }
        return z < 0 ? Math.log1p(-probability(-z)) : Math.log(probability(z));
    }

    /** The density at z over P(Z &gt; z): Mills' ratio turned round, z + 1/(z + 2/(z + 3/...)) far out. */
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
