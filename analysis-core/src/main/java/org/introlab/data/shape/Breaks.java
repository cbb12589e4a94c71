package org.introlab.data.shape;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.introlab.numeric.Numbers;

/**
 * Breaks that cut numbers into intervals, with the rules and labels of R's {@code cut}: by default open on the left and closed on the
 * right, (18,25]. Immutable.
 *
 * <pre>{@code
 * Breaks.at(18, 25, 40, 67).closedLeft()         // [18,25) [25,40) [40,67)
 * Breaks.quantiles(4)                            // four groups of about equal size
 * }</pre>
 */
public final class Breaks {
    private final double[] at;
    private final int parts;
    private final boolean closedLeft;
    private final boolean ends;
    private final boolean outside;
    private final List<String> labels;

    private Breaks(double[] at, int parts, boolean closedLeft, boolean ends, boolean outside, List<String> labels) {
        this.at = at;
        this.parts = parts;
        this.closedLeft = closedLeft;
        this.ends = ends;
        this.outside = outside;
        this.labels = List.copyOf(labels);
    }

    /**
     * Creates breaks at these numbers, including both ends: two numbers make one interval. {@code Double.NEGATIVE_INFINITY} and {@code
     * POSITIVE_INFINITY} leave an end open.
     *
     * @throws IllegalArgumentException if there are fewer than two breaks, one is NaN, or two are equal
     */
    public static Breaks at(double... breaks) {
        double[] sorted = breaks.clone();
        Arrays.sort(sorted);
        requireDistinct(sorted);
        return new Breaks(sorted, 0, false, false, false, List.of());
    }

    /**
     * Creates breaks at the quantiles that cut the rows into parts of about equal size, by R's default rule (type 7); the first interval
     * includes the smallest value.
     *
     * @throws IllegalArgumentException if there are fewer than two parts
     */
    public static Breaks quantiles(int parts) {
        if (parts < 2) {
            throw new IllegalArgumentException("quantiles() needs at least 2 parts, got " + parts + ".");
        }
        return new Breaks(new double[0], parts, false, true, false, List.of());
    }

    /** Returns breaks whose intervals are closed on the left and open on the right, [18,25), like R's {@code right = FALSE}. */
    public Breaks closedLeft() {
        return new Breaks(at, parts, true, ends, outside, labels);
    }

    /** Returns breaks that include the outermost break, like R's {@code include.lowest = TRUE}. */
    public Breaks closedEnds() {
        return new Breaks(at, parts, closedLeft, true, outside, labels);
    }

    /** Returns breaks that make numbers outside all intervals missing, as in R; by default they are an error. */
    public Breaks outsideMissing() {
        return new Breaks(at, parts, closedLeft, ends, true, labels);
    }

    /**
     * Returns breaks with these labels instead of (18,25].
     *
     * @throws IllegalArgumentException if there is not one label per interval, or two are equal
     */
    public Breaks labelled(String... own) {
        int intervals = parts > 0 ? parts : at.length - 1;
        if (own.length != intervals || Arrays.stream(own).distinct().count() < own.length) {
            throw new IllegalArgumentException("labelled() needs one distinct label per interval: expected " + intervals
                    + ", got " + Arrays.toString(own) + ".");
        }
        return new Breaks(at, parts, closedLeft, ends, outside, Arrays.asList(own));
    }

    /**
     * Returns breaks with fixed numbers: quantiles are computed from the values.
     *
     * @param hidden whether the quantiles must not be shown; the intervals are then labelled Q1, Q2 and so on
     * @throws IllegalArgumentException if two quantiles are equal, so that an interval would be empty
     */
    public Breaks in(double[] values, boolean hidden) {
        if (parts == 0) {
            return this;
        }
        Numbers numbers = Numbers.of(values);
        double[] found = numbers.quantiles(IntStream.rangeClosed(0, parts)
                .mapToDouble(i -> i / (double) parts)
                .toArray());
        if (numbers.n() == 0 || Arrays.stream(found).distinct().count() < found.length) {
            throw new IllegalArgumentException(
                    "can't be cut into " + parts
                            + " parts, because two of the quantiles are equal. Use fewer parts, or set the breaks with Breaks.at(...)");
        }
        List<String> named = hidden && labels.isEmpty()
                ? IntStream.rangeClosed(1, parts).mapToObj(i -> "Q" + i).toList()
                : labels;
        return new Breaks(found, 0, closedLeft, ends, outside, named);
    }

    private static void requireDistinct(double... sorted) {
        boolean distinct = IntStream.range(1, sorted.length).allMatch(i -> sorted[i - 1] < sorted[i]);
        if (sorted.length < 2 || !distinct || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException(
                    "at() needs at least two distinct numbers as breaks, got " + Arrays.toString(sorted) + ".");
        }
    }

    /** Returns the index of the interval that contains a number, counted from 0; empty if there is none. */
    public OptionalInt of(double number) {
        int last = at.length - 2;
        for (int i = 0; i <= last; i++) {
            boolean in = closedLeft ? at[i] <= number && number < at[i + 1] : at[i] < number && number <= at[i + 1];
            boolean end = ends && (closedLeft ? i == last && number == at[i + 1] : i == 0 && number == at[0]);
            if (in || end) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns whether numbers outside all intervals become missing. */
    public boolean dropsOutside() {
        return outside;
    }

    /** Returns the labels of the intervals in order. */
    public List<String> labels() {
        if (!labels.isEmpty() || at.length == 0) {
            return labels;
        }
        List<String> numbers = BreakNumbers.of(at);
        int last = at.length - 2;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> (closedLeft || ends && i == 0 ? "[" : "(") + numbers.get(i) + "," + numbers.get(i + 1)
                        + (!closedLeft || ends && i == last ? "]" : ")"))
                .toList();
    }

    /** Returns the intervals. */
    @Override
    public String toString() {
        return parts > 0 ? parts + " parts of about equal size" : String.join(" ", labels());
    }
}
