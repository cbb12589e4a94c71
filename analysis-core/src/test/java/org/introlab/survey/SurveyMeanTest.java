package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyMeanTest {
    private static final double[] SCORES = {1, 0, 1, Double.NaN, 0, 1, 1, 0};
    private static final SurveyDesign SIMPLE = SurveyDesign.simple(8);
    private static final Grouping HALVES = Grouping.of("half", List.of("1", "2"), 0, 0, 0, 0, 1, 1, 1, 1);

    @Test
    void givesTheTextbookErrorForASimpleRandomSample() {
        MeanEstimate mean =
                SurveyMean.of(new double[] {1, 2, 3, 6}, SurveyDesign.simple(4)).total();
        assertEquals(3, mean.mean());
        assertEquals(Math.sqrt(14.0 / 3 / 4), mean.standardError(), 1e-15);
        assertEquals(1, mean.designEffect(), 1e-15);
        assertEquals(4, mean.effectiveN(), 1e-14);
        assertEquals("linearised", mean.rule());
    }

    @Test
    void givesWilsonsOwnIntervalForASimpleRandomSampleOfYesAndNo() {
        double[] yes = {1, 1, 0, 1, 0, 0, 1, 1};
        Interval ours = SurveyMean.of(yes, SIMPLE).total().wilson(0.95);
        Interval wilson = Proportion.wilson(5, 8, 0.95);
        assertEquals(wilson.low(), ours.low(), 1e-12);
        assertEquals(wilson.high(), ours.high(), 1e-12);
    }

    @Test
    void leavesAnEmptyLevelWithoutAMeanAndASingleRespondentWithoutAnError() {
        Grouping groups = Grouping.of("g", List.of("none", "one", "rest"), 1, 2, 2, 2, 2, 2, -1, 2);
        List<MeanEstimate> means = SurveyMean.of(SCORES, SIMPLE).by(groups);
        assertEquals(0, means.get(0).n());
        assertTrue(Double.isNaN(means.get(0).mean()));
        assertTrue(Double.isNaN(means.get(0).wilson(0.95).low()));
        assertEquals(1, means.get(1).mean());
        assertTrue(Double.isNaN(means.get(1).standardError()));
        assertTrue(Double.isNaN(means.get(1).effectiveN()));
        assertTrue(Double.isNaN(means.get(1).wilson(0.95).low()));
        assertEquals(5, means.get(2).n());
        assertEquals(0.4, means.get(2).mean(), 1e-15);
    }

    @Test
    void givesAnItemThatNobodyAnsweredNoMean() {
        double[] none = new double[8];
        Arrays.fill(none, Double.NaN);
        MeanEstimate mean = SurveyMean.of(none, SIMPLE).total();
        assertEquals(0, mean.n());
        assertTrue(Double.isNaN(mean.mean()));
        assertTrue(Double.isNaN(mean.standardError()));
    }

    @Test
    void fallsBackOnTheNumberOfRespondentsWhereAllAgree() {
        double[] ones = new double[8];
        Arrays.fill(ones, 1);
        MeanEstimate mean = SurveyMean.of(ones, SIMPLE).total();
        assertEquals(0, mean.standardError());
        assertEquals(8, mean.effectiveN());
        assertEquals(Proportion.wilson(8, 8, 0.95).low(), mean.wilson(0.95).low(), 1e-12);
        assertEquals(1, mean.wilson(0.95).high());
        assertEquals(
                Proportion.clopperPearson(8, 8, 0.95).low(),
                mean.kornGraubard(0.95).low(),
                1e-12);
    }

    @Test
    void findsNoVarianceInEqualFractions() {
        double[] tenths = new double[8];
        Arrays.fill(tenths, 0.1);
        MeanEstimate mean = SurveyMean.of(tenths, SIMPLE.weightedBy(1, 2, 3, 4, 5, 6, 7, 8.1))
                .total();
        assertEquals(0.1, mean.mean());
        assertEquals(0, mean.standardError());
        assertEquals("all scores are equal", mean.untested().orElseThrow());
        assertTrue(Double.isNaN(mean.wilson(0.95).low())
                && Double.isNaN(mean.kornGraubard(0.95).high()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void countsAnswersWhereNobodyOrEverybodyAgrees(double score) {
        double[] scores = new double[8];
        Arrays.fill(scores, score);
        MeanEstimate mean = SurveyMean.of(scores, SIMPLE).total();
        assertEquals(8, mean.effectiveN());
        assertTrue(mean.untested().isEmpty());
        assertEquals(
                Proportion.wilson(8 * score, 8, 0.95).high(), mean.wilson(0.95).high(), 1e-12);
    }

    @Test
    void hasAnErrorOfZeroAndNoIntervalWhereScoresAreConstantWithinStrata() {
        for (double far : new double[] {0.7, 0.1 + 0.2}) {
            double[] scores = {0.1, 0.1, 0.1, 0.1, far, far, far, far};
            for (SurveyDesign design : List.of(
                    SIMPLE.stratifiedBy(HALVES),
                    SIMPLE.stratifiedBy(HALVES).weightedBy(1, 1, 1, 1, 3.1, 3.1, 3.1, 3.1),
                    SIMPLE.stratifiedBy(HALVES).fromPopulationOf(40))) {
                MeanEstimate mean = SurveyMean.of(scores, design).total();
                assertEquals(0, mean.standardError());
                assertTrue(mean.untested().orElse("").contains("equal within each stratum"), mean.toString());
                assertTrue(Double.isNaN(mean.t(0.95).low())
                        && Double.isNaN(mean.wilson(0.95).low()));
                assertTrue(Double.isNaN(mean.kornGraubard(0.95).high()) && Double.isNaN(mean.effectiveN()));
            }
            MeanEstimate all = SurveyMean.of(scores, SIMPLE.stratifiedBy(HALVES).fromPopulationOf(4))
                    .total();
            assertEquals(0, all.standardError());
            assertTrue(all.untested().isEmpty(), "the whole population is known");
        }
    }

    @Test
    void knowsTheWholePopulationExactly() {
        double[] yes = {1, 1, 0, 1, 0, 0, 1, 1};
        MeanEstimate mean = SurveyMean.of(yes, SIMPLE.fromPopulationOf(8)).total();
        assertEquals(0, mean.standardError());
        assertEquals(0.625, mean.wilson(0.95).low());
        assertEquals(0.625, mean.kornGraubard(0.95).high());
        assertEquals("linearised, finite population", mean.rule());
    }

    @Test
    void refusesClustersInTwoStrataAndAStratumOfOneUnit() {
        Grouping across = Grouping.of("c", List.of("a", "b"), 0, 1, 0, 1, 0, 1, 0, 1);
        SurveyDesign crossed = SIMPLE.clusteredBy(across).stratifiedBy(HALVES);
        assertThrows(IllegalArgumentException.class, () -> SurveyMean.of(SCORES, crossed));
        SurveyDesign lonely = SIMPLE.clusteredBy(HALVES).stratifiedBy(HALVES);
        String message = assertThrows(IllegalArgumentException.class, () -> SurveyMean.of(SCORES, lonely))
                .getMessage();
        assertTrue(message.contains("'1'"), message);
        SurveyDesign beyond = SIMPLE.stratifiedBy(HALVES).fromPopulationOf(3);
        assertThrows(IllegalArgumentException.class, () -> SurveyMean.of(SCORES, beyond));
    }

    @Test
    void refusesAShareIntervalForAMeanThatIsNoShare() {
        MeanEstimate mean =
                SurveyMean.of(new double[] {1, 2, 3, 6}, SurveyDesign.simple(4)).total();
        assertThrows(IllegalArgumentException.class, () -> mean.wilson(0.95));
    }

    @Property(tries = 100)
    void doesNotCareForTheScaleOfTheWeights(
            @ForAll @Size(8) List<@DoubleRange(min = 0.1, max = 9) Double> weights,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        double[] once = weights.stream().mapToDouble(w -> w).toArray();
        double[] scaled = weights.stream().mapToDouble(w -> w * factor).toArray();
        MeanEstimate a = SurveyMean.of(SCORES, SIMPLE.weightedBy(once)).total();
        MeanEstimate b = SurveyMean.of(SCORES, SIMPLE.weightedBy(scaled)).total();
        assertEquals(a.mean(), b.mean(), 1e-12);
        assertEquals(a.standardError(), b.standardError(), 1e-12);
        assertEquals(a.effectiveN(), b.effectiveN(), 1e-9);
        assertEquals(a.wilson(0.9).high(), b.wilson(0.9).high(), 1e-10);
    }
}
