package org.introlab.index;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.internal.Content;
import org.introlab.internal.LibraryCalls;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.Responses;

/**
 * A bootstrap of an index: the respondents of each unit are resampled with replacement, and ranks and quarters are counted over the
 * replicates. It shows how much the index depends on who answered. It is not a confidence set, because points jump at the borders of
 * quarters, and the bootstrap of a rank is not consistent if units are nearly tied (Mogstad, Romano, Shaikh and Wilhelm 2024, section 4);
 * use {@link RankSets} for confidence sets. If no resampled respondent of a unit has a score on an indicator, the unit's mean is set to 0
 * in that replicate. Weights are not used.
 *
 * @param units the units in their fixed order
 * @param replicates the number of replicates
 * @param seed the seed of the replicates' generators; the same seed gives the same numbers on any number of processors
 * @param ranks for each unit the number of replicates with rank 1, 2, ...; equal totals share the better rank
 * @param quarters for each unit the number of replicates with its total in the lowest quarter, ..., the highest; equal totals share
 *     their mean rank ({@link QuantileRule#ntilesSharingTies})
 * @param totals for each unit its totals in ascending order
 */
public record RankBootstrap(
        List<String> units,
        int replicates,
        long seed,
        long[][] ranks,
        long[][] quarters,
        double[][] totals,
        List<Source> sources) {

    public RankBootstrap {
        units = List.copyOf(units);
        ranks = Content.copy(ranks);
        quarters = Content.copy(quarters);
        totals = Content.copy(totals);
        sources = LibraryCalls.isBy(RankBootstrap.class) ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
    }

    /**
     * Bootstraps the index in quartile points.
     *
     * @throws IllegalArgumentException if there are fewer than 100 replicates, a unit has no respondent with a score, or as in {@link
     *     CompositeIndex#quartiles}
     * @throws CancellationException if the thread is interrupted
     */
    public static RankBootstrap of(
            Responses responses,
            List<Indicator> indicators,
            String variable,
            QuantileRule rule,
            int replicates,
            long seed) {
        if (replicates < 100) {
            throw new IllegalArgumentException(
                    "At least 100 replicates are needed, got " + replicates + "; use 2,000.");
        }
        Grouping grouping = responses.groups(variable);
        double[][] scores = indicators.stream().map(responses::score).toArray(double[][]::new);
        // throws for a unit without a score, and for an indicator on which all units are equal
        CompositeIndex.quartiles(UnitScores.of(responses, indicators, variable), rule);
        int[][] members = members(grouping);
        double[][] byUnit = byUnit(scores, members);
        // the replicates run on pool threads, which are never interrupted: only the calling thread is
        Thread caller = Thread.currentThread();
        double[][] drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(b -> totals(caller, byUnit, scores.length, rule, new SplittableRandom(seed * 1_000_003L + b)))
                .toArray(double[][]::new);
        int units = members.length;
        long[][] ranks = new long[units][units];
        long[][] quarters = new long[units][4];
        double[][] totals = new double[units][replicates];
        for (int b = 0; b < replicates; b++) {
            // totals are often equal: the order of the units must not break ties
            int[] quarter = QuantileRule.ntilesSharingTies().points(drawn[b], 4);
            for (int u = 0; u < units; u++) {
                ranks[u][rank(drawn[b], u) - 1]++;
                quarters[u][quarter[u] - 1]++;
                totals[u][b] = drawn[b][u];
            }
        }
        Arrays.stream(totals).forEach(Arrays::sort);
        return new RankBootstrap(grouping.levels(), replicates, seed, ranks, quarters, totals, responses.sources());
    }

    private static int[][] members(Grouping grouping) {
        int[][] members = new int[grouping.levels().size()][];
        for (int u = 0; u < members.length; u++) {
            int unit = u;
            members[u] = IntStream.range(0, grouping.size())
                    .filter(i -> grouping.code(i) == unit)
                    .toArray();
        }
        return members;
    }

    /** Returns for each unit the scores of its respondents, one respondent after the other, so that a draw reads adjacent memory. */
    private static double[][] byUnit(double[][] scores, int[][] members) {
        double[][] byUnit = new double[members.length][];
        for (int u = 0; u < members.length; u++) {
            byUnit[u] = new double[members[u].length * scores.length];
            for (int i = 0; i < byUnit[u].length; i++) {
                byUnit[u][i] = scores[i % scores.length][members[u][i / scores.length]];
            }
        }
        return byUnit;
    }

    private static double[] totals(
            Thread caller, double[][] byUnit, int indicators, QuantileRule rule, SplittableRandom random) {
        if (caller.isInterrupted()) {
            throw new CancellationException("The bootstrap was interrupted.");
        }
        double[][] means = new double[indicators][byUnit.length];
        for (int u = 0; u < byUnit.length; u++) {
            double[] own = byUnit[u];
            int respondents = own.length / indicators;
            double[] sum = new double[indicators];
            int[] n = new int[indicators];
            for (int draw = 0; draw < respondents; draw++) {
                int at = random.nextInt(respondents) * indicators;
                for (int k = 0; k < indicators; k++) {
                    double score = own[at + k];
                    if (!Double.isNaN(score)) {
                        sum[k] += score;
                        n[k]++;
                    }
                }
            }
            for (int k = 0; k < indicators; k++) {
                // a unit without any score on an indicator ranks lowest in this replicate
                means[k][u] = n[k] == 0 ? 0 : sum[k] / n[k];
            }
        }
        double[] totals = new double[byUnit.length];
        for (double[] indicator : means) {
            int[] points = rule.points(indicator, 4);
            for (int u = 0; u < totals.length; u++) {
                totals[u] += points[u] / (double) indicators;
            }
        }
        return totals;
    }

    private static int rank(double[] totals, int unit) {
        int rank = 1;
        for (double other : totals) {
            rank += other > totals[unit] + QuantileRule.TIED ? 1 : 0;
        }
        return rank;
    }

    /** Returns the probability that a unit's total is in a quarter, 1 (lowest) to 4. */
    public double probability(String unit, int quarter) {
        return quarters[at(unit)][quarter - 1] / (double) replicates;
    }

    /** Returns the Monte Carlo standard error of that probability: {@code sqrt(p (1 - p) / replicates)}. */
    public double monteCarloError(String unit, int quarter) {
        double p = probability(unit, quarter);
        return Math.sqrt(p * (1 - p) / replicates);
    }

    /** Returns the quantile of a unit's rank: the smallest rank that at least this share of the replicates does not exceed. */
    public int rankQuantile(String unit, double share) {
        long needed = (long) Math.ceil(share * replicates - 1e-9);
        long found = 0;
        int rank = 0;
        while (found < Math.max(1, needed)) {
            found += ranks[at(unit)][rank++];
        }
        return rank;
    }

    private int at(String unit) {
        int at = units.indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("There is no unit '" + unit + "'.");
        }
        return at;
    }

    @Override
    public long[][] ranks() {
        return Content.copy(ranks);
    }

    @Override
    public long[][] quarters() {
        return Content.copy(quarters);
    }

    @Override
    public double[][] totals() {
        return Content.copy(totals);
    }

    @Override
    public String toString() {
        return "bootstrapped ranks of " + units.size() + " units, " + replicates + " replicates";
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
