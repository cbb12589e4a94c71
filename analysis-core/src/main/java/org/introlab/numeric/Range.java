package org.introlab.numeric;

import java.util.Locale;

/**
 * Checks that numbers are neither so large that squares, products and sums over many rows overflow, nor so small that they lose digits.
 * Numbers outside the range are rejected and must be converted to another unit.
 */
public final class Range {
    private static final double LARGEST = 1e50;
    private static final double LARGEST_WEIGHT = 1e30;
    private static final double NARROW = 1e-12;

    private Range() {}

    /**
     * Checks numbers by the largest of them in absolute value; NaN is ignored, and all may be zero.
     *
     * @param what the subject of the message, such as "The outcome"
     * @return the same numbers
     * @throws IllegalArgumentException if the largest is beyond 1e50 or below 1e-50
     */
    public static double[] check(double[] numbers, String what) {
        return check(numbers, what, LARGEST);
    }

    /**
     * Checks weights, which are multiplied by squares of other numbers.
     *
     * @return the same weights
     * @throws IllegalArgumentException if the largest is beyond 1e30 or below 1e-30
     */
    public static double[] checkWeights(double[] weights, String what) {
        return check(weights, what, LARGEST_WEIGHT);
    }

    /**
     * Checks the size and the variation of a covariate. Numbers that are equal except for rounding pass as a constant.
     *
     * @return the same numbers
     * @throws IllegalArgumentException as {@link #check(double[], String)}, or if they vary by less than 1e-12 of their size, which leaves
     *     too few digits in doubles
     */
    public static double[] checkCovariate(double[] numbers, String what) {
        check(numbers, what);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : numbers) {
            low = x < low ? x : low;
            high = x > high ? x : high;
        }
        if (high - low < NARROW * Math.max(Math.abs(low), Math.abs(high)) && !RoundingNoise.isConstant(numbers)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s varies by less than %.0e of its size, which is too little for double precision. Subtract a constant from it.",
                    what,
                    NARROW));
        }
        return numbers;
    }

    private static double[] check(double[] numbers, String what, double bound) {
        double largest = 0;
        for (double x : numbers) {
            largest = Math.abs(x) > largest ? Math.abs(x) : largest;
        }
        if (largest > bound || largest > 0 && largest < 1 / bound) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s is too %s: its largest absolute value must be between %.0e and %.0e. %s it by a power of ten.",
                    what,
                    largest > bound ? "large" : "small",
                    1 / bound,
                    bound,
                    largest > bound ? "Divide" : "Multiply"));
        }
        return numbers;
    }
}
