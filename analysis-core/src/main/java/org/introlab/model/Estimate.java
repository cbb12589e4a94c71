package org.introlab.model;

import java.util.Optional;

/**
 * One estimated number with its uncertainty.
 *
 * @param term the column's name, e.g. {@code gender=male}, {@code log(x)}, {@code (Intercept)}
 * @param estimate the estimate; NaN when the term was dropped
 * @param stdError its standard error under the fit's covariance rule
 * @param statistic estimate / standard error, a t or a z value as the rule says
 * @param pValue two-sided p value of "the number is zero"
 * @param confLow lower end of the 95 % interval
 * @param confHigh upper end of the 95 % interval
 * @param dropped why the term has no estimate, e.g. {@code collinear with a, b}; empty for an estimated term
 */
public record Estimate(
        String term,
        double estimate,
        double stdError,
        double statistic,
        double pValue,
        double confLow,
        double confHigh,
        Optional<String> dropped) {

    /** The term's place in the list when it could not be estimated: all numbers NaN. */
    public static Estimate dropped(String term, String reason) {
        double nan = Double.NaN;
        return new Estimate(term, nan, nan, nan, nan, nan, nan, Optional.of(reason));
    }

    /**
     * An estimate with the statistic, p value and 95 % interval that the rule's distribution gives it. A standard error
     * of zero or NaN gives NaN for what cannot be said.
     */
    public static Estimate of(String term, double estimate, double stdError, CovarianceRule rule) {
        return of(term, estimate, stdError, rule, rule.criticalValue(0.95));
    }

    /** The same with the rule's critical value at hand, which is costly for t. */
    static Estimate of(String term, double estimate, double stdError, CovarianceRule rule, double critical) {
        double statistic = estimate / stdError;
        double half = critical * stdError;
        return new Estimate(
                term,
                estimate,
                stdError,
                statistic,
                rule.twoSided(statistic),
                estimate - half,
                estimate + half,
                Optional.empty());
    }

    /** Whether there is a number. */
    public boolean isEstimated() {
        return dropped.isEmpty();
    }
}
