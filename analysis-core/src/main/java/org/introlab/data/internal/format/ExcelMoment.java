package org.introlab.data.internal.format;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The meaning of a number of days in a cell: a date, a month, a time of day or a duration. Values are rounded to milliseconds, the finest
 * unit that Excel shows.
 */
enum ExcelMoment {
    /** A plain number. */
    NONE,
    DATE,
    /** A date that the cell shows without its day. */
    MONTH,
    TIME,
    DURATION;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern HALF_OF_DAY = Pattern.compile("am/pm|a/p");

    private static final long DAY = Duration.ofDays(1).toMillis();
    /** Excel treats 1900 as a leap year, as Lotus did; days from here on include a day that does not exist. */
    private static final int FALSE_LEAP_DAY = 60;

    private static final int LAST_DAY = 2_958_465;

    /** Returns the kind of value that a number format shows. */
    static ExcelMoment of(int id, String format) {
        String code = format == null
                ? ""
                : LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (ELAPSED.matcher(code.replaceFirst(";.*", "")).find()) {
            // POI supports neither fractions of elapsed seconds nor text next to elapsed hours.
            return DURATION;
        }
        if (!DateUtil.isADateFormat(id, format)) {
            return NONE;
        }
        if (ELAPSED.matcher(code).find()) {
            return DURATION;
        }
        String plain = HALF_OF_DAY
                .matcher(IN_BRACKETS.matcher(code).replaceAll("").replaceFirst(";.*", ""))
                .replaceAll("");
        boolean time = plain.contains("h") || plain.contains("s");
        boolean day = plain.contains("d");
        boolean year = plain.contains("y");
        if (time && !day && !year && !plain.contains("mmm")) {
            return TIME;
        }
        return year && !day && !time && plain.contains("m") ? MONTH : DATE;
    }

    /**
     * Returns the ISO text of a cell; empty if the date or time does not exist.
     *
     * @param days the cell's number
     * @param from1904 whether the workbook counts days from 1904, as Excel for Macintosh did
     */
    Optional<String> text(double days, boolean from1904) {
        if (Math.abs(days) > LAST_DAY + 1.0) {
            return Optional.empty();
        }
        long millis = Math.round(days * DAY);
        if (this == DURATION) {
            return Optional.of(Duration.ofMillis(millis).toString());
        }
        if (this == TIME) {
            return millis < 0 || millis >= DAY
                    ? Optional.empty()
                    : Optional.of(LocalTime.ofNanoOfDay(millis * 1_000_000).toString());
        }
        return date(Math.floorDiv(millis, DAY), from1904)
                .map(date -> date.atTime(LocalTime.ofNanoOfDay(Math.floorMod(millis, DAY) * 1_000_000)))
                .map(this::text);
    }

    private String text(LocalDateTime moment) {
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toString();
        }
        boolean month = this == MONTH && moment.getDayOfMonth() == 1;
        return month ? YearMonth.from(moment).toString() : moment.toLocalDate().toString();
    }

    private static Optional<LocalDate> date(long days, boolean from1904) {
        if (from1904) {
            LocalDate date = LocalDate.of(1904, 1, 1).plusDays(days);
            return days < 0 || date.getYear() > 9999 ? Optional.empty() : Optional.of(date);
        }
        if (days < 1 || days > LAST_DAY || days == FALSE_LEAP_DAY) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(1899, 12, 31).plusDays(days > FALSE_LEAP_DAY ? days - 1 : days));
    }

    /** Returns what is expected in a cell of this kind. */
    String expected() {
        return switch (this) {
            case TIME -> "a time of day from 00:00 to 23:59 in a cell whose format has neither a date nor [h]";
            case DURATION -> "a duration";
            default -> "an existing date from 1900 (or 1904) to 9999";
        };
    }
}
