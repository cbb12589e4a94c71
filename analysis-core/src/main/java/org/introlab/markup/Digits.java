package org.introlab.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import org.introlab.summary.Summary;

/**
 * The default number of decimals: as many as are needed to distinguish the numbers.
 *
 * <ul>
 *   <li>Means and standard deviations: the decimals at which the standard deviation of the data has three significant digits.
 *   <li>Standard errors, and estimates next to them: the decimals at which the smallest standard error has two significant digits,
 * and no fewer than the former.
 *   <li>Values of the data (minimum, maximum, a quantile): the decimals of the data, but at most two more than the
 * standard deviation's; numbers computed to many decimals are shown with the standard deviation's.
 * </ul>
 *
 * <p>If all values are equal, the largest has four significant digits. No number is shown with decimals that it can't have: whole numbers have none.
 */
public final class Digits {
    private static final int OF_SPREAD = 3;
    private static final int OF_ERROR = 2;
    private static final int OF_CONSTANT = 4;
    private static final int BEYOND_SPREAD = 2;
    private static final int MOST = 12;
    private static final int MOST_IN_GRID = 6;

    private Digits() {}

    /** Returns the style of means and standard deviations of these data. */
    public static NumberStyle ofMean(double... data) {
        return NumberStyle.decimals(ofSpread(data, MOST));
    }

    /**
     * Returns the style of standard errors and of estimates next to them.
     *
     * @param data the observed values
     * @param errors the standard errors; those that are zero or not finite are ignored
     */
    public static NumberStyle ofErrors(double[] data, double... errors) {
        double least = Arrays.stream(errors)
                .filter(e -> Double.isFinite(e) && e > 0)
                .min()
                .orElse(0);
        int spread = ofSpread(data, MOST);
        return NumberStyle.decimals(least == 0 ? spread : Math.max(spread, at(least, OF_ERROR, MOST)));
    }

    /**
     * Returns the style of values of the data and of numbers between two of them.
     *
     * @param shown the numbers of one line
     */
    public static NumberStyle ofValues(double[] data, double... shown) {
        return NumberStyle.decimals(held(shown, ofData(data, MOST)));
    }

    /**
     * Returns the decimals for a column of data in a grid, at most six.
     *
     * @param values the column; numbers that are not finite are ignored
     */
    public static int decimals(double... values) {
        return held(values, ofData(values, MOST_IN_GRID));
    }

    private static int ofData(double[] data, int most) {
        int spread = ofSpread(data, most);
        int held = held(data, spread + BEYOND_SPREAD + 1);
        return held <= Math.min(spread + BEYOND_SPREAD, most) ? Math.max(spread, held) : spread;
    }

    private static int ofSpread(double[] data, int most) {
        double[] present = Arrays.stream(data).filter(Double::isFinite).toArray();
        Summary summary = Summary.of(present);
        double sd = summary.sd();
        boolean constant = present.length < 2 || summary.max() == summary.min();
        if (!constant && Double.isFinite(sd) && sd > 0) {
            return at(sd, OF_SPREAD, most);
        }
        double largest = Arrays.stream(present).map(Math::abs).max().orElse(0);
        return largest == 0 ? 0 : held(present, at(largest, OF_CONSTANT, most));
    }

    /** Returns the decimals at which a number has this many significant digits. */
    private static int at(double number, int significant, int most) {
        return Math.min(Math.max(significant - 1 - (int) Math.floor(Math.log10(number)), 0), most);
    }

    /** Returns the decimals that numbers have, up to a limit. */
    private static int held(double[] values, int enough) {
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

    /** Returns a number with this many decimals; in scientific notation if it is too large or too small. */
    public static String format(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? TextGrid.MISSING : value > 0 ? "\u221e" : "-\u221e";
        }
        double size = Math.abs(value);
        if (size >= 1e15 || size > 0 && size < 0.5 * Math.pow(10, -MOST_IN_GRID)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
