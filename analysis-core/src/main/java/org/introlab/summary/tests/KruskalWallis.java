package org.introlab.summary.tests;

import org.introlab.data.Frame;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Kruskal and Wallis' rank test of two or more groups (1952, JASA 47, 583-621), with mid-ranks and corrected for ties, as in R's {@code
 * kruskal.test}. Its effect size is epsilon squared, {@code H / (n - 1)}.
 */
public record KruskalWallis(TestResult result) implements HypothesisTest {
    private static final String NAME = "Kruskal-Wallis";
    private static final String RULE = "chi-square with mid-ranks, corrected for ties";

    /**
     * Tests all levels of a group that have a value.
     *
     * @param group a factor, or a column with few distinct whole numbers
     * @throws IllegalArgumentException if a column does not exist, the variable is not numeric, or the group has no levels
     */
    public static KruskalWallis of(Frame frame, String variable, String group) {
        GroupedNumbers numbers = GroupedNumbers.of(frame, variable, group);
        TestBasis basis = numbers.basis();
        if (numbers.size() < 2) {
            return new KruskalWallis(TestResult.none(NAME, RULE, basis, numbers.notTwo()));
        }
        GroupTest test = numbers.tested(Method.KRUSKAL_WALLIS);
        if (Double.isNaN(test.pValue())) {
            return new KruskalWallis(TestResult.none(NAME, RULE, basis, GroupedNumbers.CONSTANT));
        }
        return new KruskalWallis(
                TestResult.of(NAME, RULE, basis, "H", test.statistic(), test.df1(), Double.NaN, test.pValue())
                        .with(Effect.of("epsilon squared", test.statistic() / (basis.n() - 1))));
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
