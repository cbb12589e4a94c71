package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference values: reference/survey-means/expected.csv, made by make.R there with svymean, svyby, svyciprop and confint (R
 * 4.2.2, survey 4.1-1); Wilson's interval for an effective sample size is written out there. Tolerance 1e-9 relative.
 */
class SurveyMeanReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-means");
    private static final Grouping CLUSTER = Sampled.groups("cluster");
    private static final Grouping STRATUM = Sampled.groups("stratum");
    private static final SurveyDesign SIMPLE = SurveyDesign.simple(CLUSTER.size());
    private static final SurveyDesign WEIGHTED = SIMPLE.weightedBy(Sampled.numbers("weight"));

    private static SurveyDesign design(String name) {
        return switch (name) {
            case "simple" -> SIMPLE;
            case "weighted" -> WEIGHTED;
            case "finite" -> WEIGHTED.fromPopulationOf(2500);
            case "stratified" -> WEIGHTED.stratifiedBy(STRATUM);
            case "clustered" -> WEIGHTED.clusteredBy(CLUSTER);
            default -> WEIGHTED.clusteredBy(CLUSTER).stratifiedBy(STRATUM).fromPopulationOf(10);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "simple,yes", "weighted,yes", "finite,yes", "stratified,yes", "clustered,yes", "all,yes",
        "simple,share", "weighted,share", "finite,share", "stratified,share", "clustered,share", "all,share"
    })
    void givesMeansErrorsAndIntervalsOfRForAllAndForEachGroup(String design, String scores) {
        SurveyMean mean = SurveyMean.of(Sampled.numbers(scores), design(design));
        compare(design + "," + scores + ",total,", mean.total());
        List<MeanEstimate> groups = mean.by(Sampled.groups("group"));
        assertEquals(
                List.of("a", "b", "c", "d"),
                groups.stream().map(MeanEstimate::label).toList());
        for (MeanEstimate group : groups) {
            compare(design + "," + scores + "," + group.label() + ",", group);
        }
    }

    private static void compare(String key, MeanEstimate ours) {
        near(key + "mean", ours.mean());
        near(key + "std error", ours.standardError());
        near(key + "deff", ours.designEffect());
        near(key + "n", ours.n());
        near(key + "df", ours.df());
        near(key + "t low", ours.t(0.95).low());
        near(key + "t high", ours.t(0.95).high());
        near(key + "wilson low", ours.wilson(0.95).low());
        near(key + "wilson high", ours.wilson(0.95).high());
        near(key + "beta low", ours.kornGraubard(0.95).low());
        near(key + "beta high", ours.kornGraubard(0.95).high());
        assertEquals(ours.n(), ours.effectiveN() * ours.designEffect(), 1e-9);
        assertTrue(ours.rule().startsWith("linearised"));
    }

    private static void near(String key, double actual) {
        Sampled.assertNear(EXPECTED, key, actual, TOLERANCE);
    }
}
