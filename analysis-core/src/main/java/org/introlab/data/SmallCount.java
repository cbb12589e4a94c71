package org.introlab.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.internal.shape.Picked;
import org.introlab.numeric.Numbers;
import tech.tablesaw.columns.Column;

/** Small counts, which disclosure control withholds: one to {@link Source#FEWEST} - 1 rows. */
public final class SmallCount {
    private SmallCount() {}

    /** Returns whether a count is positive but too small for numbers from guarded data to be shown. */
    public static boolean isFew(long persons) {
        return persons > 0 && persons < Source.FEWEST;
    }

    /**
     * Returns whether only the count of the rows may be shown: they are few, or four rows have nearly all of the weight.
     */
    public static boolean isOfFew(long rows, double... weights) {
        return rows > 0 && (rows < Source.FEWEST || Dominance.isHeldByFew(weights));
    }

    /** Returns whether a sum, mean or standard deviation of numbers is based on many rows, as {@link MeanBasis} counts them. */
    static boolean isMeanOfMany(Numbers numbers) {
        return !isOfFew(numbers.n(), numbers.weights()) && !isFew(MeanBasis.of(numbers));
    }

    /**
     * Returns an order statistic, such as a median or maximum, if it may be shown. Otherwise NaN: it is the value of few rows, is so close
     * to one that it reveals it, or has fewer than {@value Source#FEWEST} values at or beyond it on either side.
     */
    public static double shownOf(double quantile, double... values) {
        if (Double.isNaN(quantile)) {
            return quantile;
        }
        double nearest = nearest(quantile, values);
        long own = Arrays.stream(values).filter(v -> v == nearest).count();
        long below = Arrays.stream(values).filter(v -> v <= quantile).count();
        long above = Arrays.stream(values).filter(v -> v >= quantile).count();
        return isFew(own) || Math.min(below, above) < Source.FEWEST ? Double.NaN : quantile;
    }

    /**
     * Returns the value that a quantile reveals: its own, or that of its two neighbours which contributes more to it than {@link Dominance}
     * allows; NaN if neither does.
     */
    private static double nearest(double quantile, double... values) {
        double low = Arrays.stream(values).filter(v -> v <= quantile).max().orElse(Double.NaN);
        double high = Arrays.stream(values).filter(v -> v >= quantile).min().orElse(Double.NaN);
        if (low == high) {
            return low;
        }
        double partOfHigh = (quantile - low) / (high - low);
        if (partOfHigh > Dominance.NEARLY_ALL) {
            return high;
        }
        return 1 - partOfHigh > Dominance.NEARLY_ALL ? low : Double.NaN;
    }

    /**
     * Returns whether the number of distinct values may be shown: not for few rows, and not if all values differ and few are missing.
     */
    static boolean mayShowDistinct(long distinct, long present, long missing) {
        return !isFew(present) && !(distinct == present && isFew(missing));
    }

    /** Returns a number of rows of guarded data in words: {@code 12 rows}, but {@code fewer than five rows} for one to four. */
    public static String rows(long rows) {
        return isFew(rows) ? "fewer than five rows" : rows + " rows";
    }

    /**
     * Throws if the units are persons: names of units, such as municipalities, are shown, and names of persons must not be.
     *
     * @param persons the number of persons in each unit
     * @throws DisclosureException if the sources are guarded and more than half of the non-empty units have one person, or all units are
     *     empty
     */
    public static void refusePersonsAsUnits(List<Source> sources, long... persons) {
        long units = Arrays.stream(persons).filter(n -> n > 0).count();
        long lone = Arrays.stream(persons).filter(n -> n == 1).count();
        if ((2 * lone > units || units == 0 && persons.length > 0) && Source.guarded(sources)) {
            throw new DisclosureException(
                    "Most of the units have at most one person, so their names could identify persons. Units must have several persons each, as municipalities do.");
        }
    }

    /**
     * Throws if few rows have one of a column's values.
     *
     * @throws DisclosureException if fewer than {@value Source#FEWEST} rows have one of its values
     */
    static void requireMany(String column, Values values) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.isMissing(i)) {
                rows.merge(values.text(i), 1, Integer::sum);
            }
        }
        if (rows.values().stream().anyMatch(n -> n < Source.FEWEST)) {
            throw new DisclosureException("The values of '" + column + "' can't be shown: fewer than " + Source.FEWEST
                    + " rows have one of them. Combine rare values first, for example with recode().");
        }
    }

    /** Returns a column of units without the values of units with few persons. */
    static <T> Column<T> withoutFew(Column<T> column, long... persons) {
        return Picked.of(
                column,
                IntStream.range(0, persons.length)
                        .map(unit -> persons[unit] < Source.FEWEST ? -1 : unit)
                        .toArray());
    }
}
