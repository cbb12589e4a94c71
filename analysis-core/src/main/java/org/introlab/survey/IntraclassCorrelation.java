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
 * The intraclass correlation of a one-way random effects analysis of variance, ICC(1), which measures how similar the members of a group
 * are: {@code (MSB - MSW) / (MSB + (n0 - 1) MSW)} with {@code n0 = (n - sum m^2 / n) / (k - 1)} for k groups of sizes m (Donner 1986,
 * International Statistical Review 54, 67-82). Negative estimates are not truncated.
 *
 * @param interval Searle's F-based interval (1971), exact for normal scores in groups of equal size; otherwise n0 replaces the size, as in
 *     Donner (1979) and Thomas and Hultquist (1978)
 * @param n the number of respondents with a group and a score
 * @param groups the number of groups with at least one of them
 * @param f MSB / MSW, with k - 1 and n - k degrees of freedom; NaN, like p-value and interval, if scores are equal within all groups
 * @param pValue the p-value of no variation between groups, from F
 * @param n0 the effective group size in the expected mean squares
 * @param meanSize the mean group size, n / k
 * @param sizeOfAMember the mean size of a respondent's group, {@code sum m^2 / n}
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
     * Computes the intraclass correlation of scores within groups; respondents without a score or group are dropped.
     *
     * @param level the confidence level, between 0 and 1
     * @throws IllegalArgumentException if fewer than two groups have a member, no group has two members, all scores are equal, or the
     *     lengths differ
     */
    public static IntraclassCorrelation of(double[] scores, Grouping grouping, double level) {
        if (scores.length != grouping.size() || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The intraclass correlation needs one group per score and a level between 0 and 1: got "
                            + scores.length + " scores, " + grouping.size() + " groups and level " + level + ".");
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
                    + "' needs at least two groups with a member and one group with two members: got " + n
                    + " respondents in " + groups + " groups.");
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
        // whole numbers have no rounding error, so even relatively small differences are real
        double magnitude = whole ? 0 : Math.sqrt(size.value());
        if (RoundingNoise.covers(Math.sqrt(between + within), magnitude, n)) {
            throw new IllegalArgumentException(
                    "All scores are equal except for rounding, so the intraclass correlation by '" + grouping.name()
                            + "' is not defined.");
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
        // the mirrored distribution keeps the digits of small p-values, which 1 - cumulative would lose
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

    /** Computes the intraclass correlation of an indicator's scores within the levels of a variable, with a 95 % interval. */
    public static IntraclassCorrelation of(Responses responses, Indicator indicator, String variable) {
        double[] scores = responses.score(indicator);
        long scored = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).count();
        if (responses.frame().hidesFew() && scored < Source.FEWEST) {
            throw new DisclosureException("Fewer than " + Source.FEWEST + " respondents have a score on '"
                    + indicator.name() + "', so the intraclass correlation is not computed.");
        }
        return of(scores, responses.groups(variable), 0.95);
    }

    /** Returns why there is no F, p-value and interval, as part of a sentence; empty if there are. */
    public Optional<String> untested() {
        return Double.isNaN(f) ? Optional.of("the scores within each group are equal") : Optional.empty();
    }

    /** Returns the design effect {@code 1 + (m - 1) icc} with m the mean group size (Kish 1965). */
    public double designEffect() {
        return 1 + (meanSize - 1) * icc;
    }

    /**
     * Returns the design effect {@code 1 + (m - 1) icc} with m the mean size of a respondent's group, {@code sum m^2 / n}: the design
     * effect of the overall mean with groups of unequal size (Kish 1987).
     */
    public double designEffectOfUnequalGroups() {
        return 1 + (sizeOfAMember - 1) * icc;
    }
}
