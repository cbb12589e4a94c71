package org.introlab.summary.tests;

import org.introlab.data.Frame;

/**
 * Fisher's exact test of independence of two factors with any numbers of levels, as in R's {@code fisher.test}: the probability, given both
 * margins, of all tables that are no more probable than the observed one. For two-by-two tables also the conditional maximum likelihood
 * estimate of the odds ratio with its exact interval (from the noncentral hypergeometric distribution). Levels without rows are ignored. A
 * table is not tested if there are too many tables with the same margins to enumerate within seconds.
 */
public record Fisher(TestResult result) implements HypothesisTest {
    private static final String NAME = "Fisher exact";
    private static final String RULE = "two-sided by probability, given both margins";

    /**
     * Tests two factors, or columns with few distinct whole numbers.
     *
     * @throws IllegalArgumentException if a column does not exist or has no levels
     */
    public static Fisher of(Frame frame, String variable, String group) {
        return of(CrossCounts.of(frame, variable, group));
    }

    /** Tests a table of counts, row by row. */
    public static Fisher of(long[]... counts) {
        return of(CrossCounts.of(counts));
    }

    static Fisher of(CrossCounts counts) {
        if (!counts.obstacle().isEmpty()) {
            return new Fisher(TestResult.none(NAME, RULE, counts.basis(), counts.obstacle()));
        }
        if (counts.basis().isWithheld()) {
            return new Fisher(TestResult.none(NAME, RULE, counts.basis(), TestResult.TOO_SMALL));
        }
        double none = Double.NaN;
        double p;
        try {
            p = FisherNetwork.pValue(counts.toArray());
        } catch (IllegalArgumentException e) {
            return new Fisher(TestResult.none(NAME, RULE, counts.basis(), String.valueOf(e.getMessage())));
        }
        TestResult made = TestResult.of(NAME, RULE, counts.basis(), "", none, none, none, p);
        return new Fisher(made.with(counts.isTwoByTwo() ? oddsRatio(counts) : ChiSquare.cramersV(counts)));
    }

    private static Effect oddsRatio(CrossCounts counts) {
        ConditionalOdds odds = ConditionalOdds.of(counts);
        double tail = (1 - Effect.LEVEL) / 2;
        return new Effect(
                "odds ratio, conditional maximum likelihood", odds.estimate(), odds.low(tail), odds.high(tail));
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
