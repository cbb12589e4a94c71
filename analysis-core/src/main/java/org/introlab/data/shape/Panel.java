package org.introlab.data.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Units that are observed at several times, a row for each unit and time: what was earlier and later of the same unit is put beside
 * each row. A step that is not in the data is missing, and so is what lies beyond the first and the last; rows in between don't count
 * as steps. Immutable.
 *
 * <pre>{@code
 * wages.panel("person", "year").lag("wage").difference("hours").frame()
 * }</pre>
 *
 * @param <F> the frame
 */
public final class Panel<F> {
    /** Puts a column more beside the others. */
    @FunctionalInterface
    public interface Beside<F> {
        /**
         * A frame with a column more.
         *
         * @param from the column that it is made of
         * @param to its name
         * @param words what follows the label of that column in its label
         * @param less whether it is the column less what it is in those rows, or what it is there
         * @param rows for each row another one, or -1
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
     * A panel.
     *
     * @param keys for each row the numbers of its unit and of its time; empty if it lacks one of them
     * @param repeated what is said if two rows have one key, given the later row
     * @throws IllegalArgumentException if two rows have one key
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

    /** What a column was one step earlier, as {@code wage_lag1}. */
    public Panel<F> lag(String column) {
        return lag(column, 1);
    }

    /**
     * What a column was some steps earlier, as {@code wage_lag2}.
     *
     * @throws IllegalArgumentException if the steps are fewer than one, or no row has such an earlier one
     */
    public Panel<F> lag(String column, int steps) {
        return lag(column, steps, column + "_lag" + steps);
    }

    /** The same under a name. */
    public Panel<F> lag(String column, int steps, String name) {
        return with(beside.with(frame, column, name, ", " + steps + " earlier", false, rows(-require(steps))));
    }

    /** What a column is one step later, as {@code wage_lead1}. */
    public Panel<F> lead(String column) {
        return lead(column, 1);
    }

    /**
     * What a column is some steps later, as {@code wage_lead2}.
     *
     * @throws IllegalArgumentException if the steps are fewer than one, or no row has such a later one
     */
    public Panel<F> lead(String column, int steps) {
        return lead(column, steps, column + "_lead" + steps);
    }

    /** The same under a name. */
    public Panel<F> lead(String column, int steps, String name) {
        return with(beside.with(frame, column, name, ", " + steps + " later", false, rows(require(steps))));
    }

    /** A column of numbers less what it was one step earlier, as {@code wage_diff1}. */
    public Panel<F> difference(String column) {
        return difference(column, 1, column + "_diff1");
    }

    /** A column of numbers less what it was some steps earlier, under a name. */
    public Panel<F> difference(String column, int steps, String name) {
        return with(
                beside.with(frame, column, name, ", less that of " + steps + " earlier", true, rows(-require(steps))));
    }

    private static int require(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("Steps are counted from 1, not " + steps + ".");
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
            throw new IllegalArgumentException("No row has one of the same unit " + Math.abs(steps)
                    + (steps < 0 ? " earlier." : " later.")
                    + " Times are whole numbers, months or levels of a factor, and a step is one of them.");
        }
        return rows;
    }

    /** The frame with all columns more. */
    public F frame() {
        return frame;
    }

    @Override
    public String toString() {
        return frame.toString();
    }
}
