package org.introlab.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.MeanBasis;
import org.introlab.numeric.Centre;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;

/**
 * Means of scores under a sampling design, with standard errors by Taylor linearisation (Särndal, Swensson and Wretman 1992,
 * section 5.7; one stage): {@code z = w (y - mean) / sum w} is summed within each sampled unit, and the variance is {@code
 * sum over strata of (1 - n/N) n/(n-1) sum (z - mean z)^2} over the n units of a stratum.
 *
 * <p>A subset of the respondents ({@link Responses#where}), a subgroup, and the respondents with a score are domains: n counts all units
 * that were drawn, and units without a member contribute zero, as in R's {@code survey::subset}, {@code svyby} and {@code svymean(na.rm =
 * TRUE)}. A stratum without a member contributes nothing.
 */
public final class SurveyMean {
    /** The share of its possible size below which a variance is recomputed from deviations. */
    private static final double SUSPECT = 1e-9;

    private static final Grouping ALL_IN_ONE = Grouping.of("", List.of("all"));

    private final double[] scores;
    private final SurveyDesign design;
    private final String rule;
    private final SampledUnits units;

    private SurveyMean(double[] scores, SurveyDesign design) {
        this.scores = scores;
        this.design = design;
        this.units = SampledUnits.of(design);
        this.rule = "linearised"
                + design.clusters().map(c -> ", clustered by " + c.name()).orElse("")
                + design.strata().map(s -> ", stratified by " + s.name()).orElse("")
                + (design.hasPopulation() ? ", finite population" : "");
        for (int i = 0; i < scores.length && !design.isApart(); i++) {
            if (design.weight(i) > 0 && !Double.isNaN(scores[i])) {
                units.factor(design.stratum(i));
            }
        }
    }

    /**
     * Prepares the mean of some scores.
     *
     * @param scores one per respondent, NaN for missing scores
     * @throws IllegalArgumentException if there is not one score per respondent; if a cluster is in two strata; if only one of several
     *     units was drawn in a stratum with a score (R's {@code survey.lonely.psu = "fail"}); or if the population size varies within a
     *     stratum or is smaller than its sample
     */
    public static SurveyMean of(double[] scores, SurveyDesign design) {
        if (scores.length != design.size()) {
            throw new IllegalArgumentException("The mean needs one score per respondent: expected " + design.size()
                    + ", got " + scores.length + ".");
        }
        return new SurveyMean(Range.check(scores.clone(), "A score"), design);
    }

    /** Prepares the mean score of an indicator: its agreement share. */
    public static SurveyMean of(Responses responses, Indicator indicator) {
        return new SurveyMean(responses.score(indicator), responses.design());
    }

    /** Returns the mean over all respondents who have a score. */
    public MeanEstimate total() {
        return estimates(new int[scores.length], ALL_IN_ONE.levels()).get(0);
    }

    /**
     * Returns the mean of each level in order, used or not; respondents without a level are dropped.
     *
     * @throws IllegalArgumentException if the grouping has a different number of respondents
     */
    public List<MeanEstimate> by(Grouping grouping) {
        if (grouping.size() != scores.length) {
            throw new IllegalArgumentException("'" + grouping.name() + "' must have one level per score: expected "
                    + scores.length + ", got " + grouping.size() + ".");
        }
        return estimates(grouping.codes(), grouping.levels());
    }

    private List<MeanEstimate> estimates(int[] domain, List<String> labels) {
        int levels = labels.size();
        Sum[] weights = Sum.zeros(levels);
        Sum[] weighted = Sum.zeros(levels);
        long[] n = new long[levels];
        double[] lowest = new double[levels];
        double[] highest = new double[levels];
        List<MeanBasis> bases = Stream.generate(MeanBasis::new).limit(levels).toList();
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < scores.length; i++) {
            if (isIn(domain, i)) {
                lowest[domain[i]] = Math.min(lowest[domain[i]], scores[i]);
                highest[domain[i]] = Math.max(highest[domain[i]], scores[i]);
                weights[domain[i]].add(design.weight(i));
                weighted[domain[i]].addProduct(design.weight(i), scores[i]);
                n[domain[i]]++;
                bases.get(domain[i]).add(scores[i], design.weight(i));
            }
        }
        double[] weight = new double[levels];
        Centre[] mean = new Centre[levels];
        for (int level = 0; level < levels; level++) {
            weight[level] = weights[level].value();
            // rounding errors of equal scores must not give a variance
            mean[level] = n[level] > 0 && RoundingNoise.isConstant(lowest[level], highest[level])
                    ? new Centre(lowest[level], 0)
                    : Centre.of(weighted[level], weights[level]);
        }
        double[] spread = new double[levels];
        Totals totals = design.clusters().isPresent()
                ? clustered(domain, mean, weight, spread)
                : single(domain, mean, weight, spread);
        return IntStream.range(0, levels)
                .mapToObj(level -> {
                    double variance = totals.variance(level, units);
                    double largest = Math.max(Math.abs(lowest[level]), Math.abs(highest[level]));
                    boolean suspect = variance <= SUSPECT * SUSPECT * largest * largest
                            || variance >= 0 && variance <= SUSPECT * totals.uncentred(level, units);
                    boolean noise = false;
                    if (suspect && !RoundingNoise.isConstant(lowest[level], highest[level])) {
                        variance = checked(domain, level, mean[level], weight[level], n[level]);
                        noise = Double.isNaN(variance);
                    }
                    double simple = spread[level] / weight[level] / (n[level] - 1.0);
                    return new MeanEstimate(
                            labels.get(level),
                            mean[level].value(),
                            noise ? 0 : Math.sqrt(variance),
                            n[level],
                            simple > 0 ? variance / simple : Double.NaN,
                            (int) Math.max(0, totals.filled(level) - totals.strata(level)),
                            rule,
                            noise,
                            bases.get(level).fewest());
                })
                .toList();
    }

    /**
     * Returns the variance from deviations from the strata's means: NaN if the sampled units differ only by rounding, but 0 if all units of
     * the population were drawn.
     */
    private double checked(int[] domain, int level, Centre mean, double weight, long n) {
        int[] unit = design.clusters().map(Grouping::codes).orElseGet(() -> IntStream.range(0, scores.length)
                .toArray());
        int[] layer = new int[Math.max(units.clusters(), scores.length)];
        Sum[] parts = Sum.zeros(layer.length);
        double[] size = new double[layer.length];
        for (int i = 0; i < scores.length; i++) {
            if (isIn(domain, i) && domain[i] == level) {
                layer[unit[i]] = design.stratum(i);
                parts[unit[i]].add(design.weight(i) * mean.deviation(scores[i]) / weight);
                size[unit[i]] += design.weight(i) * (Math.abs(scores[i]) + Math.abs(mean.value())) / weight;
            }
        }
        double[] z = Arrays.stream(parts).mapToDouble(Sum::value).toArray();
        Sum[] totals = Sum.zeros(units.strata());
        long[] empty = units.counts();
        for (int u = 0; u < z.length; u++) {
            if (size[u] > 0) {
                totals[layer[u]].add(z[u]);
                empty[layer[u]]--;
            }
        }
        double[] centre = new double[totals.length];
        for (int h = 0; h < centre.length; h++) {
            centre[h] = totals[h].value() == 0 ? 0 : totals[h].value() / units.units(h);
        }
        double[] squares = new double[centre.length];
        double[] sizes = new double[centre.length];
        for (int u = 0; u < z.length; u++) {
            if (size[u] > 0) {
                squares[layer[u]] += (z[u] - centre[layer[u]]) * (z[u] - centre[layer[u]]);
                sizes[layer[u]] += size[u] * size[u];
            }
        }
        double variance = 0;
        double uncancelled = 0;
        for (int h = 0; h < centre.length; h++) {
            if (sizes[h] > 0) {
                variance += units.factor(h) * (squares[h] + empty[h] * centre[h] * centre[h]);
                uncancelled += units.factor(h) * sizes[h];
            }
        }
        boolean noise = uncancelled > 0 && RoundingNoise.covers(Math.sqrt(variance), Math.sqrt(uncancelled), n);
        return noise ? Double.NaN : variance;
    }

    /** Returns the deviation of a score from the mean; 0 if it is rounding noise. */
    private static double deviation(double score, Centre mean) {
        return RoundingNoise.isConstant(score, mean.value()) ? 0 : mean.deviation(score);
    }

    private boolean isIn(int[] domain, int i) {
        return domain[i] >= 0 && design.weight(i) > 0 && !Double.isNaN(scores[i]);
    }

    /** The sums and sums of squares of z over the sampled units, and the numbers of units with a score: levels by strata. */
    private static final class Totals {
        private final double[][] sum;
        private final double[][] squares;
        private final long[][] held;

        Totals(int levels, int strata) {
            this.sum = new double[levels][strata];
            this.squares = new double[levels][strata];
            this.held = new long[levels][strata];
        }

        void add(int level, int stratum, double z) {
            sum[level][stratum] += z;
            squares[level][stratum] += z * z;
            held[level][stratum]++;
        }

        /** Returns the variance; NaN if fewer than two units have a score. */
        double variance(int level, SampledUnits units) {
            if (filled(level) < 2) {
                return Double.NaN;
            }
            double variance = 0;
            for (int h = 0; h < units.strata(); h++) {
                if (held[level][h] > 0) {
                    double s = sum[level][h];
                    variance += units.factor(h) * Math.max(0, squares[level][h] - s * s / units.units(h));
                }
            }
            return variance;
        }

        /** Returns the variance under the assumption that the strata's means are 0. */
        double uncentred(int level, SampledUnits units) {
            double sum = 0;
            for (int h = 0; h < units.strata(); h++) {
                sum += held[level][h] > 0 ? units.factor(h) * squares[level][h] : 0;
            }
            return sum;
        }

        long filled(int level) {
            return Arrays.stream(held[level]).sum();
        }

        long strata(int level) {
            return Arrays.stream(held[level]).filter(k -> k > 0).count();
        }
    }

    private Totals single(int[] domain, Centre[] mean, double[] weight, double[] spread) {
        Totals totals = new Totals(mean.length, units.strata());
        for (int i = 0; i < scores.length; i++) {
            if (isIn(domain, i)) {
                int level = domain[i];
                double d = deviation(scores[i], mean[level]);
                spread[level] += design.weight(i) * d * d;
                totals.add(level, design.stratum(i), design.weight(i) * d / weight[level]);
            }
        }
        return totals;
    }

    private Totals clustered(int[] domain, Centre[] mean, double[] weight, double[] spread) {
        int[] cluster = design.clusters().orElseThrow().codes();
        double[][] z = new double[mean.length][units.clusters()];
        boolean[][] held = new boolean[mean.length][units.clusters()];
        for (int i = 0; i < scores.length; i++) {
            if (isIn(domain, i)) {
                int level = domain[i];
                double d = deviation(scores[i], mean[level]);
                spread[level] += design.weight(i) * d * d;
                z[level][cluster[i]] += design.weight(i) * d / weight[level];
                held[level][cluster[i]] = true;
            }
        }
        Totals totals = new Totals(mean.length, units.strata());
        for (int level = 0; level < mean.length; level++) {
            for (int c = 0; c < units.clusters(); c++) {
                if (held[level][c]) {
                    totals.add(level, units.stratumOf(c), z[level][c]);
                }
            }
        }
        return totals;
    }

    @Override
    public String toString() {
        return "mean of " + scores.length + " scores (" + rule + ")";
    }
}
