package org.introlab.survey;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;
import org.introlab.data.DisclosureException;
import org.introlab.data.Source;
import org.introlab.numeric.Centre;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;

/**
 * How alike the members of a group are: the intraclass correlation of a one-way random effects analysis of variance, ICC(1),
 * {@code (MSB - MSW) / (MSB + (n0 - 1) MSW)} with {@code n0 = (n - sum m^2 / n) / (k - 1)} for k groups of sizes m (Donner
 * 1986, International Statistical Review 54, 67-82). It is shown as it comes out, below zero too.
 *
 * @param interval Searle's F-based interval (1971), exact for normal scores in groups of one size; for others n0 stands for
 *     the size, as Donner (1979) and Thomas and Hultquist (1978) approximate
 * @param n respondents with a group and a score
 * @param groups groups with at least one of them
 * @param f MSB / MSW, with k - 1 and n - k degrees of freedom; NaN, as p and interval, where scores are equal within all groups
 * @param pValue of no variation between groups, from F
 * @param n0 the size that the expected mean squares of unequal groups have
 * @param meanSize respondents per group, n / k
 * @param sizeOfAMember the size of the group of a respondent, on average, {@code sum m^2 / n}
 */
public record IntraclassCorrelation(
        double icc,
        Interval interval,
        long n,
        int groups,
        double meanSquareBetween,
        double meanSquareWithin,
        double f,
        double pValue,
        double n0,
        double meanSize,
        double sizeOfAMember) {

    /**
     * The intraclass correlation of scores within groups; respondents without a score or group are left out.
     *
     * @param level of the interval, between 0 and 1
     * @throws IllegalArgumentException if fewer than two groups have a member, if no group has two, if all scores are equal, or
     *     if the lengths differ
     */
    public static IntraclassCorrelation of(double[] scores, Grouping grouping, double level) {
        if (scores.length != grouping.size() || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The intraclass correlation needs one group for each score and a level"
                    + " between 0 and 1, not " + scores.length + " scores, " + grouping.size() + " groups, level "
                    + level);
        }
        Range.check(scores, "A score");
        int levels = grouping.levels().size();
        long[] sizes = new long[levels];
        Sum[] sums = Sum.zeros(levels);
        Sum size = new Sum();
        long n = 0;
        for (int i = 0; i < scores.length; i++) {
            int g = grouping.code(i);
            if (g >= 0 && !Double.isNaN(scores[i])) {
                sizes[g]++;
                sums[g].add(scores[i]);
                size.add(scores[i] * scores[i]);
                n++;
            }
        }
        Sum all = new Sum();
        for (Sum sum : sums) {
            all.add(sum);
        }
        Centre grand = Centre.of(all, n);
        Centre[] means = new Centre[levels];
        double between = 0;
        double squares = 0;
        int groups = 0;
        for (int g = 0; g < levels; g++) {
            if (sizes[g] > 0) {
                groups++;
                means[g] = Centre.of(sums[g], sizes[g]);
                double d = means[g].minus(grand);
                between += sizes[g] * d * d;
                squares += (double) sizes[g] * sizes[g];
            }
        }
        if (groups < 2 || n == groups) {
            throw new IllegalArgumentException("The intraclass correlation by '" + grouping.name()
                    + "' needs two groups with a member and one with two; there are " + n + " respondents in " + groups
                    + " groups");
        }
        Sum deviations = new Sum();
        boolean whole = true;
        for (int i = 0; i < scores.length; i++) {
            int g = grouping.code(i);
            if (g >= 0 && !Double.isNaN(scores[i])) {
                double d = means[g].deviation(scores[i]);
                deviations.add(d * d);
                whole &= Centre.isWhole(scores[i]);
            }
        }
        double within = deviations.value();
        // whole numbers hold no rounding: they differ however little that is for their size
        double magnitude = whole ? 0 : Math.sqrt(size.value());
        if (RoundingNoise.covers(Math.sqrt(between + within), magnitude, n)) {
            throw new IllegalArgumentException(
                    "All scores are equal, but for rounding: there is no variation to split by '" + grouping.name()
                            + "'");
        }
        double n0 = (n - squares / n) / (groups - 1);
        if (RoundingNoise.covers(Math.sqrt(within), magnitude, n)) {
            within = 0;
        }
        return from(between / (groups - 1), within / (n - groups), n, groups, n0, squares / n, level);
    }

    private static IntraclassCorrelation from(
            double msb, double msw, long n, int groups, double n0, double sizeOfAMember, double level) {
        double f = msw == 0 ? Double.NaN : msb / msw;
        FDistribution distribution = new FDistribution(null, groups - 1, n - groups, 1e-14);
        FDistribution mirrored = new FDistribution(null, n - groups, groups - 1, 1e-14);
        double upper = 0.5 + level / 2;
        double low = bound(f / distribution.inverseCumulativeProbability(upper), n0);
        double high = bound(f * mirrored.inverseCumulativeProbability(upper), n0);
        // the mirrored distribution keeps small p-values whole, where 1 - cumulative would lose them
        double p = msw == 0 ? Double.NaN : f == 0 ? 1 : mirrored.cumulativeProbability(1 / f);
        return new IntraclassCorrelation(
                (msb - msw) / (msb + (n0 - 1) * msw),
                new Interval(low, high, level, "Searle's F interval with n0"),
                n,
                groups,
                msb,
                msw,
                f,
                p,
                n0,
                (double) n / groups,
                sizeOfAMember);
    }

    private static double bound(double f, double n0) {
        return Double.isInfinite(f) ? 1 : (f - 1) / (f + n0 - 1);
    }

    /** The intraclass correlation of an indicator's scores within the levels of a variable, with a 95 % interval. */
    public static IntraclassCorrelation of(Responses responses, Indicator indicator, String variable) {
        double[] scores = responses.score(indicator);
        long scored = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).count();
        if (responses.frame().hidesFew() && scored < Source.FEWEST) {
            throw new DisclosureException("Fewer than " + Source.FEWEST + " respondents have a score on '"
                    + indicator.name() + "': nothing is computed of them.");
        }
        return of(scores, responses.groups(variable), 0.95);
    }

    /** Why there is no F, p and interval, as the end of a sentence; empty where there are. */
    public Optional<String> untested() {
        return Double.isNaN(f) ? Optional.of("the scores within each group are equal") : Optional.empty();
    }

    /** {@code 1 + (m - 1) icc} for m the mean size of a group (Kish 1965). */
    public double designEffect() {
        return 1 + (meanSize - 1) * icc;
    }

    /**
     * {@code 1 + (m - 1) icc} for m the size of the group of a respondent, on average: {@code sum m^2 / n}, which is what
     * groups of unequal size cost the overall mean (Kish 1987).
     */
    public double designEffectOfUnequalGroups() {
        return 1 + (sizeOfAMember - 1) * icc;
    }
}
