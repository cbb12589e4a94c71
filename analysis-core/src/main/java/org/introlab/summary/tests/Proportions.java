package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.introlab.data.Frame;
import org.introlab.summary.Groups;
import org.introlab.survey.Interval;
import org.introlab.survey.Proportion;

/**
 * The shares of a level in two groups and the z test of their difference, first minus second, as in R's {@code prop.test}: the variance of
 * z uses the pooled share, and its square is Pearson's chi-square. Intervals of the difference are Wald's and Newcombe's (1998, Statistics
 * in Medicine 17, 873-890, method 10: from Wilson's intervals of both shares).
 *
 * @param first the share in the first group, 0 to 1
 * @param second the share in the second group
 */
public record Proportions(TestResult result, double first, double second) implements HypothesisTest {
    private static final String NAME = "two proportions z";
    private static final String PLAIN = "pooled variance, without continuity correction";
    private static final String CORRECTED = "pooled variance, with Yates' continuity correction";

    /**
     * Compares the shares of a level of a variable in the two levels of a group.
     *
     * @throws IllegalArgumentException if a column does not exist, the variable has no such level, or a column has no levels
     */
    public static Proportions of(Frame frame, String variable, String level, String group) {
        return of(frame, variable, level, group, false);
    }

    /**
     * Same as {@link #of(Frame, String, String, String)}, with Yates' continuity correction, R's default, which also widens Wald's
     * interval.
     */
    public static Proportions corrected(Frame frame, String variable, String level, String group) {
        return of(frame, variable, level, group, true);
    }

    /** Compares given counts: {@code inFirst} of {@code first} and {@code inSecond} of {@code second} rows. */
    public static Proportions of(long inFirst, long first, long inSecond, long second) {
        if (inFirst < 0 || inSecond < 0 || inFirst > first || inSecond > second || first == 0 || second == 0) {
            throw new IllegalArgumentException(
                    "Proportions need two non-empty groups and counts from 0 to the group sizes: got " + inFirst
                            + " of " + first + " and " + inSecond + " of " + second + ".");
        }
        return of(TestBasis.ofCounts(first + second), inFirst, first, inSecond, second, false);
    }

    private static Proportions of(Frame frame, String variable, String level, String group, boolean yates) {
        List<String> levels = Groups.levelsIncluding(frame, variable, level);
        int at = levels.indexOf(level);
        long[][] counts = CrossCounts.counted(frame, variable, levels, group, Groups.levels(frame, group));
        int width = counts[0].length;
        long[] all = IntStream.range(0, width)
                .mapToLong(g -> Arrays.stream(counts).mapToLong(row -> row[g]).sum())
                .toArray();
        int[] used = IntStream.range(0, width).filter(g -> all[g] > 0).toArray();
        long[] parts = Arrays.stream(used)
                .boxed()
                .flatMapToLong(g -> LongStream.of(counts[at][g], all[g] - counts[at][g]))
                .toArray();
        TestBasis basis = TestBasis.of(frame, variable, group, parts);
        if (used.length != 2) {
            TestResult none =
                    TestResult.none(NAME, yates ? CORRECTED : PLAIN, basis, GroupedNumbers.notTwo(used.length));
            return new Proportions(none, Double.NaN, Double.NaN);
        }
        return of(basis, counts[at][used[0]], all[used[0]], counts[at][used[1]], all[used[1]], yates);
    }

    private static Proportions of(TestBasis basis, long a, long m, long b, long n, boolean yates) {
        String rule = yates ? CORRECTED : PLAIN;
        double p = (double) a / m;
        double q = (double) b / n;
        if (a + b == 0 || a + b == m + n) {
            return new Proportions(TestResult.none(NAME, rule, basis, "all rows have the same value"), p, q);
        }
        double both = (double) (a + b) / (m + n);
        double units = 1.0 / m + 1.0 / n;
        double off = yates ? Math.min(0.5, Math.abs(p - q) / units) : 0;
        double z = Math.signum(p - q) * (Math.abs(p - q) - off * units) / Math.sqrt(both * (1 - both) * units);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double half = normal.inverseCumulativeProbability(0.5 + Effect.LEVEL / 2)
                        * Math.sqrt(p * (1 - p) / m + q * (1 - q) / n)
                + off * units;
        Interval one = Proportion.wilson(a, m, Effect.LEVEL);
        Interval other = Proportion.wilson(b, n, Effect.LEVEL);
        TestResult made = TestResult.of(
                        NAME,
                        rule,
                        basis,
                        "z",
                        z,
                        Double.NaN,
                        Double.NaN,
                        2 * normal.cumulativeProbability(-Math.abs(z)))
                .with(new Effect(
                        "difference, Wald's interval", p - q, Math.max(-1, p - q - half), Math.min(1, p - q + half)))
                .with(new Effect(
                        "difference, Newcombe's interval",
                        p - q,
                        p - q - Math.hypot(p - one.low(), other.high() - q),
                        p - q + Math.hypot(one.high() - p, q - other.low())));
        return basis.isWithheld() ? new Proportions(made, Double.NaN, Double.NaN) : new Proportions(made, p, q);
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
