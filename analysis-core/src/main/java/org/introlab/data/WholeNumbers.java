package org.introlab.data;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers as files write them, of which a column of numbers holds no other one. */
public final class WholeNumbers {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private WholeNumbers() {}

    /** Whether a text is a whole number, however long. */
    public static boolean isWhole(String text) {
        return DIGITS.matcher(text).matches();
    }

    /**
     * The number; empty if it is none, too large for a column of whole numbers, or the least one, which stands for a missing
     * value in Tablesaw's columns.
     */
    public static OptionalLong of(String text) {
        try {
            long value = isWhole(text) ? Long.parseLong(text) : Long.MIN_VALUE;
            return value == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether a number is so small that a double holds zero in its place, or has lost some of its digits. */
    public static boolean isTooSmall(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) < Double.MIN_NORMAL
                && new BigDecimal(text).compareTo(new BigDecimal(Double.toString(value))) != 0;
    }

    /**
     * Whether a number is written with all its digits and a double holds another one, so that two ids beyond 2^53 could become
     * one. A number with an exponent is rounded already.
     *
     * @param text a decimal number
     */
    public static boolean isBeyondDoubles(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) >= Values.EXACT
                && Double.isFinite(value)
                && text.indexOf('e') < 0
                && text.indexOf('E') < 0
                && new BigDecimal(text).compareTo(new BigDecimal(value)) != 0;
    }
}
