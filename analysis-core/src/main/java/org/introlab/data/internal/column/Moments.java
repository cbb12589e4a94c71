package org.introlab.data.internal.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * Reads, writes and stores dates, times, months and durations in ISO 8601. Dates, times of day and timestamps are stored in Tablesaw's
 * columns, months as text, which sorts correctly, and durations as seconds that are printed as ISO text. Times have a precision of
 * milliseconds, as in Tablesaw's columns.
 */
public final class Moments {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final String CLOCK = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern DATETIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ](" + CLOCK + ")(Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?=[0-9T])(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?(?:T(?=[0-9-])((?:-?[0-9]{1,12}H)?(?:-?[0-9]{1,12}M)?(?:-?[0-9]{1,12}(?:\\.[0-9]{1,9})?S)?))?");

    private static final String LIKE_CLOCK = "[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.,][0-9]*)?)?";
    private static final Pattern LIKE_ONE = Pattern.compile("\\s*([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ]"
            + LIKE_CLOCK + "Z?)?|[0-9]{4}[-/.][0-9]{1,2}|" + LIKE_CLOCK + ")\\s*");

    private static final int NANOS_OF_MILLI = 1_000_000;

    private static final DateTimeFormatter CLOCK_TEXT = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
            .toFormatter();
    private static final DateTimeFormatter MOMENT_TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(CLOCK_TEXT)
            .toFormatter();

    private Moments() {}

    /**
     * A timestamp.
     *
     * @param utc whether the text has a zone, so that the timestamp is in UTC
     */
    public record Moment(LocalDateTime at, boolean utc) {}

    /** Parses a date in ISO 8601; empty if the text is not one. */
    public static Optional<LocalDate> date(String text) {
        return DATE.matcher(text).matches() ? valid(() -> LocalDate.parse(text)) : Optional.empty();
    }

    /** Parses a date, also one written with midnight, as software without a date type does. */
    public static Optional<LocalDate> dateOrMidnight(String text) {
        return date(text).or(() -> moment(text)
                .filter(m -> !m.utc() && m.at().toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(m -> m.at().toLocalDate()));
    }

    /**
     * Returns whether a text looks like a date or time but is not a valid one in ISO 8601: {@code 2021-1-10}, {@code 2021-02-33}, {@code
     * 9:30}.
     */
    public static boolean isLikeOne(String text) {
        return LIKE_ONE.matcher(text).matches()
                && moment(text).isEmpty()
                && time(text).isEmpty();
    }

    /** Parses a time of day in ISO 8601; empty if the text is not one. */
    public static Optional<LocalTime> time(String text) {
        return TIME.matcher(text).matches() ? valid(() -> LocalTime.parse(text)) : Optional.empty();
    }

    /** Parses a date and time in ISO 8601; empty if the text is not one. */
    public static Optional<Moment> moment(String text) {
        Matcher parts = DATETIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group(5);
        String local = parts.group(1) + "T" + parts.group(2);
        if (zone == null) {
            return valid(() -> new Moment(LocalDateTime.parse(local), false));
        }
        return valid(() -> new Moment(
                OffsetDateTime.of(LocalDateTime.parse(local), ZoneOffset.of(zone))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime(),
                true));
    }

    /** Parses a month in ISO 8601; empty if the text is not one. */
    public static Optional<YearMonth> month(String text) {
        return MONTH.matcher(text).matches() ? valid(() -> YearMonth.parse(text)) : Optional.empty();
    }

    /** Parses a duration in weeks, days, hours, minutes and seconds; years and months have no fixed length. */
    public static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches() || "".equals(parts.group(4))) {
            return Optional.empty();
        }
        return valid(() -> {
            Duration days = Duration.ofDays(whole(parts.group(2)) * 7 + whole(parts.group(3)));
            Duration all = parts.group(4) == null ? days : days.plus(Duration.parse("PT" + parts.group(4)));
            return parts.group(1).equals("-") ? all.negated() : all;
        });
    }

    private static long whole(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static <T> Optional<T> valid(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a time can be stored exactly. */
    public static boolean isKept(LocalTime time) {
        return time.toNanoOfDay() % NANOS_OF_MILLI == 0;
    }

    /** Returns whether a text is a time of day or timestamp that would lose digits. */
    public static boolean isFinerThanKept(String text) {
        return text.indexOf('.') >= 0
                && time(text)
                        .or(() -> moment(text).map(m -> m.at().toLocalTime()))
                        .filter(clock -> !isKept(clock))
                        .isPresent();
    }

    /** Returns a duration in seconds. */
    public static double seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .doubleValue();
    }

    static Duration ofSeconds(double seconds) {
        BigDecimal exact = BigDecimal.valueOf(seconds);
        long whole = exact.setScale(0, RoundingMode.FLOOR).longValueExact();
        return Duration.ofSeconds(
                whole,
                exact.subtract(BigDecimal.valueOf(whole))
                        .movePointRight(9)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    /** Returns the ISO text of a duration, with a leading minus sign if it is negative. */
    public static String text(Duration duration) {
        return duration.isNegative() ? "-" + duration.negated() : duration.toString();
    }

    /** Returns the ISO text of a timestamp or a time of day, with seconds. */
    public static String text(Temporal moment) {
        return (moment instanceof LocalTime ? CLOCK_TEXT : MOMENT_TEXT).format(moment);
    }

    /** Makes a column print times in full, and returns it. */
    public static <C extends Column<?>> C shown(C column) {
        if (column instanceof TimeColumn times) {
            times.setPrintFormatter(CLOCK_TEXT);
        } else if (column instanceof DateTimeColumn moments) {
            moments.setPrintFormatter(MOMENT_TEXT);
        }
        return column;
    }

    /** Returns a column of seconds that are printed as ISO text. */
    public static DoubleColumn durations(String name, double[] seconds) {
        DoubleColumn column = DoubleColumn.create(name, seconds);
        column.setPrintFormatter(new DurationText());
        return column;
    }

    private static final class DurationText extends NumberColumnFormatter {
        @Override
        public String format(double seconds) {
            return Double.isNaN(seconds) ? "" : text(ofSeconds(seconds));
        }
    }
}
