package org.introlab.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One number as a report prints it, with the closed interval in which a recomputed value counts as the same.
 *
 * @param id key of the value, such as {@code T5.2.gender=male.coef}
 * @param exhibit the table or figure it stands in, or {@code prose}
 * @param section where it stands; its first part is the chapter
 * @param statistic what it is; (exhibit, statistic, row, column) is unique in a ledger
 * @param value as printed; empty where the print gives a range or a colour and no number
 * @param unit unit of value and interval; percent is 0 to 100
 * @param decimals decimals as printed, where they apply
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

    /** Allowance for floating point at the ends of an interval. */
    public static final double TOLERANCE = 1e-12;

    /** How the interval follows from the print. */
    public enum Kind {
        /** The value plus and minus half a unit of its last decimal. */
        ROUNDED,
        /** A count: the interval is the value. */
        EXACT,
        /** A wording such as "about three of four", read as an interval. */
        APPROX,
        /** A one-sided statement or a colour. */
        BOUND
    }

    /** The ends of an interval. */
    record Ends(double low, double high) {
        /** The interval that follows from a print; empty where kind, value and decimals do not say it. */
        static Optional<Ends> following(Kind kind, OptionalDouble value, OptionalInt decimals) {
            if (value.isEmpty() || kind == Kind.APPROX || kind == Kind.BOUND) {
                return Optional.empty();
            }
            if (kind == Kind.EXACT) {
                return Optional.of(new Ends(value.getAsDouble(), value.getAsDouble()));
            }
            if (decimals.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals.getAsInt());
            BigDecimal printed = BigDecimal.valueOf(value.getAsDouble());
            return Optional.of(new Ends(
                    printed.subtract(half).doubleValue(), printed.add(half).doubleValue()));
        }
    }

    /** Whether a recomputed value lies inside the interval; never for NaN. */
    public boolean holds(double computed) {
        return computed >= low - TOLERANCE && computed <= high + TOLERANCE;
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
        return decimals.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble())
                        .setScale(decimals.getAsInt(), RoundingMode.HALF_EVEN)
                        .toPlainString()
                : plain(value.getAsDouble());
    }

    /** The interval for people: {@code [0.1455, 0.1465]}, or the single number when it has no width. */
    public String interval() {
        return low == high ? plain(low) : "[" + plain(low) + ", " + plain(high) + "]";
    }

    /** What is wrong with this row's interval given its value, decimals and kind; empty when it follows from them. */
    Optional<String> intervalFault() {
        if (low > high) {
            return Optional.of("low at most high");
        }
        return switch (kind) {
            case EXACT ->
                value.isPresent() && low == value.getAsDouble() && high == value.getAsDouble()
                        ? Optional.empty()
                        : Optional.of("low = high = value (kind exact)");
            case ROUNDED -> roundedFault();
            case APPROX, BOUND ->
                value.isEmpty() || holds(value.getAsDouble())
                        ? Optional.empty()
                        : Optional.of("an interval that holds the printed value");
        };
    }

    private Optional<String> roundedFault() {
        if (value.isEmpty() || decimals.isEmpty()) {
            return Optional.of("a value and its decimals (kind rounded)");
        }
        BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals.getAsInt());
        BigDecimal printed = BigDecimal.valueOf(value.getAsDouble());
        BigDecimal from = printed.subtract(half);
        BigDecimal to = printed.add(half);
        boolean follows = from.compareTo(BigDecimal.valueOf(low)) == 0 && to.compareTo(BigDecimal.valueOf(high)) == 0;
        return follows
                ? Optional.empty()
                : Optional.of(from.toPlainString() + ", " + to.toPlainString()
                        + " (value and half a unit of its last decimal)");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
