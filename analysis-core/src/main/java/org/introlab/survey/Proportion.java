package org.introlab.survey;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Intervals for a proportion from a simple random sample. */
public final class Proportion {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Proportion() {}

    /**
     * Returns Wilson's score interval without continuity correction (Wilson 1927, JASA 22, 209-212; R: {@code
     * prop.test(x, n, correct = FALSE)}); NaN if n is zero.
     *
     * @param successes the number of successes, 0 to n; may be fractional, like an effective number
     * @param level the confidence level, between 0 and 1
     * @throws IllegalArgumentException if successes are not between 0 and n, or the level is not between 0 and 1
     */
    public static Interval wilson(double successes, double n, double level) {
        check(successes, n, level);
        double z = NORMAL.inverseCumulativeProbability(0.5 + level / 2);
        double p = successes / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), level, "Wilson");
    }

    /**
     * Returns Wilson's score interval with continuity correction (Newcombe 1998, Statistics in Medicine 17, 857-872, method 4; R:
     * {@code prop.test(x, n)}); NaN if n is zero.
     *
     * @throws IllegalArgumentException if successes are not between 0 and n, or the level is not between 0 and 1
     */
    public static Interval wilsonCorrected(long successes, long n, double level) {
        check(successes, n, level);
        double z = NORMAL.inverseCumulativeProbability(0.5 + level / 2);
        double low = corrected((successes - 0.5) / n, n, -z);
        double high = corrected((successes + 0.5) / n, n, z);
        String rule = "Wilson with continuity correction";
        return new Interval(n > 0 && successes == 0 ? 0 : low, n > 0 && successes == n ? 1 : high, level, rule);
    }

    private static double corrected(double p, double n, double z) {
        double small = z * z / (2 * n);
        return (p + small + z * Math.sqrt(p * (1 - p) / n + small / (2 * n))) / (1 + 2 * small);
    }

    /**
     * Returns Clopper and Pearson's exact interval (1934, Biometrika 26, 404-413; R: {@code binom.test}): conservative, and often wider
     * than necessary.
     *
     * @throws IllegalArgumentException if successes are not between 0 and n, or the level is not between 0 and 1
     */
    public static Interval clopperPearson(long successes, long n, double level) {
        check(successes, n, level);
        double tail = (1 - level) / 2;
        return new Interval(
                n == 0 ? Double.NaN : successes == 0 ? 0 : beta(successes, n - successes + 1, tail),
                n == 0 ? Double.NaN : successes == n ? 1 : beta(successes + 1, n - successes, 1 - tail),
                level,
                "Clopper-Pearson");
    }

    static double beta(double a, double b, double probability) {
        return new BetaDistribution(null, a, b, 1e-14).inverseCumulativeProbability(probability);
    }

    private static void check(double successes, double n, double level) {
        if (!(successes >= 0 && successes <= n) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A proportion needs 0 <= successes <= n and 0 < level < 1: got "
                    + successes + " successes, n = " + n + " and level " + level + ".");
        }
    }
}
