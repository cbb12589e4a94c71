package org.introlab.model.internal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.Frame;
import org.introlab.model.Covariance;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.Estimates;
import org.introlab.model.Fit;
import org.introlab.model.Iv;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.Reference;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What has no statistic, p-value and interval, and that what stands beside it keeps them. */
class InferenceTest {
    private static final Table DATA = Reference.table("degenerate-variance/data.csv");

    private static Fit fit(String formula, String vcov) {
        return Ols.of(formula).with(Covariance.parse(vcov)).fit(DATA);
    }

    private static Fit fit(String formula, String vcov, Table data) {
        return Ols.of(formula).with(Covariance.parse(vcov)).fit(data);
    }

    private static Table with(String name, double... values) {
        return DATA.copy().addColumns(DoubleColumn.create(name, values));
    }

    private static double[] perRow(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, DATA.rowCount()).mapToDouble(of).toArray();
    }

    private static void assertUntested(Estimate e, double error, String reason) {
        assertFalse(e.isTested(), e.toString());
        assertTrue(e.untested().orElse("").contains(reason), e.toString());
        assertTrue(Double.isFinite(e.estimate()), e.toString());
        assertEquals(error, e.stdError(), e.toString());
        for (double number : new double[] {e.statistic(), e.pValue(), e.confLow(), e.confHigh()}) {
            assertEquals(Double.NaN, number, e.toString());
        }
    }

    private static void assertTested(Estimate e) {
        assertTrue(e.isTested() && e.pValue() >= 0 && e.confLow() < e.confHigh(), e.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classical", "HC0", "HC1", "HC2", "HC3", "CR0:unit", "CR1:unit", "CR1S:unit"})
    void testsNothingOfAConstantOutcomeAndGivesItNoR2(String vcov) {
        Fit fit = fit("c ~ x + post", vcov, with("c", perRow(i -> 0.1)));
        fit.estimates().forEach(e -> assertUntested(e, 0, "the outcome is constant"));
        assertEquals(Double.NaN, fit.rSquared());
        assertEquals(Double.NaN, fit.statistics().get("adj_r_squared"));
        assertEquals(Double.NaN, fit.statistics().get("statistic"));
        assertEquals(Double.NaN, fit.statistics().get("p_value"));
        assertEquals(0, fit.residualSd());
        assertEquals(
                List.of("r_squared", "adj_r_squared", "statistic", "log_lik", "aic", "bic"),
                List.copyOf(fit.undefined().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c ~ 1", "c ~ 0 + unit", "c ~ factor(post)"})
    void givesNoR2OfAConstantOutcomeInAnyModelThatFitsIt(String formula) {
        Fit fit = fit(formula, "classical", with("c", perRow(i -> 7.3)));
        assertEquals(Double.NaN, fit.rSquared());
        fit.estimates().forEach(e -> assertUntested(e, 0, "constant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classical", "HC0", "HC1", "HC2", "HC3", "CR0:unit", "CR1:unit", "CR1S:unit"})
    void keepsErrorZeroAndR2OneOfAPerfectFit(String vcov) {
        Table data = with("p", perRow(i -> 0.1 + 0.3 * DATA.doubleColumn("x").getDouble(i) - 1e3 * (i % 2)));
        Fit fit = fit("p ~ x + post", vcov, data);
        fit.estimates().forEach(e -> assertUntested(e, 0, "perfect"));
        assertEquals(1, fit.rSquared());
        assertEquals(0, fit.residualSd());
        assertEquals(Double.NaN, fit.statistics().get("statistic"));
        assertEquals(Double.NaN, fit.statistics().get("p_value"));
        assertTrue(Arrays.stream(fit.vcov()).flatMapToDouble(Arrays::stream).allMatch(v -> v == 0));
        assertThrows(IllegalArgumentException.class, () -> fit.test("x = 0"));
        assertUntested(fit.linear("x - post"), 0, "perfect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wampler1", "Wampler2"})
    void testsNothingOfTheFitsThatNistCertifiesAsPerfect(String name) {
        Fit fit = Ols.of("y ~ x + I(x^2) + I(x^3) + I(x^4) + I(x^5)").fit(Reference.table("nist/" + name + ".csv"));
        fit.estimates().forEach(e -> assertUntested(e, 0, "perfect"));
        assertEquals(0, fit.residualSd());
        assertEquals(1, fit.rSquared());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wampler3", "Wampler4", "Wampler5", "Filip", "Longley", "Norris", "Pontius"})
    void testsWhatNistCertifiesWithAnError(String name) {
        String formula =
                switch (name) {
                    case "Filip" ->
                        "y ~ x + I(x^2) + I(x^3) + I(x^4) + I(x^5) + I(x^6) + I(x^7) + I(x^8) + I(x^9) + I(x^10)";
                    case "Longley" -> "y ~ x1 + x2 + x3 + x4 + x5 + x6";
                    case "Norris" -> "y ~ x";
                    case "Pontius" -> "y ~ x + I(x^2)";
                    default -> "y ~ x + I(x^2) + I(x^3) + I(x^4) + I(x^5)";
                };
        Ols.of(formula)
                .fit(Reference.table("nist/" + name + ".csv"))
                .estimates()
                .forEach(InferenceTest::assertTested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC0", "HC1", "CR1S:unit"})
    void testsNoLevelOfOneRow(String vcov) {
        for (String formula : List.of("y ~ x + level", "y ~ 0 + level", "y ~ x*treated + level", "y ~ 0 + x + level")) {
            Fit fit = fit(formula, vcov);
            String unit = vcov.startsWith("CR") ? "one cluster of unit alone" : "row 1 alone";
            assertUntested(fit.estimate("level=lone"), Double.NaN, unit);
            fit.estimates().stream().filter(e -> !e.name().equals("level=lone")).forEach(InferenceTest::assertTested);
            assertEquals(Double.NaN, fit.statistics().get("statistic"));
            assertEquals(Double.NaN, fit.vcov()[fit.estimates().indexOf(fit.estimate("level=lone"))][0]);
            assertThrows(IllegalArgumentException.class, () -> fit.testTerms("level"));
        }
    }

    @Test
    void testsALevelOfOneRowByTheVarianceOfAllRows() {
        fit("y ~ x + level", "classical").estimates().forEach(InferenceTest::assertTested);
    }

    @Test
    void testsNoDifferenceToAReferenceOfOneRowButThoseBetweenTheOthers() {
        Fit fit = fit("y ~ x + ref(level, \"lone\")", "HC1");
        for (String term : List.of("(Intercept)", "level=a", "level=b")) {
            assertUntested(fit.estimate(term), Double.NaN, "row 1 alone");
        }
        Fit usual = fit("y ~ x + level", "HC1");
        Estimate between = fit.linear("level=b - level=a");
        Reference.assertNear(usual.estimate("level=b").stdError(), between.stdError(), 1e-9, "difference");
        assertTested(fit.estimate("x"));
        assertUntested(fit.adjustedMean(Map.of("level", "lone")), Double.NaN, "row 1 alone");
        assertTested(fit.adjustedMean(Map.of("level", "a")));
        Table predicted = fit.predict(Frame.of(DATA));
        assertTrue(predicted.doubleColumn("conf_low").isMissing(0));
        assertEquals(1, predicted.doubleColumn("conf_low").countMissing());
    }

    @Test
    void testsANumberThatDiffersInOneRowAlonePartOfAnInteraction() {
        Fit fit = fit("y ~ x + z + x:z", "HC1", with("z", perRow(i -> i == 4 || i == 9 ? 1 : 0)));
        assertUntested(fit.estimate("z"), Double.NaN, "alone");
        assertUntested(fit.estimate("x:z"), Double.NaN, "alone");
        assertTested(fit.estimate("x"));
    }

    @Test
    void testsAnOutlierThatOtherRowsIdentifyTheSlopeWithout() {
        fit(
                        "y ~ z",
                        "HC1",
                        with(
                                "z",
                                perRow(i ->
                                        i == 0 ? 1e8 : DATA.doubleColumn("x").getDouble(i))))
                .estimates()
                .forEach(InferenceTest::assertTested);
    }

    @Test
    void testsNoDummiesOfUnitsInAModelClusteredByUnit() {
        for (String vcov : List.of("CR0:unit", "CR1:unit", "CR1S:unit")) {
            Fit fit = fit("y ~ x + post + unit", vcov);
            for (Estimate e : fit.estimates()) {
                if (e.name().equals("x") || e.name().equals("post")) {
                    assertTested(e);
                } else {
                    assertUntested(e, Double.NaN, "one cluster of unit alone");
                }
            }
            assertEquals(Double.NaN, fit.statistics().get("statistic"));
        }
        assertTested(fit("y ~ x + post + unit", "CR1S:unit").linear("x - post"));
    }

    @Test
    void testsNoTreatmentOfASingleCluster() {
        Fit fit = fit("y ~ x + one_unit", "CR1S:unit");
        assertUntested(fit.estimate("one_unit"), Double.NaN, "one cluster of unit alone");
        assertTested(fit.estimate("(Intercept)"));
        Fit control = fit("y ~ x + other", "CR1S:unit", with("other", perRow(i -> i / 5 == 2 ? 0 : 1)));
        assertUntested(control.estimate("other"), Double.NaN, "one cluster of unit alone");
        assertUntested(control.estimate("(Intercept)"), Double.NaN, "one cluster of unit alone");
        assertTested(control.linear("`(Intercept)` + other"));
        assertTested(control.estimate("x"));
    }

    @Test
    void testsNoDifferenceInDifferencesClusteredOnTreatment() {
        for (String given : List.of("", "x", "x + level")) {
            DiffInDiff did = DiffInDiff.of("y", "treated", "post").clusteredBy("treated");
            DidResult result = (given.isEmpty() ? did : did.covariates(given)).fit(DATA);
            for (DidReading r : result.readings()) {
                for (Estimate e : List.of(r.before(), r.after(), r.did())) {
                    assertUntested(e, Double.NaN, "one cluster of treated alone");
                }
            }
        }
        for (DidReading r : DiffInDiff.of("y", "treated", "post")
                .clusteredBy("unit")
                .fit(DATA)
                .readings()) {
            List.of(r.before(), r.after(), r.did()).forEach(InferenceTest::assertTested);
        }
    }

    @Test
    void testsNoMeanWhoseClustersAreAlike() {
        Table data = with("paired", perRow(i -> 0.1 + (i % 5) * 0.7));
        Fit fit = fit("paired ~ 1", "CR1:unit", data);
        assertUntested(fit.estimate("(Intercept)"), 0, "cancel within each cluster of unit");
        assertTested(fit("paired ~ 1", "HC1", data).estimate("(Intercept)"));
    }

    @Test
    void testsAConstantGroupOnlyAgainstOneThatVaries() {
        Table data = with(
                "half", perRow(i -> i % 2 == 0 ? 0.3 : DATA.doubleColumn("y").getDouble(i)));
        Fit means = fit("half ~ 0 + factor(post)", "HC1", data);
        assertUntested(means.estimates().get(0), 0, "rounding noise");
        assertTested(means.estimates().get(1));
        assertTested(fit("half ~ post", "HC1", data).estimate("post"));
        assertUntested(fit("half ~ post", "HC1", data).estimate("(Intercept)"), 0, "rounding noise");
    }

    @Test
    void saysThatASaturatedFitHasNoDegreeOfFreedom() {
        for (String vcov : List.of("classical", "HC0", "HC1")) {
            Fit fit = fit("y ~ x + I(x^2)", vcov, DATA.first(3));
            fit.estimates().forEach(e -> assertUntested(e, Double.NaN, Estimate.NO_FREEDOM));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e9,1e-3", "1e6,1e-6", "1,1e-12", "1e-40,1e-45", "1e40,1e30"})
    void testsRealResidualsHoweverSmallBesideTheirLevel(double level, double residual) {
        Random random = new Random(3);
        Table data = with("far", perRow(i -> level + residual * random.nextGaussian()));
        for (String vcov : List.of("classical", "HC1", "HC3", "CR1S:unit")) {
            fit("far ~ x", vcov, data).estimates().forEach(InferenceTest::assertTested);
            fit("far ~ 0 + x + level", vcov.equals("HC3") ? "HC1" : vcov, data).estimates().stream()
                    .filter(e -> !e.name().equals("level=lone"))
                    .forEach(InferenceTest::assertTested);
        }
    }

    @Property(tries = 60)
    void decidesTheSameInAnyUnitOfTheOutcome(@ForAll @IntRange(min = -150, max = 150) int power) {
        for (String formula : List.of("y ~ x + level", "y ~ x + unit", "y ~ x + one_unit")) {
            for (String vcov : List.of("HC1", "CR1S:unit")) {
                Table scaled = DATA.copy();
                scaled.replaceColumn(
                        "y",
                        DoubleColumn.create(
                                "y",
                                perRow(i -> Math.scalb(DATA.doubleColumn("y").getDouble(i), power))));
                List<Optional<String>> ours = fit(formula, vcov, scaled).estimates().stream()
                        .map(Estimate::untested)
                        .toList();
                assertEquals(
                        fit(formula, vcov).estimates().stream()
                                .map(Estimate::untested)
                                .toList(),
                        ours);
            }
        }
    }

    @Property(tries = 40)
    void decidesTheSameInAnyOrderOfRows(@ForAll Random random) {
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(1, DATA.rowCount()).boxed().toList());
        Collections.shuffle(order, random);
        int[] rows = IntStream.concat(IntStream.of(0), order.stream().mapToInt(Integer::intValue))
                .toArray();
        for (String formula : List.of("y ~ x + level", "y ~ 0 + x + unit", "y ~ x*post + one_unit")) {
            for (String vcov : List.of("HC0", "CR1:unit")) {
                assertEquals(
                        fit(formula, vcov).estimates().stream()
                                .filter(e -> !e.isTested())
                                .toList(),
                        fit(formula, vcov, DATA.rows(rows)).estimates().stream()
                                .filter(e -> !e.isTested())
                                .map(e -> fit(formula, vcov).estimate(e.name()))
                                .toList());
            }
        }
    }

    @Property(tries = 60)
    void testsNoPerfectFitWhateverItsCoefficients(@ForAll Random random) {
        double a = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
        double b = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
        double c = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
        double[] y = perRow(i -> a
                + b * DATA.doubleColumn("x").getDouble(i)
                + c * DATA.doubleColumn("weight").getDouble(i));
        for (String vcov : List.of("classical", "HC0", "CR1S:unit")) {
            fit("p ~ x + weight + post", vcov, with("p", y))
                    .estimates()
                    .forEach(e -> assertFalse(e.isTested(), e.toString()));
        }
    }

    @Test
    void givesTheErrorsOfSandwichBesideDegenerateOnes() {
        Map<String, Estimates> fits = Map.ofEntries(
                Map.entry("lone level HC0", fit("y ~ x + level", "HC0")),
                Map.entry("lone level HC1", fit("y ~ x + level", "HC1")),
                Map.entry("lone level CR1S", fit("y ~ x + level", "CR1S:unit")),
                Map.entry(
                        "lone level weighted HC1",
                        Ols.of("y ~ x + level")
                                .weightedBy("weight")
                                .with(Covariance.hc1())
                                .fit(DATA)),
                Map.entry("lone level without constant HC1", fit("y ~ 0 + level", "HC1")),
                Map.entry("lone reference HC1", fit("y ~ x + ref(level, \"lone\")", "HC1")),
                Map.entry("unit dummies CR1S", fit("y ~ x + post + unit", "CR1S:unit")),
                Map.entry("unit dummies CR1", fit("y ~ x + post + unit", "CR1:unit")),
                Map.entry("one treated cluster CR1S", fit("y ~ x + one_unit", "CR1S:unit")),
                Map.entry(
                        "one treated cluster logit CR1",
                        Logit.of("yes ~ x + one_unit")
                                .with(Covariance.cr1("unit"))
                                .fit(DATA)));
        Reference.text("degenerate-variance/expected.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(f -> {
                    Estimate e = fits.get(f[0]).estimate(f[1]);
                    double relative = f[0].contains("logit") ? 1e-8 : 1e-9;
                    Reference.assertNear(Double.parseDouble(f[2]), e.estimate(), relative, f[0] + " " + f[1]);
                    Reference.assertNear(Double.parseDouble(f[3]), e.stdError(), relative, f[0] + " " + f[1]);
                    assertTested(e);
                });
    }

    @Test
    void testsNoLogOddsThatOneClusterIdentifiesNorTheirOddsRatioAndEffect() {
        Fit fit = Logit.of("yes ~ x + one_unit").with(Covariance.cr1("unit")).fit(DATA);
        assertUntested(fit.estimate("one_unit"), Double.NaN, "one cluster of unit alone");
        assertUntested(fit.oddsRatios().estimate("one_unit"), Double.NaN, "one cluster of unit alone");
        assertUntested(fit.marginalEffects().estimate("one_unit"), Double.NaN, "one cluster of unit alone");
        assertThrows(IllegalArgumentException.class, () -> fit.test("one_unit = 0"));
        assertTested(fit.oddsRatios().estimate("x"));
    }

    @Test
    void testsNoSaturatedLogitClusteredByItsCells() {
        Fit fit = Logit.of("yes ~ post").with(Covariance.cr0("post")).fit(DATA);
        fit.estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
        fit.marginalEffects().estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
        assertTested(fit.with(Covariance.hc1()).estimate("post"));
    }

    @Test
    void testsNothingOfAPerfectSecondStage() {
        Table data = with("p", perRow(i -> 1 + 2 * DATA.doubleColumn("x").getDouble(i)));
        for (String vcov : List.of("classical", "HC1", "CR1S:unit")) {
            Fit fit = Iv.of("p ~ 1 | x ~ y").with(Covariance.parse(vcov)).fit(Frame.of(data));
            fit.estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
            assertEquals(1, fit.statistics().get("r_squared"));
        }
        Fit constant = Iv.of("c ~ 1 | x ~ y").fit(Frame.of(with("c", perRow(i -> 0.1))));
        constant.estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
        assertEquals(Double.NaN, constant.statistics().get("r_squared"));
    }

    @Test
    void refusesATestedNumberForAnUntestedEstimate() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Estimate(
                        Term.combination("a"),
                        1,
                        0,
                        5,
                        Double.NaN,
                        0,
                        0,
                        Optional.empty(),
                        Optional.of("a reason"),
                        fit("y ~ x", "HC1").estimates().get(0).basis()));
    }
}
