package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Gamma;
import org.introlab.data.Frame;
import org.introlab.summary.Groups;

/**
 * McNemar's test of two columns with the same two levels (1947, Psychometrika 12, 153-157): whether the second level is equally frequent in
 * both. Only rows whose levels differ matter. The default has Edwards' continuity correction, as in R's {@code mcnemar.test}; {@link
 * #exact} is the binomial test of the rows that differ.
 *
 * @param onlyFirst the number of rows with the second level only in the first column
 * @param onlySecond the number of rows with the second level only in the second column
 */
public record McNemar(TestResult result, long onlyFirst, long onlySecond) implements HypothesisTest {
    private static final String NAME = "McNemar";
    private static final String CORRECTED = "with Edwards' continuity correction";
    private static final String PLAIN = "without continuity correction";
    private static final String EXACT = "exact, binomial";

    /** How the p-value is computed. */
    private enum Rule {
        CORRECTED,
        PLAIN,
        EXACT
    }

    /**
     * Tests with continuity correction.
     *
     * @throws IllegalArgumentException if a column does not exist, or the columns do not have the same two levels
     */
    public static McNemar of(Frame frame, String first, String second) {
        return of(frame, first, second, Rule.CORRECTED);
    }

    /** Tests without continuity correction. */
    public static McNemar uncorrected(Frame frame, String first, String second) {
        return of(frame, first, second, Rule.PLAIN);
    }

    /** Runs the exact binomial test. */
    public static McNemar exact(Frame frame, String first, String second) {
        return of(frame, first, second, Rule.EXACT);
    }

    private static McNemar of(Frame frame, String first, String second, Rule rule) {
        List<String> levels = levels(frame, first, second);
        long[][] counts = CrossCounts.counted(frame, first, levels, second, levels);
        long b = counts[1][0];
        long c = counts[0][1];
        TestBasis basis = TestBasis.of(frame, first, second, counts[0][0], b, c, counts[1][1]);
        String words = rule == Rule.CORRECTED ? CORRECTED : rule == Rule.PLAIN ? PLAIN : EXACT;
        if (basis.n() == 0 || b + c == 0) {
            String why = basis.n() == 0 ? "no row has a value in both columns" : "the columns are equal in all rows";
            return new McNemar(TestResult.none(NAME, words, basis, why), b, c);
        }
        double nan = Double.NaN;
        double off = rule == Rule.CORRECTED && b != c ? 1 : 0;
        double statistic = (Math.abs(b - c) - off) * (Math.abs(b - c) - off) / (b + c);
        TestResult made = rule == Rule.EXACT
                ? TestResult.of(NAME, words, basis, "", nan, nan, nan, exact(b, c))
                : TestResult.of(
                        NAME, words, basis, "χ²", statistic, 1, nan, Gamma.regularizedGammaQ(0.5, statistic / 2));
        made = made.with(Effect.of("difference of the shares", (double) (b - c) / basis.n()))
                .with(Effect.of("odds ratio of the rows that differ", (double) b / c));
        return basis.isWithheld() ? new McNemar(made, 0, 0) : new McNemar(made, b, c);
    }

    private static double exact(long b, long c) {
        double tail = new BinomialDistribution(null, (int) (b + c), 0.5).cumulativeProbability((int) Math.min(b, c));
        return Math.min(1, 2 * tail);
    }

    private static List<String> levels(Frame frame, String first, String second) {
        List<String> levels = new ArrayList<>(Groups.levels(frame, first));
        Groups.levels(frame, second).stream().filter(l -> !levels.contains(l)).forEach(levels::add);
        if (levels.size() != 2) {
            throw new IllegalArgumentException("McNemar's test needs two columns with the same two levels: '" + first
                    + "' and '" + second + "' have " + levels.size() + " levels in total.");
        }
        return levels;
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
