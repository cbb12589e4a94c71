package org.introlab.data.internal.shape;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.WholeNumbers;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Creates a column from computed values, with their common type. */
public final class Computed {
    /** Tablesaw's codes for missing whole numbers. */
    private static final List<Long> RESERVED = List.of((long) Integer.MIN_VALUE, Long.MIN_VALUE);

    private Computed() {}

    /**
     * Returns a column. Numbers become an integer or long column if all are {@code Integer} or {@code Long}, otherwise a decimal column;
     * other values become a column of booleans, dates, times, timestamps, durations or texts. A month becomes a text such as 2021-01. Null,
     * an empty {@code Optional}, NaN and an empty text are missing; a column without any value is decimal.
     *
     * @throws IllegalArgumentException if the values have several types, or one that no column supports; the message completes a sentence
     *     that begins with the column's name
     */
    public static Column<?> of(String name, List<?> results) {
        Object[] values = results.stream().map(Computed::plain).toArray();
        List<Class<?>> kinds = Arrays.stream(values)
                .filter(Objects::nonNull)
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();
        if (kinds.stream().allMatch(Number.class::isAssignableFrom)) {
            return numbers(name, kinds, values);
        }
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("must have values of one type, not "
                    + String.join(" and ", kinds.stream().map(Computed::words).toList()));
        }
        return others(name, kinds.get(0), values);
    }

    /** Unwraps an Optional and converts months to text. */
    private static @Nullable Object plain(@Nullable Object result) {
        Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
        return value instanceof YearMonth ? value.toString() : value;
    }

    private static Column<?> numbers(String name, List<Class<?>> kinds, Object... values) {
        boolean whole = !kinds.isEmpty() && kinds.stream().allMatch(k -> k == Integer.class || k == Long.class);
        boolean reserved =
                Arrays.stream(values).anyMatch(v -> whole && v != null && RESERVED.contains(((Number) v).longValue()));
        if (whole && !reserved) {
            return kinds.contains(Long.class)
                    ? filled(LongColumn.create(name), v -> ((Number) v).longValue(), values)
                    : filled(IntColumn.create(name), v -> (Integer) v, values);
        }
        return filled(DoubleColumn.create(name), Computed::decimal, values);
    }

    private static Double decimal(Object value) {
        if (value instanceof Long whole && WholeNumbers.isBeyondDoubles(whole)) {
            throw new IllegalArgumentException(
                    "has whole numbers beyond 2^53, which decimal numbers can't represent exactly");
        }
        return value instanceof Float ? Double.valueOf(value.toString()) : ((Number) value).doubleValue();
    }

    private static Column<?> others(String name, Class<?> kind, Object... values) {
        if (kind == String.class) {
            return filled(StringColumn.create(name), String.class::cast, values);
        }
        if (kind == Boolean.class) {
            return filled(BooleanColumn.create(name), Boolean.class::cast, values);
        }
        if (kind == LocalDate.class) {
            return filled(DateColumn.create(name), LocalDate.class::cast, values);
        }
        if (kind == LocalDateTime.class) {
            return Moments.shown(filled(DateTimeColumn.create(name), LocalDateTime.class::cast, values));
        }
        if (kind == LocalTime.class) {
            return Moments.shown(filled(TimeColumn.create(name), LocalTime.class::cast, values));
        }
        if (kind == Duration.class) {
            return filled(Moments.durations(name, new double[0]), v -> Moments.seconds((Duration) v), values);
        }
        throw new IllegalArgumentException("can't have values of type " + kind.getSimpleName()
                + ". Supported types are numbers, text, booleans, dates, times and durations");
    }

    private static <T, C extends Column<T>> C filled(C column, Function<Object, T> typed, Object... values) {
        for (Object value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(typed.apply(value));
            }
        }
        return column;
    }

    private static String words(Class<?> kind) {
        return Number.class.isAssignableFrom(kind)
                ? "numbers"
                : kind == String.class ? "text" : kind == Boolean.class ? "booleans" : kind.getSimpleName();
    }
}
