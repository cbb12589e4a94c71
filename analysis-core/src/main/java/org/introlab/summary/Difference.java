package org.introlab.summary;

import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.Frame;

/**
 * The difference between the means of a variable in two groups, first minus second, with its error as independent samples.
 *
 * <p>{@link Rule#POOLED} takes one variance for both groups (Student, n - 2 degrees of freedom; least squares on a dummy gives the
 * same); {@link Rule#UNEQUAL} one for each (Welch, Satterthwaite's degrees of freedom, as R's {@code t.test}).
 */
public record Difference(Summary first, Summary second, Rule rule) {

    /** How the error is computed. */
    public enum Rule {
        POOLED,
        UNEQUAL;

        /** The rule in words. */
        public String words() {
            return this == POOLED
                    ? "one variance for both groups (Student)"
                    : "a variance for each group (Welch, Satterthwaite's degrees of freedom)";
        }
    }

    /**
     * Of two groups with one variance.
     *
     * @param group a factor, or a column of few whole numbers
     * @throws IllegalArgumentException if a column is not there or not numeric, or the group has no such level
     */
    public static Difference pooled(Frame frame, String variable, String group, String first, String second) {
        return new Difference(part(frame, variable, group, first), part(frame, variable, group, second), Rule.POOLED);
    }

    /** Of two groups with a variance each. */
    public static Difference unequal(Frame frame, String variable, String group, String first, String second) {
        return new Difference(part(frame, variable, group, first), part(frame, variable, group, second), Rule.UNEQUAL);
    }

    private static Summary part(Frame frame, String variable, String group, String level) {
        return Summary.of(Groups.of(frame, group, level).frame(), variable);
    }

    /** First mean minus second mean. */
    public double estimate() {
        return first.mean() - second.mean();
    }

    /** Its standard error. */
    public double stdError() {
        double a = first.sd() * first.sd();
        double b = second.sd() * second.sd();
        if (rule == Rule.UNEQUAL) {
            return Math.sqrt(a / first.n() + b / second.n());
        }
        double pooled = ((first.n() - 1) * a + (second.n() - 1) * b) / df();
        return Math.sqrt(pooled * (1.0 / first.n() + 1.0 / second.n()));
    }

    /** Degrees of freedom. */
    public double df() {
        if (rule == Rule.POOLED) {
            return first.n() + second.n() - 2.0;
        }
        double a = first.sd() * first.sd() / first.n();
        double b = second.sd() * second.sd() / second.n();
        return (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
    }

    /** Estimate over standard error. */
    public double statistic() {
        return estimate() / stdError();
    }

    /** Two-sided p-value; NaN where there is no error or no degree of freedom. */
    public double pValue() {
        double statistic = statistic();
        return Double.isNaN(statistic) || !(df() > 0)
                ? Double.NaN
                : 2 * new TDistribution(null, df()).cumulativeProbability(-Math.abs(statistic));
    }

    /** Lower end of the interval of this level, such as 0.95. */
    public double confLow(double level) {
        return estimate() - half(level);
    }

    /** Upper end of the interval of this level. */
    public double confHigh(double level) {
        return estimate() + half(level);
    }

    private double half(double level) {
        if (!(df() > 0)) {
            return Double.NaN;
        }
        return new TDistribution(null, df()).inverseCumulativeProbability(0.5 + level / 2) * stdError();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "difference %.6g, std. error %.6g, t(%.4g) = %.4g, p = %.4g",
                estimate(),
                stdError(),
                df(),
                statistic(),
                pValue());
    }
}
