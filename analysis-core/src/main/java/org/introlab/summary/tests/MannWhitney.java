package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.introlab.data.Frame;
import org.introlab.numeric.RoundingNoise;
import org.introlab.survey.Distinct;
import org.introlab.survey.Spearman;

/**
 * Mann and Whitney's test of two groups (Wilcoxon's rank sum test), as in R's {@code wilcox.test}: exact if both groups have fewer than 50
 * rows and there are no ties; otherwise normal with mid-ranks, the variance corrected for ties and the statistic for continuity. W counts
 * the pairs in which the first group's value is larger, with ties as one half.
 */
public record MannWhitney(TestResult result) implements HypothesisTest {
    /** Why there is no test if there are more than two groups. */
    public static final String MORE = GroupedNumbers.MORE;

    private static final String NAME = "Mann-Whitney";
    private static final String EXACT = "exact, no ties";
    private static final String NORMAL = "normal with mid-ranks, corrected for ties and continuity";
    private static final int FEW = 50;

    /**
     * Tests the two levels of a group that have a value.
     *
     * @param group a factor, or a column with few distinct whole numbers
     * @throws IllegalArgumentException if a column does not exist or is not numeric, or the group has no levels
     */
    public static MannWhitney of(Frame frame, String variable, String group) {
        GroupedNumbers numbers = GroupedNumbers.of(frame, variable, group);
        if (numbers.size() != 2) {
            return new MannWhitney(TestResult.none(NAME, NORMAL, numbers.basis(), numbers.notTwo()));
        }
        return of(numbers.basis(), numbers.group(0), numbers.group(1));
    }

    /** Tests two levels of a group, the first against the second. */
    public static MannWhitney of(Frame frame, String variable, String group, String first, String second) {
        GroupedNumbers numbers = GroupedNumbers.of(frame, variable, group, first, second);
        return numbers.size() == 2
                ? of(numbers.basis(), numbers.group(0), numbers.group(1))
                : new MannWhitney(TestResult.none(NAME, NORMAL, numbers.basis(), "a group has no rows"));
    }

    private static MannWhitney of(TestBasis basis, double[] first, double[] second) {
        double[] both = IntStream.range(0, first.length + second.length)
                .mapToDouble(i -> i < first.length ? first[i] : second[i - first.length])
                .toArray();
        if (RoundingNoise.isConstant(both)) {
            return new MannWhitney(TestResult.none(NAME, NORMAL, basis, GroupedNumbers.CONSTANT));
        }
        Distinct values = Distinct.of(both);
        long[] counts = new long[values.size()];
        Arrays.stream(values.codes()).forEach(code -> counts[code]++);
        double[] ranks = Spearman.centredRanks(counts);
        double centred = 0;
        for (int i = 0; i < first.length; i++) {
            centred += ranks[values.codes()[i]];
        }
        boolean exact = counts.length == both.length && first.length < FEW && second.length < FEW;
        double pairs = (double) first.length * second.length;
        double p = exact
                ? exact(centred + pairs / 2, first.length, second.length)
                : normal(centred, counts, first.length, second.length);
        TestResult made =
                TestResult.of(NAME, exact ? EXACT : NORMAL, basis, "W", centred + pairs / 2, Double.NaN, Double.NaN, p);
        return new MannWhitney(
                made.with(Effect.of("probability of a larger value in the first group", 0.5 + centred / pairs)));
    }

    private static double normal(double centred, long[] counts, double m, double n) {
        double ties =
                Arrays.stream(counts).mapToDouble(t -> (double) t * t * t - t).sum();
        double sigma = Math.sqrt(m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1))));
        double z = Math.max(0, Math.abs(centred) - 0.5) / sigma;
        return Math.min(1, 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z));
    }

    /** Returns twice the smaller tail of the distribution of W over all orders of the rows. */
    private static double exact(double w, int m, int n) {
        double[] ways = ways(m, n);
        double all = Arrays.stream(ways).sum();
        int at = (int) Math.min(w, (double) m * n - w);
        return Math.min(1, 2 * Arrays.stream(ways, 0, at + 1).sum() / all);
    }

    /** Returns the number of orders of m and n rows for each value of W, by recursion on the group of the last row. */
    private static double[] ways(int m, int n) {
        double[][] fewer = new double[n + 1][m * n + 1];
        for (double[] none : fewer) {
            none[0] = 1;
        }
        for (int i = 1; i <= m; i++) {
            double[][] ways = new double[n + 1][m * n + 1];
            ways[0][0] = 1;
            for (int j = 1; j <= n; j++) {
                for (int w = 0; w <= i * j; w++) {
                    ways[j][w] = ways[j - 1][w] + (w < j ? 0 : fewer[j][w - j]);
                }
            }
            fewer = ways;
        }
        return fewer[n];
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
