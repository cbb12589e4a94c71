package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.FourMeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reference values: src/test/resources/reference/did/expected.csv, made by make.R there with lm and vcovCL (R 4.2.2,
 * sandwich 3.0-2). Tolerance 1e-9 relative.
 */
class DiffInDiffReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final Map<String, Double> EXPECTED = Participants.expected("did");
    private static final DiffInDiff DID = DiffInDiff.of("success", "network", "after")
            .covariates("gender + age + track + origin + months + log(unemployment)")
            .clusteredBy("municipality");
    private static final Frame DATA = Participants.frame();
    private static final DidResult RESULT = DID.fit(DATA);

    private static void compare(String reading, String what, String number, double ours) {
        String key = String.join(",", reading, what, number);
        assertTrue(EXPECTED.containsKey(key), key);
        assertEquals(EXPECTED.get(key), ours, TOLERANCE * Math.abs(EXPECTED.get(key)), key);
    }

    private static void compareLevels(String reading, DidReading ours) {
        compare(reading, "control before", "estimate", ours.controlBefore());
        compare(reading, "treated before", "estimate", ours.treatedBefore());
        compare(reading, "control after", "estimate", ours.controlAfter());
        compare(reading, "treated after", "estimate", ours.treatedAfter());
    }

    private static void compare(String reading, String what, Estimate ours) {
        compare(reading, what, "estimate", ours.estimate());
        compare(reading, what, "std error", ours.stdError());
        compare(reading, what, "t", ours.statistic());
        compare(reading, what, "p", ours.pValue());
        compare(reading, what, "low", ours.confLow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unadjusted", "numeric codes", "factor dummies", "adjusted means"})
    void givesLevelsAndClusteredDifferencesOfR(String name) {
        DidReading ours = RESULT.reading(name);
        compareLevels(name, ours);
        compare(name, "before", ours.before());
        compare(name, "after", ours.after());
        compare(name, "did", ours.did());
        assertEquals("CR1S", ours.rule().name());
        assertEquals(23, ours.rule().df());
    }

    @Test
    void givesTheFourMeansAndTheirCounts() {
        FourMeans raw = RESULT.raw();
        compare("raw", "control before", "n", raw.controlBefore().n());
        compare("raw", "treated before", "n", raw.treatedBefore().n());
        compare("raw", "control after", "n", raw.controlAfter().n());
        compare("raw", "treated after", "n", raw.treatedAfter().n());
        compare("raw", "control before", "mean", raw.controlBefore().mean());
        compare("raw", "treated before", "mean", raw.treatedBefore().mean());
        compare("raw", "control after", "mean", raw.controlAfter().mean());
        compare("raw", "treated after", "mean", raw.treatedAfter().mean());
    }
}
