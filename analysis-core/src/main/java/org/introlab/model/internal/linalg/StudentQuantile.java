package org.introlab.model.internal.linalg;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The quantile of Student's t to full precision.
 *
 * <p>Commons Math inverts by bracketing to an absolute accuracy of 1e-9. A few Newton steps on its distribution function
 * give the remaining digits; started from the normal quantile with the first terms of Cornish and Fisher, they need no
 * bracketing (Abramowitz and Stegun 1964, 26.7.5).
 */
public final class StudentQuantile {
    private StudentQuantile() {}

    /** Returns the p quantile of t with df degrees of freedom, 0 &lt; p &lt; 1. */
    public static double of(double p, double df) {
        TDistribution t = new TDistribution(null, df);
        double x = df >= 8 ? expansion(p, df) : t.inverseCumulativeProbability(p);
        for (int i = 0; i < 6; i++) {
            double step = (t.cumulativeProbability(x) - p) / t.density(x);
            x -= step;
            if (Math.abs(step) <= 1e-15 * Math.abs(x)) {
                break;
            }
        }
        return x;
    }

    private static double expansion(double p, double df) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
        double z2 = z * z;
        return z
                + z * (z2 + 1) / (4 * df)
                + z * ((5 * z2 + 16) * z2 + 3) / (96 * df * df)
                + z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * df * df * df);
    }
}
