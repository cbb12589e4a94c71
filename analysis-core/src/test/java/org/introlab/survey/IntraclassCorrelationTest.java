package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reference values: reference/survey-icc/expected.csv, made by make.R there from aov and written-out formulas, and for equal
 * groups by psych::ICC (R 4.2.2, psych 2.2.9). Tolerance 1e-9 relative.
 */
class IntraclassCorrelationTest {
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-icc");

    private static void compare(String name, IntraclassCorrelation ours) {
        near(name + ",icc", ours.icc());
        near(name + ",low", ours.interval().low());
        near(name + ",high", ours.interval().high());
        near(name + ",n", ours.n());
        near(name + ",groups", ours.groups());
        near(name + ",msb", ours.meanSquareBetween());
        near(name + ",msw", ours.meanSquareWithin());
        near(name + ",f", ours.f());
        near(name + ",p", ours.pValue());
        near(name + ",n0", ours.n0());
        near(name + ",deff", ours.designEffect());
        near(name + ",deff unequal", ours.designEffectOfUnequalGroups());
    }

    private static void near(String key, double actual) {
        Sampled.assertNear(EXPECTED, key, actual, 1e-9);
    }

    @Test
    void givesTheNumbersOfRForUnequalGroups() {
        Grouping cluster = Sampled.groups("cluster");
        compare("unequal", IntraclassCorrelation.of(Sampled.numbers("q1"), cluster, 0.95));
        compare("share", IntraclassCorrelation.of(Sampled.numbers("share"), cluster, 0.95));
    }

    @Test
    void showsANegativeCorrelationAsItIs() {
        IntraclassCorrelation ours =
                IntraclassCorrelation.of(Sampled.numbers("weight"), Sampled.groups("cluster"), 0.95);
        compare("negative", ours);
        assertTrue(ours.icc() < 0);
    }

    @Test
    void agreesWithPsychForEqualGroups() {
        double[] answered = Arrays.stream(Sampled.numbers("q4"), 0, 340)
                .filter(x -> !Double.isNaN(x))
                .limit(320)
                .toArray();
        // R fills its matrix by columns: a row of it, which is a group, takes every 40th value
        Grouping rows = Grouping.of(
                "row",
                IntStream.range(0, 40).mapToObj(Integer::toString).toList(),
                IntStream.range(0, 320).map(i -> i % 40).toArray());
        IntraclassCorrelation ours = IntraclassCorrelation.of(answered, rows, 0.95);
        compare("equal", ours);
        near("psych,icc", ours.icc());
        near("psych,low", ours.interval().low());
        near("psych,high", ours.interval().high());
    }

    @Test
    void ignoresUnusedLevelsAndRespondentsWithoutAGroup() {
        double[] scores = {1, 2, 5, 6, 9, Double.NaN};
        Grouping plain = Grouping.of("g", List.of("a", "b"), 0, 0, 1, 1, -1, 1);
        Grouping unused = Grouping.of("g", List.of("x", "a", "y", "b"), 1, 1, 3, 3, -1, 0);
        assertEquals(IntraclassCorrelation.of(scores, plain, 0.9), IntraclassCorrelation.of(scores, unused, 0.9));
    }

    @Test
    void isOneWithoutATestWhereMembersAreEqualAndGroupsAreNot() {
        IntraclassCorrelation ours = IntraclassCorrelation.of(
                new double[] {1, 1, 2, 2}, Grouping.of("g", List.of("a", "b"), 0, 0, 1, 1), 0.95);
        assertEquals(1, ours.icc());
        assertEquals(Double.NaN, ours.interval().low());
        assertEquals(Double.NaN, ours.interval().high());
        assertEquals(Double.NaN, ours.f());
        assertEquals(Double.NaN, ours.pValue());
        assertTrue(ours.untested().isPresent());
    }

    @Test
    void refusesOneGroupGroupsOfOneAndEqualScores() {
        List<String> levels = List.of("a", "b", "c");
        double[] scores = {0.1, 0.2, 0.7};
        assertThrows(
                IllegalArgumentException.class,
                () -> IntraclassCorrelation.of(scores, Grouping.of("g", levels, 1, 1, 1), 0.95));
        assertThrows(
                IllegalArgumentException.class,
                () -> IntraclassCorrelation.of(scores, Grouping.of("g", levels, 0, 1, 2), 0.95));
        double[] equal = {0.1, 0.1, 0.1};
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> IntraclassCorrelation.of(equal, Grouping.of("g", levels, 0, 0, 1), 0.95))
                .getMessage();
        assertTrue(message.contains("All scores are equal"), message);
    }
}
