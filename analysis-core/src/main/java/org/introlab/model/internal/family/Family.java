package org.introlab.model.internal.family;

import java.util.List;
import java.util.Optional;

/**
 * A distribution of the outcome together with its link: all that maximum likelihood, standard errors, marginal effects
 * and the detection of separation need from a model. For a row, eta = x'b + offset is the linear predictor and mu the
 * mean. A family is a small class in the list of {@link Families}; nothing else refers to it.
 *
 * <p>McCullagh and Nelder (1989), Generalized Linear Models, chapter 2.
 */
public interface Family {
    /** Returns the family's names here and in other programs. */
    Description description();

    /** Returns the name in {@code --model} and in the documentation: {@code poisson}. */
    default String name() {
        return description().name();
    }

    /** Returns the model as a noun within a sentence: {@code logit}, {@code Poisson regression}. */
    default String noun() {
        return description().noun();
    }

    /** Returns whether the outcome may have this value. */
    boolean allows(double y);

    /** Returns -1 or 1 if y is a lower or upper bound that the mean approaches but never reaches, otherwise 0. */
    int bound(double y);

    /** Returns the linear predictor at which the iterations start. */
    default double start(double y) {
        return 0;
    }

    /** Returns mu. */
    double mean(double eta);

    /** Returns d mu / d eta. */
    double slope(double eta);

    /** Returns d2 mu / d eta2. */
    double bend(double eta);

    /** Returns the log likelihood of a row; for a quasi-likelihood, up to its dispersion. */
    double logLikelihood(double y, double eta);

    /** Returns the derivative of the log likelihood with respect to eta. */
    double score(double y, double eta);

    /** Returns the expected information, the expectation of minus the second derivative of the log likelihood with respect to eta. */
    double information(double eta);

    /** Returns the observed information, minus the second derivative; equal to the expected one under a canonical link. */
    default double curvature(double y, double eta) {
        return information(eta);
    }

    /**
     * Returns whether the likelihood is known only up to a dispersion: a quasi-likelihood, or one whose dispersion is
     * not estimated by maximum likelihood here, such as a gamma's. Classical errors are then scaled by Pearson's
     * dispersion and follow t(n - k), as in R; there is no AIC.
     */
    default boolean isQuasi() {
        return false;
    }

    /** Returns the name of exp(b), in the plural; empty if it has none. */
    default Optional<String> ratios() {
        return Optional.empty();
    }

    /**
     * Returns the family with its further parameter at the maximum of the likelihood, given the linear predictors;
     * itself if it has none or the parameter has converged.
     *
     * @param weights length n, or length 0 for ones
     */
    default Family refined(double[] y, double[] eta, double[] weights) {
        return this;
    }

    /** Returns the further parameters; they count in AIC and BIC. */
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
     * The names of a family here and in other programs.
     *
     * @param name its name in {@code --model}
     * @param noun the model as a noun within a sentence
     * @param outcome the allowed outcomes, as the end of "must be ...": {@code 0 or 1}
     * @param r the same model in R
     * @param stata in Stata
     * @param python in Python, with the package
     */
    record Description(String name, String noun, String outcome, String r, String stata, String python) {}
}
