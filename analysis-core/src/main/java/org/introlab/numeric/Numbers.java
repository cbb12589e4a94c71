package org.introlab.numeric;

import java.util.Arrays;

/**
 * Some numbers with or without weights, none of them missing: their sum, mean, spread and quantiles, whoever may see them. What disclosure
 * control withholds is decided above.
 */
public final class Numbers {
    /** R's and Excel's rule among those of {@link Quantiles}. */
    private static final int USUAL_QUANTILE = 7;

    private final double[] values;
    private final double[] weights;

    private Numbers(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    /** The numbers that are not NaN. */
    public static Numbers of(double... numbers) {
        return new Numbers(Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray(), new double[0]);
    }

    /** The numbers that are not NaN and have a weight above 0. */
    public static Numbers weighted(double[] numbers, double[] weights) {
        double[] values = new double[numbers.length];
        double[] kept = new double[numbers.length];
        int n = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i]) && weights[i] > 0) {
                values[n] = numbers[i];
                kept[n++] = weights[i];
            }
        }
        return new Numbers(Arrays.copyOf(values, n), Arrays.copyOf(kept, n));
    }

    /** How many there are. */
    public int n() {
        return values.length;
    }

    /** The numbers. */
    public double[] values() {
        return values.clone();
    }

    /** Their weights; none where they have no weights. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The sum, weighted where there are weights.
     *
     * @throws IllegalArgumentException if it is too large for a double
     */
    public double sum() {
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

    /** The mean to more digits than a double has; of equal numbers exactly that number. */
    public Centre centre() {
        Centre centre = Centre.weighted(values, weights);
        if (!Double.isFinite(centre.value())) {
            sum();
        }
        return centre;
    }

    /**
     * The standard deviation with n - 1; NaN of fewer than two numbers, 0 of numbers that are equal but for rounding. Whole numbers up to
     * 2^50 hold no rounding.
     */
    public double sd() {
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

    /** Whether they are whole numbers, which hold no rounding. */
    public boolean isWhole() {
        return Centre.isWhole(values);
    }

    /** The root of the mean square: what a deviation is measured against. */
    public double size() {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weight(i) * values[i] * values[i];
        }
        return Math.sqrt(squares / weight());
    }

    /** The smallest; NaN of none. */
    public double min() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** The largest; NaN of none. */
    public double max() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /**
     * The quantile by the rule that R and Excel use (type 7); NaN of no number.
     *
     * @throws IllegalArgumentException as {@link #quantile(double, int)}
     */
    public double quantile(double probability) {
        return quantile(probability, USUAL_QUANTILE);
    }

    /**
     * Several quantiles by that rule: the numbers are put in order once.
     *
     * @throws IllegalArgumentException as {@link #quantile(double, int)}
     */
    public double[] quantiles(double... probabilities) {
        double[] sorted = values();
        Arrays.sort(sorted);
        Numbers inOrder = new Numbers(sorted, weights);
        return Arrays.stream(probabilities).map(inOrder::quantile).toArray();
    }

    /**
     * The quantile by one of the nine rules of {@link Quantiles}; NaN of no number.
     *
     * @throws IllegalArgumentException if the numbers are weighted, for which there is no such rule
     */
    public double quantile(double probability, int type) {
        if (weights.length > 0) {
            throw new IllegalArgumentException("Quantiles of weighted values follow no rule that is known here");
        }
        return values.length == 0 ? Double.NaN : Quantiles.of(values, probability, type);
    }

    private double weight(int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    /** The sum of the weights; how many numbers there are where they have none. */
    public double weight() {
        return weights.length == 0 ? values.length : Sum.of(weights);
    }

    @Override
    public String toString() {
        return values.length
                + (values.length == 1 ? " number" : " numbers")
                + (weights.length == 0 ? "" : " with weights");
    }
}
