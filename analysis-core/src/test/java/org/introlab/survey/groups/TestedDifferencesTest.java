package org.introlab.survey.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.TestedDifferences.Adjustment;
import org.introlab.survey.groups.TestedDifferences.Family;
import org.junit.jupiter.api.Test;

class TestedDifferencesTest {
    private static final GroupTest FIRST = test(Method.ONE_WAY_F, "age", "one", 0.01);
    private static final GroupTest SECOND = test(Method.ONE_WAY_F, "age", "two", 0.04);
    private static final GroupTest THIRD = test(Method.ONE_WAY_F, "gender", "one", 0.03);
    private static final GroupTest UNDEFINED = test(Method.ONE_WAY_F, "gender", "two", Double.NaN);
    private static final GroupTest OTHER = test(Method.KRUSKAL_WALLIS, "age", "one", 0.03);
    private static final List<GroupTest> ALL = List.of(FIRST, SECOND, THIRD, UNDEFINED, OTHER);

    @Test
    void adjustsTheTestsOfAMethodTogetherAndNoUndefinedOne() {
        TestedDifferences differences = TestedDifferences.of(ALL);
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, Double.NaN, 0.03}, p(differences, Adjustment.HOLM), 1e-15);
        assertArrayEquals(
                new double[] {0.03, 0.04, 0.04, Double.NaN, 0.03},
                p(differences, Adjustment.BENJAMINI_HOCHBERG),
                1e-15);
        assertEquals(3, differences.defined(Method.ONE_WAY_F));
    }

    @Test
    void adjustsWithinAGroupingOrAnIndicatorIfAsked() {
        assertArrayEquals(
                new double[] {0.02, 0.04, 0.03, Double.NaN, 0.03},
                p(TestedDifferences.of(ALL, Family.GROUPING), Adjustment.HOLM),
                1e-15);
        assertArrayEquals(
                new double[] {0.02, 0.04, 0.03, Double.NaN, 0.03},
                p(TestedDifferences.of(ALL, Family.INDICATOR), Adjustment.HOLM),
                1e-15);
    }

    @Test
    void countsAndNamesWhatIsBelowALevel() {
        TestedDifferences differences = TestedDifferences.of(ALL);
        assertEquals(List.of(FIRST), differences.below(0.05, Method.ONE_WAY_F, Adjustment.HOLM));
        assertEquals(
                List.of(
                        "one-way F: 3 tests, below 0.05: 3 p, 1 Holm, 3 Benjamini-Hochberg (one by age, two by age, one by gender)",
                        "Kruskal-Wallis: 1 tests, below 0.05: 1 p, 1 Holm, 1 Benjamini-Hochberg (one by age)"),
                differences.sentences(0.05));
        assertTrue(differences.below(0.05, Method.WELCH_F, Adjustment.NONE).isEmpty());
    }

    @Test
    void refusesAForeignTest() {
        TestedDifferences differences = TestedDifferences.of(List.of(FIRST));
        assertThrows(IllegalArgumentException.class, () -> differences.p(SECOND, Adjustment.NONE));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThrows(IllegalArgumentException.class, () -> MultipleTesting.holm(0.1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> MultipleTesting.benjaminiYekutieli(-0.1));
        assertThrows(IllegalArgumentException.class, () -> MultipleTesting.bonferroni(2));
        assertEquals(0, MultipleTesting.bonferroni(new double[0]).length);
    }

    private static double[] p(TestedDifferences differences, Adjustment adjustment) {
        return ALL.stream().mapToDouble(test -> differences.p(test, adjustment)).toArray();
    }

    private static GroupTest test(Method method, String grouping, String indicator, double p) {
        return new GroupTest(method, grouping, indicator, 1, 1, OptionalDouble.empty(), p, 10, 5, List.of(), "");
    }
}
