package org.introlab.data.internal.check;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.data.book.DatePattern;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.internal.column.Moments;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Reads dates, timestamps, times of day, months or durations. */
abstract class MomentReader<T> extends CellReader {
    private static final int REMEMBERED = 1 << 14;

    private final String kind;
    private final String expected;
    private final Comparator<T> order;
    private final Optional<T> low;
    private final Optional<T> high;
    private final Map<String, T> good = new HashMap<>();

    private MomentReader(
            Field field, Set<String> missing, Faults.FileFaults faults, String kind, String form, Comparator<T> order) {
        super(field, missing, faults);
        this.kind = kind;
        this.expected = field.format().map(f -> "a value in the format " + f).orElse(form);
        this.order = order;
        this.low = field.minimum().flatMap(this::iso);
        this.high = field.maximum().flatMap(this::iso);
    }

    static CellReader of(Field field, Set<String> missing, Faults.FileFaults faults) {
        return switch (field.type()) {
            case DATE -> new Dates(field, missing, faults);
            case DATETIME -> new DateTimes(field, missing, faults);
            case TIME -> new Times(field, missing, faults);
            case YEARMONTH -> new Months(field, missing, faults);
            case DURATION -> new Durations(field, missing, faults);
            default -> throw new IllegalArgumentException(field.type() + " is not a date or time type");
        };
    }

    /** Parses a text in ISO 8601. */
    abstract Optional<T> iso(String text);

    /** Parses a cell in the field's format. */
    Optional<T> read(String cell) {
        return iso(cell);
    }

    /** Returns what is expected instead of a value that can't be stored; empty if it can. */
    Optional<String> refusal(T value) {
        return Optional.empty();
    }

    abstract void append(T value);

    @Override
    final void take(String cell, long row) {
        T known = good.get(cell);
        if (known != null) {
            append(known);
            return;
        }
        Optional<T> value = read(cell);
        if (value.isEmpty()) {
            wrong(kind, row, expected, cell);
            return;
        }
        Optional<String> refusal = refusal(value.get());
        if (refusal.isPresent()) {
            fault(kind, row, refusal.get(), cell);
        } else if (low.filter(l -> order.compare(value.get(), l) < 0).isPresent()
                || high.filter(h -> order.compare(value.get(), h) > 0).isPresent()) {
            fault("out of range", row, range(), cell);
        } else {
            if (good.size() < REMEMBERED) {
                good.put(cell, value.get());
            }
            append(value.get());
        }
    }

    /** Reads the types that Tablesaw has columns for, in ISO 8601 or by the field's pattern. */
    private abstract static class Clocked<T extends TemporalAccessor> extends MomentReader<T> {
        private final Column<T> column;
        private final TemporalQuery<T> query;
        private final Optional<DatePattern> pattern;

        Clocked(
                Field field,
                Set<String> missing,
                Faults.FileFaults faults,
                String kind,
                String form,
                Comparator<T> order,
                Column<T> column,
                TemporalQuery<T> query) {
            super(field, missing, faults, kind, form, order);
            this.column = column;
            this.query = query;
            this.pattern = field.format().flatMap(DatePattern::of);
        }

        @Override
        final Optional<T> read(String cell) {
            return pattern.isPresent() ? pattern.get().read(cell, query) : standard(cell);
        }

        /** Parses a cell of a field without a pattern. */
        Optional<T> standard(String cell) {
            return iso(cell);
        }

        @Override
        final void append(T value) {
            column.append(value);
        }

        @Override
        final void skip() {
            column.appendMissing();
        }

        @Override
        final Column<?> column() {
            return column;
        }
    }

    private static final class Dates extends Clocked<LocalDate> {
        Dates(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(
                    field,
                    missing,
                    faults,
                    "bad date",
                    "an existing date as YYYY-MM-DD",
                    Comparator.naturalOrder(),
                    DateColumn.create(field.name()),
                    LocalDate::from);
        }

        @Override
        Optional<LocalDate> iso(String text) {
            return Moments.dateOrMidnight(text);
        }
    }

    private static final class DateTimes extends Clocked<LocalDateTime> {
        private Optional<Boolean> utc = Optional.empty();

        DateTimes(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(
                    field,
                    missing,
                    faults,
                    "bad date and time",
                    "an existing date and time as YYYY-MM-DDThh:mm:ss, with a zone in all rows or in none",
                    Comparator.naturalOrder(),
                    Moments.shown(DateTimeColumn.create(field.name())),
                    LocalDateTime::from);
            // a bound with a zone applies to timestamps with a zone
            utc = Stream.of(field.minimum(), field.maximum())
                    .flatMap(Optional::stream)
                    .flatMap(bound -> Moments.moment(bound).stream())
                    .map(Moments.Moment::utc)
                    .filter(zone -> zone)
                    .findFirst();
        }

        @Override
        Optional<LocalDateTime> iso(String text) {
            return Moments.moment(text).map(Moments.Moment::at).or(() -> Moments.date(text)
                    .map(LocalDate::atStartOfDay));
        }

        @Override
        Optional<LocalDateTime> standard(String cell) {
            Optional<Boolean> zone = Moments.moment(cell).map(Moments.Moment::utc);
            boolean mixed = zone.isPresent() && utc.isPresent() && !zone.equals(utc);
            utc = utc.or(() -> zone);
            return mixed ? Optional.empty() : iso(cell);
        }

        @Override
        Optional<String> refusal(LocalDateTime value) {
            return Moments.isKept(value.toLocalTime()) ? Optional.empty() : Optional.of(Times.FINEST);
        }
    }

    private static final class Times extends Clocked<LocalTime> {
        static final String FINEST = "a time with at most milliseconds; type string keeps all digits";

        Times(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(
                    field,
                    missing,
                    faults,
                    "bad time",
                    "a time of day from 00:00 to 23:59:59, as hh:mm:ss",
                    Comparator.naturalOrder(),
                    Moments.shown(TimeColumn.create(field.name())),
                    LocalTime::from);
        }

        @Override
        Optional<LocalTime> iso(String text) {
            return Moments.time(text);
        }

        @Override
        Optional<String> refusal(LocalTime value) {
            return Moments.isKept(value) ? Optional.empty() : Optional.of(FINEST);
        }
    }

    private static final class Months extends MomentReader<YearMonth> {
        private final StringColumn column;

        Months(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(field, missing, faults, "bad month", "a month as YYYY-MM, from 01 to 12", Comparator.naturalOrder());
            column = StringColumn.create(field.name());
        }

        @Override
        Optional<YearMonth> iso(String text) {
            return Moments.month(text);
        }

        @Override
        void append(YearMonth value) {
            column.append(value.toString());
        }

        @Override
        void skip() {
            column.appendMissing();
        }

        @Override
        Column<?> column() {
            return column;
        }
    }

    private static final class Durations extends MomentReader<Duration> {
        private final DoubleArrayList seconds = new DoubleArrayList();

        Durations(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(
                    field,
                    missing,
                    faults,
                    "bad duration",
                    "a duration in days, hours, minutes and seconds, such as P1DT2H30M; years and months have no fixed length",
                    Comparator.naturalOrder());
        }

        @Override
        Optional<Duration> iso(String text) {
            return Moments.duration(text);
        }

        @Override
        void append(Duration value) {
            seconds.add(Moments.seconds(value));
        }

        @Override
        void skip() {
            seconds.add(Double.NaN);
        }

        @Override
        Column<?> column() {
            return Moments.durations(field.name(), seconds.toDoubleArray());
        }
    }
}
