package org.introlab.data.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.WholeNumbers;

/**
 * The smallest and the largest allowed value of a column; dates and times in ISO 8601, whatever their format in the file.
 *
 * @param minimum the smallest
 * @param maximum the largest
 */
record Bounds(Optional<String> minimum, Optional<String> maximum) {
    /** Reads both and reports bounds whose type differs from the column's, or that no value can satisfy. */
    Bounds(Json constraints, FieldType type, Optional<DatePattern> format, Faults.FileFaults faults) {
        this(bound(constraints, "minimum", type, format, faults), bound(constraints, "maximum", type, format, faults));
        if (minimum.isPresent() && maximum.isPresent() && compare(type, minimum.get(), maximum.get()) > 0) {
            constraints.fault("maximum", "a value of at least the minimum, " + minimum.get(), maximum.get(), faults);
        }
    }

    private static Optional<String> bound(
            Json constraints, String property, FieldType type, Optional<DatePattern> format, Faults.FileFaults faults) {
        if (!constraints.has(property)) {
            return Optional.empty();
        }
        String bound = constraints.scalar(property, faults);
        Optional<String> plain = plain(bound, type, format);
        if (plain.isEmpty()) {
            String expected = "a value of type " + type.id() + " (a string can't have bounds)";
            constraints.fault(property, expected, bound, faults);
        }
        return plain;
    }

    private static Optional<String> plain(String bound, FieldType type, Optional<DatePattern> format) {
        return switch (type) {
            case INTEGER -> Optional.of(bound).filter(b -> WholeNumbers.of(b).isPresent());
            case YEAR -> Optional.of(bound).filter(b -> b.matches("[0-9]{4}"));
            case NUMBER -> Optional.of(bound).filter(b -> NumberForm.number(b).isPresent());
            case DATE ->
                format.flatMap(f -> f.read(bound, LocalDate::from))
                        .or(() -> Moments.date(bound))
                        .map(LocalDate::toString);
            case DATETIME ->
                format.flatMap(f -> f.read(bound, LocalDateTime::from))
                        .map(LocalDateTime::toString)
                        .or(() -> Moments.moment(bound).map(m -> m.at() + (m.utc() ? "Z" : "")))
                        .or(() -> Moments.date(bound).map(d -> d.atStartOfDay().toString()));
            case TIME ->
                format.flatMap(f -> f.read(bound, LocalTime::from))
                        .or(() -> Moments.time(bound))
                        .map(LocalTime::toString);
            case YEARMONTH -> Moments.month(bound).map(Object::toString);
            case DURATION -> Moments.duration(bound).map(Moments::text);
            case STRING, BOOLEAN -> Optional.empty();
        };
    }

    private static int compare(FieldType type, String low, String high) {
        return switch (type) {
            case INTEGER, YEAR, NUMBER -> new BigDecimal(low).compareTo(new BigDecimal(high));
            case DURATION ->
                Moments.duration(low)
                        .orElseThrow()
                        .compareTo(Moments.duration(high).orElseThrow());
            // Texts of one form sort as their values do, except where seconds are omitted.
            default -> low.compareTo(high);
        };
    }
}
