package org.introlab.model.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.model.internal.linalg.StudentQuantile;

/**
 * The rule of a fit's standard errors; part of the result, because the standard errors of two programs often differ only by the small-sample factor.
 *
 * @param name {@code classical}, {@code HC0} to {@code HC4}, {@code CR0}, {@code CR1}, {@code CR1S}; for HC2 to HC4 of
 * two-stage least squares also the definition of leverages
 * @param clustering the columns that define the clusters, two for two-way clustering; empty for a rule without clusters
 * @param smallSampleFactor the factor of the sandwich; 1 if there is none, NaN without a degree of freedom
 * @param distribution {@code t} or {@code z}
 * @param df degrees of freedom of t; infinity for z
 */
public record CovarianceRule(
        String name, List<ClusterCount> clustering, double smallSampleFactor, String distribution, double df) {

    /**
     * One way of clustering.
     *
     * @param variable the column whose values are the clusters
     * @param count the number of clusters among the rows used
     */
    public record ClusterCount(String variable, int count) {}

    public CovarianceRule {
        clustering = List.copyOf(clustering);
    }

    /** Returns the column that defines the clusters, or both joined by {@code and}; empty for a rule without clusters. */
    public Optional<String> clusterVariable() {
        return clustering.isEmpty()
                ? Optional.empty()
                : Optional.of(clustering.stream().map(ClusterCount::variable).collect(Collectors.joining(" and ")));
    }

    /** Returns the number of clusters among the rows used; for two-way clustering the smaller one. */
    public OptionalInt clusters() {
        return clustering.stream().mapToInt(ClusterCount::count).min();
    }

    /** E.g. {@code CR1S, clustered by municipality_id (423 clusters), factor 1.00251, t(422)}. */
    public String describe() {
        StringBuilder s = new StringBuilder(name);
        for (ClusterCount way : clustering) {
            s.append(way.equals(clustering.get(0)) ? ", clustered by " : " and ")
                    .append(way.variable())
                    .append(" (")
                    .append(way.count())
                    .append(" clusters)");
        }
        if (smallSampleFactor != 1 && !Double.isNaN(smallSampleFactor)) {
            s.append(String.format(Locale.ROOT, ", factor %.5f", smallSampleFactor));
            s.append(clustering.size() > 1 ? " (by the smaller number of clusters)" : "");
        }
        s.append(", ").append(distribution);
        if (!Double.isInfinite(df)) {
            s.append(df == Math.rint(df) ? "(" + (long) df + ")" : String.format(Locale.ROOT, "(%.1f)", df));
        }
        return s.toString();
    }

    /**
     * Returns the two-sided p-value of a statistic by t with these degrees of freedom, or by z if they are infinite; NaN if
     * the statistic is NaN or no degree of freedom is left.
     */
    public static double twoSided(double statistic, double df) {
        if (Double.isNaN(statistic) || !(df > 0)) {
            return Double.NaN;
        }
        double a = -Math.abs(statistic);
        return Math.min(
                1,
                2
                        * (Double.isInfinite(df)
                                ? normal().cumulativeProbability(a)
                                : new TDistribution(null, df).cumulativeProbability(a)));
    }

    /** Returns the value c with P(|T| &lt;= c) = level, T being t with df degrees of freedom or z; NaN if none is left. */
    public static double criticalValue(double level, double df) {
        if (!(df > 0)) {
            return Double.NaN;
        }
        double p = (1 + level) / 2;
        return Double.isInfinite(df) ? normal().inverseCumulativeProbability(p) : StudentQuantile.of(p, df);
    }

    private static NormalDistribution normal() {
        return new NormalDistribution(null, 0, 1);
    }
}
