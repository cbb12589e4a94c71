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
 * The usual numbers of one numeric column, over the rows where it (and the weight) is present.
 *
 * <pre>{@code
 * Summary age = Summary.of(frame, "age");
 * age.mean();
 * age.quantile(0.25);
 * }</pre>
 *
 * <p>Without any row, or with too few for the number at hand, a number is NaN. Immutable.
 *
 * <p>Of a frame that {@linkplain Frame#hidesFew hides few} a number is NaN, too, where it would speak of fewer than {@value Source#FEWEST} rows: any
 * number of so few, and a smallest or largest value, median or quantile that is the own value of fewer, or beyond which fewer lie on
 * one side. Weighted, a number is NaN where four rows hold more than 85 % of the weight ({@link Dominance}).
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
     * Of a column.
     *
     * @throws IllegalArgumentException if there is no such column or it is not numeric
     */
    public static Summary of(Frame frame, String variable) {
        return of(frame.hidesFew(), frame.numbers(variable));
    }

    /** Of some numbers; NaN is a missing value. */
    public static Summary of(double... numbers) {
        return of(false, numbers);
    }

    private static Summary of(boolean guarded, double... numbers) {
        Numbers present = Numbers.of(numbers);
        return new Summary(present, (long) numbers.length - present.n(), guarded);
    }

    /**
     * Of a column weighted by another, as Stata's {@code aweight}: the mean is {@code sum(w x) / sum(w)}, the variance {@code n/(n-1)
     * sum(w (x - mean)^2) / sum(w)}. Rows without a weight, or with a weight of zero, are left out.
     *
     * @throws IllegalArgumentException if there is no such column, it is not numeric, or a weight is negative
     */
    public static Summary of(Frame frame, String variable, String weight) {
        double[] all = frame.numbers(variable);
        double[] weights = frame.numbers(weight);
        for (int i = 0; i < all.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException(
                        "The weight '" + weight + "' is negative in " + frame.rowInWords(i) + " of " + frame.name());
            }
        }
        Numbers present = Numbers.weighted(all, weights);
        return new Summary(present, (long) all.length - present.n(), frame.hidesFew());
    }

    /** Whether disclosure control withholds every number but the counts: the frame hides few, and the rows, or those with nearly all weight, are few. */
    public boolean isWithheld() {
        return guarded && SmallCount.isOfFew(values.length, weights);
    }

    private double shown(double quantile) {
        return guarded ? SmallCount.toldOf(quantile, values) : quantile;
    }

    /** The number of rows that the others are of. */
    public long n() {
        return values.length;
    }

    /**
     * How many rows the mean speaks of: of two distinct values, such as 0 and 1, those with the rarer; at most four where four hold nearly all
     * weight ({@link MeanBasis}).
     */
    public long fewest() {
        return MeanBasis.of(numbers);
    }

    /** The number of rows left out. */
    public long missing() {
        return missing;
    }

    /** How many values are as said, such as {@code v -> v > 5}. */
    public long count(DoublePredicate as) {
        return Arrays.stream(values).filter(as).count();
    }

    /** The sum; weighted where there are weights. */
    public double sum() {
        return isWithheld() ? Double.NaN : numbers.sum();
    }

    /** The mean; of equal values exactly that value. */
    public double mean() {
        return isWithheld() ? Double.NaN : centre().value();
    }

    /** The mean to more digits than a double has. */
    Centre centre() {
        return numbers.centre();
    }

    /**
     * The standard deviation with n - 1; NaN of fewer than two values, 0 of values that are equal but for rounding. Whole numbers up to
     * 2^50 hold no rounding.
     */
    public double sd() {
        return isWithheld() ? Double.NaN : deviation();
    }

    /** The standard deviation, whoever may see it. */
    double deviation() {
        return numbers.sd();
    }

    /** Whether the values are whole numbers, which hold no rounding. */
    boolean isWhole() {
        return numbers.isWhole();
    }

    /** The root of the mean square: what a deviation is measured against. */
    double size() {
        return numbers.size();
    }

    /** The standard error of the mean of independent rows: {@code sd / sqrt(n)}. */
    public double stdError() {
        return sd() / Math.sqrt(values.length);
    }

    /** The smallest value. */
    public double min() {
        return shown(numbers.min());
    }

    /** The largest value. */
    public double max() {
        return shown(numbers.max());
    }

    /** The median: of an even number of values the mean of the middle two. */
    public double median() {
        return quantile(0.5);
    }

    /** The quantile at a probability of 0 to 1 by the rule that R and Excel use (type 7). */
    public double quantile(double probability) {
        return shown(numbers.quantile(probability));
    }

    /**
     * The quantile by one of the nine rules of {@link Quantiles}: 2 is that of Stata's and SAS's summaries, 6 that of SPSS.
     *
     * @throws IllegalArgumentException if the values are weighted, for which there is no such rule
     */
    public double quantile(double probability, int type) {
        return shown(numbers.quantile(probability, type));
    }

    /** Size, mean and spread; no single value. */
    @Override
    public String toString() {
        return isWithheld()
                ? "withheld: fewer than " + Source.FEWEST + " rows"
                        + (weights.length > 0 ? " hold nearly all weight" : "")
                        + " of data that are restricted or of unknown provenance"
                : "n " + n() + ", mean " + mean() + ", sd " + sd();
    }
}
