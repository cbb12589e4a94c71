package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.regression.CoefficientPlot;
import org.introlab.exhibit.regression.DidFigure;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.exhibit.survey.AlternativeReadings;
import org.introlab.exhibit.survey.IntraclassTable;
import org.introlab.exhibit.survey.LikertTable;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.ReliabilityTable;
import org.introlab.exhibit.survey.SubgroupTestTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.DifferenceTable;
import org.introlab.exhibit.table.Tests;
import org.introlab.exhibit.units.UnitComparison;
import org.introlab.exhibit.units.UnitScatter;
import org.introlab.exhibit.view.Renderings;
import org.introlab.figure.PlotlyFigure;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.RankSets;
import org.introlab.index.Shrinkage;
import org.introlab.index.UnitScores;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.introlab.model.Covariance;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.Estimates;
import org.introlab.model.Fit;
import org.introlab.model.Iv;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.result.DidReading;
import org.introlab.summary.Correlations;
import org.introlab.summary.tests.EqualMeans;
import org.introlab.summary.tests.Fisher;
import org.introlab.summary.tests.MannWhitney;
import org.introlab.summary.tests.McNemar;
import org.introlab.summary.tests.PairedDifference;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.Item;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Reliability;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.Spearman;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.introlab.survey.UnitProfiles;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.MultipleTesting;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * No output makes a statistic, p-value, star or interval of a variance that is rounding noise: every builder of exhibits is
 * given degenerate data and written by every writer. A new builder or kind of estimates has to be put on a list here.
 */
class NoTestOfNoiseTest {
    /** What a cell may be that tests something. */
    private static final Set<String> TESTING = Set.of(
            "statistic",
            "abs_statistic",
            "p_value",
            "p_value_holm",
            "p_value_bh",
            "p_adjusted",
            "std_difference",
            "conf_low",
            "conf_high",
            "R2 of noise");

    /** Builders that are walked below. */
    private static final Set<String> WALKED = Set.of(
            "CoefficientPlot.figure",
            "CorrelationTable.exhibit",
            "DescriptiveTable.exhibit",
            "DidFigure.of",
            "DidTable.counts",
            "DidTable.design",
            "DidTable.explanations",
            "DidTable.readings",
            "DifferenceTable.exhibit",
            "EstimateTable.exhibit",
            "IntraclassTable.of",
            "LikertTable.exhibit",
            "MeanTable.of",
            "AlternativeReadings.exhibit",
            "RegressionTable.exhibit",
            "ReliabilityTable.of",
            "SubgroupTestTable.below",
            "SubgroupTestTable.exhibit",
            "UnitComparison.differences",
            "UnitComparison.exhibit",
            "UnitComparison.unit",
            "UnitScatter.of");

    /** Builders whose data with such a variance are refused before, see the test of it. */
    private static final Set<String> REFUSED_BEFORE = Set.of("RankTable.sets", "RankTable.shrinkage");

    /** Builders without an estimated variance: words, shares with intervals from counts (Wilson's), numbers of others. */
    private static final Set<String> WITHOUT = Set.of(
            "CarriedExhibit.exhibit",
            "Catalogue.exhibit",
            "CategoryTable.exhibit",
            "ForestPlot.exhibit",
            "HeatMap.of",
            "IndexTable.exhibit",
            "IndicatorTable.of",
            "IndicatorTable.rules",
            "Judged.exhibit",
            "NumberTable.exhibit",
            "Published.exhibits",
            "Published.overview",
            "QuestionnaireTable.of",
            "RankTable.bootstrap",
            "RankTable.sensitivity",
            "SeriesFigure.exhibit",
            "ShareTable.of",
            "SubgroupTable.exhibit",
            "Timeline.figure",
            "TotalsTable.exhibit",
            "UnitComparison.subgroups",
            "ValueList.exhibit");

    private static final int N = 24;
    private static final Table TABLE = Table.create(
            "rows",
            numbers("x", i -> Math.sin(3.7 * i)),
            numbers("y", i -> Math.cos(5.3 * i) + Math.sin(3.7 * i)),
            numbers("constant", i -> 0.1),
            numbers("nearly", i -> 0.1 + i % 3 * Math.ulp(0.1)),
            numbers("seven", i -> 7),
            numbers("perfect", i -> 0.1 + 0.3 * Math.sin(3.7 * i)),
            numbers("paired", i -> 0.1 + 0.7 * (i % 4)),
            numbers("two_constants", i -> i < N / 2 ? 0.1 : 0.7),
            numbers("treated", i -> i < N / 2 ? 0 : 1),
            numbers("after", i -> i % 2),
            numbers("alone", i -> i == 5 ? 1 : 0),
            numbers("one_school", i -> i / 4 == 2 ? 1 : 0),
            numbers("yes", i -> i % 3 == 0 ? 1 : 0),
            StringColumn.create(
                    "school", IntStream.range(0, N).mapToObj(i -> "s" + i / 4).toArray(String[]::new)),
            StringColumn.create(
                    "unit", IntStream.range(0, N).mapToObj(i -> "u" + i).toArray(String[]::new)));
    private static final Frame FRAME =
            Frame.of("noise", TABLE, List.of(), List.of(new Source("noise.csv", Provenance.SYNTHETIC, "00")));

    private static DoubleColumn numbers(String name, java.util.function.IntToDoubleFunction of) {
        return DoubleColumn.create(name, IntStream.range(0, N).mapToDouble(of).toArray());
    }

    private static Fit ols(String formula, String vcov) {
        return Ols.of(formula).with(Covariance.parse(vcov)).fit(FRAME);
    }

    /** Fits of which the named terms have no test. */
    private static Map<String, Estimates> degenerate() {
        Map<String, Estimates> fits = new LinkedHashMap<>();
        for (String vcov :
                List.of("classical", "HC0", "HC1", "HC2", "HC3", "CR0:school", "CR1:school", "CR1S:school")) {
            fits.put("constant outcome, " + vcov, ols("constant ~ x", vcov));
            fits.put("perfect fit, " + vcov, ols("perfect ~ x", vcov));
        }
        fits.put("constant in 2SLS", Iv.of("constant ~ 1 | x ~ y").fit(FRAME));
        fits.put(
                "perfect 2SLS, HC1",
                Iv.of("perfect ~ 1 | x ~ y").with(Covariance.hc1()).fit(FRAME));
        fits.put("clusters alike", ols("paired ~ 1", "CR1:school"));
        fits.put("two constant groups, HC1", ols("two_constants ~ 0 + factor(treated)", "HC1"));
        fits.put("clusters are the treatment", ols("y ~ treated", "CR0:treated"));
        Fit logit = Logit.of("yes ~ treated").with(Covariance.cr0("treated")).fit(FRAME);
        fits.put("saturated logit", logit);
        fits.put("odds ratios of it", logit.oddsRatios());
        fits.put("effects of it", logit.marginalEffects());
        return fits;
    }

    private static Stream<Exhibit> walkedWhole() {
        Map<String, Estimates> fits = degenerate();
        Stream<Exhibit> ofFits = fits.entrySet().stream()
                .flatMap(e -> Stream.of(
                        EstimateTable.of(e.getValue()).exhibit("", "", e.getKey()),
                        EstimateTable.of(e.getValue())
                                .digits(NumberStyle.decimals(3))
                                .exhibit("", "", e.getKey()),
                        EstimateTable.of(e.getValue().estimates()).exhibit("", "", e.getKey()),
                        regression(e.getKey(), e.getValue()),
                        regression(e.getKey(), e.getValue(), RegressionTable::intervals),
                        regression(e.getKey(), e.getValue(), RegressionTable::statistics),
                        regression(e.getKey(), e.getValue(), RegressionTable::pValues)));
        return Stream.of(ofFits, partly(), ofDid(), ofGroups(), ofSurvey(), ofClustersAlike())
                .flatMap(s -> s);
    }

    private static Exhibit regression(String title, Estimates fit) {
        return regression(title, fit, t -> t);
    }

    private static Exhibit regression(
            String title, Estimates fit, java.util.function.UnaryOperator<RegressionTable> shown) {
        return shown.apply(RegressionTable.of("a", fit).stars(0.1, 0.05, 0.01).foot("statistic", "p_value"))
                .exhibit("", "", title);
    }

    /** Only the terms without a test of fits that have others too. */
    private static Stream<Exhibit> partly() {
        Fit row = ols("y ~ x + alone", "HC1");
        Fit cluster = ols("y ~ x + one_school", "CR1S:school");
        Fit dummies = ols("y ~ x + school", "CR1S:school");
        Fit logit =
                Logit.of("yes ~ x + one_school").with(Covariance.cr1("school")).fit(FRAME);
        return Stream.of(
                RegressionTable.of("row", row).stars(0.1).only("alone").exhibit("", "", "one row"),
                RegressionTable.of("cluster", cluster)
                        .stars(0.1)
                        .only("one_school")
                        .exhibit("", "", "one cluster"),
                RegressionTable.of("dummies", dummies)
                        .stars(0.1)
                        .only("school", "(Intercept)")
                        .intervals()
                        .exhibit("", "", "dummies"),
                RegressionTable.of("logit", logit).stars(0.1).only("one_school").exhibit("", "", "logit"),
                EstimateTable.acrossFits("alone", Map.of("row", row)).exhibit("", "", "across"),
                EstimateTable.of(List.of(row.linear("2 * alone"), row.adjustedMean(Map.of("alone", "1"))))
                        .exhibit("", "", "Estimates"),
                UnitScatter.of(FRAME, "unit", "x", "perfect", ols("perfect ~ x", "HC1"), "scatter"),
                AlternativeReadings.of("t", "unit")
                        .reading("a", "words", row.estimate("alone"))
                        .exhibit("", "", "t"));
    }

    private static Stream<Exhibit> ofDid() {
        DidResult did = DiffInDiff.of("y", "treated", "after")
                .covariates("x")
                .clusteredBy("treated")
                .fit(FRAME);
        DidResult constant = DiffInDiff.of("constant", "treated", "after").fit(FRAME);
        return Stream.of(did, constant)
                .flatMap(d -> Stream.of(
                        DidTable.readings(d),
                        DidTable.counts(d),
                        DidTable.explanations(d),
                        DidTable.design(d, DidReading.UNADJUSTED),
                        DidFigure.of(d, DidReading.UNADJUSTED, "before", "after")));
    }

    private static Stream<Exhibit> ofGroups() {
        Correlations pearson = Correlations.pearson(FRAME, "constant", "x", "perfect");
        return Stream.of(
                DifferenceTable.of(FRAME, "treated", "0", "1")
                        .means("constant", "two_constants")
                        .exhibit("", "", "Welch"),
                DifferenceTable.of(FRAME, "treated", "0", "1")
                        .pooled()
                        .means("constant", "two_constants")
                        .exhibit("", "", "Student"),
                DescriptiveTable.of(FRAME, "treated")
                        .withoutTotal()
                        .meansWithErrors("two_constants")
                        .sd("two_constants")
                        .stdError("constant")
                        .exhibit("", "", "means"),
                tested(DescriptiveTable.of(FRAME, "treated").means("two_constants"), Tests.welch()),
                tested(DescriptiveTable.of(FRAME, "treated").means("two_constants", "nearly"), Tests.pooled()),
                tested(DescriptiveTable.of(FRAME, "treated")
                        .median("constant", "nearly")
                        .shares("seven")),
                tested(DescriptiveTable.of(FRAME, "treated").counts("seven"), Tests.fisher()),
                tested(DescriptiveTable.of(FRAME, "treated")
                        .clusteredBy("school")
                        .means("two_constants", "nearly")),
                tested(DescriptiveTable.of(FRAME, "treated")
                        .stratifiedBy("after")
                        .shares("seven")),
                tested(DescriptiveTable.of(FRAME, "alone").means("constant"), Tests.welch()),
                (Exhibit) Renderings.of(EqualMeans.of(FRAME, "two_constants", "treated"))
                        .orElseThrow(),
                (Exhibit) Renderings.of(MannWhitney.of(FRAME, "nearly", "treated"))
                        .orElseThrow(),
                (Exhibit) Renderings.of(PairedDifference.of(FRAME, "nearly", "constant"))
                        .orElseThrow(),
                (Exhibit) Renderings.of(McNemar.of(FRAME, "after", "after")).orElseThrow(),
                (Exhibit) Renderings.of(Fisher.of(FRAME, "seven", "treated")).orElseThrow(),
                CorrelationTable.of(pearson, List.of()).stars(0.05, 0.01).exhibit("", "", "Pearson"),
                CorrelationTable.of(pearson, List.of()).pValues().exhibit("", "", "Pearson"),
                CorrelationTable.of(Correlations.spearman(FRAME, "constant", "x", "perfect"), List.of())
                        .stars(0.05, 0.01)
                        .exhibit("", "", "Spearman"),
                CorrelationTable.of(
                                Spearman.pairwise(
                                        List.of("constant", "x", "perfect"),
                                        Stream.of("constant", "x", "perfect")
                                                .map(c -> TABLE.doubleColumn(c).asDoubleArray())
                                                .toList()),
                                List.of())
                        .stars(0.05, 0.01)
                        .exhibit("", "", "Spearman, pairwise"));
    }

    private static Exhibit tested(DescriptiveTable table, Tests... tests) {
        List<Tests> all = new ArrayList<>(List.of(tests));
        all.add(Tests.statistics());
        return table.tests(all.toArray(Tests[]::new))
                .adjusted(MultipleTesting.holm())
                .standardisedDifferences()
                .exhibit("", "", "tests");
    }

    private static Stream<Exhibit> ofSurvey() {
        Grouping school = Grouping.of(
                "school",
                List.of("s0", "s1", "s2", "s3", "s4", "s5"),
                IntStream.range(0, N).map(i -> i / 4).toArray());
        double[] paired = TABLE.doubleColumn("paired").asDoubleArray();
        double[] bySchool =
                IntStream.range(0, N).mapToDouble(i -> 0.1 * (i / 4)).toArray();
        Scale scale = Scale.of("1", "2", "3");
        Table answers = Table.create(
                StringColumn.create(
                        "group",
                        IntStream.range(0, N).mapToObj(i -> i < 12 ? "a" : "b").toArray(String[]::new)),
                StringColumn.create(
                        "school",
                        IntStream.range(0, N).mapToObj(i -> "s" + i / 4).toArray(String[]::new)),
                StringColumn.create(
                        "one",
                        IntStream.range(0, N).mapToObj(i -> i < 12 ? "3" : "1").toArray(String[]::new)),
                StringColumn.create(
                        "two", IntStream.range(0, N).mapToObj(i -> "3").toArray(String[]::new)));
        Responses responses =
                Responses.of(Frame.of(answers), List.of(Item.of("one", "One", scale), Item.of("two", "Two", scale)));
        Indicator half = Indicator.of("half", "Half", Set.of("3"), "one", "two").with(MissingRule.VALID_ANSWERS);
        SubgroupShares shares = SubgroupShares.of(responses, List.of(half), "group");
        SubgroupTestTable tests = SubgroupTestTable.of(
                shares.tests(responses.groups("school"), Method.ONE_WAY_F, Method.WELCH_F, Method.CLUSTERED_WALD),
                List.of());
        double[] item = {1, 2, 3, 2, 1, 3};
        return Stream.of(
                MeanTable.of(
                        "means",
                        Map.of(
                                "clusters alike",
                                SurveyMean.of(paired, SurveyDesign.simple(N).clusteredBy(school))
                                        .total()),
                        List.of()),
                IntraclassTable.of(Map.of("icc", IntraclassCorrelation.of(bySchool, school, 0.95)), List.of()),
                ReliabilityTable.of(
                        List.of(Reliability.of("same", List.of("a", "b", "c"), List.of(item, item, item), 0.95)),
                        List.of()),
                tests.only(Method.ONE_WAY_F, Method.WELCH_F, Method.CLUSTERED_WALD)
                        .exhibit("", "", "tests"),
                tests.below(0.05));
    }

    /** Answers of which each cluster has the same shares: exactly for every second, but for rounding for every third. */
    private static Responses alike(int every) {
        Table answers = Table.create(
                StringColumn.create("all", Collections.nCopies(N, "everybody")),
                StringColumn.create(
                        "school",
                        IntStream.range(0, N).mapToObj(i -> "s" + i / 6).toList()),
                StringColumn.create(
                        "one",
                        IntStream.range(0, N)
                                .mapToObj(i -> i % every == 0 ? "3" : "1")
                                .toList()));
        return Responses.of(Frame.of(answers), List.of(Item.of("one", "One", Scale.of("1", "2", "3"))))
                .clusteredBy("school");
    }

    private static Stream<Exhibit> ofClustersAlike() {
        return Stream.of(2, 3)
                .map(every -> LikertTable.of(alike(every), "one").exhibit("", "", "every " + every + " agrees"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void showsNoIntervalOfAllWhenUnitsAreAlike(int every) {
        Indicator agrees = Indicator.of("agrees", "Agrees", Set.of("3"), "one");
        UnitProfiles profiles = UnitProfiles.of(alike(every), List.of(agrees), "school", "all");
        UnitComparison units = UnitComparison.of(
                        profiles,
                        CompositeIndex.quartiles(
                                UnitScores.of(alike(every), List.of(agrees), "school"),
                                QuantileRule.ntilesSharingTies()))
                .leavingOutFewerThan(6);
        for (Exhibit exhibit : List.of(units.exhibit(), units.unit("s1"))) {
            exhibit.cells()
                    .filter(cell -> cell.key().statistic().startsWith("conf_"))
                    .filter(cell -> (cell.key().row() + cell.key().column()).matches(".*all.*"))
                    .forEach(cell -> assertEquals(Double.NaN, cell.value(), cell.key() + "\n" + exhibit.text()));
            assertTrue(exhibit.note().contains("No interval of all on Agrees: "), exhibit.note());
        }
        units.differences()
                .cells()
                .filter(cell -> cell.key().statistic().equals("median_width")
                        && cell.key().column().equals("all"))
                .forEach(cell -> assertEquals(
                        Double.NaN, cell.value(), units.differences().text()));
    }

    @ParameterizedTest
    @MethodSource("walkedWhole")
    void showsADashWhereNothingCanBeTested(Exhibit exhibit) {
        String told = exhibit.toString() + "\n" + exhibit.text();
        exhibit.cells()
                .filter(cell -> TESTING.contains(cell.key().statistic())
                        || cell.key().row().equals("slope_p"))
                .forEach(cell -> assertEquals(Double.NaN, cell.value(), cell.key() + "\n" + told));
        exhibit.cells()
                .filter(cell -> List.of("std_error", "sd").contains(cell.key().statistic()))
                .forEach(cell -> assertTrue(cell.value() == 0 || Double.isNaN(cell.value()), cell.key() + "\n" + told));
        for (String written : List.of(
                exhibit.text(), exhibit.html(), exhibit.markdown().replace("**", ""), exhibit.latex(), exhibit.csv())) {
            assertNoTest(written);
        }
        assertFalse(
                Pattern.compile("\\d[eE]\\+?(1[3-9]|[2-9]\\d)")
                        .matcher(exhibit.text() + exhibit.csv())
                        .find(),
                told);
        exhibit.figure().ifPresent(figure -> assertNoTest(figure.json().toString()));
    }

    private static void assertNoTest(String written) {
        for (Pattern sign : List.of(
                Pattern.compile("(<|&lt;|\\$<\\$)0\\.001"),
                Pattern.compile("\\d(\\\\)?\\*"),
                Pattern.compile("\u221e|\\\\infty|Infinity"))) {
            assertFalse(sign.matcher(written).find(), sign + "\n" + written);
        }
    }

    @Test
    void saysTheReasonOnceUnderEachExhibit() {
        walkedWhole()
                .filter(e -> e.cells().anyMatch(c -> TESTING.contains(c.key().statistic())))
                .forEach(e -> assertTrue(
                        Pattern.compile(
                                        "No (test|p|error|interval|correlation)|no (interval|variation)|singular|not defined")
                                .matcher(e.note() + e.text())
                                .find(),
                        e.text()));
    }

    @Test
    void drawsNoIntervalAndSaysWhyOnThePointer() {
        Fit fit = ols("y ~ x + alone", "HC1");
        PlotlyFigure figure = CoefficientPlot.of("a", fit).figure("t");
        Map<String, Object> trace =
                PlainJson.map(PlainJson.list(figure.json().get("data")).get(0));
        List<Object> bars = PlainJson.list(PlainJson.map(trace.get("error_x")).get("array"));
        assertEquals(2, bars.size());
        assertTrue(((Double) bars.get(0)) > 0);
        assertEquals(null, bars.get(1));
        assertTrue(PlainJson.list(trace.get("text")).get(1).toString().contains("no interval: row 6 alone"));
        assertTrue(figure.caption().orElseThrow().contains("No test or interval of alone: row 6 alone"));
        assertTrue(figure.dataTable().doubleColumn("a, low").isMissing(1));
        for (Map.Entry<String, Estimates> e : degenerate().entrySet()) {
            if (e.getValue().estimates().stream().allMatch(t -> t.name().equals("(Intercept)"))) {
                continue;
            }
            PlotlyFigure whole = CoefficientPlot.of("a", e.getValue()).figure(e.getKey());
            Map<String, Object> drawn =
                    PlainJson.map(PlainJson.list(whole.json().get("data")).get(0));
            PlainJson.list(PlainJson.map(drawn.get("error_x")).get("array"))
                    .forEach(bar -> assertEquals(null, bar, e.getKey()));
            assertNoTest(whole.html().replaceAll("\"layout\".*", ""));
        }
    }

    @Test
    void refusesRanksAndShrinkageOfUnitsWithoutAVariance() {
        List<String> units = List.of("a", "b", "c");
        double[] raw = {0.1, 0.5, 0.9};
        for (double noise : new double[] {0, 1e-17, Double.NaN}) {
            double[] errors = {0.1, noise, 0.1};
            assertThrows(IllegalArgumentException.class, () -> RankSets.of(units, raw, errors, 0.95, 10, 1));
            assertThrows(IllegalArgumentException.class, () -> Shrinkage.of(units, raw, errors));
        }
    }

    /** A new builder belongs on one of the three lists, and if it tests something, into {@link #walkedWhole}. */
    @Test
    void knowsEveryBuilderOfExhibitsAndFigures() {
        Set<String> known = new TreeSet<>(WALKED);
        known.addAll(REFUSED_BEFORE);
        known.addAll(WITHOUT);
        assertEquals(known, builders());
    }

    static Set<String> builders() {
        Set<String> made = Set.of(Exhibit.class.getName(), PlotlyFigure.class.getName());
        return classes("org.introlab.exhibit", "org.introlab.verdict").stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && !made.contains(c.getName()))
                .filter(c -> !c.isInterface())
                .filter(c -> c.getEnclosingClass().isEmpty())
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> made.contains(m.getRawReturnType().getName()))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A new kind of estimates belongs into {@link #degenerate}. */
    @Test
    void knowsEveryKindOfEstimates() {
        assertEquals(
                Set.of("Fit", "DerivedEstimates"),
                classes("org.introlab.model").stream()
                        .filter(c -> c.isAssignableTo(Estimates.class)
                                && !c.isInterface()
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static JavaClasses classes(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }
}
