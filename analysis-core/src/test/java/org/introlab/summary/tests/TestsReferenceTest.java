package org.introlab.summary.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.Tests;
import org.introlab.model.Reference;
import org.introlab.summary.tests.Table1Data.Expected;
import org.introlab.survey.Responses;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.groups.MultipleTesting;
import org.introlab.survey.groups.TestedDifferences.Adjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of reference/table1/expected.csv, made there by R: each test by itself, and in the column of a table. */
class TestsReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final String[] PAIRS = {"paired", "McNemar", "proportions"};
    private static final String[] OTHERS = {"adjusted", "design", "rank", "weighted", "shares", "means"};

    static Stream<Expected> tests() {
        return without(PAIRS).filter(e -> Stream.of(OTHERS).noneMatch(e.test()::startsWith));
    }

    static Stream<Expected> pairs() {
        return Table1Data.expected(PAIRS);
    }

    static Stream<Expected> standardised() {
        return Table1Data.expected("means", "shares", "weighted");
    }

    static Stream<Expected> designs() {
        return Table1Data.expected("design");
    }

    private static Stream<Expected> without(String... names) {
        return Table1Data.expected().filter(e -> Stream.of(names).noneMatch(e.test()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void testsAsRDoes(Expected e) {
        Frame frame = e.frame();
        String y = e.variable();
        String g = e.group();
        HypothesisTest test =
                switch (e.test()) {
                    case "Welch t", "Welch ANOVA" -> EqualMeans.welch(frame, y, g);
                    case "Student t", "ANOVA" -> EqualMeans.pooled(frame, y, g);
                    case "Mann-Whitney" -> MannWhitney.of(frame, y, g);
                    case "Kruskal-Wallis" -> KruskalWallis.of(frame, y, g);
                    case "Pearson chi-square" -> ChiSquare.of(frame, y, g);
                    case "Yates" -> ChiSquare.corrected(frame, y, g);
                    case "Fisher exact" -> Fisher.of(frame, y, g);
                    default -> throw new AssertionError(e);
                };
        check(e, numbers(test));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void showsTheTestInATable(Expected e) {
        DescriptiveTable table = DescriptiveTable.of(e.frame(), e.group());
        Tests shown = Tests.statistics();
        Exhibit exhibit = (switch (e.test()) {
                    case "Welch t", "Welch ANOVA" ->
                        table.means(e.variable()).tests(Tests.welch(), shown, Tests.effects());
                    case "Student t", "ANOVA" ->
                        table.meansWithSd(e.variable()).tests(Tests.pooled(), shown, Tests.effects());
                    case "Mann-Whitney", "Kruskal-Wallis" -> ranked(table, e.variable(), shown);
                    case "Pearson chi-square" ->
                        table.shares(e.variable()).tests(Tests.chiSquare(), shown, Tests.effects());
                    case "Yates" -> table.counts(e.variable()).tests(Tests.yates(), shown, Tests.effects());
                    default -> table.shares(e.variable()).tests(Tests.fisher(), shown, Tests.effects());
                })
                .exhibit("", "", "");
        Map<String, Double> found = new TreeMap<>();
        exhibit.cells()
                .filter(cell -> cell.key().column().equals("test"))
                .forEach(cell -> found.put(cell.key().statistic(), cell.value()));
        Expected inTable = new Expected(e.data(), e.test(), e.variable(), e.group(), new TreeMap<>(e.numbers()));
        inTable.numbers().keySet().removeAll(List.of("conf_low", "conf_high", "least_expected"));
        check(inTable, found);
    }

    /** Kruskal and Wallis' test is that of more than two groups. */
    private static DescriptiveTable ranked(DescriptiveTable table, String variable, Tests shown) {
        return table.median(variable).tests(shown, Tests.effects());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void comparesPairsAndProportionsAsRDoes(Expected e) {
        Frame frame = e.frame();
        String a = e.variable();
        String b = e.group();
        if (e.test().startsWith("proportions")) {
            String level = a.equals("answer") ? "low" : a.equals("spontaneous") ? "2" : "1";
            Proportions shares = e.test().equals("proportions")
                    ? Proportions.of(frame, a, level, b)
                    : Proportions.corrected(frame, a, level, b);
            Map<String, Double> found = numbers(shares);
            found.put("z_squared", shares.statistic() * shares.statistic());
            found.put("first", shares.first());
            found.put("second", shares.second());
            found.put("newcombe_low", shares.result().effects().get(1).confLow());
            found.put("newcombe_high", shares.result().effects().get(1).confHigh());
            check(e, found);
            return;
        }
        HypothesisTest test =
                switch (e.test()) {
                    case "paired t" -> PairedDifference.of(frame, a, b);
                    case "McNemar" -> McNemar.of(frame, a, b);
                    case "McNemar uncorrected" -> McNemar.uncorrected(frame, a, b);
                    default -> McNemar.exact(frame, a, b);
                };
        Map<String, Double> found = numbers(test);
        if (test instanceof McNemar) {
            found.put("odds_ratio", test.result().effects().get(1).value());
        }
        check(e, found);
    }

    @ParameterizedTest
    @MethodSource("standardised")
    void standardisesDifferencesByTheFormulasOfAustin(Expected e) {
        DescriptiveTable table = DescriptiveTable.of(e.frame(), e.group());
        table = e.test().startsWith("weighted") ? table.weightedBy("weight") : table;
        table = e.test().endsWith("means") ? table.mean(e.variable()) : table.shares(e.variable());
        Exhibit exhibit = table.standardisedDifferences().exhibit("", "", "");
        check(e, Map.of("std_difference", value(exhibit, "std_difference", e.variable(), "difference")));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void respectsADesignAsPackageSurveyDoes(Expected e) {
        DescriptiveTable table = DescriptiveTable.of(e.frame(), e.group());
        table = e.test().contains("weight") ? table.weightedBy("weight") : table;
        table = e.test().contains("cluster") ? table.clusteredBy("cluster") : table;
        table = e.test().contains("stratum") ? table.stratifiedBy("stratum") : table;
        boolean mean = java.util.Set.of("score", "real", "then", "now").contains(e.variable());
        table = mean ? table.mean(e.variable()) : table.shares(e.variable());
        Exhibit exhibit = table.tests(Tests.statistics(), Tests.effects()).exhibit("", "", "");
        Map<String, Double> found = new TreeMap<>();
        exhibit.cells()
                .filter(cell -> cell.key().column().equals("test"))
                .forEach(cell -> found.put(cell.key().statistic(), cell.value()));
        check(e, found);
    }

    static Stream<Expected> ranks() {
        return Table1Data.expected("rank");
    }

    @ParameterizedTest
    @MethodSource("ranks")
    void ranksUnderADesignAsPackageSurveyDoes(Expected e) {
        Responses rows = Responses.of(e.frame(), List.of());
        SurveyDesign weighted =
                e.test().contains("weight") ? rows.design().weightedBy(e.frame().numbers("weight")) : rows.design();
        rows = rows.sampled(weighted);
        rows = e.test().contains("cluster") ? rows.clusteredBy("cluster") : rows;
        rows = e.test().contains("stratum") ? rows.stratifiedBy("stratum") : rows;
        DesignTest test = DesignTest.ofRanks(e.frame(), e.variable(), e.group(), rows.design());
        check(e, numbers(test));
        if (!e.test().contains("weight")) {
            DescriptiveTable table = DescriptiveTable.of(e.frame(), e.group()).median(e.variable());
            table = e.test().contains("cluster") ? table.clusteredBy("cluster") : table.stratifiedBy("stratum");
            assertEquals(test.pValue(), value(table.tests().exhibit("", "", ""), "p_value", e.variable(), "test"));
        }
    }

    @Test
    void adjustsThePValuesOfOneTableForHowManyThereAre() {
        DescriptiveTable table = DescriptiveTable.of(Table1Data.frame("made"), "two")
                .mean("score", "real", "then")
                .median("now")
                .shares("answer", "rare")
                .tests();
        Map<String, Adjustment> rules = Map.of(
                "holm",
                MultipleTesting.holm(),
                "BH",
                MultipleTesting.benjaminiHochberg(),
                "bonferroni",
                MultipleTesting.bonferroni(),
                "BY",
                MultipleTesting.benjaminiYekutieli());
        rules.forEach((name, rule) -> {
            Exhibit exhibit = table.adjusted(rule).exhibit("", "", "");
            assertEquals(6, Table1Data.expected("adjusted " + name).count());
            Table1Data.expected("adjusted " + name)
                    .forEach(e -> check(e, Map.of("p_adjusted", value(exhibit, "p_adjusted", e.variable(), "test"))));
        });
    }

    private static Map<String, Double> numbers(HypothesisTest test) {
        Map<String, Double> found = new TreeMap<>();
        found.put("statistic", test.statistic());
        found.put("df", test.result().df());
        found.put("df_residual", test.result().dfResidual());
        found.put("p_value", test.pValue());
        found.put("effect", test.effect().value());
        found.put("conf_low", test.effect().confLow());
        found.put("conf_high", test.effect().confHigh());
        return found;
    }

    private static void check(Expected e, Map<String, Double> found) {
        e.numbers().forEach((number, expected) -> {
            if (number.equals("least_expected")) {
                return;
            }
            double actual = found.getOrDefault(number, Double.NaN);
            Reference.assertNear(expected, actual, TOLERANCE, e + ", " + number);
        });
    }

    /** reference/table1/large-odds.R. */
    @Test
    void givesTheExactOddsRatioOfLargeCounts() {
        Fisher large = Fisher.of(new long[][] {{30000, 25000}, {28000, 31000}});
        Reference.assertNear(1.32856810679, large.effect().value(), TOLERANCE, "odds ratio");
        Reference.assertNear(1.29788400262, large.effect().confLow(), TOLERANCE, "lower end");
        Reference.assertNear(1.35998431264, large.effect().confHigh(), TOLERANCE, "upper end");
        Reference.assertNear(1.51124189998e-126, large.pValue(), 1e-8, "p");
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cells()
                .filter(cell -> cell.key().parts().equals(List.of(statistic, row, column)))
                .mapToDouble(Cell::value)
                .findFirst()
                .orElseThrow();
    }
}
