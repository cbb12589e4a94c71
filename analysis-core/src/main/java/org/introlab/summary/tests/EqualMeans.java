package org.introlab.summary.tests;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.summary.Difference;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Tests that the means of a variable are equal in all non-empty groups: Welch's or Student's t for two groups ({@link Difference}), Welch's
 * or Fisher's analysis of variance for more, as in R's {@code t.test} and {@code oneway.test}.
 */
public record EqualMeans(TestResult result) implements HypothesisTest {
    private static final String WELCH_T = "Welch t";
    private static final String STUDENT_T = "Student t";
    private static final String WELCH_F = "Welch ANOVA";
    private static final String ANOVA = "ANOVA";
    private static final String UNEQUAL = "a variance for each group";
    private static final String EQUAL = "one variance for all groups";

    /**
     * Runs Welch's t test for two groups, and analysis of variance (equal variances) for more: the usual choice in R.
     *
     * @param group a factor, or a column with few distinct whole numbers
     * @throws IllegalArgumentException if a column does not exist, the variable is not numeric, or the group has no levels
     */
    public static EqualMeans of(Frame frame, String variable, String group) {
        GroupedNumbers numbers = GroupedNumbers.of(frame, variable, group);
        return of(frame, numbers, numbers.size() <= 2);
    }

    /** Tests allowing unequal variances: Welch's t for two groups, Welch's analysis of variance for more. */
    public static EqualMeans welch(Frame frame, String variable, String group) {
        return of(frame, GroupedNumbers.of(frame, variable, group), true);
    }

    /** Tests assuming equal variances: Student's t for two groups, Fisher's analysis of variance for more. */
    public static EqualMeans pooled(Frame frame, String variable, String group) {
        return of(frame, GroupedNumbers.of(frame, variable, group), false);
    }

    private static EqualMeans of(Frame frame, GroupedNumbers numbers, boolean unequal) {
        if (numbers.size() < 2) {
            String name = unequal ? WELCH_T : STUDENT_T;
            return new EqualMeans(TestResult.none(name, unequal ? UNEQUAL : EQUAL, numbers.basis(), numbers.notTwo()));
        }
        return new EqualMeans(numbers.size() == 2 ? two(frame, numbers, unequal) : more(numbers, unequal));
    }

    private static TestResult two(Frame frame, GroupedNumbers numbers, boolean unequal) {
        TestBasis basis = numbers.basis();
        String first = numbers.levels().get(0);
        String second = numbers.levels().get(1);
        Difference d = unequal
                ? Difference.unequal(frame, basis.variable(), basis.by(), first, second)
                : Difference.pooled(frame, basis.variable(), basis.by(), first, second);
        String name = unequal ? WELCH_T : STUDENT_T;
        String rule = unequal ? UNEQUAL + ", Satterthwaite's degrees of freedom" : EQUAL;
        Optional<String> why = d.untested();
        TestResult made = why.isPresent()
                ? TestResult.none(name, rule, basis, why.get())
                : TestResult.of(name, rule, basis, "t", d.statistic(), d.df(), Double.NaN, d.pValue());
        return made.with(
                new Effect("difference of the means", d.estimate(), d.confLow(Effect.LEVEL), d.confHigh(Effect.LEVEL)));
    }

    private static TestResult more(GroupedNumbers numbers, boolean unequal) {
        GroupTest test = numbers.tested(unequal ? Method.WELCH_F : Method.ONE_WAY_F);
        String name = unequal ? WELCH_F : ANOVA;
        String rule = unequal ? UNEQUAL : EQUAL;
        if (Double.isNaN(test.pValue())) {
            return TestResult.none(name, rule, numbers.basis(), test.remark());
        }
        double df2 = test.df2().orElseThrow();
        TestResult made =
                TestResult.of(name, rule, numbers.basis(), "F", test.statistic(), test.df1(), df2, test.pValue());
        double between = test.df1() * test.statistic();
        return (unequal ? made : made.with(Effect.of("eta squared", between / (between + df2))))
                .remarked(leftOut(test.leftOut(), numbers.basis()));
    }

    private static String leftOut(List<String> levels, TestBasis basis) {
        if (levels.isEmpty()) {
            return "";
        }
        return basis.hidesFew()
                ? "groups with one row dropped"
                : "dropped, with one row each: " + String.join(", ", levels);
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
