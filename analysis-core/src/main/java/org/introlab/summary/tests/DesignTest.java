package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.numeric.RoundingNoise;
import org.introlab.survey.Grouping;
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
    private static final String LINEARISED =
            "Wald test, linearised variance, sampled units less strata less groups plus 1 degrees of freedom";
    private static final String RANKS = "Lumley and Scott's test of mean ranks, linearised variance";

    /**
     * That the means are equal in all groups: {@code svyttest} of two, {@code regTermTest} of more ({@link DesignMeans}).
     *
     * @throws IllegalArgumentException if a column is not there or not numeric, or the design has another number of rows
     */
    public static DesignTest ofMeans(Frame frame, String variable, String group, SurveyDesign design) {
        DesignMeans means =
                DesignMeans.of(Responses.of(frame, List.of()).groups(group), frame.numbers(variable), design);
        return of(means, "", LINEARISED, "difference of the means", TestBasis.of(frame, variable, group, means));
    }

    /**
     * That a variable has the same distribution in all groups, by its ranks: Lumley and Scott's test (2013, Biometrika 100, 831-842), which
     * compares the mean estimated ranks as {@link #ofMeans} compares means; {@code svyranktest}, and without a design nearly Mann and
     * Whitney's or Kruskal and Wallis'. Equal values have the rank in the middle of their weight;
     * in {@code svyranktest} those with unequal weights have ranks that depend on the order of the rows.
     *
     * @throws IllegalArgumentException if a column is not there or not numeric, or the design has another number of rows
     */
    public static DesignTest ofRanks(Frame frame, String variable, String group, SurveyDesign design) {
        Grouping groups = Responses.of(frame, List.of()).groups(group);
        DesignMeans means = DesignMeans.of(groups, ranks(groups, frame.numbers(variable), design), design);
        String effect = "difference of the mean ranks, which lie between 0 and 1";
        return of(means, "rank ", RANKS, effect, TestBasis.of(frame, variable, group, means));
    }

    /** Estimated ranks over the number of rows that the weights stand for, of those with a group and a number. */
    private static double[] ranks(Grouping groups, double[] numbers, SurveyDesign design) {
        if (groups.size() != design.size()) {
            throw new IllegalArgumentException(
                    "The design has " + design.size() + " respondents, and there are " + groups.size() + " rows");
        }
        double[] used = IntStream.range(0, numbers.length)
                .mapToDouble(i -> groups.code(i) < 0 || design.weight(i) == 0 ? Double.NaN : numbers[i])
                .toArray();
        TreeMap<Double, Double> weights = new TreeMap<>();
        boolean constant = RoundingNoise.isConstant(used);
        for (int i = 0; i < used.length; i++) {
            // no ranks are made of rounding; the zeros of either sign are one value
            used[i] = constant && !Double.isNaN(used[i]) ? 0 : used[i] + 0.0;
            if (!Double.isNaN(used[i])) {
                weights.merge(used[i], design.weight(i), Double::sum);
            }
        }
        Map<Double, Double> middles = new HashMap<>();
        double below = 0;
        for (Map.Entry<Double, Double> value : weights.entrySet()) {
            middles.put(value.getKey(), below + value.getValue() / 2);
            below += value.getValue();
        }
        double all = below;
        return Arrays.stream(used)
                .map(v -> Double.isNaN(v) ? v : middles.get(v) / all)
                .toArray();
    }

    private static DesignTest of(DesignMeans means, String kind, String rule, String effect, TestBasis basis) {
        boolean two = means.levels().size() == 2;
        String name = "design-based " + kind + (two ? "t" : "F");
        Optional<String> why = means.untested();
        if (why.isPresent()) {
            return new DesignTest(TestResult.none(name, rule, basis, why.get()));
        }
        if (!two) {
            return new DesignTest(
                    TestResult.of(name, rule, basis, "F", means.statistic(), means.df1(), means.df2(), means.pValue()));
        }
        double d = means.difference();
        double half = means.half(Effect.LEVEL);
        TestResult made = TestResult.of(
                name, rule, basis, "t", d / means.standardError(), means.df2(), Double.NaN, means.pValue());
        return new DesignTest(made.with(new Effect(effect, d, d - half, d + half)));
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
