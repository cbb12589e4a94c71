package org.introlab.summary.tests;

import java.util.Locale;
import org.apache.commons.math3.special.Gamma;
import org.introlab.data.Frame;

/**
 * Pearson's chi-square test of independence of two factors with any numbers of levels (1900), without continuity correction, as R's
 * {@code chisq.test(correct = FALSE)}; with Cramér's V, which is always of the statistic without correction. Levels that no row has
 * take no part.
 */
public record ChiSquare(TestResult result) implements HypothesisTest {
    private static final String NAME = "Pearson chi-square";
    private static final String PLAIN = "without continuity correction";
    private static final String YATES = "with Yates' continuity correction";

    /** Cochran (1954, Biometrics 10, 417-451): below it the distribution is in doubt. */
    static final double SMALL = 5;

    /**
     * Of two factors, or columns of few whole numbers.
     *
     * @throws IllegalArgumentException if a column is not there or has no levels
     */
    public static ChiSquare of(Frame frame, String variable, String group) {
        return of(CrossCounts.of(frame, variable, group), false);
    }

    /**
     * The same with Yates' continuity correction if both have two levels, as {@code chisq.test} does by default: {@code min(0.5, |count -
     * expected|)} is taken off each deviation.
     */
    public static ChiSquare corrected(Frame frame, String variable, String group) {
        return of(CrossCounts.of(frame, variable, group), true);
    }

    /** Of a table of counts, row by row. */
    public static ChiSquare of(long[]... counts) {
        return of(CrossCounts.of(counts), false);
    }

    /**
     * Without continuity correction, but Fisher's exact test where an expected count is below 5, which is what R's gtsummary chooses.
     *
     * @throws IllegalArgumentException if a column is not there or has no levels
     */
    public static HypothesisTest orFisher(Frame frame, String variable, String group) {
        CrossCounts counts = CrossCounts.of(frame, variable, group);
        boolean small = counts.obstacle().isEmpty() && counts.leastExpected() < SMALL;
        return small ? Fisher.of(counts) : of(counts, false);
    }

    static ChiSquare of(CrossCounts counts, boolean yates) {
        String rule = yates && counts.isTwoByTwo() ? YATES : PLAIN;
        if (!counts.obstacle().isEmpty()) {
            return new ChiSquare(TestResult.none(NAME, rule, counts.basis(), counts.obstacle()));
        }
        double statistic = statistic(counts, yates && counts.isTwoByTwo());
        double df = (counts.rows() - 1.0) * (counts.columns() - 1);
        double least = counts.leastExpected();
        String remark = least < SMALL ? String.format(Locale.ROOT, "smallest expected count %.1f", least) : "";
        TestResult made = TestResult.of(
                NAME,
                rule,
                counts.basis(),
                "χ²",
                statistic,
                df,
                Double.NaN,
                Gamma.regularizedGammaQ(df / 2, statistic / 2));
        return new ChiSquare(made.with(cramersV(counts)).remarked(remark));
    }

    static Effect cramersV(CrossCounts counts) {
        double most = counts.n() * (Math.min(counts.rows(), counts.columns()) - 1.0);
        return Effect.of("Cramér's V", Math.sqrt(statistic(counts, false) / most));
    }

    private static double statistic(CrossCounts counts, boolean yates) {
        double statistic = 0;
        for (int r = 0; r < counts.rows(); r++) {
            for (int c = 0; c < counts.columns(); c++) {
                double expected = counts.expected(r, c);
                double deviation = Math.abs(counts.count(r, c) - expected);
                deviation -= yates ? Math.min(0.5, deviation) : 0;
                statistic += deviation * deviation / expected;
            }
        }
        return statistic;
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
