package org.introlab.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource({
        "0.011, 0.0110",
        "-0.16, -0.160",
        "0.0065599, 0.00656",
        "0.00037399, 0.000374",
        "0.99951, 1.00",
        "123456, 123000",
        "-0.0, 0",
        "NaN, –"
    })
    void keepsSignificantDigitsWithTrailingZeros(double value, String shown) {
        assertEquals(shown, NumberStyle.significant(3).format(value));
    }

    @ParameterizedTest
    @CsvSource({"0.4521, 0.452", "-0.0004, 0.000", "0.0625, 0.062", "5.2, 5.200", "Infinity, ∞"})
    void keepsDecimals(double value, String shown) {
        assertEquals(shown, NumberStyle.decimals(3).format(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"22009 | 22,009", "7 | 7", "-1234 | -1,234"})
    void groupsThousands(double value, String shown) {
        assertEquals(shown, NumberStyle.whole().format(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.25 | 1.3", "1.35 | 1.4", "-1.25 | -1.3", "1.24999 | 1.2", "3.125 | 3.1", "0.04 | 0.0"})
    void roundsAnExactHalfAwayFromZeroWhereAsked(double value, String shown) {
        assertEquals(shown, NumberStyle.halfUp(1).format(value));
    }
}
