package org.introlab.data.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Panel data with one row per unit and time, to which lags, leads and differences within units can be added. Values for times that are not
 * in the data, or that are before the first or after the last, are missing; steps are counted in time, not in rows. Immutable.
 *
 * <pre>{@code
 * wages.panel("person", "year").lag("wage").difference("hours").frame()
 * }</pre>
 *
 * @param <F> the type of the frame
 */
public final class Panel<F> {
    /** Adds a column to a frame. */
    @FunctionalInterface
    public interface Beside<F> {
        /**
         * Returns a frame with one more column.
         *
         * @param from the column to take values from
         * @param to the name of the new column
         * @param words the suffix that is added to the label of {@code from}
         * @param less whether to subtract the values in the other rows instead of taking them
         * @param rows the other row for each row, or -1
         */
        F with(F frame, String from, String to, String words, boolean less, int... rows);
    }

    private final F frame;
    private final Map<List<Long>, Integer> rowOf;
    private final List<List<Long>> keys;
    private final Beside<F> beside;

    private Panel(F frame, Map<List<Long>, Integer> rowOf, List<List<Long>> keys, Beside<F> beside) {
        this.frame = frame;
        this.rowOf = rowOf;
        this.keys = keys;
        this.beside = beside;
    }

    /**
     * Creates a panel.
     *
     * @param keys the codes of each row's unit and time; empty if one is missing
     * @param repeated the error message if a row repeats the key of an earlier one
     * @throws IllegalArgumentException if two rows have the same key
     */
    public static <F> Panel<F> of(F frame, List<List<Long>> keys, IntFunction<String> repeated, Beside<F> beside) {
        Map<List<Long>, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            if (!keys.get(row).isEmpty() && rowOf.put(keys.get(row), row) != null) {
                throw new IllegalArgumentException(repeated.apply(row));
            }
        }
        return new Panel<>(frame, rowOf, keys, beside);
    }

    private Panel<F> with(F more) {
        return new Panel<>(more, rowOf, keys, beside);
    }

    /** Adds a column lagged by one step, as {@code wage_lag1}. */
    public Panel<F> lag(String column) {
        return lag(column, 1);
    }

    /**
     * Adds a column lagged by some steps, as {@code wage_lag2}.
     *
     * @throws IllegalArgumentException if there is less than one step, or no row has one that many steps earlier
     */
    public Panel<F> lag(String column, int steps) {
        return lag(column, steps, column + "_lag" + steps);
    }

    /** Same as {@link #lag(String, int)}, with a name for the new column. */
    public Panel<F> lag(String column, int steps, String name) {
        return with(beside.with(frame, column, name, ", " + steps + " earlier", false, rows(-require(steps))));
    }

    /** Adds a column led by one step, as {@code wage_lead1}. */
    public Panel<F> lead(String column) {
        return lead(column, 1);
    }

    /**
     * Adds a column led by some steps, as {@code wage_lead2}.
     *
     * @throws IllegalArgumentException if there is less than one step, or no row has one that many steps later
     */
    public Panel<F> lead(String column, int steps) {
        return lead(column, steps, column + "_lead" + steps);
    }

    /** Same as {@link #lead(String, int)}, with a name for the new column. */
    public Panel<F> lead(String column, int steps, String name) {
        return with(beside.with(frame, column, name, ", " + steps + " later", false, rows(require(steps))));
    }

    /** Adds the difference of a numeric column from one step earlier, as {@code wage_diff1}. */
    public Panel<F> difference(String column) {
        return difference(column, 1, column + "_diff1");
    }

    /** Adds the difference of a numeric column from some steps earlier, with a name. */
    public Panel<F> difference(String column, int steps, String name) {
        return with(
                beside.with(frame, column, name, ", less that of " + steps + " earlier", true, rows(-require(steps))));
    }

    private static int require(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("The number of steps must be at least 1, got " + steps + ".");
        }
        return steps;
    }

    private int[] rows(int steps) {
        int[] rows = IntStream.range(0, keys.size())
                .map(row -> keys.get(row).isEmpty()
                        ? -1
                        : rowOf.getOrDefault(
                                List.of(keys.get(row).get(0), keys.get(row).get(1) + steps), -1))
                .toArray();
        if (rows.length > 0 && IntStream.of(rows).allMatch(row -> row < 0)) {
            throw new IllegalArgumentException(
                    "No unit has a row " + Math.abs(steps) + (steps < 0 ? " steps earlier" : " steps later")
                            + " than another. Check the number of steps; one step is one whole number, one month or one level of the time column.");
        }
        return rows;
    }

    /** Returns the frame with all added columns. */
    public F frame() {
        return frame;
    }

    @Override
    public String toString() {
        return frame.toString();
    }
}
