package org.introlab.summary;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.Frame;
import org.introlab.numeric.RoundingNoise;

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
        return isWithheld() ? Double.NaN : first.centre().minus(second.centre());
    }

    /**
     * Whether disclosure control withholds every number: one of the groups is of fewer rows than may be told of. All numbers are NaN
     * then.
     */
    public boolean isWithheld() {
        return first.isWithheld() || second.isWithheld();
    }

    /** Its standard error; 0 where both groups are constant. */
    public double stdError() {
        double error = error(first.sd() * first.sd(), second.sd() * second.sd());
        return isNoise(error) ? 0 : error;
    }

    private double error(double a, double b) {
        if (rule == Rule.UNEQUAL) {
            return Math.sqrt(a / first.n() + b / second.n());
        }
        // a group of one row adds its mean and no squares
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

    /** Why there is no statistic, p-value and interval, as the end of a sentence; empty where there are. */
    public Optional<String> untested() {
        if (isWithheld()) {
            return Optional.of("a group is too small to be shown");
        }
        if (first.n() == 0 || second.n() == 0) {
            return Optional.of("a group has no row");
        }
        if (rule == Rule.UNEQUAL && (first.n() == 1 || second.n() == 1)) {
            return Optional.of("a group of one row has no variance of its own");
        }
        if (rule == Rule.POOLED && !(df() > 0)) {
            return Optional.of("no degree of freedom is left");
        }
        return stdError() == 0
                ? Optional.of("the values within both groups are equal, or differ by rounding alone")
                : Optional.empty();
    }

    /** Degrees of freedom; NaN of Welch where neither group varies. */
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

    /** Estimate over standard error; NaN where there is no test. */
    public double statistic() {
        return untested().isPresent() ? Double.NaN : estimate() / stdError();
    }

    /** Two-sided p-value; NaN where there is no test. */
    public double pValue() {
        double statistic = statistic();
        return Double.isNaN(statistic)
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
