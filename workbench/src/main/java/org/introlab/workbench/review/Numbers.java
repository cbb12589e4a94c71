package org.introlab.workbench.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import org.introlab.published.PublishedValue;

/** Numbers for readers; {@code review.json} and the notebooks hold them in full. */
public final class Numbers {

    private static final int MORE_THAN_PRINTED = 2;
    private static final int SIGNIFICANT = 6;

    /** A number whose first digit is further behind the point is written with a power of ten, where no print sets its decimals. */
    private static final int LEADING_ZEROS = 4;

    private static final String NONE = "no number";

    private Numbers() {}

    /**
     * A computed value beside a printed one: with two decimals more than the print has, whole where the print is a count and the value
     * is whole; where the print has no decimals stated, six significant digits.
     */
    public static String beside(double computed, PublishedValue published) {
        boolean whole = published.kind() == PublishedValue.Kind.EXACT && computed == Math.rint(computed);
        return beside(
                computed,
                whole && published.decimals().equals(OptionalInt.of(0)) ? OptionalInt.empty() : published.decimals());
    }

    static String beside(double computed, OptionalInt printedDecimals) {
        if (!Double.isFinite(computed)) {
            return NONE;
        }
        BigDecimal exact = BigDecimal.valueOf(computed);
        if (printedDecimals.isPresent()) {
            return exact.setScale(printedDecimals.getAsInt() + MORE_THAN_PRINTED, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        return exact.stripTrailingZeros().scale() <= 0 ? text(exact) : rounded(exact, SIGNIFICANT);
    }

    /** All digits that the double needs. */
    public static String shortest(double number) {
        return Double.isFinite(number) ? text(BigDecimal.valueOf(number)) : NONE;
    }

    /** A finite number with as many significant digits. */
    public static String significant(double number, int digits) {
        return rounded(new BigDecimal(number), digits);
    }

    private static String rounded(BigDecimal number, int digits) {
        return text(number.round(new MathContext(digits)));
    }

    /** Plain, or {@code 4.24322E-16}, where plain would be a row of zeros. */
    private static String text(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        if (bare.signum() == 0 || exponent >= -LEADING_ZEROS) {
            return bare.toPlainString();
        }
        return bare.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + exponent;
    }

    /** A count with commas between the thousands. */
    public static String thousands(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
