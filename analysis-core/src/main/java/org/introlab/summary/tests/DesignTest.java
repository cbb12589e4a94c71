package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Tests between groups under a sampling design, as in R's package survey: weights, clusters and strata enter the variance. Rows with
 * missing values stay in the design.
 */
public record DesignTest(TestResult result) implements HypothesisTest {
    private static final String RAO_SCOTT = "Rao-Scott F";
    private static final String SECOND_ORDER = "Pearson's chi-square with Rao and Scott's second-order correction";
    private static final String LINEARISED =
            "Wald test, linearised variance, sampled units minus strata minus groups plus 1 degrees of freedom";
    private static final String RANKS = "Lumley and Scott's test of mean ranks, linearised variance";

    /**
     * Tests that the means are equal in all groups: {@code svyttest} for two, {@code regTermTest} for more ({@link DesignMeans}).
     *
     * @throws IllegalArgumentException if a column does not exist or is not numeric, or the design has a different number of rows
     */
    public static DesignTest ofMeans(Frame frame, String variable, String group, SurveyDesign design) {
        DesignMeans means =
                DesignMeans.of(Responses.of(frame, List.of()).groups(group), frame.numbers(variable), design);
        return of(means, "", LINEARISED, "difference of the means", TestBasis.of(frame, variable, group, means));
    }

    /**
     * Tests that a variable has the same distribution in all groups, by Lumley and Scott's rank test (2013, Biometrika 100, 831-842),
     * which compares mean estimated ranks as {@link #ofMeans} compares means; R's {@code svyranktest}. Without a design it is close to Mann
     * and Whitney's or Kruskal and Wallis' test. Tied values get the rank at the middle of their weight; in {@code svyranktest} the ranks
     * of tied values with unequal weights depend on the order of the rows.
     *
     * @throws IllegalArgumentException if a column does not exist or is not numeric, or the design has a different number of rows
     */
    public static DesignTest ofRanks(Frame frame, String variable, String group, SurveyDesign design) {
        Grouping groups = Responses.of(frame, List.of()).groups(group);
        DesignMeans means = DesignMeans.of(groups, ranks(groups, frame.numbers(variable), design), design);
        String effect = "difference of the mean ranks (from 0 to 1)";
        return of(means, "rank ", RANKS, effect, TestBasis.of(frame, variable, group, means));
    }

    /** Returns the estimated ranks of the rows with a group and a number, as shares of the total weight. */
    private static double[] ranks(Grouping groups, double[] numbers, SurveyDesign design) {
        if (groups.size() != design.size()) {
            throw new IllegalArgumentException("The design must have one respondent per row: expected " + groups.size()
                    + ", got " + design.size() + ".");
        }
        double[] used = IntStream.range(0, numbers.length)
                .mapToDouble(i -> groups.code(i) < 0 || design.weight(i) == 0 ? Double.NaN : numbers[i])
                .toArray();
        TreeMap<Double, Double> weights = new TreeMap<>();
        boolean constant = RoundingNoise.isConstant(used);
        for (int i = 0; i < used.length; i++) {
            // rounding noise is not ranked, and 0.0 and -0.0 count as one value
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
                .map(v -> Double.isNaN(v) ? v : Objects.requireNonNull(middles.get(v)) / all)
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
     * Tests that a factor has the same distribution in all groups: {@code svychisq(statistic = "F")} ({@link RaoScott}).
     *
     * @throws IllegalArgumentException if a column does not exist, or the design has a different number of rows
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
