package org.introlab.numeric;

/**
 * Decides whether a deviation is no larger than the rounding error of numbers of some magnitude. Such a deviation does not estimate a
 * variance, and no statistic, p-value or interval is computed from it.
 *
 * <p><strong>The rule.</strong> A standard error is a sum of deviations, {@code se^2 = sum over units g of (sum over the rows i of g of a_i
 * u_i)^2}, in which each {@code u_i = y_i - sum x_ij b_j} is a difference of numbers with double precision at best. With {@code m_i = |y_i|
 * + sum |x_ij b_j|}, rounding alone gives {@code u_i} an error of about {@code eps m_i} (eps = 2^-52; Higham 2002, Accuracy and Stability
 * of Numerical Algorithms, 2nd ed., section 3.1), and therefore the standard error an uncertainty of about {@code eps S} with {@code S^2 =
 * sum over g of (sum over i of |a_i| m_i)^2}: the same sum without cancellation. The standard error is noise if {@code se <= c eps S}.
 *
 * <p><strong>The factor.</strong> {@code c = 32 + sqrt(n) / 2}: a term of a sum is rounded a few times, and the errors of a sum of n
 * numbers accumulate like a random walk, in proportion to {@code sqrt(n)}. With a million rows c is 532: deviations of 1e-3 in numbers of
 * 1e9 are then information, but no longer with a hundred million rows. R's {@code t.test} calls data "essentially constant" if the standard
 * error is below {@code 10 eps} of the mean, which is a similar rule.
 *
 * <p>The rule is a ratio and therefore independent of the unit of measurement.
 */
public final class RoundingNoise {
    private static final double EPSILON = Math.ulp(1.0);
    private static final double ROUNDINGS = 32;

    private RoundingNoise() {}

    /**
     * Returns whether a deviation, such as a standard error or a root of a sum of squares, is noise.
     *
     * @param deviation the deviation; NaN is never noise
     * @param magnitude the deviation without cancellation, in the same unit
     * @param n the number of rows
     */
    public static boolean covers(double deviation, double magnitude, long n) {
        return Math.abs(deviation) <= bound(n) * magnitude;
    }

    /** Returns whether numbers are equal except for rounding; true for at most one number. NaN is ignored. */
    public static boolean isConstant(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            low = Double.isNaN(v) ? low : Math.min(low, v);
            high = Double.isNaN(v) ? high : Math.max(high, v);
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return !(low < high) || largest < Double.POSITIVE_INFINITY && covers(high - low, largest, values.length);
    }

    /** Returns the largest share of the magnitude that is noise. */
    public static double bound(long n) {
        return (ROUNDINGS + Math.sqrt(n) / 2) * EPSILON;
    }
}
