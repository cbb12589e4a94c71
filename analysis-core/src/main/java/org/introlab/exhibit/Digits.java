package org.introlab.exhibit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** How many decimals a column of numbers is shown with. */
final class Digits {
    private static final int SIGNIFICANT = 4;
    private static final int MOST = 6;

    private Digits() {}

    /**
     * The decimals for a column: enough that its largest number has four significant digits, at most six, and never more
     * than its numbers have.
     *
     * @param values the column; numbers that are not finite are passed over
     */
    static int decimals(double[] values) {
        double largest = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        if (largest == 0) {
            return 0;
        }
        int enough = Math.min(Math.max(SIGNIFICANT - 1 - (int) Math.floor(Math.log10(largest)), 0), MOST);
        int held = 0;
        for (double v : values) {
            if (Double.isFinite(v)) {
                held = Math.max(
                        held,
                        BigDecimal.valueOf(v)
                                .setScale(enough, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .scale());
            }
        }
        return Math.min(enough, held);
    }

    /** The number with so many decimals; numbers too large or too small for that in scientific form. */
    static String format(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? Grid.MISSING : value > 0 ? "\u221e" : "-\u221e";
        }
        double size = Math.abs(value);
        if (size >= 1e15 || size > 0 && size < 0.5 * Math.pow(10, -MOST)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
