package org.introlab.published;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * The values that count as the printed one, compared in decimal arithmetic with the shortest decimal that reads back as the
 * computed double.
 *
 * <p>Beyond an end that belongs to it, the noise of floating point is allowed for: 16 units in the last place of the larger of
 * end and computed value, or 1e-10 of {@code unit} where that is more, and never more than a thousandth of it. An end that does
 * not belong to it has no allowance: the value must lie within.
 *
 * @param low lower end
 * @param lowIsInside whether the lower end itself belongs to it
 * @param high upper end
 * @param highIsInside whether the upper end itself belongs to it
 * @param unit unit of the last printed decimal; of a count, a wording or a bound at most one, and that of the ends' last decimal where the print
 *     has none
 */
record Interval(BigDecimal low, boolean lowIsInside, BigDecimal high, boolean highIsInside, BigDecimal unit) {

    private static final int LONGEST = 20;
    private static final double ULPS = 16;
    private static final double OF_UNIT = 1e-10;
    private static final double AT_MOST_OF_UNIT = 1e-3;

    /** Both ends belong to it. */
    static Interval between(double low, double high, OptionalInt decimals) {
        BigDecimal from = BigDecimal.valueOf(low);
        BigDecimal to = BigDecimal.valueOf(high);
        int digits = decimals.orElse(Math.max(digits(from), digits(to)));
        return new Interval(from, true, to, true, BigDecimal.ONE.movePointLeft(Math.max(0, digits)));
    }

    private static int digits(BigDecimal end) {
        return end.stripTrailingZeros().scale();
    }

    /** Whether it holds a computed value; never NaN or an infinite one. */
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

    /** For people: {@code [0.1455, 0.1465]}, {@code [0.12, 0.13)} where the upper end is outside, the number alone where both ends are one. */
    String words() {
        return low.compareTo(high) == 0
                ? plain(low)
                : (lowIsInside ? "[" : "(") + plain(low) + ", " + plain(high) + (highIsInside ? "]" : ")");
    }

    /** A number for people, with a power of ten where it would be a row of zeros. */
    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        return Math.abs(exponent) > LONGEST ? bare.toString() : bare.toPlainString();
    }
}
