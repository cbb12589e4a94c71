package org.introlab.published;

import java.math.BigDecimal;
import java.util.Optional;

/** The rounding rule of a report, which determines the values that are printed as a given number. */
public enum Rounding {
    /** To the nearest, with an unknown rule for ties: a tie may be printed as either neighbour. */
    NEAREST,
    /** To the nearest, with ties away from zero, as in spreadsheets and SAS: 0.125 is printed 0.13, -0.125 is printed -0.13. */
    HALF_UP,
    /** To the nearest, with ties to the even last digit, as in IEC 60559: 0.125 is printed 0.12, 0.135 is printed 0.14. */
    HALF_EVEN,
    /** Truncated towards zero: 0.129 is printed 0.12, -0.129 is printed -0.12. */
    TRUNCATED;

    /**
     * Returns the values that are printed as this number.
     *
     * @param decimals the number of printed decimals; negative if the number is rounded to tens (-1) or hundreds (-2)
     */
    Interval of(BigDecimal printed, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        int sign = printed.signum();
        if (this == TRUNCATED) {
            return new Interval(
                    sign > 0 ? printed : printed.subtract(unit),
                    sign > 0,
                    sign < 0 ? printed : printed.add(unit),
                    sign < 0,
                    unit);
        }
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        boolean even = !printed.movePointRight(decimals).toBigInteger().testBit(0);
        boolean lowIsInside = this == NEAREST || (this == HALF_EVEN ? even : sign > 0);
        boolean highIsInside = this == NEAREST || (this == HALF_EVEN ? even : sign < 0);
        return new Interval(printed.subtract(half), lowIsInside, printed.add(half), highIsInside, unit);
    }

    /**
     * Returns the rounding under which a computed value would be printed as this number although the report's own rounding does not: {@code
     * truncated}, {@code rounded half to even}; empty if there is none.
     */
    Optional<String> other(BigDecimal printed, int decimals, double computed) {
        if (of(printed, decimals).holds(computed)) {
            return Optional.empty();
        }
        boolean up = HALF_UP.of(printed, decimals).holds(computed);
        boolean even = HALF_EVEN.of(printed, decimals).holds(computed);
        boolean cut = TRUNCATED.of(printed, decimals).holds(computed);
        String rounded = up && even ? "rounded" : up ? "rounded half up" : even ? "rounded half to even" : "";
        String truncated = cut ? "truncated further digits" : "";
        String both = rounded + (rounded.isEmpty() || truncated.isEmpty() ? "" : ", or ") + truncated;
        return Optional.of(both).filter(words -> !words.isEmpty());
    }
}
