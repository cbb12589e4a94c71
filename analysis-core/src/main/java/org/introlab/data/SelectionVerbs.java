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
 * What makes a frame of some of the rows or columns, in another order, or under other names and labels.
 *
 * @param <F> the frame
 */
abstract class SelectionVerbs<F> extends ColumnVerbs<F> {
    private static final String DESCENDING = "-";

    SelectionVerbs(
            String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    /**
     * Some of the columns, in the order in which they are named.
     *
     * @throws IllegalArgumentException if one of them is not there (the message suggests the near one) or is named twice
     */
    public final F select(String... names) {
        List<Column<?>> chosen = new ArrayList<>();
        for (String n : names) {
            chosen.add(column(n));
        }
        return made(rowCount, chosen, variables.values());
    }

    /**
     * The frame without some columns.
     *
     * @throws IllegalArgumentException if one of them is not there; the message suggests the near one
     */
    public final F without(String... names) {
        List<String> dropped = List.of(names);
        dropped.forEach(this::column);
        List<Column<?>> rest = new ArrayList<>(columns.values());
        rest.removeIf(column -> dropped.contains(column.name()));
        return made(rowCount, rest, variables.values());
    }

    /**
     * The frame with a column under another name.
     *
     * @throws IllegalArgumentException if the column is not there or the new name is taken
     */
    public final F renamed(String from, String to) {
        return renamed(Map.of(from, to));
    }

    /**
     * The frame with some columns under other names, all at once, so that two may change their names.
     *
     * @param names old name to new name
     * @throws IllegalArgumentException if a column is not there or a new name is taken
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
     * The frame with another label of a column.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     */
    public final F relabelled(String column, String label) {
        return relabelled(column, ENGLISH, label);
    }

    /** The frame with another label of a column in a language, such as "nb". */
    public final F relabelled(String column, String language, String label) {
        return described(variable(column).labelled(language, label));
    }

    /**
     * The frame with labels of values of a column: of the levels of a factor, or of the codes of numbers. Values that had a label and
     * are not named keep it. Numbers of which each has a label become a factor, with the labelled numbers as levels by their size.
     *
     * @param labels value to label
     * @throws IllegalArgumentException if there is no such column, a factor lacks such a level, or a column of numbers has a label for
     *     what is no number
     */
    public final F labelled(String column, Map<String, String> labels) {
        return labelled(column, ENGLISH, labels);
    }

    /** The same in a language, such as "nb". */
    public final F labelled(String column, String language, Map<String, String> labels) {
        Variable variable = variable(column);
        for (String value : labels.keySet()) {
            if (variable.isFactor() && !variable.levels().contains(value)) {
                throw new IllegalArgumentException(lacksLevel(variable, value));
            }
            if (!variable.isFactor() && values(column).isNumeric() && !Values.isNumber(value)) {
                throw new IllegalArgumentException(
                        "'" + column + "' of " + name + " has numbers, and '" + value + "' is none.");
            }
        }
        return described(variable.valuesLabelled(language, labels));
    }

    /**
     * The frame with levels of a column, in this order, the first being the reference; also a factor with its levels in another order.
     *
     * @throws IllegalArgumentException if there is no such column or the column has a value that is no level
     */
    public final F factor(String column, String... levels) {
        Variable old = variable(column);
        return described(new Variable(column, List.of(levels), old.labels(), old.levelLabels(), old.ordered()));
    }

    /**
     * The frame with another description of a column: label, levels and their labels, in the place of all that was said of it.
     *
     * @throws IllegalArgumentException if there is no such column, or it has a value that is not among the levels
     */
    public final F described(Variable variable) {
        requireLevels(column(variable.name()), variable);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(column(variable.name())));
        return made(rowCount, columns.values(), described.values());
    }

    /** The rows in order: a view that can't be changed. */
    public final List<Row> rows() {
        return Row.of(this);
    }

    /**
     * A row, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public final Row row(int index) {
        return rows().get(index);
    }

    /** The rows for which the predicate holds, in the frame's order. The files of another frame that it reads are kept. */
    public final F where(Predicate<Row> condition) {
        Row.Readings<int[]> chosen = Row.Readings.of(
                () -> rows().stream().filter(condition).mapToInt(Row::index).toArray());
        return picked(chosen.with(sources()), chosen.value());
    }

    /**
     * The rows in the order of some columns, the first counting most; with a minus before its name a column descends. Numbers come by
     * their size, as texts do that all are numbers; factors in the order of their levels; other texts by their letters, dates by
     * time. Rows that are equal keep their order, and missing values come last, whether a column ascends or descends.
     *
     * <pre>{@code
     * persons.sortedBy("gender", "-age")
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public final F sortedBy(String... by) {
        Comparator<Integer> order = (a, b) -> 0;
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
     * So many rows drawn at random without replacement, in the frame's order; the same ones for the same seed.
     *
     * @throws IllegalArgumentException if there are fewer rows, or the number is negative
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
     * A share of the rows drawn at random without replacement, rounded down, in the frame's order.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public final F sample(double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is between 0 and 1, not " + share + ".");
        }
        return sample((int) Math.floor(share * rowCount + 1e-9), seed);
    }

    /** Each different row once, the first of those that are equal in all columns; missing values are equal to each other. */
    public final F distinctRows() {
        List<int[]> ranks = columns.keySet().stream().map(this::ranks).toList();
        return picked(IntStream.of(new RowGroups(ranks, rowCount).first())
                .filter(row -> row >= 0)
                .sorted()
                .toArray());
    }

    /** Rows by their numbers. */
    final F picked(int... rows) {
        return picked(sources(), rows);
    }

    /** The same, chosen by what stands in these files. */
    final F picked(List<Source> files, int... rows) {
        return made(rows.length, new ArrayList<>(Picked.of(columns.values(), rows)), variables.values(), files);
    }
}
