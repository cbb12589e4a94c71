package org.introlab.summary.tests;

import java.util.Locale;

/**
 * An effect size in the sample: a difference, an odds ratio or Cramér's V.
 *
 * @param name the name of the measure
 * @param value the value; NaN if it is undefined
 * @param confLow the lower end of its 95 per cent interval; NaN if there is none
 * @param confHigh the upper end of its 95 per cent interval
 */
public record Effect(String name, double value, double confLow, double confHigh) {

    /** The level of all intervals. */
    public static final double LEVEL = 0.95;

    /** Returns an effect without an interval. */
    static Effect of(String name, double value) {
        return new Effect(name, value, Double.NaN, Double.NaN);
    }

    /** Returns the same effect without its numbers. */
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
