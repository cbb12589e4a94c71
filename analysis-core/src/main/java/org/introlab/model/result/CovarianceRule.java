package org.introlab.model.result;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.model.internal.linalg.StudentQuantile;

/**
 * The rule by which the errors of a fit were computed; part of the result, because two programs' errors often differ by
 * nothing but the small-sample factor.
 *
 * @param name {@code classical}, {@code HC0} to {@code HC3}, {@code CR0}, {@code CR1}, {@code CR1S}; after HC2 and HC3 of
 *     two-stage least squares also which leverage is meant
 * @param clusterVariable the column that defines the clusters
 * @param clusters the number of clusters among the rows used
 * @param smallSampleFactor the factor that the sandwich was multiplied by; 1 when there is none, NaN
 *     without a degree of freedom
 * @param distribution {@code t} or {@code z}
 * @param df degrees of freedom of t; infinity for z
 */
public record CovarianceRule(
        String name,
        Optional<String> clusterVariable,
        OptionalInt clusters,
        double smallSampleFactor,
        String distribution,
        double df) {

    /** E.g. {@code CR1S, clustered by municipality_id (423 clusters), factor 1.00251, t(422)}. */
    public String describe() {
        StringBuilder s = new StringBuilder(name);
        clusterVariable.ifPresent(c -> s.append(", clustered by ").append(c));
        clusters.ifPresent(g -> s.append(" (").append(g).append(" clusters)"));
        if (smallSampleFactor != 1 && !Double.isNaN(smallSampleFactor)) {
            s.append(String.format(Locale.ROOT, ", factor %.5f", smallSampleFactor));
        }
        s.append(", ").append(distribution);
        if (!Double.isInfinite(df)) {
            s.append(df == Math.rint(df) ? "(" + (long) df + ")" : String.format(Locale.ROOT, "(%.1f)", df));
        }
        return s.toString();
    }

    /** The two-sided p value of a statistic; NaN when the statistic is NaN or no degree of freedom is left. */
    public double twoSided(double statistic) {
        if (Double.isNaN(statistic) || !(df > 0)) {
            return Double.NaN;
        }
        double a = -Math.abs(statistic);
        return Math.min(
                1,
                2 * (isNormal() ? normal().cumulativeProbability(a) : student().cumulativeProbability(a)));
    }

    /** The value c with P(|T| &lt;= c) = level; NaN when no degree of freedom is left. */
    public double criticalValue(double level) {
        if (!(df > 0)) {
            return Double.NaN;
        }
        double p = (1 + level) / 2;
        return isNormal() ? normal().inverseCumulativeProbability(p) : StudentQuantile.of(p, df);
    }

    private boolean isNormal() {
        return Double.isInfinite(df);
    }

    private static NormalDistribution normal() {
        return new NormalDistribution(null, 0, 1);
    }

    private TDistribution student() {
        return new TDistribution(null, df);
    }
}
