package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.introlab.data.internal.shape.Picked;
import org.introlab.data.internal.shape.RowGroups;
import tech.tablesaw.columns.Column;

/**
 * Methods that return a frame with some of the rows or columns, in another order, or with other names and labels.
 *
 * @param <F> the type of the frame
 */
abstract class SelectionVerbs<F> extends ColumnVerbs<F> {
    private static final String DESCENDING = "-";

    SelectionVerbs(
            String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    /**
     * Returns the frame with only the named columns, in that order.
     *
     * @throws IllegalArgumentException if a column does not exist (the message suggests the nearest name) or is named twice
     */
    public final F select(String... names) {
        List<Column<?>> chosen = new ArrayList<>();
        for (String n : names) {
            chosen.add(column(n));
        }
        return made(rowCount, chosen, variables.values());
    }

    /**
     * Returns the frame without some columns.
     *
     * @throws IllegalArgumentException if a column does not exist; the message suggests the nearest name
     */
    public final F without(String... names) {
        List<String> dropped = List.of(names);
        dropped.forEach(this::column);
        List<Column<?>> rest = new ArrayList<>(columns.values());
        rest.removeIf(column -> dropped.contains(column.name()));
        return made(rowCount, rest, variables.values());
    }

    /**
     * Returns the frame with a column renamed.
     *
     * @throws IllegalArgumentException if the column does not exist or the new name is taken
     */
    public final F renamed(String from, String to) {
        return renamed(Map.of(from, to));
    }

    /**
     * Returns the frame with some columns renamed, all at once, so that two columns can swap names.
     *
     * @param names old name to new name
     * @throws IllegalArgumentException if a column does not exist or a new name is taken
     */
    public final F renamed(Map<String, String> names) {
        names.keySet().forEach(this::column);
        List<Column<?>> renamed = new ArrayList<>();
        List<Variable> described = new ArrayList<>();
        columns.forEach((old, column) -> {
            String to = names.getOrDefault(old, old);
            renamed.add(to.equals(old) ? column : copy(column).setName(to));
            described.add(variable(old).named(to));
        });
        return made(rowCount, renamed, described);
    }

    /**
     * Returns the frame with a new label for a column.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the nearest name
     */
    public final F relabelled(String column, String label) {
        return relabelled(column, ENGLISH, label);
    }

    /** Returns the frame with a new label for a column in a language, such as "nb". */
    public final F relabelled(String column, String language, String label) {
        return described(variable(column).labelled(language, label));
    }

    /**
     * Returns the frame with labels for values of a column: the levels of a factor, or numeric codes. Labels of other values are kept. If
     * every number in a numeric column has a label, the column becomes a factor with the labelled numbers as levels, sorted by size.
     *
     * @param labels value to label
     * @throws IllegalArgumentException if there is no such column, a factor lacks a labelled level, or a label in a numeric column is for a
     *     value that is not a number
     */
    public final F labelled(String column, Map<String, String> labels) {
        return labelled(column, ENGLISH, labels);
    }

    /** Same as {@link #labelled(String, Map)}, in a language such as "nb". */
    public final F labelled(String column, String language, Map<String, String> labels) {
        Variable variable = variable(column);
        for (String value : labels.keySet()) {
            if (variable.isFactor() && !variable.levels().contains(value)) {
                throw new IllegalArgumentException(lacksLevel(variable, value));
            }
            if (!variable.isFactor() && values(column).isNumeric() && !Values.isNumber(value)) {
                throw new IllegalArgumentException(
                        "'" + column + "' of " + name + " is numeric, but '" + value + "' is not a number.");
            }
        }
        return described(variable.valuesLabelled(language, labels));
    }

    /**
     * Returns the frame with a column as a factor with these levels in this order, the first being the reference level; also reorders the
     * levels of a factor.
     *
     * @throws IllegalArgumentException if there is no such column or the column has a value that is not a level
     */
    public final F factor(String column, String... levels) {
        Variable old = variable(column);
        return described(new Variable(column, List.of(levels), old.labels(), old.levelLabels(), old.ordered()));
    }

    /**
     * Returns the frame with a new description of a column, which replaces label, levels and their labels.
     *
     * @throws IllegalArgumentException if there is no such column, or it has a value that is not among the levels
     */
    public final F described(Variable variable) {
        requireLevels(column(variable.name()), variable);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(column(variable.name())));
        return made(rowCount, columns.values(), described.values());
    }

    /** Returns the rows in order, as an unmodifiable view. */
    public final List<Row> rows() {
        return Row.of(this);
    }

    /**
     * Returns a row, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public final Row row(int index) {
        return rows().get(index);
    }

    /**
     * Returns the rows that satisfy a predicate, in the frame's order. If the predicate reads another frame, the sources of that frame are
     * added.
     */
    public final F where(Predicate<Row> condition) {
        Row.Readings<int[]> chosen = Row.Readings.of(
                () -> rows().stream().filter(condition).mapToInt(Row::index).toArray());
        return picked(chosen.with(sources()), chosen.value());
    }

    /**
     * Returns the rows sorted by some columns, the first being the primary key; a minus before the name sorts in descending order. Numbers,
     * and texts that are all numbers, are sorted by size, factors by their levels, other texts alphabetically and dates by time. The sort
     * is stable, and missing values come last in either order.
     *
     * <pre>{@code
     * persons.sortedBy("gender", "-age")
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public final F sortedBy(String... by) {
        Comparator<Integer> order = Comparator.comparingInt(row -> 0);
        for (String column : by) {
            boolean descends = column.startsWith(DESCENDING) && !has(column);
            int[] ranks = ranks(descends ? column.substring(1) : column);
            order = order.thenComparingInt(
                    row -> ranks[row] < 0 ? Integer.MAX_VALUE : descends ? -ranks[row] : ranks[row]);
        }
        return picked(IntStream.range(0, rowCount)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /**
     * Draws rows at random without replacement and returns them in the frame's order; the same seed gives the same rows.
     *
     * @throws IllegalArgumentException if the frame has fewer rows, or the number is negative
     */
    public final F sample(int rows, long seed) {
        if (rows < 0 || rows > rowCount) {
            throw new IllegalArgumentException("Can't draw " + rows + " rows of " + name + ", which has "
                    + (hidesFew() ? SmallCount.rows(rowCount) : rowCount + " rows") + ".");
        }
        int[] order = IntStream.range(0, rowCount).toArray();
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            int j = i + random.nextInt(rowCount - i);
            int drawn = order[j];
            order[j] = order[i];
            order[i] = drawn;
        }
        return picked(Arrays.stream(order, 0, rows).sorted().toArray());
    }

    /**
     * Draws a share of the rows (rounded down) at random without replacement and returns them in the frame's order.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public final F sample(double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share must be between 0 and 1, got " + share + ".");
        }
        return sample((int) Math.floor(share * rowCount + 1e-9), seed);
    }

    /** Returns the distinct rows, the first of those that are equal in all columns; missing values are equal to each other. */
    public final F distinctRows() {
        List<int[]> ranks = columns.keySet().stream().map(this::ranks).toList();
        return picked(IntStream.of(new RowGroups(ranks, rowCount).first())
                .filter(row -> row >= 0)
                .sorted()
                .toArray());
    }

    /** Returns the rows with these numbers. */
    final F picked(int... rows) {
        return picked(sources(), rows);
    }

    /** Returns the rows with these numbers, selected by the content of these files. */
    final F picked(List<Source> files, int... rows) {
        return made(rows.length, new ArrayList<>(Picked.of(columns.values(), rows)), variables.values(), files);
    }
}
