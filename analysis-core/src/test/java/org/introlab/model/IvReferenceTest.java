package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.model.ReferenceLines.Line;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of reference/instruments/expected.csv: two-stage least squares of R (AER, sandwich) with one and two endogenous covariates,
 * weights and each covariance, the first stages and the reduced form, and the tests of the instruments. See ABOUT.md there.
 */
class IvReferenceTest {
    private static final Frame DATA = Pupils.frame();
    private static final Map<String, String[]> MODELS = ReferenceLines.models("instruments");
    private static final Map<String, Fit> FITTED = new HashMap<>();

    static Stream<ReferenceLines> cases() {
        return ReferenceLines.of("instruments");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceLines c) {
        Fit fit = c.under(FITTED.computeIfAbsent(c.model(), IvReferenceTest::fit));
        c.check(1e-8, line -> ours(fit, line));
    }

    /** The matrix of what is tested is not positive definite, see ABOUT.md. */
    @Test
    void hasNoTestUnderATwoWayCovarianceThatIsNone() {
        Instruments instruments = fit("two over weighted")
                .with(Covariance.parse("CR1S:school+year"))
                .instruments();
        assertThrows(IllegalArgumentException.class, () -> instruments.firstStageF("d2"));
        assertTrue(instruments.firstStageF("d1").statistic() > 0);
    }

    @Test
    void givesAFitWhoseInstrumentsCannotBeTestedTogetherAndSaysSo() {
        Fit fit = Iv.of("wage ~ x + g | d2 ~ z1 + z2 + z3").fit(DATA).with(Covariance.parse("CR1S:school+year"));
        assertTrue(Double.isNaN(fit.statistics().get("first_stage_f")));
        assertTrue(fit.undefined().containsKey("first_stage_f"), fit.undefined()::toString);
        assertThrows(IllegalArgumentException.class, fit.instruments()::kleibergenPaap);
    }

    /** 9 years and 24 instruments: no weights of two-step GMM, and no joint test of the instruments. */
    @Test
    void hasNoTestOfMoreInstrumentsThanClusters() {
        Fit fit = Iv.of("wage ~ x | d1 + d2 ~ factor(school) + z1 + z2")
                .with(Covariance.cr1s("year"))
                .fit(DATA);
        Instruments instruments = fit.instruments();
        String why = assertThrows(IllegalArgumentException.class, instruments::hansenJ)
                .getMessage();
        assertTrue(why.contains("fewer clusters than instruments"), why);
        assertThrows(IllegalArgumentException.class, instruments::kleibergenPaap);
        assertThrows(IllegalArgumentException.class, () -> instruments.firstStageF("d1"));
        assertTrue(Double.isNaN(fit.statistics().get("hansen_j")));
        assertTrue(Double.isNaN(fit.statistics().get("kleibergen_paap_f")));
        assertTrue(fit.estimate("d1").stdError() > 0);
    }

    @Test
    void leavesOutAnInstrumentThatIsACombinationAndSaysSo() {
        Fit fit = Iv.of("wage ~ x + g | d1 ~ z1 + z2").fit(DATA);
        Fit more = Iv.of("wage ~ x + g | d1 ~ z1 + I(2 * z1) + z2 + I(x - z2)").fit(DATA);
        assertEquals(fit.estimate("d1").estimate(), more.estimate("d1").estimate(), 1e-9);
        for (String statistic : fit.statistics().keySet()) {
            double expected = fit.statistics().get(statistic);
            assertEquals(expected, more.statistics().get(statistic), 1e-8 * Math.abs(expected), statistic);
        }
        assertEquals(2, more.instruments().firstStageF("d1").df1());
        assertTrue(
                more.notes().contains("First stage of d1: I(2 * z1) was dropped: collinear with z1."), more::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wage ~ x | d1 + d2 ~ z1; 2 endogenous covariates need at least 2; got 1.",
                "wage ~ x + z1 | d1 ~ I(2 * z1); One endogenous covariate needs at least 1; got 0.",
                "wage ~ x | d1 + d2 ~ z1 + I(z1 + x); 2 endogenous covariates need at least 2; got 1."
            })
    void saysThatThereAreTooFewInstruments(String formula, String begins, String ends) {
        String why = assertThrows(
                        IllegalArgumentException.class, () -> Iv.of(formula).fit(DATA))
                .getMessage();
        assertTrue(why.startsWith(begins) && why.endsWith(ends), why);
    }

    @Test
    void hasNoOveridentifyingRestrictionToTestOfAsManyInstrumentsAsRegressors() {
        Instruments exact = fit("two exact").instruments();
        assertThrows(IllegalArgumentException.class, exact::sargan);
        assertThrows(IllegalArgumentException.class, exact::hansenJ);
    }

    private static Fit fit(String model) {
        String[] m = MODELS.get(model);
        return (m[2].isEmpty() ? Iv.of(m[1]) : Iv.of(m[1]).weightedBy(m[2])).fit(DATA);
    }

    private static double ours(Fit fit, Line line) {
        if (line.what().equals("statistic")) {
            return statistic(fit, line.term());
        }
        for (String endogenous : new String[] {"d1", "d2"}) {
            String stage = "first stage " + endogenous;
            if (line.what().startsWith(stage)) {
                return ReferenceLines.number(fit.instruments().firstStage(endogenous), line.without(stage));
            }
        }
        if (line.what().startsWith("reduced form")) {
            return ReferenceLines.number(fit.instruments().reducedForm(), line.without("reduced form"));
        }
        return ReferenceLines.number(fit, line);
    }

    private static double statistic(Fit fit, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return switch (name) {
            case "n" -> fit.n();
            case "R2", "Adjusted R2", "Residual sd" -> ReferenceLines.statistic(fit, name);
            case "overidentification df" -> fit.instruments().sargan().df1();
            case "Wu-Hausman df2" -> fit.instruments().wuHausman().df2();
            case "Cragg-Donald F", "Kleibergen-Paap F" -> fit.instruments().kleibergenPaap();
            default -> {
                WaldTest test = test(fit.instruments(), name, last);
                yield name.contains(" p") ? test.pValue() : test.statistic();
            }
        };
    }

    private static WaldTest test(Instruments instruments, String name, String last) {
        return switch (name.substring(0, name.indexOf(' '))) {
            case "First-stage" -> instruments.firstStageF(last);
            case "Sargan" -> instruments.sargan();
            case "Hansen" -> instruments.hansenJ();
            case "Wu-Hausman" -> instruments.wuHausman();
            default -> throw new AssertionError(name);
        };
    }
}
