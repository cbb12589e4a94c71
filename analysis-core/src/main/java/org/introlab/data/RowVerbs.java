package org.introlab.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.introlab.data.internal.shape.Picked;
import tech.tablesaw.columns.Column;

/**
 * What makes a frame of some of the rows, or of all in another order.
 *
 * @param <F> the frame
 */
abstract class RowVerbs<F> extends ColumnVerbs<F> {
    private static final String DESCENDING = "-";

    RowVerbs(String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
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

    /** The rows for which the predicate holds, in the frame's order. */
    public final F where(Predicate<Row> condition) {
        return picked(rows().stream().filter(condition).mapToInt(Row::index).toArray());
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

    /** The place of each row's value among those that occur, by the order of levels or else of values; -1 of a missing one. */
    final int[] ranks(String column) {
        Values values = values(column);
        Map<String, Integer> places = new HashMap<>();
        variable(column).levels().forEach(level -> places.put(level, places.size()));
        values.occurring().forEach(value -> places.putIfAbsent(value, places.size()));
        return IntStream.range(0, rowCount)
                .map(row -> values.isMissing(row) ? -1 : places.get(values.text(row)))
                .toArray();
    }

    /** Rows by their numbers. */
    final F picked(int... rows) {
        return made(rows.length, new ArrayList<>(Picked.of(columns.values(), rows)), variables.values());
    }
}
