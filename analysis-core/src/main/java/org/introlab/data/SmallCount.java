package org.introlab.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.internal.shape.Picked;
import org.introlab.numeric.Numbers;
import tech.tablesaw.columns.Column;

/** Numbers of rows that disclosure control keeps out of texts: one to {@code FEWEST - 1} of {@link Source#FEWEST}. */
public final class SmallCount {
    private SmallCount() {}

    /** Whether there are so few persons, and at least one, that no number of guarded data may speak of them. */
    public static boolean isFew(long persons) {
        return persons > 0 && persons < Source.FEWEST;
    }

    /** Whether no number but their count may be told of so many rows: they are few, or four hold nearly all of the weight, if there is one. */
    public static boolean isOfFew(long rows, double... weights) {
        return rows > 0 && (rows < Source.FEWEST || Dominance.isHeldByFew(weights));
    }

    /** Whether a sum, mean or spread of numbers, of which there are some, tells of many rows, as {@link MeanBasis} counts them. */
    static boolean isMeanOfMany(Numbers numbers) {
        return !isOfFew(numbers.n(), numbers.weights()) && !isFew(MeanBasis.of(numbers));
    }

    /**
     * A value in order of size, such as a median or a largest one, as it may be told: NaN if it is the own value of few, or lies so near to
     * one that it says it, or if fewer than {@value Source#FEWEST} lie at or beyond it on either side.
     */
    public static double toldOf(double quantile, double... values) {
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
     * The value that a quantile says: its own, or of the two between which it lies the one that makes up more of it than {@link
     * Dominance} allows; NaN if neither does.
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
     * Whether the number of distinct values may be told: not of few rows, nor, where each has a value of its own, beside few that have none.
     */
    static boolean mayTellDistinct(long distinct, long present, long missing) {
        return !isFew(present) && !(distinct == present && isFew(missing));
    }

    /** A number of rows of guarded data in words: {@code 12 rows}, but {@code fewer than five rows} of one to four. */
    public static String rows(long rows) {
        return isFew(rows) ? "fewer than five rows" : rows + " rows";
    }

    /**
     * Refuses persons in the place of units: the names of units, such as municipalities, are public, and a person is none.
     *
     * @param persons how many each unit has
     * @throws DisclosureException if the sources are guarded and more than half of the units that somebody is in have one person, or
     *     nobody is in any
     */
    public static void refusePersonsAsUnits(List<Source> sources, long... persons) {
        long units = Arrays.stream(persons).filter(n -> n > 0).count();
        long lone = Arrays.stream(persons).filter(n -> n == 1).count();
        if ((2 * lone > units || units == 0 && persons.length > 0) && Source.guarded(sources)) {
            throw new DisclosureException(
                    "Most of the units have one person or none, and the names of units are shown. Units are"
                            + " such as municipalities, with several persons each.");
        }
    }

    /**
     * Refuses to tell the values of a column that few rows have.
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
            throw new DisclosureException("The values of '" + column + "' are not told: fewer than " + Source.FEWEST
                    + " rows have one of them. Take them together first.");
        }
    }

    /** A column of units without the values of those of few persons. */
    static <T> Column<T> withoutFew(Column<T> column, long... persons) {
        return Picked.of(
                column,
                IntStream.range(0, persons.length)
                        .map(unit -> persons[unit] < Source.FEWEST ? -1 : unit)
                        .toArray());
    }
}
