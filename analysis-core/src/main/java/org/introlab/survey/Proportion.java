package org.introlab.survey;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Intervals for a proportion from a simple random sample. */
public final class Proportion {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Proportion() {}

    /**
     * Wilson's score interval without continuity correction (Wilson 1927, JASA 22, 209-212; R: {@code
     * prop.test(x, n, correct = FALSE)}); NaN when n is zero.
     *
     * @param successes 0 to n; may be a fraction, as an effective number is
     * @param level the confidence level, between 0 and 1
     * @throws IllegalArgumentException if successes are not within 0 and n or the level not between 0 and 1
     */
    public static Interval wilson(double successes, double n, double level) {
        if (!(successes >= 0 && successes <= n) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A proportion needs 0 <= successes <= n and 0 < level < 1, not "
                    + successes + " of " + n + " at " + level);
        }
        double z = NORMAL.inverseCumulativeProbability(0.5 + level / 2);
        double p = successes / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), level, "Wilson");
    }
}
