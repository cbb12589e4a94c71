package org.introlab.summary.tests;

import java.util.Locale;

/**
 * How large what a test looks for is in the sample: a difference, an odds ratio, Cramér's V.
 *
 * @param name what it is, in words
 * @param value NaN where it is undefined
 * @param confLow lower end of its 95 per cent interval; NaN where it has none
 * @param confHigh upper end
 */
public record Effect(String name, double value, double confLow, double confHigh) {

    /** The level of every interval here. */
    public static final double LEVEL = 0.95;

    /** An effect without an interval. */
    static Effect of(String name, double value) {
        return new Effect(name, value, Double.NaN, Double.NaN);
    }

    /** The same without its numbers. */
    Effect withheld() {
        return of(name, Double.NaN);
    }

    @Override
    public String toString() {
        return Double.isNaN(confLow) && Double.isNaN(confHigh)
                ? String.format(Locale.ROOT, "%s %.4g", name, value)
                : String.format(Locale.ROOT, "%s %.4g [%.4g, %.4g]", name, value, confLow, confHigh);
    }
}
