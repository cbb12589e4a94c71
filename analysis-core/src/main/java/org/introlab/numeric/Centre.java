package org.introlab.numeric;

/**
 * A mean kept to about twice the digits of a double, from which deviations are taken: of large numbers that differ little
 * the rounding of the mean alone would be as large as the deviations (Chan, Golub and LeVeque 1983, The American Statistician
 * 37, 242-247, correct for it after the fact).
 *
 * @param value the mean, rounded once; exactly the number where all numbers are equal
 * @param rest what rounding took from it
 */
public record Centre(double value, double rest) {
    /** A share of the mean below which a deviation is that of the sum itself. */
    private static final double OF_THE_SUM = 0x1p-84;

    /** The largest whole number that leaves room for a tenth beside it. */
    private static final double WHOLE = 0x1p50;

    /** The mean of some numbers; NaN of none. */
    public static Centre of(double... numbers) {
        return weighted(numbers, new double[0]);
    }

    /**
     * The mean {@code sum(w x) / sum(w)}.
     *
     * @param weights one for each number, or none for equal weights
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

    /** A sum over a number of rows. */
    public static Centre of(Sum sum, long n) {
        Sum rows = new Sum();
        rows.add(n);
        return of(sum, rows);
    }

    /** A weighted sum over the sum of the weights. */
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

    /** A number less the mean. */
    public double deviation(double number) {
        return kept(number - value - rest);
    }

    /** This mean less another. */
    public double minus(Centre other) {
        return kept(value - other.value + (rest - other.rest));
    }

    private double kept(double deviation) {
        return Math.abs(deviation) <= OF_THE_SUM * Math.abs(value) ? 0 : deviation;
    }

    /**
     * Whether all numbers are whole and of a size that doubles hold exactly, with room for decimals: no rounding is in them, and
     * however little they differ for their size, they do.
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
