package org.introlab.workbench.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import org.introlab.published.PublishedValue;

/** Formats numbers for readers; {@code review.json} and the notebooks have them in full precision. */
public final class Numbers {

    private static final int MORE_THAN_PRINTED = 2;
    private static final int SIGNIFICANT = 6;

    /** The number of leading zeros after the point above which a number is written with a power of ten, if no print sets its decimals. */
    private static final int LEADING_ZEROS = 4;

    private static final String NONE = "no number";

    private Numbers() {}

    /**
     * Formats a computed value next to a printed one: with two more decimals than the print, whole if the print is a
     * count and the value is whole; six significant digits if the print's decimals are not stated.
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

    /** Formats all digits that the double needs. */
    public static String shortest(double number) {
        return Double.isFinite(number) ? text(BigDecimal.valueOf(number)) : NONE;
    }

    /** Formats a finite number with this many significant digits. */
    public static String significant(double number, int digits) {
        return rounded(new BigDecimal(number), digits);
    }

    private static String rounded(BigDecimal number, int digits) {
        return text(number.round(new MathContext(digits)));
    }

    /** Formats a number plainly, or as {@code 4.24322E-16} to avoid many leading zeros. */
    private static String text(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        if (bare.signum() == 0 || exponent >= -LEADING_ZEROS) {
            return bare.toPlainString();
        }
        return bare.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + exponent;
    }

    /** Formats a count with commas between thousands. */
    public static String thousands(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
