package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.Frame;
import org.introlab.numeric.Centre;
import org.introlab.numeric.RoundingNoise;
import org.introlab.summary.Summary;

/**
 * The mean difference of two columns, first minus second, and Student's paired t test, as in R's {@code t.test(paired = TRUE)}; over the
 * rows where both are present.
 */
public record PairedDifference(TestResult result) implements HypothesisTest {
    private static final String NAME = "paired t";
    private static final String RULE = "of the differences, with n - 1 degrees of freedom";

    /**
     * Tests the rows where both columns are present.
     *
     * @throws IllegalArgumentException if a column does not exist or is not numeric
     */
    public static PairedDifference of(Frame frame, String first, String second) {
        double[] a = frame.numbers(first);
        double[] b = frame.numbers(second);
        int[] both = IntStream.range(0, a.length)
                .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
                .toArray();
        double[] differences = Arrays.stream(both).mapToDouble(i -> a[i] - b[i]).toArray();
        TestBasis basis = TestBasis.ofNumbers(frame, first, second, List.of(differences));
        Summary summary = Summary.of(differences);
        long n = summary.n();
        if (n < 2) {
            return new PairedDifference(TestResult.none(
                    NAME,
                    RULE,
                    basis,
                    n == 0 ? "no row has a value in both columns" : "only one row has a value in both columns"));
        }
        double size =
                Arrays.stream(both).mapToDouble(i -> a[i] * a[i] + b[i] * b[i]).sum();
        boolean whole = Arrays.stream(both).allMatch(i -> Centre.isWhole(a[i], b[i]));
        if (summary.sd() == 0 || !whole && RoundingNoise.covers(summary.sd(), Math.sqrt(size / n), n)) {
            return new PairedDifference(
                    TestResult.none(NAME, RULE, basis, "the differences are equal or differ only by rounding"));
        }
        TDistribution t = new TDistribution(null, n - 1.0);
        double statistic = summary.mean() / summary.stdError();
        double half = t.inverseCumulativeProbability(0.5 + Effect.LEVEL / 2) * summary.stdError();
        TestResult made = TestResult.of(
                NAME,
                RULE,
                basis,
                "t",
                statistic,
                n - 1.0,
                Double.NaN,
                2 * t.cumulativeProbability(-Math.abs(statistic)));
        return new PairedDifference(
                made.with(new Effect("mean difference", summary.mean(), summary.mean() - half, summary.mean() + half)));
    }

    @Override
    public String toString() {
        return result.toString();
    }
}
