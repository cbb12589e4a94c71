package org.introlab.summary.tests;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The odds ratio of a two-by-two table given its margins: the first count follows Fisher's noncentral hypergeometric distribution. Ends of
 * intervals are those of R's {@code fisher.test}, computed separately for each tail.
 */
final class ConditionalOdds {
    private static final double ACCURACY = 1e-14;
    private static final double FARTHEST = 700;

    private final int observed;
    private final int lowest;
    /** The log probability, up to a constant, of each count that the margins allow if the odds ratio is 1. */
    private final double[] central;

    private ConditionalOdds(int observed, int lowest, double[] central) {
        this.observed = observed;
        this.lowest = lowest;
        this.central = central;
    }

    static ConditionalOdds of(CrossCounts counts) {
        int m = (int) counts.columnSum(0);
        int n = (int) counts.columnSum(1);
        int k = (int) counts.rowSum(0);
        int lowest = Math.max(0, k - n);
        double[] central = new double[Math.min(k, m) - lowest + 1];
        // computed recursively by ratios: differences between logarithms of large factorials would lose digits
        for (int i = 1; i < central.length; i++) {
            double x = lowest + i;
            central[i] = central[i - 1] + Math.log((m - x + 1) * (k - x + 1) / (x * (n - k + x)));
        }
        return new ConditionalOdds((int) counts.count(0, 0), lowest, central);
    }

    /**
     * Returns the conditional maximum likelihood estimate: the odds ratio under which the mean equals the observed count; 0 or infinite at
     * the ends.
     */
    double estimate() {
        if (isLowest()) {
            return 0;
        }
        return isHighest() ? Double.POSITIVE_INFINITY : solved(log -> mean(log) - observed);
    }

    /** Returns the lower end: the odds ratio under which the observed count or a larger one has this probability. */
    double low(double tail) {
        return isLowest() ? 0 : solved(log -> probability(log, observed, lowest + central.length - 1) - tail);
    }

    /** Returns the upper end: the odds ratio under which the observed count or a smaller one has this probability. */
    double high(double tail) {
        return isHighest() ? Double.POSITIVE_INFINITY : solved(log -> tail - probability(log, lowest, observed));
    }

    private boolean isLowest() {
        return observed == lowest;
    }

    private boolean isHighest() {
        return observed == lowest + central.length - 1;
    }

    /** Returns the odds ratio at whose logarithm an increasing function is zero. */
    private static double solved(DoubleUnaryOperator increasing) {
        double far = 1;
        while (far < FARTHEST && !(increasing.applyAsDouble(-far) < 0 && increasing.applyAsDouble(far) > 0)) {
            far *= 2;
        }
        return Math.exp(new BrentSolver(ACCURACY, ACCURACY, ACCURACY)
                .solve(1000, increasing::applyAsDouble, -Math.min(far, FARTHEST), Math.min(far, FARTHEST)));
    }

    private double mean(double logOdds) {
        double[] p = probabilities(logOdds);
        return IntStream.range(0, p.length)
                .mapToDouble(i -> p[i] * (lowest + i))
                .sum();
    }

    private double probability(double logOdds, int from, int to) {
        return Arrays.stream(probabilities(logOdds), from - lowest, to - lowest + 1)
                .sum();
    }

    private double[] probabilities(double logOdds) {
        double[] log = IntStream.range(0, central.length)
                .mapToDouble(i -> central[i] + logOdds * (lowest + i))
                .toArray();
        double largest = Arrays.stream(log).max().orElseThrow();
        double[] p = Arrays.stream(log).map(v -> Math.exp(v - largest)).toArray();
        double all = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / all).toArray();
    }

    @Override
    public String toString() {
        return "odds ratio given the margins";
    }
}
