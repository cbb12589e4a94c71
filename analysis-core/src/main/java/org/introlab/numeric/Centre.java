package org.introlab.numeric;

/**
 * A mean with about twice the precision of a double, for computing deviations: if large numbers differ little, rounding the mean alone
 * causes errors as large as the deviations (Chan, Golub and LeVeque 1983, The American Statistician 37, 242-247, correct for it
 * afterwards).
 *
 * @param value the mean, rounded once; exact if all numbers are equal
 * @param rest the rounding error of {@code value}
 */
public record Centre(double value, double rest) {
    /** The share of the mean below which a deviation is only the error of the sum. */
    private static final double OF_THE_SUM = 0x1p-84;

    /** The largest whole number up to which doubles also represent tenths. */
    private static final double WHOLE = 0x1p50;

    /** Returns the mean of some numbers; NaN if there are none. */
    public static Centre of(double... numbers) {
        return weighted(numbers, new double[0]);
    }

    /**
     * Returns the mean {@code sum(w x) / sum(w)}.
     *
     * @param weights one per number, or none for equal weights
     */
    public static Centre weighted(double[] numbers, double[] weights) {
        boolean equal = numbers.length > 0;
        Sum sum = new Sum();
        Sum weight = new Sum();
        for (int i = 0; i < numbers.length; i++) {
            equal &= numbers[i] == numbers[0];
            if (weights.length == 0) {
                sum.add(numbers[i]);
                weight.add(1);
            } else {
                sum.addProduct(weights[i], numbers[i]);
                weight.add(weights[i]);
            }
        }
        return equal ? new Centre(numbers[0], 0) : of(sum, weight);
    }

    /** Returns a sum divided by a number of rows. */
    public static Centre of(Sum sum, long n) {
        Sum rows = new Sum();
        rows.add(n);
        return of(sum, rows);
    }

    /** Returns a weighted sum divided by the sum of the weights. */
    public static Centre of(Sum sum, Sum weight) {
        double quotient = sum.value() / weight.value();
        if (!Double.isFinite(quotient)) {
            return new Centre(quotient, 0);
        }
        double product = quotient * weight.value();
        double left = sum.value() - product - Math.fma(quotient, weight.value(), -product);
        double more = (left + sum.rest() - quotient * weight.rest()) / weight.value();
        double value = quotient + more;
        return Double.isFinite(value) ? new Centre(value, more - (value - quotient)) : new Centre(quotient, 0);
    }

    /** Returns the deviation of a number from the mean. */
    public double deviation(double number) {
        return kept(number - value - rest);
    }

    /** Returns the difference between this mean and another. */
    public double minus(Centre other) {
        return kept(value - other.value + (rest - other.rest));
    }

    private double kept(double deviation) {
        return Math.abs(deviation) <= OF_THE_SUM * Math.abs(value) ? 0 : deviation;
    }

    /**
     * Returns whether all numbers are whole and small enough to be exact doubles with room for decimals: they have no rounding error, so
     * even small differences are real.
     */
    public static boolean isWhole(double... numbers) {
        for (double x : numbers) {
            if (!Double.isNaN(x) && !(Math.abs(x) <= WHOLE && x == Math.rint(x))) {
                return false;
            }
        }
        return true;
    }
}
