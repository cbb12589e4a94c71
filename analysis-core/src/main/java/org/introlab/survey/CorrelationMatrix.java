package org.introlab.survey;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.numeric.RoundingNoise;

/** What tables of Pearson's and of rank correlations share: the t test of a correlation, and the place of a column. */
public final class CorrelationMatrix {
    private static final int FEWEST = 3;

    private CorrelationMatrix() {}

    /**
     * Returns the two-sided p-value of {@code t = r sqrt((n-2)/(1-r^2))} with n-2 degrees of freedom; NaN for fewer than
     * three rows and for a correlation of 1 or -1 except for rounding.
     */
    public static double pValue(double r, long n) {
        if (Double.isNaN(r) || n < FEWEST || isPerfect(r, n)) {
            return Double.NaN;
        }
        double t = Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r));
        return Math.min(1, 2 * new TDistribution(null, n - 2.0).cumulativeProbability(-t));
    }

    /** Returns whether a correlation of n rows is 1 or -1 except for rounding. */
    static boolean isPerfect(double r, long n) {
        return RoundingNoise.covers(1 - r * r, 1, n);
    }

    /**
     * Returns the place of a column.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static int at(List<String> names, String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "There is no column '" + name + "'. Columns: " + String.join(", ", names) + ".");
        }
        return at;
    }
}
