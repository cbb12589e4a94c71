package org.introlab.survey.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.model.Covariance;
import org.introlab.model.Ols;
import org.introlab.model.result.WaldTest;
import org.introlab.survey.Grouping;
import org.introlab.survey.Odd;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.groups.GroupTest.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reference values: reference/survey-tests/expected.csv, made by make.R there with chisq.test, svychisq, anova, oneway.test,
 * kruskal.test, waldtest with vcovCL, and p.adjust (R 4.2.2, survey 4.1-1, sandwich 3.0-2, lmtest 0.9-40). Tolerance 1e-9
 * relative. Those of the report's own survey are compared beside its notebooks.
 */
class GroupTestsReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final Map<String, Double> EXPECTED = Odd.expected();

    @ParameterizedTest
    @CsvSource({"two,yes", "two,third", "three,yes", "three,third"})
    void givesStatisticAndPOfRWithMissingGroupsAndScores(String grouping, String score) {
        GroupSample sample = sample(grouping, score);
        for (Method method : Method.values()) {
            boolean table = method == Method.CHI_SQUARE || method == Method.RAO_SCOTT;
            assertEquals(!table || score.equals("yes"), compare("odd", renamed(GroupTests.of(method, sample), score)));
        }
    }

    @ParameterizedTest
    @CsvSource({"yes", "third"})
    void countsALevelOfOneRespondentWhereNoVarianceOfItsOwnIsNeeded(String score) {
        GroupSample sample = sample("awkward", score);
        for (Method method : List.of(Method.CHI_SQUARE, Method.ONE_WAY_F, Method.KRUSKAL_WALLIS)) {
            GroupTest test = GroupTests.of(method, sample);
            assertEquals(List.of(), test.leftOut());
            assertEquals(method != Method.CHI_SQUARE || score.equals("yes"), compare("odd", renamed(test, score)));
        }
    }

    @ParameterizedTest
    @CsvSource({"yes", "third"})
    void leavesOutLevelsThatLieInOneClusterWhereClustersMatter(String score) {
        for (Method method : List.of(Method.RAO_SCOTT, Method.CLUSTERED_WALD)) {
            GroupTest test = GroupTests.of(method, sample("awkward", score));
            assertEquals(List.of("local", "single"), test.leftOut());
            GroupTest kept = new GroupTest(
                    method,
                    "kept",
                    score,
                    test.statistic(),
                    test.df1(),
                    test.df2(),
                    test.pValue(),
                    test.n(),
                    test.fewest(),
                    List.of(),
                    test.remark());
            assertEquals(method != Method.RAO_SCOTT || score.equals("yes"), compare("odd", kept));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "simple,two,yes",
        "weights,two,yes",
        "population,two,yes",
        "strata,two,yes",
        "clusters,two,yes",
        "strata and clusters,two,yes",
        "strata clusters population,two,yes",
        "simple,three,yes",
        "weights,three,yes",
        "population,three,yes",
        "strata,three,yes",
        "clusters,three,yes",
        "strata and clusters,three,yes",
        "strata clusters population,three,yes",
        "simple,three,answer",
        "weights,three,answer",
        "population,three,answer",
        "strata,three,answer",
        "clusters,three,answer",
        "strata and clusters,three,answer",
        "strata clusters population,three,answer"
    })
    void givesRaoAndScottsFOfRUnderWeightsStrataClustersAndAFinitePopulation(
            String design, String groups, String answers) {
        SurveyDesign simple = SurveyDesign.simple(Odd.size());
        SurveyDesign weighted = simple.weightedBy(Odd.numbers("weight"));
        SurveyDesign clustered = weighted.clusteredBy(Odd.groups("cluster"));
        SurveyDesign both = clustered.stratifiedBy(Odd.groups("stratum"));
        SurveyDesign chosen =
                switch (design) {
                    case "simple" -> simple;
                    case "weights" -> weighted;
                    case "population" -> weighted.fromPopulationOf(90);
                    case "strata" -> weighted.stratifiedBy(Odd.groups("stratum"));
                    case "clusters" -> clustered;
                    case "strata and clusters" -> both;
                    default -> both.fromPopulationOf(9);
                };
        assertTrue(compare(design, RaoScott.test(Odd.groups(groups), Odd.groups(answers), chosen)));
    }

    @Test
    void keepsTheDigitsOfPValuesFarOut() {
        int[] group = IntStream.range(0, 180).map(i -> i / 60).toArray();
        int[] ones = {5, 40, 57};
        double[] scores = IntStream.range(0, 180)
                .mapToDouble(i -> i % 60 >= 60 - ones[i / 60] ? 1 : 0)
                .toArray();
        GroupSample sample = Odd.sample(
                Grouping.of("g", List.of("a", "b", "c"), group),
                Grouping.of(
                        "k",
                        IntStream.range(0, 12).mapToObj(i -> "k" + i).toList(),
                        IntStream.range(0, 180).map(i -> i % 12).toArray()),
                scores);
        for (Method method : Method.values()) {
            assertTrue(compare("far", renamed(GroupTests.of(method, sample), "y")));
        }
        assertTrue(GroupTests.of(Method.KRUSKAL_WALLIS, sample).pValue() < 1e-16);
    }

    @ParameterizedTest
    @CsvSource({"two,yes", "two,third", "three,yes", "three,third"})
    void givesTheWaldTestOfTheRegressionOnGroupDummies(String grouping, String score) {
        Frame frame = Frame.of(Table.create(
                "odd",
                StringColumn.create("cluster", texts("cluster")),
                StringColumn.create("group", texts(grouping)),
                DoubleColumn.create("score", Odd.numbers(score))));
        WaldTest wald = Ols.of("score ~ group")
                .with(Covariance.cr1s("cluster"))
                .fit(frame)
                .testTerms("group");
        GroupTest ours = GroupTests.of(Method.CLUSTERED_WALD, sample(grouping, score));
        assertEquals(wald.statistic(), ours.statistic(), TOLERANCE * wald.statistic());
        assertEquals(wald.pValue(), ours.pValue(), TOLERANCE * wald.pValue());
        assertEquals(wald.df1(), ours.df1());
        assertEquals(wald.df2(), ours.df2().getAsDouble());
    }

    @Test
    void adjustsPValuesAsRDoes() {
        Map<String, double[]> given = new TreeMap<>(Map.of(
                "plain", new double[] {.01, .02, .03, .04, .05},
                "ties", new double[] {.04, .001, .04, .2, .001, 1, 0},
                "gaps", new double[] {Double.NaN, .3, .002, Double.NaN, .002, .9, .011},
                "one", new double[] {.03},
                "none", new double[] {Double.NaN, Double.NaN}));
        given.forEach((name, p) -> {
            adjusted("holm," + name, MultipleTesting.holm(p));
            adjusted("BH," + name, MultipleTesting.benjaminiHochberg(p));
            adjusted("bonferroni," + name, MultipleTesting.bonferroni(p));
            adjusted("BY," + name, MultipleTesting.benjaminiYekutieli(p));
        });
    }

    private static void adjusted(String key, double[] ours) {
        for (int i = 0; i < ours.length; i++) {
            near("p.adjust," + key + ",," + (i + 1), ours[i]);
        }
    }

    private static GroupSample sample(String grouping, String score) {
        return Odd.sample(Odd.groups(grouping), Odd.groups("cluster"), Odd.numbers(score));
    }

    private static List<String> texts(String column) {
        Grouping groups = Odd.groups(column);
        return IntStream.range(0, groups.size())
                .mapToObj(i -> groups.code(i) < 0 ? "" : groups.levels().get(groups.code(i)))
                .toList();
    }

    private static GroupTest renamed(GroupTest test, String indicator) {
        return new GroupTest(
                test.method(),
                test.grouping(),
                indicator,
                test.statistic(),
                test.df1(),
                test.df2(),
                test.pValue(),
                test.n(),
                test.fewest(),
                test.leftOut(),
                test.remark());
    }

    /** Compares with R; false where R has no such test, and ours is undefined with a reason. */
    private static boolean compare(String name, GroupTest test) {
        String at = String.join(",", name, test.method().words(), test.grouping(), test.indicator(), "");
        if (!EXPECTED.containsKey(at + "statistic")) {
            assertTrue(Double.isNaN(test.statistic()) && Double.isNaN(test.pValue()), at);
            assertEquals("not all scores are 0 or 1", test.remark());
            return false;
        }
        near(at + "statistic", test.statistic());
        near(at + "df1", test.df1());
        near(at + "p", test.pValue());
        assertEquals(EXPECTED.containsKey(at + "df2"), test.df2().isPresent(), at);
        test.df2().ifPresent(df -> near(at + "df2", df));
        Double n = EXPECTED.get(String.join(",", name, "n", test.grouping(), test.indicator(), "n"));
        assertTrue(n == null || n == test.n(), at);
        return true;
    }

    private static void near(String key, double ours) {
        assertTrue(EXPECTED.containsKey(key), key);
        double r = EXPECTED.get(key);
        assertTrue(
                Double.isNaN(r) ? Double.isNaN(ours) : Math.abs(ours - r) <= TOLERANCE * Math.abs(r),
                key + ": " + ours);
    }
}
