package org.introlab.summary.tests;

import java.util.Locale;
import org.apache.commons.math3.special.Gamma;
import org.introlab.data.Frame;

/**
 * Pearson's chi-square test of independence of two factors with any numbers of levels (1900), without continuity correction, as in R's
 * {@code chisq.test(correct = FALSE)}; with Cramér's V, which is always based on the uncorrected statistic. Levels without rows are
 * ignored.
 */
public record ChiSquare(TestResult result) implements HypothesisTest {
    private static final String NAME = "Pearson chi-square";
    private static final String PLAIN = "without continuity correction";
    private static final String YATES = "with Yates' continuity correction";

    /** The expected count below which the chi-square approximation is doubtful (Cochran 1954, Biometrics 10, 417-451). */
    static final double SMALL = 5;

    /**
     * Tests two factors, or columns with few distinct whole numbers.
     *
     * @throws IllegalArgumentException if a column does not exist or has no levels
     */
    public static ChiSquare of(Frame frame, String variable, String group) {
        return of(CrossCounts.of(frame, variable, group), false);
    }

    /**
     * Same as {@link #of(Frame, String, String)}, with Yates' continuity correction if both have two levels, as {@code chisq.test} does
     * by default: each deviation is reduced by {@code min(0.5, |count - expected|)}.
     */
    public static ChiSquare corrected(Frame frame, String variable, String group) {
        return of(CrossCounts.of(frame, variable, group), true);
    }

    /** Tests a table of counts, row by row. */
    public static ChiSquare of(long[]... counts) {
        return of(CrossCounts.of(counts), false);
    }

    /**
     * Tests without continuity correction, or by Fisher's exact test if an expected count is below 5, as R's gtsummary does.
     *
     * @throws IllegalArgumentException if a column does not exist or has no levels
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
