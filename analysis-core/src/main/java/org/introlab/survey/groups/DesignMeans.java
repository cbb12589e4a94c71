package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.MeanBasis;
import org.introlab.numeric.Centre;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;
import org.introlab.survey.Grouping;
import org.introlab.survey.SampledUnits;
import org.introlab.survey.SurveyDesign;

/**
 * A Wald test of equal means under a sampling design, with linearised covariance ({@link org.introlab.survey.SurveyMean}): the same as R's
 * {@code survey::svyttest} for two groups, and {@code regTermTest(svyglm(y ~ g), ~g)} for more. The reference distribution is {@code F(k -
 * 1, units - strata - k + 1)}, counting units and strata with a respondent who has both a group and a score.
 *
 * @param levels the levels with a respondent who has a score
 * @param means the mean of each level
 * @param statistic the F statistic; NaN if there is no test
 * @param df1 the number of levels minus one
 * @param df2 the degrees of freedom of the denominator
 * @param difference the first mean minus the second
 * @param standardError the standard error of the difference
 * @param n the number of respondents used
 * @param fewest the number of respondents of the smallest level ({@link MeanBasis})
 * @param untested why there is no test, as part of a sentence; empty if there is one
 */
public record DesignMeans(
        List<String> levels,
        List<Double> means,
        double statistic,
        double df1,
        double df2,
        double difference,
        double standardError,
        long n,
        long fewest,
        Optional<String> untested) {

    public DesignMeans {
        levels = List.copyOf(levels);
        means = List.copyOf(means);
    }

    /**
     * Compares the scores of all levels with a respondent who has a score and a weight above zero.
     *
     * @param scores one per respondent, NaN for missing scores
     * @throws IllegalArgumentException if the sizes differ, or as in {@link org.introlab.survey.SurveyMean#of}
     */
    public static DesignMeans of(Grouping groups, double[] scores, SurveyDesign design) {
        if (groups.size() != design.size() || scores.length != design.size()) {
            throw new IllegalArgumentException(
                    "'" + groups.name() + "', the scores and the design must have the same respondents: got "
                            + groups.size() + ", " + scores.length + " and " + design.size() + ".");
        }
        int[] rows = IntStream.range(0, scores.length)
                .filter(i -> groups.code(i) >= 0 && !Double.isNaN(scores[i]) && design.weight(i) > 0)
                .toArray();
        int[] used = Arrays.stream(rows).map(groups::code).distinct().sorted().toArray();
        int[] place = new int[groups.levels().size()];
        IntStream.range(0, used.length).forEach(g -> place[used[g]] = g);
        return new Domain(groups, scores, design, rows, used, place).tested();
    }

    /** Returns the two-sided p-value; NaN if there is no test. */
    public double pValue() {
        return untested.isPresent() ? Double.NaN : Tails.f(statistic, df1, df2);
    }

    /** Returns half the width of the t interval of the difference. */
    public double half(double level) {
        return untested.isPresent()
                ? Double.NaN
                : standardError * new TDistribution(null, df2).inverseCumulativeProbability(0.5 + level / 2);
    }

    /** The respondents with a group and a score. */
    private static final class Domain {
        private final Grouping groups;
        private final double[] scores;
        private final SurveyDesign design;
        private final int[] rows;
        private final int[] used;
        private final int[] place;

        Domain(Grouping groups, double[] scores, SurveyDesign design, int[] rows, int[] used, int[] place) {
            this.groups = groups;
            this.scores = scores;
            this.design = design;
            this.rows = rows;
            this.used = used;
            this.place = place;
        }

        DesignMeans tested() {
            SampledUnits units = SampledUnits.of(design);
            Centre[] mean = new Centre[used.length];
            double[] weight = new double[used.length];
            long fewest = Long.MAX_VALUE;
            for (int g = 0; g < used.length; g++) {
                int level = used[g];
                int[] own =
                        Arrays.stream(rows).filter(i -> groups.code(i) == level).toArray();
                double[] values = Arrays.stream(own).mapToDouble(i -> scores[i]).toArray();
                double[] weights =
                        Arrays.stream(own).mapToDouble(design::weight).toArray();
                weight[g] = Sum.of(weights);
                mean[g] =
                        RoundingNoise.isConstant(values) ? new Centre(values[0], 0) : Centre.weighted(values, weights);
                MeanBasis basis = new MeanBasis();
                IntStream.range(0, own.length).forEach(i -> basis.add(values[i], weights[i]));
                fewest = Math.min(fewest, basis.fewest());
            }
            int[] unit = design.clusters().map(Grouping::codes).orElseGet(() -> IntStream.range(0, design.size())
                    .toArray());
            double[][] z = new double[Math.max(units.clusters(), design.size())][];
            double[][] size = new double[z.length][];
            int[] stratum = new int[z.length];
            for (int i : rows) {
                int g = place[groups.code(i)];
                z[unit[i]] = z[unit[i]] == null ? new double[used.length] : z[unit[i]];
                size[unit[i]] = size[unit[i]] == null ? new double[used.length] : size[unit[i]];
                stratum[unit[i]] = design.stratum(i);
                z[unit[i]][g] += design.weight(i) * mean[g].deviation(scores[i]) / weight[g];
                size[unit[i]][g] += design.weight(i) * (Math.abs(scores[i]) + Math.abs(mean[g].value())) / weight[g];
            }
            UnitTotals totals = new UnitTotals(units.strata(), used.length);
            double spread = 0;
            int held = 0;
            for (int u = 0; u < z.length; u++) {
                if (z[u] != null) {
                    held++;
                    totals.add(stratum[u], z[u]);
                    for (int g = 0; g < used.length; g++) {
                        spread += size[u][g] * size[u][g] * units.factor(stratum[u]);
                    }
                }
            }
            long strata = Arrays.stream(rows).map(design::stratum).distinct().count();
            return tested(mean, totals.covariance(units::units, units::factor), spread, held - strata, fewest, unit);
        }

        private DesignMeans tested(
                Centre[] mean, double[][] covariance, double spread, long free, long fewest, int[] unit) {
            int k = used.length;
            double df2 = free - k + 1.0;
            double[] difference = new double[Math.max(0, k - 1)];
            double[][] contrast = new double[difference.length][difference.length];
            for (int a = 1; a < k; a++) {
                difference[a - 1] = mean[a].minus(mean[0]);
                for (int b = 1; b < k; b++) {
                    contrast[a - 1][b - 1] = covariance[a][b] - covariance[a][0] - covariance[0][b] + covariance[0][0];
                }
            }
            Optional<String> why = obstacle(df2, unit);
            double wald = why.isPresent() ? Double.NaN : ClusteredWald.form(contrast, spread, difference, rows.length);
            if (why.isEmpty() && Double.isNaN(wald)) {
                why = Optional.of("the sampled units are equal within each group or differ only by rounding");
            }
            return new DesignMeans(
                    Arrays.stream(used).mapToObj(groups.levels()::get).toList(),
                    Arrays.stream(mean).map(Centre::value).toList(),
                    why.isPresent() ? Double.NaN : wald / (k - 1),
                    Math.max(0, k - 1),
                    df2,
                    k < 2 ? Double.NaN : -difference[0],
                    k < 2 || why.isPresent() ? Double.NaN : Math.sqrt(contrast[0][0]),
                    rows.length,
                    k == 0 ? 0 : fewest,
                    why);
        }

        private Optional<String> obstacle(double df2, int[] unit) {
            if (used.length < 2) {
                return Optional.of("fewer than two groups to compare");
            }
            boolean alone = Arrays.stream(used)
                    .anyMatch(level -> Arrays.stream(rows)
                                    .filter(i -> groups.code(i) == level)
                                    .map(i -> unit[i])
                                    .distinct()
                                    .count()
                            == 1);
            if (alone) {
                return Optional.of("a group has only one sampled unit, so the variance of its mean can't be estimated");
            }
            double[] all = Arrays.stream(rows).mapToDouble(i -> scores[i]).toArray();
            if (RoundingNoise.isConstant(all)) {
                return Optional.of("all values are equal or differ only by rounding");
            }
            return df2 < 1 ? Optional.of("no degrees of freedom are left") : Optional.empty();
        }
    }
}
