package org.introlab.model.internal.family;

import java.util.List;
import java.util.Optional;

/**
 * A distribution of the outcome together with its link: all that maximum likelihood, standard errors, marginal effects and the
 * search for separation ask of a model. With eta = x'b + offset the linear predictor of a row and mu its mean. A family is a small
 * class that {@link Families} lists; nothing else needs to know it.
 *
 * <p>McCullagh and Nelder (1989), Generalized Linear Models, chapter 2.
 */
public interface Family {
    /** What it is called. */
    Description description();

    /** What {@code --model} and the documentation call it: {@code poisson}. */
    default String name() {
        return description().name();
    }

    /** The model as a noun within a sentence: {@code logit}, {@code Poisson regression}. */
    default String noun() {
        return description().noun();
    }

    /** Whether the outcome may have this value. */
    boolean allows(double y);

    /** -1 or 1 where y is the least or the largest value that the mean comes near to but never has, else 0. */
    int bound(double y);

    /** The linear predictor from which the iterations start. */
    default double start(double y) {
        return 0;
    }

    /** mu. */
    double mean(double eta);

    /** d mu / d eta. */
    double slope(double eta);

    /** d2 mu / d eta2. */
    double bend(double eta);

    /** The log likelihood of a row; of a quasi-likelihood up to its dispersion. */
    double logLikelihood(double y, double eta);

    /** The derivative of the log likelihood in eta. */
    double score(double y, double eta);

    /** The expected information, the mean of minus the second derivative of the log likelihood in eta. */
    double information(double eta);

    /** The observed information, minus that derivative; equal to the expected one under a canonical link. */
    default double curvature(double y, double eta) {
        return information(eta);
    }

    /**
     * Whether the likelihood is known up to a dispersion only, as a quasi-likelihood, or one whose dispersion is not estimated by maximum
     * likelihood here, as a gamma's. Classical errors are then scaled by Pearson's dispersion and follow
     * t(n - k), as R's; there is no AIC.
     */
    default boolean isQuasi() {
        return false;
    }

    /** What exp(b) is, in the plural; empty where it has no name. */
    default Optional<String> ratios() {
        return Optional.empty();
    }

    /**
     * The family with its further parameter at the maximum of the likelihood, given the linear predictors; itself when it has none,
     * or no longer moves.
     *
     * @param weights length n, or length 0 for ones
     */
    default Family refined(double[] y, double[] eta, double[] weights) {
        return this;
    }

    /** The further parameters; they count in AIC and BIC. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * A parameter besides the coefficients.
     *
     * @param name such as {@code Theta}
     */
    record Parameter(String name, double value, double stdError) {}

    /**
     * A family in words.
     *
     * @param name what {@code --model} calls it
     * @param noun the model as a noun within a sentence
     * @param outcome what the outcome must be, as the end of a sentence: {@code 0 or 1}
     * @param r the same model in R
     * @param stata in Stata
     * @param python in a package of Python that is named
     */
    record Description(String name, String noun, String outcome, String r, String stata, String python) {}
}
