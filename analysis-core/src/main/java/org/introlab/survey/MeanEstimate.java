package org.introlab.survey;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.MeanBasis;

/**
 * A weighted mean, or a share if the scores are between 0 and 1, with its linearised standard error.
 *
 * @param label the group of the mean: a level of a grouping, or {@code all}
 * @param mean the mean; NaN if no respondent has a score
 * @param standardError the standard error; NaN if fewer than two sampled units have a score; 0 if all scores are equal, if the whole
 *     population was drawn, or if it is rounding noise
 * @param n the number of respondents with a score and a weight above zero
 * @param designEffect the variance divided by that of a simple random sample drawn with replacement, R's {@code deff = "replace"}; NaN if
 *     all scores are equal
 * @param df the degrees of freedom: sampled units minus strata, among those with a score
 * @param rule the method of the standard error, in words
 * @param noise whether the sampled units of each stratum are equal or differ only by rounding, although not all scores are equal; there is
 *     then no interval
 * @param fewest the number of respondents behind the mean ({@link MeanBasis}): for a share the smaller of those with it and those without.
 *     It is counted by the code that computes the mean; 1 if it was not counted, so that such a mean of restricted data is not shown
 */
public record MeanEstimate(
        String label,
        double mean,
        double standardError,
        long n,
        double designEffect,
        int df,
        String rule,
        boolean noise,
        long fewest) {

    /** Creates an estimate whose respondents have not been counted; it is withheld for restricted data. */
    public MeanEstimate(
            String label, double mean, double standardError, long n, double designEffect, int df, String rule) {
        this(label, mean, standardError, n, designEffect, df, rule, false, Math.min(1, n));
    }

    /** Returns the same estimate with this number of respondents behind it. */
    MeanEstimate restingOn(long persons) {
        return new MeanEstimate(label, mean, standardError, n, designEffect, df, rule, noise, persons);
    }

    /**
     * Returns why there is no interval (and no standard error, unless it is noise and therefore 0), as part of a sentence; empty if there
     * is one.
     */
    public Optional<String> untested() {
        if (n == 0) {
            return Optional.of("no respondent has a score");
        }
        if (df < 1) {
            return Optional.of("fewer than two sampled units have a score");
        }
        if (noise) {
            return Optional.of("the sampled units are equal within each stratum or differ only by rounding");
        }
        return isConstant() && !isExtreme() ? Optional.of("all scores are equal") : Optional.empty();
    }

    /** Returns whether all scores are equal, so that there is no design effect. */
    private boolean isConstant() {
        return standardError == 0 && Double.isNaN(designEffect);
    }

    /** Returns whether all scores are 0 or all are 1: the only constants for which a binomial interval exists. */
    private boolean isExtreme() {
        return mean == 0 || mean == 1;
    }

    /** Returns the size of a simple random sample with the same standard error; n if all scores are equal. */
    public double effectiveN() {
        return Double.isNaN(designEffect) && !Double.isNaN(standardError) && !noise ? n : n / designEffect;
    }

    /**
     * Returns the mean plus and minus a quantile of Student's t with {@link #df} times the standard error; R: {@code confint(svymean(), df
     * = degf())}. NaN without degrees of freedom or if all scores are equal.
     */
    public Interval t(double level) {
        boolean none = df < 1 || noise || isConstant();
        double half = none ? Double.NaN : quantile(level, df) * standardError;
        return new Interval(mean - half, mean + half, level, "t with " + df + " df, " + rule);
    }

    /**
     * Returns Wilson's score interval for a share, from the number of independent yes-or-no answers with the same standard error, {@code
     * n/(n-1) p(1-p)/se^2}, reduced by {@code (t(n-1)/t(df))^2} for few sampled units as in Korn and Graubard (1998, Survey Methodology 24,
     * 193-201). That number is n for a simple random sample of zeros and ones without missing scores, and if all scores are 0 or all are 1;
     * the interval is then {@link Proportion#wilson}. Other constant scores have no interval.
     *
     * @throws IllegalArgumentException if the mean is not between 0 and 1
     */
    public Interval wilson(double level) {
        String words = "Wilson, effective sample size, " + rule;
        double answers = Double.isNaN(designEffect) ? n : answers(level) * n / (n - 1.0);
        if (standardError == 0 && answers == Double.POSITIVE_INFINITY) {
            return new Interval(mean, mean, level, words);
        }
        if (hasNoInterval(answers)) {
            return new Interval(Double.NaN, Double.NaN, level, words);
        }
        Interval wilson = Proportion.wilson(mean * answers, answers, level);
        return new Interval(wilson.low(), wilson.high(), level, words);
    }

    /**
     * Returns Korn and Graubard's interval (1998): Clopper and Pearson's with the effective number of answers; R: {@code svyciprop(method =
     * "beta")}, except that the number is n if all scores are 0 or all are 1. Other constant scores have no interval.
     *
     * @throws IllegalArgumentException if the mean is not between 0 and 1
     */
    public Interval kornGraubard(double level) {
        String words = "Korn-Graubard, " + rule;
        double answers = Double.isNaN(designEffect) ? n : answers(level);
        if (standardError == 0 && answers == Double.POSITIVE_INFINITY) {
            return new Interval(mean, mean, level, words);
        }
        if (hasNoInterval(answers)) {
            return new Interval(Double.NaN, Double.NaN, level, words);
        }
        double yes = answers * mean;
        double no = answers - yes;
        double tail = (1 - level) / 2;
        return new Interval(
                mean == 0 ? 0 : Proportion.beta(yes, no + 1, tail),
                mean == 1 ? 1 : Proportion.beta(yes + 1, no, 1 - tail),
                level,
                words);
    }

    private boolean hasNoInterval(double answers) {
        return noise || Double.isNaN(standardError) || Double.isNaN(answers) || isConstant() && !isExtreme();
    }

    private double answers(double level) {
        if (mean < 0 || mean > 1) {
            throw new IllegalArgumentException(
                    "This interval needs a share between 0 and 1, but the mean is " + mean + ". Use t(level) instead.");
        }
        if (df < 1) {
            return Double.NaN;
        }
        double few = n - 1 == df ? 1 : quantile(level, n - 1.0) / quantile(level, df);
        return mean * (1 - mean) / (standardError * standardError) * few * few;
    }

    private static double quantile(double level, double df) {
        return new TDistribution(null, df, 1e-14).inverseCumulativeProbability(0.5 + level / 2);
    }
}
