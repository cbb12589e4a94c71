package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.data.read.Csv;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/** Against AER's ivreg and sandwich; the script lies beside the numbers. */
class IvTest {
    private static final Frame DATA = Csv.read(file("data.csv"));
    private static final Map<String, Double> EXPECTED = expected();
    private static final Map<String, String> TERMS =
            Map.of("(Intercept)", "(Intercept)", "x", "x", "c1", "c1", "kind=b", "kindb", "kind=c", "kindc");
    private static final Iv MODEL = Iv.of("y ~ c1 + kind | x ~ z1 + z2");

    @Test
    void givesTheEstimatesAndErrorsOfIvregUnderEachCovariance() {
        Fit fit = MODEL.fit(DATA);
        assertEquals(EXPECTED.get("n"), fit.n());
        same("sigma", fit.statistics().get("sigma"));
        same("r2", fit.statistics().get("r_squared"));
        for (Map.Entry<String, String> term : TERMS.entrySet()) {
            same("coef." + term.getValue(), fit.estimate(term.getKey()).estimate());
            same("classical." + term.getValue(), fit.estimate(term.getKey()).stdError());
            Fit robust = fit.with(Covariance.hc1());
            same("HC1." + term.getValue(), robust.estimate(term.getKey()).stdError());
            Fit clustered = MODEL.with(Covariance.cr1s("g")).fit(DATA);
            same("CR1S." + term.getValue(), clustered.estimate(term.getKey()).stdError());
        }
        same("f", fit.instruments().firstStage("x").test("z1 = 0", "z2 = 0").statistic());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HC2 | HC2 (leverage x_i, AER)",
                "HC3 | HC3 (leverage x_i, AER)",
                "HC2-stage2 | HC2 (leverage x^_i, ivreg's stage 2)",
                "HC3-stage2 | HC3 (leverage x^_i, ivreg's stage 2)"
            },
            quoteCharacter = '"')
    void givesHc2AndHc3WithEitherLeverageAndSaysWhich(String rule, String printed) {
        Fit fit = MODEL.with(Covariance.parse(rule)).fit(DATA);
        for (Map.Entry<String, String> term : TERMS.entrySet()) {
            same(rule + "." + term.getValue(), fit.estimate(term.getKey()).stdError());
        }
        assertEquals(printed, fit.rule().name());
        assertTrue(fit.rule().describe().startsWith(printed), fit.rule().describe());
        assertEquals(
                printed, MODEL.fit(DATA).with(Covariance.parse(rule)).rule().name());
        assertEquals("HC1", fit.with(Covariance.hc1()).rule().name());
    }

    @Test
    void refusesHc2WhereALeverageOfAerIsAboveOneAndGivesItsHc3() {
        Frame weak = Csv.read(file("weak.csv"));
        Fit fit = Iv.of("y ~ 1 | x ~ z").fit(weak);
        Exception refused = assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.hc2()));
        assertTrue(refused.getMessage().startsWith("Row 8 has leverage 1.77206 "), refused.getMessage());
        assertTrue(refused.getMessage().contains("Use HC2-stage2"), refused.getMessage());
        Fit hc3 = fit.with(Covariance.hc3());
        assertEquals(0.33327360216538787, hc3.estimate("x").stdError(), 1e-9); // weak-expected.csv, HC3
        assertTrue(hc3.notes().get(0).startsWith("Some leverages are above 1"), hc3.notes()::toString);
        assertEquals(1, fit.with(Covariance.hc2Stage2()).notes().size());
        assertEquals(
                List.of("First-stage F is under HC1, the Wu-Hausman test under classical standard errors."),
                fit.with(Covariance.hc1()).notes());
    }

    @Test
    void namesTheRowOfTheFrameThatALeverageRefuses() {
        Frame weak = Csv.read(file("weak.csv"));
        Frame longer = weak.replacing(DoubleColumn.create("z", Double.NaN, 6, 7, 5, 4, 3, 1, 14), Variable.of("z"));
        Fit fit = Iv.of("y ~ 1 | x ~ z").fit(longer);
        assertEquals(7, fit.n());
        Exception refused = assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.hc2()));
        assertTrue(refused.getMessage().startsWith("Row 8 has leverage "), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC2", "HC3", "HC2-stage2", "HC3-stage2"})
    void saysThatARowAloneDeterminesAnEstimateUnderEitherLeverage(String rule) {
        Frame alone = DATA.with("alone", row -> row.index() == 10 ? 1 : 0);
        Fit fit = Iv.of("y ~ alone | x ~ z1 + z2").fit(alone);
        Exception refused = assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.parse(rule)));
        assertEquals(
                "Row 11 has leverage 1: it alone determines an estimate, so " + rule + " is not defined. Remove the"
                        + " term that only this row identifies; HC1 gives it no standard error either.",
                refused.getMessage());
    }

    @Test
    void refusesTheSecondStagesLeveragesForModelsOfOneStage() {
        for (Covariance choice : List.of(Covariance.hc2Stage2(), Covariance.hc3Stage2())) {
            Exception ols = assertThrows(
                    IllegalArgumentException.class,
                    () -> Ols.of("y ~ x").with(choice).fit(DATA));
            assertTrue(ols.getMessage().contains("two-stage least squares"), ols.getMessage());
            assertThrows(IllegalArgumentException.class, () -> Logit.of("y ~ x").with(choice));
            assertEquals(choice, Covariance.parse(choice.toString()));
        }
    }

    @Test
    void testsRestrictionsUnderTheRuleOfTheSecondStage() {
        Fit robust = MODEL.with(Covariance.hc1()).fit(DATA);
        WaldTest test = robust.testTerms("kind");
        same("wald.HC1", test.statistic());
        same("wald.p.HC1", test.pValue());
        assertEquals(test, robust.test("kind=b = 0", "kind=c = 0"));
        assertEquals(robust.estimate("x").stdError(), robust.linear("x").stdError(), 1e-15);
    }

    @Test
    void doesNotTakeALevelForAnInstrumentedRegressor() {
        StringColumn kind = StringColumn.create("kind");
        for (int i = 0; i < DATA.rowCount(); i++) {
            String own = DATA.column("kind").getString(i);
            kind.append(own.equals("a") ? "x" : own);
        }
        Frame named = DATA.replacing(kind, Variable.of("kind"));
        assertEquals(
                MODEL.fit(DATA).estimate("x").estimate(),
                MODEL.fit(named).estimate("x").estimate(),
                1e-12);
    }

    @Test
    void isLeastSquaresWhenARegressorIsItsOwnInstrument() {
        Frame twin = DATA.with("own", r -> r.number("x"));
        Fit fit = Iv.of("y ~ c1 | x ~ own").fit(twin);
        Fit ols = Ols.of("y ~ x + c1").fit(DATA);
        assertEquals(ols.estimate("x").estimate(), fit.estimate("x").estimate(), 1e-10);
        assertEquals(ols.estimate("x").stdError(), fit.estimate("x").stdError(), 1e-10);
        assertEquals(ols.rSquared(), fit.statistics().get("r_squared"), 1e-10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y ~ c1 + kind | constant | z1 + z2",
                "y ~ 0 | none | z1 + z2",
                "y ~ -1 | none | z1 + z2",
                "y ~ 0 + kind | factor | z1 + z2",
                "far ~ 0 | far | z1 + z2"
            })
    void givesTheRSquaredOfIvregWithAndWithoutAConstant(String formula, String name, String instruments) {
        Frame far = DATA.with("far", row -> row.number("y") + 1e9);
        Fit fit = Iv.of(formula + " | x ~ " + instruments).fit(far);
        same("r2." + name, fit.statistics().get("r_squared"));
        same("adjusted." + name, fit.statistics().get("adj_r_squared"));
    }

    @Test
    void givesAConstantOutcomeNoRSquaredBesideAConstantAndAnUncentredOneElse() {
        Frame fives = DATA.with("five", row -> 5);
        Fit beside = Iv.of("five ~ 1 | x ~ z1").fit(fives);
        assertTrue(Double.isNaN(beside.statistics().get("r_squared")));
        assertTrue(Double.isNaN(beside.statistics().get("adj_r_squared")));
        assertEquals(
                List.of("r_squared", "adj_r_squared"),
                List.copyOf(beside.undefined().keySet()));
        Fit without = Iv.of("five ~ 0 | x ~ z1").fit(fives);
        assertTrue(without.statistics().get("r_squared") < 1, without.statistics()::toString);
        assertTrue(without.undefined().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y ~ x",
                "y ~ x | c1",
                "y ~ x:c1 | x ~ z1",
                "y ~ 1 | kind ~ z1",
                "y ~ 1 | x:c1 ~ z1",
                "y ~ 1 | x ~ I(x^2)",
                "y ~ 1 | x + c1 ~ z1",
                "y ~ 1 | x ~ c1 + | z1"
            })
    void refusesWhatItCannotInstrument(String formula) {
        assertThrows(IllegalArgumentException.class, () -> Iv.of(formula).fit(DATA));
    }

    /** Moments of the covariates are no part of J, so that one which a cluster determines does no harm; nor do large offsets. */
    @Test
    void givesTheSameHansenJBesideClusterEffectsAndLargeOffsets() {
        Fit plain = Iv.of("y ~ c1 + factor(g) | x ~ z1 + z2").fit(DATA).with(Covariance.cr1s("g"));
        double j = plain.instruments().hansenJ().statistic();
        assertTrue(j >= 0 && j < 50, "J " + j);
        Frame far = DATA.with("far", row -> row.number("x") + 1e8)
                .with("c9", row -> row.number("c1") + 1e8)
                .with("y9", row -> row.number("y") + 1e9);
        Fit moved = Iv.of("y9 ~ c9 + factor(g) | far ~ z1 + z2").fit(far).with(Covariance.cr1s("g"));
        assertEquals(j, moved.instruments().hansenJ().statistic(), 1e-5 * j);
        assertEquals(plain.instruments().kleibergenPaap(), moved.instruments().kleibergenPaap(), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC0", "HC1", "HC2", "HC3", "HC4", "CR1S:g"})
    void kleibergenPaapOfOneEndogenousRegressorIsItsFirstStageF(String rule) {
        Instruments instruments = MODEL.with(Covariance.parse(rule)).fit(DATA).instruments();
        double f = instruments.firstStageF("x").statistic();
        assertEquals(f, instruments.kleibergenPaap(), 1e-9 * f);
    }

    @Test
    void dropsACollinearCovariateAndKeepsTheOtherEstimates() {
        Frame twice = DATA.with("c2", row -> 2 * row.number("c1"));
        Fit fit = Iv.of("y ~ c1 + c2 + kind | x ~ z1 + z2").fit(twice);
        Fit without = MODEL.fit(DATA);
        assertTrue(fit.estimate("c2").dropped().orElseThrow().contains("c1"));
        assertEquals(without.estimate("x").estimate(), fit.estimate("x").estimate(), 1e-10);
        assertEquals(without.estimate("x").stdError(), fit.estimate("x").stdError(), 1e-10);
        assertEquals(
                without.instruments().wuHausman().statistic(),
                fit.instruments().wuHausman().statistic(),
                1e-8);
    }

    /** Of a perfect stage, or where nothing is left, there is no test, and no number of a summary. */
    @Test
    void testsNoInstrumentsOfAPerfectStage() {
        Frame exact = DATA.with("both", row -> 3 * row.number("x") - row.number("z1"))
                .with("twice", row -> 2 * row.number("x") + 1)
                .with("own", row -> row.number("x"));
        Fit augmented = Iv.of("both ~ 1 | x ~ z1").fit(exact);
        assertTrue(Double.isNaN(augmented.statistics().get("wu_hausman_f")));
        for (Fit fit : List.of(
                Iv.of("twice ~ 1 | x ~ z1 + z2").fit(exact),
                Iv.of("y ~ 1 | x ~ own + z1").fit(exact))) {
            assertThrows(IllegalArgumentException.class, () -> fit.instruments().wuHausman());
            assertThrows(IllegalArgumentException.class, () -> fit.instruments().hansenJ());
            assertTrue(Double.isNaN(fit.statistics().getOrDefault("first_stage_f", Double.NaN)));
        }
    }

    @Test
    void refusesInstrumentsInModelsWithoutAny() {
        assertThrows(IllegalArgumentException.class, () -> Ols.of("y ~ 1 | x ~ z1"));
        assertThrows(IllegalArgumentException.class, () -> Logit.of("y ~ 1 | x ~ z1"));
        assertThrows(
                IllegalStateException.class, () -> Ols.of("y ~ x").fit(DATA).instruments());
    }

    private static void same(String name, double computed) {
        double expected = EXPECTED.get(name);
        assertEquals(expected, computed, 1e-9 * Math.max(1e-3, Math.abs(expected)), name);
    }

    private static Map<String, Double> expected() {
        try {
            Map<String, Double> all = new HashMap<>();
            for (String line : Files.readAllLines(file("expected.csv"))) {
                int comma = line.lastIndexOf(',');
                if (!line.endsWith("value")) {
                    all.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(IvTest.class.getResource("/reference/iv/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
