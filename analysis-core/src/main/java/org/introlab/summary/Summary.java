package org.introlab.summary;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.introlab.data.Dominance;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.numeric.Centre;
import org.introlab.numeric.Numbers;
import org.introlab.numeric.Quantiles;

/**
 * Summary statistics of a numeric column, over the rows where it (and the weight) is present.
 *
 * <pre>{@code
 * Summary age = Summary.of(frame, "age");
 * age.mean();
 * age.quantile(0.25);
 * }</pre>
 *
 * <p>A statistic is NaN if there are too few rows for it. Immutable.
 *
 * <p>If the frame {@linkplain Frame#hidesFew hides small counts}, a statistic is also NaN if it would reveal fewer than {@value
 * Source#FEWEST} rows: any statistic of so few rows, and a minimum, maximum, median or quantile that is the value of fewer rows, or that
 * has fewer rows beyond it on one side. With weights, a statistic is NaN if four rows have more than 85 % of the weight ({@link
 * Dominance}).
 */
public final class Summary {
    private final Numbers numbers;
    private final double[] values;
    private final double[] weights;
    private final long missing;
    private final boolean guarded;

    private Summary(Numbers numbers, long missing, boolean guarded) {
        this.numbers = numbers;
        this.values = numbers.values();
        this.weights = numbers.weights();
        this.missing = missing;
        this.guarded = guarded;
    }

    /**
     * Computes the statistics of a column.
     *
     * @throws IllegalArgumentException if there is no such column or it is not numeric
     */
    public static Summary of(Frame frame, String variable) {
        return of(frame.hidesFew(), frame.numbers(variable));
    }

    /** Computes the statistics of some numbers; NaN is missing. */
    public static Summary of(double... numbers) {
        return of(false, numbers);
    }

    private static Summary of(boolean guarded, double... numbers) {
        Numbers present = Numbers.of(numbers);
        return new Summary(present, (long) numbers.length - present.n(), guarded);
    }

    /**
     * Computes the statistics of a column weighted by another, as with Stata's {@code aweight}: the mean is {@code sum(w x) / sum(w)},
     * the variance {@code n/(n-1) sum(w (x - mean)^2) / sum(w)}. Rows with a missing or zero weight are dropped.
     *
     * @throws IllegalArgumentException if there is no such column, it is not numeric, or a weight is negative
     */
    public static Summary of(Frame frame, String variable, String weight) {
        double[] all = frame.numbers(variable);
        double[] weights = frame.numbers(weight);
        for (int i = 0; i < all.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException("The weight '" + weight + "' is negative in " + frame.rowInWords(i)
                        + " of " + frame.name() + ". Weights can't be negative.");
            }
        }
        Numbers present = Numbers.weighted(all, weights);
        return new Summary(present, (long) all.length - present.n(), frame.hidesFew());
    }

    /**
     * Returns whether disclosure control withholds all statistics except the counts: the frame hides small counts, and there are few rows,
     * or few rows have nearly all of the weight.
     */
    public boolean isWithheld() {
        return guarded && SmallCount.isOfFew(values.length, weights);
    }

    private double shown(double quantile) {
        return guarded ? SmallCount.shownOf(quantile, values) : quantile;
    }

    /** Returns the number of rows used. */
    public long n() {
        return values.length;
    }

    /**
     * Returns the number of rows behind the mean: with two distinct values, such as 0 and 1, the rows with the rarer one; at most four if
     * four rows have nearly all of the weight ({@link MeanBasis}).
     */
    public long fewest() {
        return MeanBasis.of(numbers);
    }

    /** Returns the number of rows that were dropped. */
    public long missing() {
        return missing;
    }

    /** Returns the number of values that satisfy a condition, such as {@code v -> v > 5}. */
    public long count(DoublePredicate condition) {
        return Arrays.stream(values).filter(condition).count();
    }

    /** Returns the sum, weighted if there are weights. */
    public double sum() {
        return isWithheld() ? Double.NaN : numbers.sum();
    }

    /** Returns the mean; exact if all values are equal. */
    public double mean() {
        return isWithheld() ? Double.NaN : centre().value();
    }

    /** Returns the mean with more precision than a double. */
    Centre centre() {
        return numbers.centre();
    }

    /**
     * Returns the standard deviation with the divisor n - 1; NaN for fewer than two values, 0 if the values are equal except for rounding.
     * Whole numbers up to 2^50 have no rounding error.
     */
    public double sd() {
        return isWithheld() ? Double.NaN : deviation();
    }

    /** Returns the standard deviation without disclosure control. */
    double deviation() {
        return numbers.sd();
    }

    /** Returns whether the values are whole numbers, which have no rounding error. */
    boolean isWhole() {
        return numbers.isWhole();
    }

    /** Returns the root mean square, with which deviations are compared. */
    double size() {
        return numbers.size();
    }

    /** Returns the standard error of the mean of independent rows: {@code sd / sqrt(n)}. */
    public double stdError() {
        return sd() / Math.sqrt(values.length);
    }

    /** Returns the smallest value. */
    public double min() {
        return shown(numbers.min());
    }

    /** Returns the largest value. */
    public double max() {
        return shown(numbers.max());
    }

    /** Returns the median; for an even number of values the mean of the middle two. */
    public double median() {
        return quantile(0.5);
    }

    /** Returns the quantile at a probability from 0 to 1 by the rule of R and Excel (type 7). */
    public double quantile(double probability) {
        return shown(numbers.quantile(probability));
    }

    /**
     * Returns the quantile by one of the nine rules of {@link Quantiles}: 2 is the default in Stata and SAS, 6 in SPSS.
     *
     * @throws IllegalArgumentException if the values are weighted, which is not supported
     */
    public double quantile(double probability, int type) {
        return shown(numbers.quantile(probability, type));
    }

    /** Returns n, mean and standard deviation; no single value. */
    @Override
    public String toString() {
        return isWithheld()
                ? "withheld: fewer than " + Source.FEWEST + " rows"
                        + (weights.length > 0 ? " have nearly all of the weight" : "")
                        + " of data that are restricted or of unknown provenance"
                : "n " + n() + ", mean " + mean() + ", sd " + sd();
    }
}
