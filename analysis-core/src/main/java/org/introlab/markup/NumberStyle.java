package org.introlab.markup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The style of a number. Rounding is half to even on the exact binary value, or half up if requested; NaN is shown as an
 * en dash, and numbers of 1e12 and more or below 1e-9 in scientific notation.
 *
 * @param count the number of decimals or significant digits
 */
public record NumberStyle(Rule rule, int count) {

    /** The meaning of {@code count}. */
    public enum Rule {
        DECIMALS,
        HALF_UP,
        SIGNIFICANT,
        GROUPED,
        P_VALUE
    }

    /** Returns a style with this many decimals: {@code 0.472}. */
    public static NumberStyle decimals(int count) {
        return new NumberStyle(Rule.DECIMALS, count);
    }

    /** Returns a style with this many decimals that rounds an exact half away from zero, as spreadsheets do: 1.25 as {@code 1.3}. */
    public static NumberStyle halfUp(int count) {
        return new NumberStyle(Rule.HALF_UP, count);
    }

    /** Returns a style with this many significant digits, keeping trailing zeros: {@code 0.0110}. */
    public static NumberStyle significant(int count) {
        return new NumberStyle(Rule.SIGNIFICANT, count);
    }

    /** Returns the style of whole numbers with grouped thousands: {@code 22,009}. */
    public static NumberStyle whole() {
        return new NumberStyle(Rule.GROUPED, 0);
    }

    /** Returns the style of p-values with three decimals; smaller ones are {@code <0.001}. */
    public static NumberStyle pValue() {
        return new NumberStyle(Rule.P_VALUE, 3);
    }

    /** Returns the number as text, with an ASCII minus. */
    public String format(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (rule != Rule.P_VALUE && (size >= 1e12 || size > 0 && size < 1e-9)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        BigDecimal exact = new BigDecimal(value);
        return switch (rule) {
            case DECIMALS -> signed(exact.setScale(count, RoundingMode.HALF_EVEN));
            case HALF_UP -> signed(exact.setScale(count, RoundingMode.HALF_UP));
            case SIGNIFICANT -> significant(exact);
            case P_VALUE -> value < 0.001 ? "<0.001" : signed(exact.setScale(count, RoundingMode.HALF_EVEN));
            case GROUPED ->
                String.format(
                        Locale.ROOT,
                        "%,d",
                        exact.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
        };
    }

    private String significant(BigDecimal exact) {
        if (exact.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
        int magnitude = rounded.precision() - rounded.scale();
        return signed(rounded.setScale(Math.max(0, count - magnitude), RoundingMode.HALF_EVEN));
    }

    /** A rounded zero has no sign. */
    private static String signed(BigDecimal rounded) {
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }
}
