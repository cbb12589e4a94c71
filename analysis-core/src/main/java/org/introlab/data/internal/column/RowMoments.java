package org.introlab.data.internal.column;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * Reads the dates, times and durations of a row and the differences between two of them, NaN if one is missing; throws for columns of other
 * types.
 */
public final class RowMoments {
    private static final double SECONDS_OF_DAY = 86_400;

    private RowMoments() {}

    public static LocalDate date(Column<?> column, int row) {
        if (column instanceof DateColumn dates) {
            return dates.get(row);
        }
        throw refusal(
                column, "dates", column instanceof DateTimeColumn ? " It also has times: use dateTime(column)." : "");
    }

    public static LocalDateTime dateTime(Column<?> column, int row) {
        if (column instanceof DateTimeColumn moments) {
            return moments.get(row);
        }
        throw refusal(
                column, "dates and times", column instanceof DateColumn ? " It has no times: use date(column)." : "");
    }

    public static LocalTime time(Column<?> column, int row) {
        if (column instanceof TimeColumn times) {
            return times.get(row);
        }
        throw refusal(column, "times of day", "");
    }

    public static YearMonth month(Column<?> column, int row) {
        if (hasTimeline(column)) {
            return YearMonth.from(moment(column, row));
        }
        if (column instanceof StringColumn texts) {
            return Moments.month(texts.get(row))
                    .orElseThrow(() -> refusal(column, "months", " Months have the form 2021-01."));
        }
        throw refusal(column, "months", "");
    }

    public static Duration duration(Column<?> column, int row) {
        return ifDuration(column, row).orElseThrow(() -> refusal(column, "durations", ""));
    }

    /** Returns the duration of a row; empty if it is missing or the column has another type. */
    public static Optional<Duration> ifDuration(Column<?> column, int row) {
        boolean possible = column instanceof DoubleColumn && !column.isMissing(row);
        String shown = possible ? column.getString(row) : "";
        return shown.startsWith("P") || shown.startsWith("-P") ? Moments.duration(shown) : Optional.empty();
    }

    public static double days(Column<?> from, Column<?> to, int row) {
        for (Column<?> column : new Column<?>[] {from, to}) {
            if (!hasTimeline(column)) {
                String hint = column instanceof StringColumn ? " Use months(from, to) for months." : "";
                throw refusal(column, "dates", hint);
            }
        }
        return from.isMissing(row) || to.isMissing(row)
                ? Double.NaN
                : Moments.seconds(Duration.between(moment(from, row), moment(to, row))) / SECONDS_OF_DAY;
    }

    public static double months(Column<?> from, Column<?> to, int row) {
        if (hasTimeline(from) != hasTimeline(to)) {
            throw refusal(
                    hasTimeline(from) ? to : from,
                    "dates",
                    " The number of months between a month and a date is not defined.");
        }
        if (from.isMissing(row) || to.isMissing(row)) {
            return Double.NaN;
        }
        return hasTimeline(from)
                ? ChronoUnit.MONTHS.between(moment(from, row), moment(to, row))
                : ChronoUnit.MONTHS.between(month(from, row), month(to, row));
    }

    public static double seconds(Column<?> from, Column<?> to, int row) {
        boolean clocks = from instanceof TimeColumn && to instanceof TimeColumn;
        boolean moments = from instanceof DateTimeColumn && to instanceof DateTimeColumn;
        if (!clocks && !moments) {
            throw refusal(from instanceof TimeColumn || from instanceof DateTimeColumn ? to : from, "times", "");
        }
        if (from.isMissing(row) || to.isMissing(row)) {
            return Double.NaN;
        }
        return Moments.seconds(
                clocks
                        ? Duration.between(time(from, row), time(to, row))
                        : Duration.between(dateTime(from, row), dateTime(to, row)));
    }

    private static boolean hasTimeline(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn;
    }

    private static LocalDateTime moment(Column<?> column, int row) {
        return column instanceof DateColumn dates ? dates.get(row).atStartOfDay() : dateTime(column, row);
    }

    private static IllegalArgumentException refusal(Column<?> column, String wanted, String hint) {
        return new IllegalArgumentException("'" + column.name() + "' is not a column of " + wanted + "." + hint
                + " The type of a column is declared in the code book.");
    }
}
