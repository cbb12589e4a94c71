package org.introlab.summary.tests;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.survey.Responses;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.groups.DesignMeans;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.RaoScott;

/**
 * Tests between groups of rows that were sampled by a design, as R's package survey makes them: weights, clusters and strata count in the
 * variance. Rows without a value stay in the design.
 */
public record DesignTest(TestResult result) implements HypothesisTest {
    private static final String RAO_SCOTT = "Rao-Scott F";
    private static final String SECOND_ORDER = "Pearson's chi-square with Rao and Scott's second-order correction";
    private static final String DESIGN_T = "design-based t";
    private static final String DESIGN_F = "design-based Wald F";
    private static final String LINEARISED =
            "linearised variance, sampled units less strata less groups plus 1 degrees of freedom";

    /**
     * That the means are equal in all groups: {@code svyttest} of two, {@code regTermTest} of more ({@link DesignMeans}).
     *
     * @throws IllegalArgumentException if a column is not there or not numeric, or the design has another number of rows
     */
    public static DesignTest ofMeans(Frame frame, String variable, String group, SurveyDesign design) {
        DesignMeans means =
                DesignMeans.of(Responses.of(frame, List.of()).groups(group), frame.numbers(variable), design);
        boolean two = means.levels().size() == 2;
        TestBasis basis = new TestBasis(variable, group, means.n(), means.fewest(), frame.sources(), frame.hidesFew());
        String name = two ? DESIGN_T : DESIGN_F;
        Optional<String> why = means.untested();
        if (why.isPresent()) {
            return new DesignTest(TestResult.none(name, LINEARISED, basis, why.get()));
        }
        if (!two) {
            return new DesignTest(TestResult.of(
                    name, LINEARISED, basis, "F", means.statistic(), means.df1(), means.df2(), means.pValue()));
        }
        double d = means.difference();
        double half = means.half(Effect.LEVEL);
        TestResult made = TestResult.of(
                name, LINEARISED, basis, "t", d / means.standardError(), means.df2(), Double.NaN, means.pValue());
        return new DesignTest(made.with(new Effect("difference of the means", d, d - half, d + half)));
    }

    /**
     * That a factor's levels are as frequent in all groups: {@code svychisq(statistic = "F")} ({@link RaoScott}).
     *
     * @throws IllegalArgumentException if a column is not there, or the design has another number of rows
     */
    public static DesignTest ofShares(Frame frame, String factor, String group, SurveyDesign design) {
        Responses rows = Responses.of(frame, List.of());
        GroupTest test = RaoScott.test(rows.groups(factor), rows.groups(group), design);
        TestBasis cells = CrossCounts.of(frame, factor, group).basis();
        TestBasis basis = new TestBasis(factor, group, test.n(), cells.fewest(), frame.sources(), frame.hidesFew());
        return new DesignTest(
                test.df2().isEmpty()
                        ? TestResult.none(RAO_SCOTT, SECOND_ORDER, basis, test.remark())
                        : TestResult.of(
                                RAO_SCOTT,
                                SECOND_ORDER,
                                basis,
                                "F",
                                test.statistic(),
                                test.df1(),
                                test.df2().getAsDouble(),
                                test.pValue()));
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
