package org.introlab.published;

import static org.introlab.published.PublishedValues.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.introlab.published.PublishedValue.Kind;

/** The intervals of the roundings against {@link BigDecimal#setScale}, which rounds by the same rules. */
class RoundingPropertyTest {

    private static final List<Kind> KINDS = List.of(Kind.HALF_UP, Kind.HALF_EVEN, Kind.TRUNCATED);

    private static RoundingMode mode(Kind kind) {
        return switch (kind) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case TRUNCATED -> RoundingMode.DOWN;
            default -> throw new AssertionError(kind);
        };
    }

    private static String rounded(double value, int decimals, Kind kind) {
        return BigDecimal.valueOf(value).setScale(decimals, mode(kind)).toPlainString();
    }

    /** Values from 1e-6 to 1e9 of either sign, many of them ties or a step beside one. */
    @Provide
    Arbitrary<Double> values() {
        Arbitrary<Double> any = Arbitraries.doubles().between(-1e9, 1e9).ofScale(9);
        Arbitrary<Double> small = Arbitraries.doubles().between(-1, 1).ofScale(9);
        Arbitrary<Double> ties = Arbitraries.integers()
                .between(-2_000_000, 2_000_000)
                .flatMap(n -> Arbitraries.integers().between(-3, 6).map(scale -> BigDecimal.valueOf(10L * n + 5)
                        .movePointLeft(scale)
                        .doubleValue()));
        Arbitrary<Double> beside = ties.flatMap(tie -> Arbitraries.of(Math.nextUp(tie), Math.nextDown(tie)));
        return Arbitraries.oneOf(any, small, ties, beside);
    }

    @Property(tries = 5000, seed = "20191")
    void aRoundedValueIsInsideTheIntervalOfItsPrint(
            @ForAll("values") double value, @ForAll @IntRange(min = -3, max = 6) int decimals) {
        for (Kind kind : KINDS) {
            String print = rounded(value, decimals, kind);
            assertTrue(printed(print, decimals, kind).holds(value), () -> value + " printed " + print + " by " + kind);
            if (kind != Kind.TRUNCATED) {
                assertTrue(printed(print, decimals, Kind.ROUNDED).holds(value), () -> value + " printed " + print);
            }
        }
    }

    @Property(tries = 5000, seed = "20191")
    void aValueThatAnotherRoundingPrintsIsInsideOrDiffersAndIsToldWhich(
            @ForAll("values") double value, @ForAll @IntRange(min = -3, max = 6) int decimals) {
        for (Kind report : KINDS) {
            String print = rounded(value, decimals, report);
            for (Kind declared : KINDS) {
                PublishedValue printed = printed(print, decimals, declared);
                boolean same = rounded(value, decimals, declared).equals(print);
                boolean noise = isBesideAnEnd(value, printed);
                assertTrue(noise || printed.holds(value) == same, () -> value + " " + print + " " + declared);
                assertEquals(!printed.holds(value), printed.otherRounding(value).isPresent());
            }
        }
    }

    @Property(tries = 2000, seed = "20191")
    void theIntervalOfTheOppositeNumberIsTheMirrorImage(
            @ForAll("values") double value,
            @ForAll @IntRange(min = -3, max = 6) int decimals,
            @ForAll @IntRange(min = -2, max = 2) int steps) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal print = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .add(unit.multiply(BigDecimal.valueOf(steps)));
        for (Kind kind : Kind.values()) {
            if (kind.rounding().isPresent()) {
                assertEquals(
                        printed(print.toPlainString(), decimals, kind).holds(value),
                        printed(print.negate().toPlainString(), decimals, kind).holds(-value));
            }
        }
    }

    private static boolean isBesideAnEnd(double value, PublishedValue printed) {
        double noise =
                16 * Math.ulp(value) + 1e-9 * Math.pow(10, -printed.decimals().orElseThrow());
        return value != printed.low() && Math.abs(value - printed.low()) <= noise
                || value != printed.high() && Math.abs(value - printed.high()) <= noise;
    }
}
