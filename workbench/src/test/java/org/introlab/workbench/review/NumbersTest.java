package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.introlab.published.PublishedValue;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void showTwoDecimalsMoreThanThePrint() {
        assertEquals("0.14593", Numbers.beside(0.145932, OptionalInt.of(3)));
        assertEquals("42.93", Numbers.beside(42.9321, OptionalInt.of(0)));
        assertEquals("0.50", Numbers.beside(0.5, OptionalInt.of(0)));
    }

    @Test
    void showCountsWhole() {
        assertEquals("22009", Numbers.beside(22009, OptionalInt.empty()));
        assertEquals("1234567890", Numbers.beside(1234567890, OptionalInt.empty()));
        assertEquals("22009.3", Numbers.beside(22009.3333, OptionalInt.empty()));
        assertEquals("0", Numbers.beside(0, OptionalInt.empty()));
    }

    @Test
    void showACountBesideACountWholeUnlessItIsNot() {
        PublishedValue count = Fixture.ledger().find("T5.1.n.total").orElseThrow();
        assertEquals(PublishedValue.Kind.EXACT, count.kind());
        assertEquals("526", Numbers.beside(526, count));
        assertEquals("526.25", Numbers.beside(526.25, count));
    }

    @Test
    void showSmallNumbersWithoutARowOfZeros() {
        assertEquals("4.24322E-16", Numbers.beside(4.243224e-16, OptionalInt.empty()));
        assertEquals("-6.6098E-5", Numbers.beside(-6.6098e-5, OptionalInt.empty()));
        assertEquals("0.000660984", Numbers.beside(0.000660984173403267, OptionalInt.empty()));
        assertEquals("0.00066", Numbers.beside(0.000660984173403267, OptionalInt.of(3)));
        assertEquals("4.243224E-16", Numbers.shortest(4.243224e-16));
        assertEquals("1E-7", Numbers.significant(1e-7, 3));
        assertEquals("0.0234", Numbers.significant(0.023412, 3));
    }

    @Test
    void sayWhenThereIsNone() {
        assertEquals("no number", Numbers.beside(Double.NaN, OptionalInt.of(2)));
        assertEquals("no number", Numbers.shortest(Double.POSITIVE_INFINITY));
    }

    @Test
    void keepAllDigitsWhereAsked() {
        assertEquals("0.30000000000000004", Numbers.shortest(0.1 + 0.2));
        assertEquals("5", Numbers.shortest(5.0));
    }
}
