package org.introlab.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundingNoiseTest {

    @Test
    void takesDifferencesOfARoundingForNoiseAndThousandthsOfABillionNot() {
        assertTrue(RoundingNoise.isConstant(0.1 + 0.2, 0.3, 0.3));
        assertTrue(RoundingNoise.isConstant(5, 5, Double.NaN, 5));
        assertTrue(RoundingNoise.isConstant());
        assertTrue(RoundingNoise.isConstant(0, 0, -0.0));
        assertFalse(RoundingNoise.isConstant(1e9, 1e9 + 1e-3));
        assertFalse(RoundingNoise.isConstant(0, Double.MIN_VALUE));
        assertFalse(RoundingNoise.isConstant(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Test
    void takesAThousandthInABillionForInformationAtAMillionRows() {
        assertFalse(RoundingNoise.covers(1e-3, 2e9, 1_000_000));
        assertTrue(RoundingNoise.covers(1e-6, 2e9, 1_000_000));
        assertTrue(RoundingNoise.covers(0, 0, 3));
        assertFalse(RoundingNoise.covers(Double.NaN, 1, 3));
    }

    @Property
    void saysTheSameInAnyUnit(
            @ForAll @IntRange(min = 0, max = 100) int epsilons,
            @ForAll @DoubleRange(min = 0.5, max = 2) double magnitude,
            @ForAll @IntRange(min = -900, max = 900) int power) {
        double deviation = epsilons * Math.ulp(1.0);
        assertEquals(
                RoundingNoise.covers(deviation, magnitude, 100),
                RoundingNoise.covers(Math.scalb(deviation, power), Math.scalb(magnitude, power), 100));
    }
}
