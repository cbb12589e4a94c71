package org.introlab.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A number as printed in a report, with the interval in which a recomputed value agrees with it.
 *
 * @param id the id of the value, such as {@code T5.2.gender=male.coef}
 * @param exhibit the table or figure that prints it, or {@code prose}
 * @param section the section that prints it; its first part is the chapter
 * @param statistic the statistic; (exhibit, statistic, row, column) is unique in a ledger
 * @param value the printed number; empty if the print has only a range or a colour
 * @param unit the unit of value and interval; per cent is 0 to 100
 * @param decimals the number of printed decimals, if applicable; negative if the print is rounded to tens (-1) or hundreds (-2)
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param note the wording or stars as printed; free text
 */
public record PublishedValue(
        String id,
        String exhibit,
        String section,
        String statistic,
        String row,
        String column,
        OptionalDouble value,
        String unit,
        OptionalInt decimals,
        double low,
        double high,
        Kind kind,
        String note) {

    /** How the interval follows from the printed value. */
    public enum Kind {
        /** A number rounded to its decimals with an unknown rule for ties: both ties are inside. */
        ROUNDED(Rounding.NEAREST),
        /** A number rounded to its decimals, with ties away from zero. */
        HALF_UP(Rounding.HALF_UP),
        /** A number rounded to its decimals, with ties to the even digit. */
        HALF_EVEN(Rounding.HALF_EVEN),
        /** A number truncated to its decimals. */
        TRUNCATED(Rounding.TRUNCATED),
        /** A count: the interval is the value. */
        EXACT,
        /** A wording such as "about three of four", interpreted as an interval. */
        APPROX,
        /** A one-sided statement or a colour. */
        BOUND;

        private final Optional<Rounding> rounding;

        Kind() {
            this.rounding = Optional.empty();
        }

        Kind(Rounding rounding) {
            this.rounding = Optional.of(rounding);
        }

        /** Returns how the printed number was rounded; empty if it was not. */
        public Optional<Rounding> rounding() {
            return rounding;
        }

        /** Returns the kind as written in the ledger, in lower case: {@code half_up}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the interval that follows from a printed value; empty if kind, value and decimals do not determine it. */
    static Optional<Interval> following(Kind kind, OptionalDouble value, OptionalInt decimals) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (kind == Kind.EXACT) {
            return Optional.of(Interval.between(value.getAsDouble(), value.getAsDouble(), decimals));
        }
        return decimals.isEmpty()
                ? Optional.empty()
                : kind.rounding()
                        .map(rounding -> rounding.of(BigDecimal.valueOf(value.getAsDouble()), decimals.getAsInt()));
    }

    private Interval range() {
        return following(kind, value, decimals).orElseGet(() -> Interval.between(low, high, decimals));
    }

    /**
     * Returns whether a recomputed value is inside the interval, with an allowance for floating-point noise at closed ends: 16 units in the
     * last place of the larger of end and value, or 1e-10 of the unit of the last decimal if that is more, but never more than a thousandth
     * of that unit. False for NaN.
     */
    public boolean holds(double computed) {
        return range().holds(computed);
    }

    /** Returns whether a recomputed value equals the printed number except for floating-point noise. */
    public boolean isPrinted(double computed) {
        return value.isPresent()
                && following(Kind.EXACT, value, decimals).orElseThrow().holds(computed);
    }

    /**
     * Returns another rounding under which a differing value would be printed like the published one. It does not change the verdict.
     *
     * @return a sentence; empty if the value is inside, or no other rounding puts it inside
     */
    public Optional<String> otherRounding(double computed) {
        return kind.rounding()
                .filter(rounding -> value.isPresent() && decimals.isPresent())
                .flatMap(rounding ->
                        rounding.other(BigDecimal.valueOf(value.getAsDouble()), decimals.getAsInt(), computed))
                .map(words -> "It would be inside if the report had " + words + ".");
    }

    /** Returns the chapter: the first part of the section ({@code 5.3} gives {@code 5}, {@code A3} gives {@code A3}). */
    public String chapter() {
        int dot = section.indexOf('.');
        return dot < 0 ? section : section.substring(0, dot);
    }

    /** Returns the table or figure that prints it, for readers: {@code Table 5.2}, or {@code Text of 5.2} for running text. */
    public String printedIn() {
        return exhibit.equals("prose") ? "Text of " + section : exhibit;
    }

    /** Returns the value with its printed decimals ({@code 5.20}), or the wording in the note if there is no number. */
    public String printed() {
        if (value.isEmpty()) {
            return note.isEmpty() ? interval() : note;
        }
        BigDecimal number = BigDecimal.valueOf(value.getAsDouble());
        return decimals.isPresent() && decimals.getAsInt() > 0
                ? number.setScale(decimals.getAsInt(), RoundingMode.HALF_EVEN).toPlainString()
                : Interval.plain(number);
    }

    /**
     * Returns the interval for readers: {@code [0.1455, 0.1465]}, or a single number if it has no width. A parenthesis marks an open end:
     * {@code [0.12, 0.13)}.
     */
    public String interval() {
        return range().words();
    }

    /** Returns what was expected instead of this interval given value, decimals and kind; empty if the interval is right. */
    Optional<String> intervalFault() {
        if (low > high) {
            return Optional.of("low at most high");
        }
        if (kind == Kind.APPROX || kind == Kind.BOUND) {
            return value.isEmpty() || holds(value.getAsDouble())
                    ? Optional.empty()
                    : Optional.of("an interval that contains the printed value");
        }
        Optional<Interval> follows = following(kind, value, decimals);
        if (follows.isEmpty()) {
            return Optional.of(
                    (kind == Kind.EXACT ? "a value" : "a value and its decimals") + " (kind " + kind.id() + ")");
        }
        return follows.filter(range ->
                        range.low().doubleValue() != low || range.high().doubleValue() != high)
                .map(range -> kind == Kind.EXACT
                        ? "low = high = value (kind exact)"
                        : range.low().toPlainString() + ", " + range.high().toPlainString()
                                + " (they follow from value, decimals and kind)");
    }
}
