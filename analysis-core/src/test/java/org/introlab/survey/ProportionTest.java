package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reference values: reference/survey-association/expected.csv, made by make.R there with prop.test and binom.test (R 4.2.2).
 * Tolerance 1e-9, absolute, as a bound can be zero.
 */
class ProportionTest {
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-association");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 39, 40})
    void givesTheBoundsOfR(int successes) {
        for (String level : new String[] {"0.9", "0.95", "0.99"}) {
            double at = Double.parseDouble(level);
            compare("wilson", successes, level, Proportion.wilson(successes, 40, at));
            compare("exact", successes, level, Proportion.clopperPearson(successes, 40, at));
            if (successes != 20) {
                // in the very middle R corrects by nothing, Newcombe by half an answer
                compare("corrected", successes, level, Proportion.wilsonCorrected(successes, 40, at));
            }
        }
    }

    private static void compare(String rule, int successes, String level, Interval ours) {
        String key = rule + "," + successes + "," + level + ",";
        assertEquals(EXPECTED.get(key + "low"), ours.low(), 1e-9, key);
        assertEquals(EXPECTED.get(key + "high"), ours.high(), 1e-9, key);
    }

    @Test
    void hasNoBoundsWithoutAnswersAndRefusesNonsense() {
        assertTrue(Double.isNaN(Proportion.wilson(0, 0, 0.95).low()));
        assertTrue(Double.isNaN(Proportion.wilsonCorrected(0, 0, 0.95).high()));
        assertTrue(Double.isNaN(Proportion.clopperPearson(0, 0, 0.95).low()));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(5, 4, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.clopperPearson(-1, 4, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilsonCorrected(1, 4, 1));
    }

    @Property
    void staysWithinNoneAndAllAndHoldsTheShare(
            @ForAll @IntRange(min = 0, max = 3000) int yes, @ForAll @IntRange(min = 0, max = 3000) int no) {
        int n = yes + no;
        if (n > 0) {
            double share = (double) yes / n;
            Interval inner = Proportion.wilson(yes, n, 0.95);
            Interval outer = Proportion.wilsonCorrected(yes, n, 0.95);
            assertTrue(0 <= inner.low() && inner.low() <= share + 1e-12);
            assertTrue(share - 1e-12 <= inner.high() && inner.high() <= 1);
            assertTrue(outer.low() <= inner.low() + 1e-12 && inner.high() <= outer.high() + 1e-12);
        }
    }
}
