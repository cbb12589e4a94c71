package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference values: src/test/resources/reference/logit/expected.csv, made by make.R there (R 4.2.2, sandwich 3.0-2) and
 * compared by peer.py with statsmodels 0.15.0. Tolerance 1e-8 relative, the largest difference being below 1e-11.
 */
class LogitReferenceTest {
    private static final double TOLERANCE = 1e-8;
    private static final Frame DATA = Participants.frame();
    private static final Map<String, Double> EXPECTED = Participants.expected("logit");

    private static Fit fit(String model) {
        return switch (model) {
            case "main" ->
                Logit.of("success ~ gender + age + track + origin + months + log(unemployment) + network")
                        .fit(DATA);
            case "interactions" ->
                Logit.of("success ~ gender * age + months + I(months^2) + gender:log(unemployment) "
                                + "+ months:network")
                        .fit(DATA);
            case "weighted" ->
                Logit.of("success ~ gender + months").weightedBy("weight").fit(DATA);
            default -> Logit.of("success ~ 0 + gender + months").fit(DATA);
        };
    }

    private static Covariance rule(String name) {
        return Covariance.parse(name.startsWith("CR") ? name + ":municipality" : name);
    }

    private static void compare(String model, String rule, String what, String term, double ours) {
        String key = String.join(",", model, rule, what, term);
        assertTrue(EXPECTED.containsKey(key), key);
        double theirs = EXPECTED.get(key);
        assertEquals(theirs, ours, TOLERANCE * Math.abs(theirs), key);
    }

    @ParameterizedTest
    @CsvSource({
        "main,14",
        "interactions,13",
        "weighted,3",
        "without intercept,3",
    })
    void givesCoefficientsAndFitStatisticsOfR(String model, int terms) {
        Fit fit = fit(model);
        assertEquals(terms, fit.estimates().size());
        for (Estimate e : fit.estimates()) {
            compare(model, "any", "coefficient", e.name(), e.estimate());
        }
        for (Estimate e : fit.oddsRatios().estimates()) {
            compare(model, "any", "odds ratio", e.name(), e.estimate());
        }
        assertEquals(
                List.of(
                        "log_lik",
                        "null_log_lik",
                        "mcfadden_r_squared",
                        "aic",
                        "bic",
                        "lr_statistic",
                        "lr_df",
                        "lr_p_value"),
                List.copyOf(fit.statistics().keySet()));
        fit.statistics().forEach((name, value) -> {
            if (!name.equals("bic")) { // FamiliesReferenceTest has it
                compare(model, "any", "statistic", StatisticWords.of(name), value);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "main,classical",
        "main,HC0",
        "main,HC1",
        "main,CR0",
        "main,CR1",
        "interactions,classical",
        "interactions,HC1",
        "interactions,CR1",
        "weighted,classical",
        "weighted,HC1",
        "weighted,CR1",
        "without intercept,HC0",
        "without intercept,CR0"
    })
    void givesErrorsOfCoefficientsAndOddsRatiosOfR(String model, String rule) {
        Fit fit = fit(model).with(rule(rule));
        for (Estimate e : fit.estimates()) {
            compare(model, rule, "std error", e.name(), e.stdError());
            compare(model, rule, "p", e.name(), e.pValue());
        }
        for (Estimate e : fit.oddsRatios().estimates()) {
            compare(model, rule, "odds ratio std error", e.name(), e.stdError());
            compare(model, rule, "odds ratio low", e.name(), e.confLow());
            compare(model, rule, "odds ratio high", e.name(), e.confHigh());
            compare(model, rule, "p", e.name(), e.pValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "main,13,classical",
        "main,13,HC0",
        "main,13,HC1",
        "main,13,CR0",
        "main,13,CR1",
        "interactions,7,classical",
        "interactions,7,HC1",
        "interactions,7,CR1",
        "weighted,2,HC1",
        "weighted,2,CR1",
        "without intercept,2,CR0"
    })
    void givesAverageMarginalEffectsAndDeltaErrors(String model, int effects, String rule) {
        Estimates ame = fit(model).with(rule(rule)).marginalEffects();
        assertEquals(effects, ame.estimates().size());
        for (Estimate e : ame.estimates()) {
            compare(model, "any", "ame", e.name(), e.estimate());
            compare(model, rule, "ame std error", e.name(), e.stdError());
        }
    }
}
