package org.introlab.data.shape;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Formats breaks as R's {@code cut} does: with three significant digits, or as many more as make them distinct. The limit is 17 digits,
 * which distinguish any two numbers; R stops at twelve.
 */
final class BreakNumbers {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 17;
    private static final int SMALLEST_EXPONENT = -4;

    private BreakNumbers() {}

    static List<String> of(double... breaks) {
        for (int digits = FEWEST_DIGITS; ; digits++) {
            int of = digits;
            List<String> texts =
                    Arrays.stream(breaks).mapToObj(b -> text(b, of)).toList();
            if (digits == MOST_DIGITS || texts.stream().distinct().count() == texts.size()) {
                return texts;
            }
        }
    }

    /**
     * Formats a number like C's {@code %g}: without trailing zeros, with an exponent if it is below -4 or at least the number of digits.
     */
    private static String text(double number, int digits) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "Inf" : "-Inf";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= SMALLEST_EXPONENT && exponent < digits) {
            return stripped.toPlainString();
        }
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return stripped.movePointLeft(exponent).toPlainString() + "e" + power;
    }
}
