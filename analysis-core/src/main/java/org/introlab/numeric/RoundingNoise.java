package org.introlab.numeric;

/**
 * Whether a deviation is no larger than what rounding leaves of numbers of some magnitude; such a deviation is no
 * estimate of a variance, and no statistic, p value or interval is made of it.
 *
 * <p><strong>The rule.</strong> A standard error is a sum of deviations, {@code se^2 = sum over units g of (sum over the
 * rows i of g of a_i u_i)^2}, in which each {@code u_i = y_i - sum x_ij b_j} is a difference of numbers that are known to
 * double precision at best. With {@code m_i = |y_i| + sum |x_ij b_j|} rounding alone gives {@code u_i} an error of some
 * {@code eps m_i} (eps = 2^-52; Higham 2002, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.1), and so
 * the standard error an uncertainty of some {@code eps S} with {@code S^2 = sum over g of (sum over i of |a_i| m_i)^2}: the
 * same sum in which nothing cancels. The standard error is noise when {@code se <= c eps S}.
 *
 * <p><strong>The factor.</strong> {@code c = 32 + sqrt(n) / 2}: a term of a sum is rounded a few times, and the errors of
 * a sum of n numbers add up as a random walk, to some {@code sqrt(n)}. At a million rows c is 532: deviations of 1e-3 in
 * numbers of 1e9 are information there, and no longer at a hundred million rows. R's {@code t.test} calls data
 * "essentially constant" when the standard error is below {@code 10 eps} of the mean, which is a similar rule and not the same.
 *
 * <p>The rule is a ratio: it says the same in any unit of measurement.
 */
public final class RoundingNoise {
    private static final double EPSILON = Math.ulp(1.0);
    private static final double ROUNDINGS = 32;

    private RoundingNoise() {}

    /**
     * Whether a deviation, such as a standard error or a root of a sum of squares, is noise.
     *
     * @param deviation its size; NaN is not noise, but no number either
     * @param magnitude what it would be if nothing cancelled, in the same unit
     * @param n the number of rows behind it
     */
    public static boolean covers(double deviation, double magnitude, long n) {
        return Math.abs(deviation) <= bound(n) * magnitude;
    }

    /** Whether numbers are equal but for rounding; no number, and one alone, are. NaN is passed over. */
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

    /** The largest share of the magnitude that is noise. */
    public static double bound(long n) {
        return (ROUNDINGS + Math.sqrt(n) / 2) * EPSILON;
    }
}
