package org.introlab.survey;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.introlab.data.MeanBasis;

/**
 * A weighted mean, or a share where the scores lie between 0 and 1, with its linearised standard error.
 *
 * @param label what it is the mean of: a level of a grouping, or {@code all}
 * @param mean NaN when nobody has a score
 * @param standardError NaN when fewer than two sampled units have a score; 0 when all scores are equal, when the whole population was
 *     drawn, and when it is rounding noise
 * @param n respondents with a score and a weight above zero
 * @param designEffect variance over that of a simple random sample drawn with replacement, R's {@code deff = "replace"}; NaN
 *     where all scores are equal
 * @param df sampled units less strata, of those that hold a score
 * @param rule how the standard error was made, in words
 * @param noise whether the sampled units of each stratum are equal or differ by rounding alone, although not all scores are equal: there is
 *     no interval then
 * @param fewest the respondents behind the mean ({@link MeanBasis}): of a share the fewer of those with it and those without. The
 *     code that computes the mean counts them; 1 where none did, so that no such mean of restricted data is shown
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

    /** An estimate of scores that nobody has counted: of restricted data it is withheld. */
    public MeanEstimate(
            String label, double mean, double standardError, long n, double designEffect, int df, String rule) {
        this(label, mean, standardError, n, designEffect, df, rule, false, Math.min(1, n));
    }

    /** The same estimate, which so many respondents stand behind. */
    MeanEstimate speakingOf(long persons) {
        return new MeanEstimate(label, mean, standardError, n, designEffect, df, rule, noise, persons);
    }

    /** Why there is no interval (nor an error, unless that is noise and 0), as the end of a sentence; empty where there is one. */
    public Optional<String> untested() {
        if (n == 0) {
            return Optional.of("nobody has a score");
        }
        if (df < 1) {
            return Optional.of("fewer than two sampled units have a score");
        }
        if (noise) {
            return Optional.of("the sampled units are equal within each stratum or differ by rounding alone");
        }
        return isConstant() && !isExtreme() ? Optional.of("all scores are equal") : Optional.empty();
    }

    /** Without a design effect all scores are equal. */
    private boolean isConstant() {
        return standardError == 0 && Double.isNaN(designEffect);
    }

    /** Whether nobody, or everybody, has the whole score: the one constant that counts of yes and no explain. */
    private boolean isExtreme() {
        return mean == 0 || mean == 1;
    }

    /** Respondents of a simple random sample that would give the same standard error; n where all scores are equal. */
    public double effectiveN() {
        return Double.isNaN(designEffect) && !Double.isNaN(standardError) && !noise ? n : n / designEffect;
    }

    /**
     * The mean plus and minus a quantile of Student's t with {@link #df} times the standard error; R: {@code
     * confint(svymean(), df = degf())}. NaN without degrees of freedom, and where all scores are equal.
     */
    public Interval t(double level) {
        boolean none = df < 1 || noise || isConstant();
        double half = none ? Double.NaN : quantile(level, df) * standardError;
        return new Interval(mean - half, mean + half, level, "t with " + df + " df, " + rule);
    }

    /**
     * Wilson's score interval for a share, from the number of independent yes-or-no answers that would give this standard
     * error, {@code n/(n-1) p(1-p)/se^2}, lowered by {@code (t(n-1)/t(df))^2} for few sampled units as Korn and Graubard (1998,
     * Survey Methodology 24, 193-201) do. For a simple random sample of zeros and ones where all have a score that number is n, so that this is
     * {@link Proportion#wilson}; so it is where all scores are 0, or all are 1; equal scores between have no interval.
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
     * Korn and Graubard's interval (1998): Clopper and Pearson's with the effective number of answers; R: {@code
     * svyciprop(method = "beta")}, but where all scores are 0, or all are 1, the number is n; equal scores between have no interval.
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
            throw new IllegalArgumentException("A mean of " + mean + " is no share; ask for the t interval");
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
