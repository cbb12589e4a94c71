package org.introlab.workbench.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** Numbers for readers; {@code review.json} and the notebooks hold them in full. */
final class Numbers {

    private static final int MORE_THAN_PRINTED = 2;
    private static final int SIGNIFICANT = 6;

    private Numbers() {}

    /** A computed value with two decimals more than the print has; where none are stated, six significant digits. */
    static String beside(double computed, OptionalInt printedDecimals) {
        if (!Double.isFinite(computed)) {
            return "no number";
        }
        BigDecimal exact = BigDecimal.valueOf(computed);
        if (printedDecimals.isPresent()) {
            return plain(exact.setScale(printedDecimals.getAsInt() + MORE_THAN_PRINTED, RoundingMode.HALF_EVEN));
        }
        BigDecimal rounded =
                exact.stripTrailingZeros().scale() <= 0 ? exact : exact.round(new MathContext(SIGNIFICANT));
        return plain(rounded.stripTrailingZeros());
    }

    /** All digits that the double needs. */
    static String shortest(double number) {
        return Double.isFinite(number) ? plain(BigDecimal.valueOf(number).stripTrailingZeros()) : "no number";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
