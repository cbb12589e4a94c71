package org.introlab.data.internal.format;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the values of a Parquet file, as returned by DuckDB, to text. */
final class ParquetTexts {
    /** Nanosecond timestamps with a time zone, which DuckDB's driver returns as text. */
    static final String NANOS_IN_A_ZONE = "TIMESTAMPTZ_NS";

    /** DuckDB's format for them, in the time zone of this machine. */
    private static final DateTimeFormatter IN_A_ZONE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT);

    private static final Pattern DAYS_AND_TIME =
            Pattern.compile("(?:(-?[0-9]+) days? ?)?(?:(-?)([0-9]+):([0-9]{2}):([0-9]{2}(?:\\.[0-9]+)?))?");

    private ParquetTexts() {}

    /** Returns the text of a cell; empty if it is an interval with months or years, which have no fixed length. */
    static Optional<String> of(ResultSet rows, ParquetColumn column) throws SQLException {
        int c = column.place();
        String name = column.typeName();
        if (column.type() == Types.TIMESTAMP) {
            // A java.sql.Timestamp would be converted through this machine's time zone.
            LocalDateTime moment = rows.getObject(c, LocalDateTime.class);
            return Optional.of(
                    moment == null ? "" : column.day() ? moment.toLocalDate().toString() : moment.toString());
        }
        Object value = rows.getObject(c);
        if (value != null && name.equals(NANOS_IN_A_ZONE)) {
            return Optional.of(text(OffsetDateTime.parse(value.toString(), IN_A_ZONE)));
        }
        boolean interval = value != null && name.equals("INTERVAL");
        return interval ? duration(value.toString()) : Optional.of(text(value));
    }

    private static Optional<String> duration(String interval) {
        Matcher parts = DAYS_AND_TIME.matcher(interval);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration days = parts.group(1) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(parts.group(1)));
        if (parts.group(3) == null) {
            return Optional.of(days.toString());
        }
        Duration time = Duration.parse("PT" + parts.group(3) + "H" + parts.group(4) + "M" + parts.group(5) + "S");
        return Optional.of(
                days.plus(parts.group(2).isEmpty() ? time : time.negated()).toString());
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            // Parsed from its text, because a single-precision 0.1 is not 0.10000000149011612.
            double number = Double.parseDouble(value.toString());
            return Double.isNaN(number) ? "" : NumberText.of(number);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof OffsetTime time) {
            // Arrow marks every time of day like this; it has no zone.
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime().toString();
        }
        return value.toString();
    }
}
