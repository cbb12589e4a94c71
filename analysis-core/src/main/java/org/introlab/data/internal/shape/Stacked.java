package org.introlab.data.internal.shape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.WholeNumbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.Column;

/**
 * Appends columns to one column. Columns of one type keep it; numbers of different types become the narrowest type that can represent all:
 * short, integer, long, or decimal if one is decimal.
 */
public final class Stacked {
    private Stacked() {}

    /** A part of the result: the rows of a column, or a number of missing values. */
    public record Part(Optional<Column<?>> column, int rows) {
        /** Creates a part from a column. */
        public static Part of(Column<?> column) {
            return new Part(Optional.of(column), column.size());
        }

        /** Creates a part of missing values. */
        public static Part missing(int rows) {
            return new Part(Optional.empty(), rows);
        }
    }

    /**
     * Returns the combined column.
     *
     * @throws IllegalArgumentException if the types differ and are not all numeric, or a whole number beyond 2^53 would become a decimal
     *     number; the message completes a sentence that begins with the column's name
     */
    public static Column<?> of(List<Part> parts) {
        List<Column<?>> columns = parts.stream()
                .<Column<?>>flatMap(part -> part.column().stream())
                .toList();
        Column<?> first = columns.get(0);
        boolean same = columns.stream().allMatch(c -> c.type().equals(first.type()));
        Column<?> to = same ? first.emptyCopy() : wide(columns);
        for (Part part : parts) {
            for (int row = 0; row < part.rows(); row++) {
                if (part.column().isEmpty() || part.column().get().isMissing(row)) {
                    to.appendMissing();
                } else {
                    append(part.column().get(), row, to);
                }
            }
        }
        return Moments.shown(to);
    }

    private static void append(Column<?> from, int row, Column<?> to) {
        if (from.type().equals(to.type())) {
            appendSame(from, row, to);
        } else if (to instanceof DoubleColumn decimals) {
            decimals.append(decimal(from, row));
        } else if (to instanceof LongColumn wholes) {
            wholes.append(((Number) from.get(row)).longValue());
        } else {
            ((IntColumn) to).append(((Number) from.get(row)).intValue());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void appendSame(Column<?> from, int row, Column<T> to) {
        to.append((Column<T>) from, row);
    }

    private static double decimal(Column<?> from, int row) {
        if (from instanceof LongColumn wholes && WholeNumbers.isBeyondDoubles(wholes.getLong(row))) {
            throw new IllegalArgumentException(
                    "has whole numbers beyond 2^53 in one table and decimal numbers in another, which can't represent them exactly");
        }
        // as the shortest decimal that distinguishes a single-precision number from its neighbours
        return from instanceof FloatColumn
                ? Double.parseDouble(from.get(row).toString())
                : ((NumericColumn<?>) from).getDouble(row);
    }

    private static Column<?> wide(List<Column<?>> columns) {
        String name = columns.get(0).name();
        if (!columns.stream().allMatch(NumericColumn.class::isInstance)) {
            throw new IllegalArgumentException("is "
                    + String.join(
                            " in one and ",
                            columns.stream().map(Stacked::type).distinct().toList())
                    + " in another");
        }
        if (columns.stream().anyMatch(c -> c instanceof DoubleColumn || c instanceof FloatColumn)) {
            return DoubleColumn.create(name);
        }
        boolean narrow = columns.stream().allMatch(c -> c instanceof IntColumn || c instanceof ShortColumn);
        return narrow ? IntColumn.create(name) : LongColumn.create(name);
    }

    private static String type(Column<?> column) {
        String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return type.equals("string") ? "text" : type;
    }
}
