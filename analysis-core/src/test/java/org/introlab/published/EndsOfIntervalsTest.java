package org.introlab.published;

import static org.introlab.published.PublishedValues.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.published.PublishedValue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ties and what lies beside them, at every magnitude and under every rounding. */
class EndsOfIntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.000001, 6, 0.0000005, 0.0000015",
        "0.000001000, 9, 0.0000009995, 0.0000010005",
        "0.0001, 4, 0.00005, 0.00015",
        "0.146, 3, 0.1455, 0.1465",
        "0, 0, -0.5, 0.5",
        "5.20, 2, 5.195, 5.205",
        "37.6, 1, 37.55, 37.65",
        "56211.13, 2, 56211.125, 56211.135",
        "56211.14, 2, 56211.135, 56211.145",
        "-56211.14, 2, -56211.145, -56211.135",
        "56200, -2, 56150, 56250",
        "-56200, -2, -56250, -56150",
        "1000000, -6, 500000, 1500000",
        "123456789.012, 3, 123456789.0115, 123456789.0125",
        "999999999.13, 2, 999999999.125, 999999999.135",
        "1000000000.1, 1, 1000000000.05, 1000000000.15",
        "-1000000000, 0, -1000000000.5, -999999999.5",
        "1000000000, -3, 999999500, 1000000500",
    })
    void areInsideAtAnyMagnitudeWithTheNoiseOfAFewOperations(String value, int decimals, double low, double high) {
        PublishedValue printed = printed(value, decimals, Kind.ROUNDED);
        double unit = Math.pow(10, -decimals);
        for (int ulps = 0; ulps <= 8; ulps++) {
            assertTrue(printed.holds(low - ulps * Math.ulp(low)), ulps + " below " + low);
            assertTrue(printed.holds(high + ulps * Math.ulp(high)), ulps + " above " + high);
        }
        assertFalse(printed.holds(low - unit / 500));
        assertFalse(printed.holds(high + unit / 500));
    }

    @Test
    void areNotStretchedByMoreThanABillionthOfTheLastDecimalWhereDoublesCanTell() {
        assertFalse(printed("0.146", 3, Kind.ROUNDED).holds(0.1465 + 1e-12));
        assertFalse(printed("0.000001", 9, Kind.ROUNDED).holds(0.0000010005 + 1e-18));
        assertFalse(printed("37.6", 1, Kind.ROUNDED).holds(37.65 + 1e-10));
        assertFalse(printed("0", 0, Kind.EXACT).holds(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 1e12, 24",
        "31, 1e12, 30.99",
        "0, 1e15, -5",
        "0, 1e300, -1e-9",
        "1001, 1e12, 1000.99",
        "-1e9, 0, 0.1",
        "-1e300, 0, 1e-9",
        "0.05, 1e9, 0.04999999",
    })
    void ofAStatementOnOneSideAreNotStretchedByTheDistanceOfTheOther(double low, double high, double computed) {
        for (Kind kind : List.of(Kind.BOUND, Kind.APPROX)) {
            assertFalse(range(kind, low, high).holds(computed));
            for (double end : new double[] {low, high}) {
                double noise = Math.abs(end) > 1e9 ? 0 : 4 * Math.ulp(end);
                assertTrue(range(kind, low, high).holds(end + (end == low ? -noise : noise)), "noise at " + end);
            }
        }
        assertTrue(range(Kind.BOUND, 0, 1e15).holds(-1e-16), "a difference of equal numbers, but for noise");
    }

    @Test
    void ofACountAreNotStretchedByItsZeros() {
        assertFalse(printed("5000000000", -9, Kind.EXACT).holds(5000000000.05));
    }

    private static PublishedValue range(Kind kind, double low, double high) {
        return new PublishedValue(
                "T1.a",
                "Table 1",
                "1",
                "count",
                "a",
                "",
                OptionalDouble.empty(),
                "persons",
                OptionalInt.empty(),
                low,
                high,
                kind,
                "words");
    }

    @Test
    void ofADifferenceOfSharesAreInsideThoughItsSubtractionIsNoisy() {
        double difference = 37.6 - 36.1; // 1.5 but for the noise of numbers that are 25 times larger
        assertTrue(printed("1", 0, Kind.ROUNDED).holds(difference));
        assertTrue(printed("2", 0, Kind.ROUNDED).holds(difference));
    }

    @ParameterizedTest
    @CsvSource({
        // a tie goes away from zero
        "0.13, 2, HALF_UP, 0.125, true",
        "0.12, 2, HALF_UP, 0.125, false",
        "-0.13, 2, HALF_UP, -0.125, true",
        "-0.12, 2, HALF_UP, -0.125, false",
        "0, 0, HALF_UP, 0.5, false",
        "0, 0, HALF_UP, -0.5, false",
        "0, 0, HALF_UP, -0.4999, true",
        "56211.14, 2, HALF_UP, 56211.135, true",
        "56211.13, 2, HALF_UP, 56211.135, false",
        "56300, -2, HALF_UP, 56250, true",
        // a tie goes to the even digit
        "0.12, 2, HALF_EVEN, 0.125, true",
        "0.13, 2, HALF_EVEN, 0.125, false",
        "0.14, 2, HALF_EVEN, 0.135, true",
        "0.13, 2, HALF_EVEN, 0.135, false",
        "-0.12, 2, HALF_EVEN, -0.125, true",
        "-0.13, 2, HALF_EVEN, -0.125, false",
        "0, 0, HALF_EVEN, 0.5, true",
        "1, 0, HALF_EVEN, 0.5, false",
        "1.00, 2, HALF_EVEN, 1.005, true",
        "56200, -2, HALF_EVEN, 56250, true",
        "56300, -2, HALF_EVEN, 56250, false",
        // further digits are cut off, towards zero
        "0.12, 2, TRUNCATED, 0.12, true",
        "0.12, 2, TRUNCATED, 0.1299999, true",
        "0.12, 2, TRUNCATED, 0.13, false",
        "0.12, 2, TRUNCATED, 0.1199999, false",
        "-0.12, 2, TRUNCATED, -0.1299999, true",
        "-0.12, 2, TRUNCATED, -0.13, false",
        "-0.12, 2, TRUNCATED, -0.1199999, false",
        "0, 1, TRUNCATED, -0.09, true",
        "0, 1, TRUNCATED, 0.1, false",
        "0.3, 1, TRUNCATED, 0.29999999999999993, true",
        "56200, -2, TRUNCATED, 56299.9, true",
    })
    void belongToTheNumberThatTheRoundingPrints(
            String value, int decimals, Kind kind, double computed, boolean inside) {
        assertEquals(inside, printed(value, decimals, kind).holds(computed));
    }

    @ParameterizedTest
    @CsvSource({
        "0.12, 2, ROUNDED, 0.129, truncated further digits",
        "-0.12, 2, ROUNDED, -0.129, truncated further digits",
        "56211, 0, ROUNDED, 56211.9, truncated further digits",
        "0.13, 2, TRUNCATED, 0.129, rounded",
        "0.13, 2, TRUNCATED, 0.125, rounded half up",
        "0.14, 2, HALF_UP, 0.149, truncated further digits",
        "0.12, 2, HALF_UP, 0.125, 'rounded half to even, or truncated further digits'",
        "0.13, 2, HALF_EVEN, 0.125, rounded half up",
        "0.13, 2, HALF_EVEN, 0.135, truncated further digits",
    })
    void tellAnotherRoundingThatWouldPutTheValueInside(
            String value, int decimals, Kind kind, double computed, String rounding) {
        PublishedValue printed = printed(value, decimals, kind);
        assertFalse(printed.holds(computed));
        assertEquals(
                Optional.of("It would be inside if the report had " + rounding + "."), printed.otherRounding(computed));
    }

    @Test
    void tellNothingWhereNoRoundingOrTheOwnOnePutsTheValueInside() {
        assertEquals(Optional.empty(), printed("0.12", 2, Kind.ROUNDED).otherRounding(0.131));
        assertEquals(Optional.empty(), printed("0.12", 2, Kind.ROUNDED).otherRounding(0.121));
        assertEquals(Optional.empty(), printed("0.12", 2, Kind.ROUNDED).otherRounding(Double.NaN));
        assertEquals(Optional.empty(), printed("12", 0, Kind.EXACT).otherRounding(12.4));
    }

    @Test
    void areShownByTheBracket() {
        assertEquals("[0.115, 0.125]", printed("0.12", 2, Kind.ROUNDED).interval());
        assertEquals("[0.115, 0.125)", printed("0.12", 2, Kind.HALF_UP).interval());
        assertEquals("(-0.125, -0.115]", printed("-0.12", 2, Kind.HALF_UP).interval());
        assertEquals("(0.125, 0.135)", printed("0.13", 2, Kind.HALF_EVEN).interval());
        assertEquals("[0.12, 0.13)", printed("0.12", 2, Kind.TRUNCATED).interval());
        assertEquals("(-0.01, 0.01)", printed("0", 2, Kind.TRUNCATED).interval());
        assertEquals("[56150, 56250]", printed("56200", -2, Kind.ROUNDED).interval());
        assertEquals("56200", printed("56200", -2, Kind.ROUNDED).printed());
        assertEquals("12", printed("12", 0, Kind.EXACT).interval());
    }
}
