package org.introlab.summary;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.introlab.data.Dominance;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.Source;
import org.introlab.index.Quantiles;
import org.introlab.numeric.Centre;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;

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
    /** R's and Excel's rule among those of {@link Quantiles}. */
    private static final int USUAL_QUANTILE = 7;

    private final double[] values;
    private final double[] weights;
    private final long missing;
    private final boolean guarded;

    private Summary(double[] values, double[] weights, long missing, boolean guarded) {
        this.values = values;
        this.weights = weights;
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
        double[] present = Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray();
        return new Summary(present, new double[0], numbers.length - present.length, guarded);
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
        double[] values = new double[all.length];
        double[] kept = new double[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException(
                        "The weight '" + weight + "' is negative in " + frame.rowInWords(i) + " of " + frame.name());
            }
            if (!Double.isNaN(all[i]) && weights[i] > 0) {
                values[n] = all[i];
                kept[n++] = weights[i];
            }
        }
        return new Summary(Arrays.copyOf(values, n), Arrays.copyOf(kept, n), (long) all.length - n, frame.hidesFew());
    }

    /** Whether disclosure control withholds every number but the counts: the frame hides few, and the rows, or those with nearly all weight, are few. */
    public boolean isWithheld() {
        return guarded && values.length > 0 && (values.length < Source.FEWEST || Dominance.isHeldByFew(weights));
    }

    /** A value in order of size that may be shown: as many as may be told of lie at or beyond it on either side, or hold it. */
    private double shown(double quantile) {
        if (!guarded || Double.isNaN(quantile)) {
            return quantile;
        }
        long own = Arrays.stream(values).filter(v -> v == quantile).count();
        long below = Arrays.stream(values).filter(v -> v <= quantile).count();
        long above = Arrays.stream(values).filter(v -> v >= quantile).count();
        return own > 0 && own < Source.FEWEST || Math.min(below, above) < Source.FEWEST ? Double.NaN : quantile;
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
        MeanBasis basis = new MeanBasis();
        for (int i = 0; i < values.length; i++) {
            basis.add(values[i], weight(i));
        }
        return basis.fewest();
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
        return isWithheld() ? Double.NaN : total();
    }

    private double total() {
        Sum exact = new Sum();
        for (int i = 0; i < values.length; i++) {
            exact.addProduct(weight(i), values[i]);
        }
        double sum = exact.value();
        if (Double.isInfinite(sum) && Arrays.stream(values).noneMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("A column is too large to add up. Divide it by a power of ten.");
        }
        return sum;
    }

    /** The mean; of equal values exactly that value. */
    public double mean() {
        return isWithheld() ? Double.NaN : centre().value();
    }

    /** The mean to more digits than a double has. */
    Centre centre() {
        Centre centre = Centre.weighted(values, weights);
        if (!Double.isFinite(centre.value())) {
            total();
        }
        return centre;
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
        int n = values.length;
        if (n < 2) {
            return Double.NaN;
        }
        Range.check(values, "A column");
        Range.checkWeights(weights, "A weight");
        if (RoundingNoise.isConstant(values) && !isWhole()) {
            return 0;
        }
        Centre centre = centre();
        Sum squares = new Sum();
        for (int i = 0; i < n; i++) {
            double deviation = centre.deviation(values[i]);
            squares.add(weight(i) * deviation * deviation);
        }
        return Math.sqrt(squares.value() / weight() * n / (n - 1.0));
    }

    /** Whether the values are whole numbers, which hold no rounding. */
    boolean isWhole() {
        return Centre.isWhole(values);
    }

    /** The root of the mean square: what a deviation is measured against. */
    double size() {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weight(i) * values[i] * values[i];
        }
        return Math.sqrt(squares / weight());
    }

    /** The standard error of the mean of independent rows: {@code sd / sqrt(n)}. */
    public double stdError() {
        return sd() / Math.sqrt(values.length);
    }

    /** The smallest value. */
    public double min() {
        return shown(Arrays.stream(values).min().orElse(Double.NaN));
    }

    /** The largest value. */
    public double max() {
        return shown(Arrays.stream(values).max().orElse(Double.NaN));
    }

    /** The median: of an even number of values the mean of the middle two. */
    public double median() {
        return quantile(0.5);
    }

    /** The quantile at a probability of 0 to 1 by the rule that R and Excel use (type 7). */
    public double quantile(double probability) {
        return quantile(probability, USUAL_QUANTILE);
    }

    /**
     * The quantile by one of the nine rules of {@link Quantiles}: 2 is that of Stata's and SAS's summaries, 6 that of SPSS.
     *
     * @throws IllegalArgumentException if the values are weighted, for which there is no such rule
     */
    public double quantile(double probability, int type) {
        if (weights.length > 0) {
            throw new IllegalArgumentException("Quantiles of weighted values follow no rule that is known here");
        }
        return values.length == 0 ? Double.NaN : shown(Quantiles.of(values, probability, type));
    }

    private double weight(int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    private double weight() {
        return weights.length == 0 ? values.length : Sum.of(weights);
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
