package org.introlab.summary;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.Frame;
import org.introlab.numeric.RoundingNoise;

/**
 * The difference between the means of a variable in two groups, first minus second, with its standard error for independent samples.
 *
 * <p>{@link Rule#POOLED} assumes equal variances (Student, n - 2 degrees of freedom; the same as least squares on a dummy); {@link
 * Rule#UNEQUAL} allows unequal variances (Welch, Satterthwaite's degrees of freedom, as in R's {@code t.test}).
 */
public record Difference(Summary first, Summary second, Rule rule) {

    /** The rule for the standard error. */
    public enum Rule {
        POOLED,
        UNEQUAL;

        /** Returns the rule in words. */
        public String words() {
            return this == POOLED
                    ? "one variance for both groups (Student)"
                    : "a variance for each group (Welch, Satterthwaite's degrees of freedom)";
        }
    }

    /**
     * Computes the difference between two groups, assuming equal variances.
     *
     * @param group a factor, or a column with few distinct whole numbers
     * @throws IllegalArgumentException if a column does not exist or is not numeric, or the group has no such level
     */
    public static Difference pooled(Frame frame, String variable, String group, String first, String second) {
        return new Difference(part(frame, variable, group, first), part(frame, variable, group, second), Rule.POOLED);
    }

    /** Computes the difference between two groups, allowing unequal variances. */
    public static Difference unequal(Frame frame, String variable, String group, String first, String second) {
        return new Difference(part(frame, variable, group, first), part(frame, variable, group, second), Rule.UNEQUAL);
    }

    private static Summary part(Frame frame, String variable, String group, String level) {
        return Summary.of(Groups.of(frame, group, level).frame(), variable);
    }

    /** Returns the first mean minus the second mean. */
    public double estimate() {
        return isWithheld() ? Double.NaN : first.centre().minus(second.centre());
    }

    /**
     * Returns whether disclosure control withholds all numbers because one of the groups has too few rows. All numbers are then NaN.
     */
    public boolean isWithheld() {
        return first.isWithheld() || second.isWithheld();
    }

    /** Returns the standard error; 0 if both groups are constant. */
    public double stdError() {
        double error = error(first.sd() * first.sd(), second.sd() * second.sd());
        return isNoise(error) ? 0 : error;
    }

    private double error(double a, double b) {
        if (rule == Rule.UNEQUAL) {
            return Math.sqrt(a / first.n() + b / second.n());
        }
        // a group of one row contributes its mean and no squares
        double squares = (first.n() == 1 ? 0 : (first.n() - 1) * a) + (second.n() == 1 ? 0 : (second.n() - 1) * b);
        return Math.sqrt(squares / df() * (1.0 / first.n() + 1.0 / second.n()));
    }

    private boolean isNoise(double error) {
        if (first.isWhole() && second.isWhole()) {
            return false;
        }
        double size = error(first.size() * first.size(), second.size() * second.size());
        return RoundingNoise.covers(error, size, first.n() + second.n());
    }

    /** Returns why there is no statistic, p-value and interval, as part of a sentence; empty if there are. */
    public Optional<String> untested() {
        if (isWithheld()) {
            return Optional.of("a group is too small to be shown");
        }
        if (first.n() == 0 || second.n() == 0) {
            return Optional.of("a group has no rows");
        }
        if (rule == Rule.UNEQUAL && (first.n() == 1 || second.n() == 1)) {
            return Optional.of("the variance of a group with one row can't be estimated");
        }
        if (rule == Rule.POOLED && !(df() > 0)) {
            return Optional.of("no degrees of freedom are left");
        }
        return stdError() == 0
                ? Optional.of("the values within both groups are equal or differ only by rounding")
                : Optional.empty();
    }

    /** Returns the degrees of freedom; NaN for Welch if neither group varies. */
    public double df() {
        if (isWithheld()) {
            return Double.NaN;
        }
        if (rule == Rule.POOLED) {
            return first.n() + second.n() - 2.0;
        }
        double a = first.sd() * first.sd() / first.n();
        double b = second.sd() * second.sd() / second.n();
        return (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
    }

    /** Returns the estimate divided by its standard error; NaN if there is no test. */
    public double statistic() {
        return untested().isPresent() ? Double.NaN : estimate() / stdError();
    }

    /** Returns the two-sided p-value; NaN if there is no test. */
    public double pValue() {
        double statistic = statistic();
        return Double.isNaN(statistic)
                ? Double.NaN
                : 2 * new TDistribution(null, df()).cumulativeProbability(-Math.abs(statistic));
    }

    /** Returns the lower end of the interval with this level, such as 0.95. */
    public double confLow(double level) {
        return estimate() - half(level);
    }

    /** Returns the upper end of the interval with this level. */
    public double confHigh(double level) {
        return estimate() + half(level);
    }

    private double half(double level) {
        if (untested().isPresent()) {
            return Double.NaN;
        }
        return new TDistribution(null, df()).inverseCumulativeProbability(0.5 + level / 2) * stdError();
    }

    @Override
    public String toString() {
        if (isWithheld()) {
            return (first.isWithheld() ? first : second).toString();
        }
        if (untested().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "difference %.6g, no test: %s",
                    estimate(),
                    untested().get());
        }
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
