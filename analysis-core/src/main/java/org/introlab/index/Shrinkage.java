package org.introlab.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.introlab.internal.Content;
import org.introlab.numeric.RoundingNoise;

/**
 * Empirical-Bayes estimates of unit means: each mean is shrunk towards the common mean in proportion to its error variance relative to the
 * variance between units (normal-normal model; Morris 1983, JASA 78, 47-55). The variance between units is estimated by the method of Paule
 * and Mandel (1982), with the Q-profile interval of Viechtbauer (2007, Statistics in Medicine 26, 37-52).
 *
 * @param units the units in their fixed order
 * @param raw the means of the units
 * @param standardErrors the standard errors of the raw means
 * @param mean the common mean, weighted by precision
 * @param variance the variance between units
 * @param varianceLow the lower end of its 95 % interval
 * @param varianceHigh the upper end of its 95 % interval
 * @param share the share of the variation of the raw means that is between units: {@code v / (v + s)} with the typical error variance s of
 *     Higgins and Thompson (2002), that is, their I squared
 * @param shrunken the shrunken means
 * @param posteriorErrors the posterior standard deviations given the mean and variance
 */
public record Shrinkage(
        List<String> units,
        double[] raw,
        double[] standardErrors,
        double mean,
        double variance,
        double varianceLow,
        double varianceHigh,
        double share,
        double[] shrunken,
        double[] posteriorErrors) {

    public Shrinkage {
        units = List.copyOf(units);
        raw = raw.clone();
        standardErrors = standardErrors.clone();
        shrunken = shrunken.clone();
        posteriorErrors = posteriorErrors.clone();
    }

    /**
     * Shrinks independent unit means.
     *
     * @throws IllegalArgumentException if there are fewer than three units, the lengths differ, a mean is not finite or a standard error is
     *     not positive
     */
    public static Shrinkage of(List<String> units, double[] raw, double[] standardErrors) {
        int p = units.size();
        if (raw.length != p
                || standardErrors.length != p
                || p < 3
                || !Arrays.stream(raw).allMatch(Double::isFinite)
                || !Arrays.stream(standardErrors).allMatch(s -> s > 0 && Double.isFinite(s))
                || IntStream.range(0, p).anyMatch(u -> RoundingNoise.covers(standardErrors[u], raw[u], 1))) {
            throw new IllegalArgumentException(
                    "Shrinkage needs at least 3 units, each with a finite mean and a positive standard error above rounding noise. Got "
                            + p + " units.");
        }
        DoubleUnaryOperator q = v -> q(raw, standardErrors, v);
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, p - 1.0);
        double variance = solve(q, p - 1.0);
        double low = solve(q, chi.inverseCumulativeProbability(0.975));
        double high = solve(q, chi.inverseCumulativeProbability(0.025));
        double mean = mean(raw, standardErrors, variance);
        double[] shrunken = new double[p];
        double[] errors = new double[p];
        for (int u = 0; u < p; u++) {
            double s = standardErrors[u] * standardErrors[u];
            double weight = variance / (variance + s);
            shrunken[u] = mean + weight * (raw[u] - mean);
            errors[u] = Math.sqrt(weight * s);
        }
        return new Shrinkage(
                units,
                raw,
                standardErrors,
                mean,
                variance,
                low,
                high,
                variance / (variance + typical(standardErrors)),
                shrunken,
                errors);
    }

    /** Returns the lower end of the interval of {@link #share}. */
    public double shareLow() {
        return varianceLow / (varianceLow + typical(standardErrors));
    }

    /** Returns the upper end of the interval of {@link #share}. */
    public double shareHigh() {
        return varianceHigh / (varianceHigh + typical(standardErrors));
    }

    private static double typical(double[] errors) {
        double w = 0;
        double squares = 0;
        for (double s : errors) {
            w += 1 / (s * s);
            squares += 1 / (s * s * s * s);
        }
        return (errors.length - 1) * w / (w * w - squares);
    }

    private static double mean(double[] raw, double[] errors, double variance) {
        double sum = 0;
        double weights = 0;
        for (int u = 0; u < raw.length; u++) {
            double w = 1 / (variance + errors[u] * errors[u]);
            sum += w * raw[u];
            weights += w;
        }
        return sum / weights;
    }

    /** Returns the weighted sum of squares around the mean; it falls as the variance grows. */
    private static double q(double[] raw, double[] errors, double variance) {
        double mean = mean(raw, errors, variance);
        double q = 0;
        for (int u = 0; u < raw.length; u++) {
            q += (raw[u] - mean) * (raw[u] - mean) / (variance + errors[u] * errors[u]);
        }
        return q;
    }

    /** Returns the variance at which Q has this value, or 0 if Q is already smaller at variance 0. */
    private static double solve(DoubleUnaryOperator q, double value) {
        if (q.applyAsDouble(0) <= value) {
            return 0;
        }
        double low = 0;
        double high = 1e-6;
        while (q.applyAsDouble(high) > value) {
            high *= 2;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (q.applyAsDouble(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public double[] raw() {
        return raw.clone();
    }

    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    @Override
    public double[] shrunken() {
        return shrunken.clone();
    }

    @Override
    public double[] posteriorErrors() {
        return posteriorErrors.clone();
    }

    @Override
    public String toString() {
        return "shrunken means of " + units.size() + " units";
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }
}
