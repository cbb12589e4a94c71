package org.introlab.published;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * The interval of values that agree with the printed one. Computed values are compared in decimal arithmetic, as the shortest decimal that
 * reads back as the same double.
 *
 * <p>At a closed end there is an allowance for floating-point noise: 16 units in the last place of the larger of end and computed value, or
 * 1e-10 of {@code unit} if that is more, but never more than a thousandth of the unit. At an open end there is no allowance: the value must
 * be inside.
 *
 * @param low the lower end
 * @param lowIsInside whether the lower end is closed
 * @param high the upper end
 * @param highIsInside whether the upper end is closed
 * @param unit the unit of the last printed decimal; for a count, a wording or a bound at most one, and the unit of the ends' last decimal
 *     if the print has none
 */
record Interval(BigDecimal low, boolean lowIsInside, BigDecimal high, boolean highIsInside, BigDecimal unit) {

    private static final int LONGEST = 20;
    private static final double ULPS = 16;
    private static final double OF_UNIT = 1e-10;
    private static final double AT_MOST_OF_UNIT = 1e-3;

    /** Creates a closed interval. */
    static Interval between(double low, double high, OptionalInt decimals) {
        BigDecimal from = BigDecimal.valueOf(low);
        BigDecimal to = BigDecimal.valueOf(high);
        int digits = decimals.orElse(Math.max(digits(from), digits(to)));
        return new Interval(from, true, to, true, BigDecimal.ONE.movePointLeft(Math.max(0, digits)));
    }

    private static int digits(BigDecimal end) {
        return end.stripTrailingZeros().scale();
    }

    /** Returns whether the interval contains a computed value; never NaN or an infinite one. */
    boolean holds(double computed) {
        if (!Double.isFinite(computed)) {
            return false;
        }
        BigDecimal exact = BigDecimal.valueOf(computed);
        return isWithin(exact.subtract(low), lowIsInside, low, computed)
                && isWithin(high.subtract(exact), highIsInside, high, computed);
    }

    private boolean isWithin(BigDecimal distance, boolean endIsInside, BigDecimal end, double computed) {
        if (distance.signum() > 0) {
            return true;
        }
        return endIsInside && -distance.doubleValue() <= allowance(end.doubleValue(), computed);
    }

    private double allowance(double end, double computed) {
        double noise = ULPS * Math.ulp(Math.max(Math.abs(end), Math.abs(computed)));
        double one = unit.doubleValue();
        return Math.min(Math.max(noise, OF_UNIT * one), AT_MOST_OF_UNIT * one);
    }

    /**
     * Returns the interval for readers: {@code [0.1455, 0.1465]}, {@code [0.12, 0.13)} if the upper end is open, a single number if both
     * ends are equal.
     */
    String words() {
        return low.compareTo(high) == 0
                ? plain(low)
                : (lowIsInside ? "[" : "(") + plain(low) + ", " + plain(high) + (highIsInside ? "]" : ")");
    }

    /** Returns a number for readers, with a power of ten instead of long runs of zeros. */
    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        return Math.abs(exponent) > LONGEST ? bare.toString() : bare.toPlainString();
    }
}
