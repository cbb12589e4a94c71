package org.introlab.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One number as a report prints it, with the interval in which a recomputed value counts as the same.
 *
 * @param id key of the value, such as {@code T5.2.gender=male.coef}
 * @param exhibit the table or figure it stands in, or {@code prose}
 * @param section where it stands; its first part is the chapter
 * @param statistic what it is; (exhibit, statistic, row, column) is unique in a ledger
 * @param value as printed; empty where the print gives a range or a colour and no number
 * @param unit unit of value and interval; percent is 0 to 100
 * @param decimals decimals as printed, where they apply; negative where the print is rounded to tens (-1) or hundreds (-2)
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param note wording or stars as printed; free text
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

    /** How the interval follows from the print. */
    public enum Kind {
        /** A number rounded to its decimals, by a rule for ties that is not known: both ties are inside. */
        ROUNDED(Rounding.NEAREST),
        /** A number rounded to its decimals, a tie away from zero. */
        HALF_UP(Rounding.HALF_UP),
        /** A number rounded to its decimals, a tie to the even digit. */
        HALF_EVEN(Rounding.HALF_EVEN),
        /** A number whose further digits are cut off. */
        TRUNCATED(Rounding.TRUNCATED),
        /** A count: the interval is the value. */
        EXACT,
        /** A wording such as "about three of four", read as an interval. */
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

        /** How the printed number was brought to its decimals; empty where it was not. */
        public Optional<Rounding> rounding() {
            return rounding;
        }

        /** The kind as the ledger writes it, in lower case: {@code half_up}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The interval that follows from a print; empty where kind, value and decimals do not say it. */
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
     * Whether a recomputed value lies inside the interval, with an allowance for floating point at the ends that belong to it:
     * 16 units in the last place of the larger of end and value, or 1e-10 of the unit of the last decimal where that is more, and
     * never more than a thousandth of that unit. Never for NaN.
     */
    public boolean holds(double computed) {
        return range().holds(computed);
    }

    /** Whether a recomputed value is the printed number itself, but for the noise of floating point. */
    public boolean isPrinted(double computed) {
        return value.isPresent()
                && following(Kind.EXACT, value, decimals).orElseThrow().holds(computed);
    }

    /**
     * Why a recomputed value that differs may do so: another rounding by which it would be printed as it is. Changes no verdict.
     *
     * @return a sentence; empty when the value is inside, or no other rounding puts it inside
     */
    public Optional<String> otherRounding(double computed) {
        return kind.rounding()
                .filter(rounding -> value.isPresent() && decimals.isPresent())
                .flatMap(rounding ->
                        rounding.other(BigDecimal.valueOf(value.getAsDouble()), decimals.getAsInt(), computed))
                .map(words -> "It would be inside if the report had " + words + ".");
    }

    /** The chapter: the first part of the section ({@code 5.3} gives {@code 5}, {@code A3} gives {@code A3}). */
    public String chapter() {
        int dot = section.indexOf('.');
        return dot < 0 ? section : section.substring(0, dot);
    }

    /** The table or figure it stands in, as a reader says it: {@code Table 5.2}, or for running text {@code Text of 5.2}. */
    public String printedIn() {
        return exhibit.equals("prose") ? "Text of " + section : exhibit;
    }

    /** The value with as many decimals as printed ({@code 5.20}); without a number, the wording in the note. */
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
     * The interval for people: {@code [0.1455, 0.1465]}, or the single number when it has no width. A parenthesis stands at an
     * end that is not inside: {@code [0.12, 0.13)}.
     */
    public String interval() {
        return range().words();
    }

    /** What is wrong with this row's interval given its value, decimals and kind; empty when it follows from them. */
    Optional<String> intervalFault() {
        if (low > high) {
            return Optional.of("low at most high");
        }
        if (kind == Kind.APPROX || kind == Kind.BOUND) {
            return value.isEmpty() || holds(value.getAsDouble())
                    ? Optional.empty()
                    : Optional.of("an interval that holds the printed value");
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
