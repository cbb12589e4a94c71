package org.introlab.data.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code format} of a date or time field in Table Schema: the directives of C's and Python's {@code strptime} for dates and times of
 * day. Month names are English; a two-digit year is from 1969 to 2068, as in POSIX.
 *
 * @param text the pattern
 * @param formatter the formatter for the pattern
 */
public record DatePattern(String text, DateTimeFormatter formatter) {
    private static final int FIRST_OF_TWO_DIGITS = 1969;
    /** A timestamp whose parts are all different. */
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2021, 12, 31, 23, 58, 59, 123_000_000);

    /** Returns the pattern of a text; empty if it has an unsupported directive. */
    public static Optional<DatePattern> of(String text) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                builder.appendLiteral(c);
            } else if (i + 1 == text.length() || !append(builder, text.charAt(++i), touches(text, i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new DatePattern(
                text,
                builder.toFormatter(Locale.ENGLISH)
                        .withChronology(IsoChronology.INSTANCE)
                        .withResolverStyle(ResolverStyle.STRICT)));
    }

    /** Returns whether another directive follows or precedes immediately, so that all digits are required. */
    private static boolean touches(String text, int at) {
        boolean next = at + 1 < text.length() && text.charAt(at + 1) == '%';
        return next || at >= 3 && text.charAt(at - 3) == '%';
    }

    private static boolean append(DateTimeFormatterBuilder builder, char directive, boolean full) {
        switch (directive) {
            case 'Y' -> builder.appendValue(ChronoField.YEAR, 4);
            case 'y' -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS);
            case 'm' -> digits(builder, ChronoField.MONTH_OF_YEAR, full);
            case 'd' -> digits(builder, ChronoField.DAY_OF_MONTH, full);
            case 'H' -> digits(builder, ChronoField.HOUR_OF_DAY, full);
            case 'I' -> digits(builder, ChronoField.CLOCK_HOUR_OF_AMPM, full);
            case 'M' -> digits(builder, ChronoField.MINUTE_OF_HOUR, full);
            case 'S' -> digits(builder, ChronoField.SECOND_OF_MINUTE, full);
            case 'f' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, false);
            case 'j' -> builder.appendValue(ChronoField.DAY_OF_YEAR, 3);
            case 'b' -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case 'B' -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case 'p' -> builder.appendText(ChronoField.AMPM_OF_DAY);
            case '%' -> builder.appendLiteral('%');
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void digits(DateTimeFormatterBuilder builder, TemporalField field, boolean full) {
        if (full) {
            builder.appendValue(field, 2);
        } else {
            builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
        }
    }

    /** Returns whether it determines a complete date and no time of day. */
    boolean isOfDates() {
        return SAMPLE.toLocalDate().equals(roundTrip(LocalDate::from)) && roundTrip(LocalTime::from) == null;
    }

    boolean isOfTimes() {
        return isClock() && roundTrip(LocalDate::from) == null;
    }

    boolean isOfMoments() {
        return isClock() && SAMPLE.toLocalDate().equals(roundTrip(LocalDate::from));
    }

    private boolean isClock() {
        LocalTime read = roundTrip(LocalTime::from);
        return read != null && read.getHour() == SAMPLE.getHour() && read.getMinute() == SAMPLE.getMinute();
    }

    private <T> @Nullable T roundTrip(TemporalQuery<T> as) {
        try {
            return formatter.parse(formatter.format(SAMPLE), as);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the value of a text in this pattern; empty if the text does not match or the value does not exist. */
    public <T> Optional<T> read(String cell, TemporalQuery<T> as) {
        try {
            return Optional.of(formatter.parse(cell, as));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
