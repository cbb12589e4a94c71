package org.introlab.summary.tests;

import org.introlab.data.Frame;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Kruskal and Wallis' rank test of two groups or more (1952, JASA 47, 583-621), with mid-ranks and corrected for ties, as R's {@code
 * kruskal.test}. Its effect is epsilon squared, {@code H / (n - 1)}.
 */
public record KruskalWallis(TestResult result) implements HypothesisTest {
    private static final String NAME = "Kruskal-Wallis";
    private static final String RULE = "chi-square with mid-ranks, corrected for ties";

    /**
     * Of all levels of a group that have a value.
     *
     * @param group a factor, or a column of few whole numbers
     * @throws IllegalArgumentException if a column is not there, the variable is not numeric, or the group has no levels
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
