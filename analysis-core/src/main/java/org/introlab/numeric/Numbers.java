package org.introlab.numeric;

import java.util.Arrays;

/**
 * Non-missing numbers with or without weights, and their sum, mean, standard deviation and quantiles. Disclosure control is left to the
 * caller.
 */
public final class Numbers {
    /** The rule of R and Excel among those of {@link Quantiles}. */
    private static final int USUAL_QUANTILE = 7;

    private final double[] values;
    private final double[] weights;

    private Numbers(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    /** Creates an instance from the numbers that are not NaN. */
    public static Numbers of(double... numbers) {
        return new Numbers(Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray(), new double[0]);
    }

    /** Creates an instance from the numbers that are not NaN and have a weight above 0. */
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

    /** Returns the number of values. */
    public int n() {
        return values.length;
    }

    /** Returns the numbers. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the weights; empty if there are none. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Returns the sum, weighted if there are weights.
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
            throw new IllegalArgumentException(
                    "The numbers of a column are too large to sum. Divide them by a power of ten.");
        }
        return sum;
    }

    /** Returns the mean with more precision than a double; exact if all numbers are equal. */
    public Centre centre() {
        Centre centre = Centre.weighted(values, weights);
        if (!Double.isFinite(centre.value())) {
            sum();
        }
        return centre;
    }

    /**
     * Returns the standard deviation with the divisor n - 1; NaN for fewer than two numbers, 0 if the numbers are equal except for
     * rounding. Whole numbers up to 2^50 have no rounding error.
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

    /** Returns whether all are whole numbers, which have no rounding error. */
    public boolean isWhole() {
        return Centre.isWhole(values);
    }

    /** Returns the root mean square, with which deviations are compared. */
    public double size() {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weight(i) * values[i] * values[i];
        }
        return Math.sqrt(squares / weight());
    }

    /** Returns the minimum; NaN if there are no numbers. */
    public double min() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** Returns the maximum; NaN if there are no numbers. */
    public double max() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /**
     * Returns the quantile by the rule of R and Excel (type 7); NaN if there are no numbers.
     *
     * @throws IllegalArgumentException as {@link #quantile(double, int)}
     */
    public double quantile(double probability) {
        return quantile(probability, USUAL_QUANTILE);
    }

    /**
     * Returns several quantiles by that rule, sorting the numbers only once.
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
     * Returns the quantile by one of the nine rules of {@link Quantiles}; NaN if there are no numbers.
     *
     * @throws IllegalArgumentException if the numbers are weighted, which is not supported
     */
    public double quantile(double probability, int type) {
        if (weights.length > 0) {
            throw new IllegalArgumentException("Weighted quantiles are not supported.");
        }
        return values.length == 0 ? Double.NaN : Quantiles.of(values, probability, type);
    }

    private double weight(int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    /** Returns the sum of the weights, or the number of values if there are none. */
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
