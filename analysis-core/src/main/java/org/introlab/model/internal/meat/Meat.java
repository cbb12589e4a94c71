package org.introlab.model.internal.meat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.linalg.Dense;

/**
 * A rule for the covariance of estimates: bread x meat x bread times a small-sample factor. A rule is a small class in
 * the list of {@link Meats}: it defines the correction of scores, the factor, the degrees of freedom, and its names in
 * other programs.
 */
public interface Meat {
    /** Returns the name that {@code parse} reads and tables print: {@code HC1}. */
    String name();

    /** Returns the rule's description for the documentation. */
    Description description();

    /** Returns the name of the rule for models without instruments, which have only one definition of leverages. */
    default String ofOneStage() {
        return name();
    }

    /** Returns whether the rule needs cluster columns. */
    default boolean isClustered() {
        return false;
    }

    /** Returns whether the rule assumes one variance for all rows, so that no single row or cluster can invalidate it. */
    default boolean isPooled() {
        return false;
    }

    /** Returns why models of this kind can't have the rule, as a sentence that names an alternative; empty if they can. */
    default Optional<String> refusal(Scores.Kind kind) {
        return Optional.empty();
    }

    /** Returns the name with details for this kind of model, such as the definition of leverages. */
    default String printed(Scores.Kind kind) {
        return name();
    }

    /**
     * Returns the scores as they enter the meat.
     *
     * @throws IllegalArgumentException if the correction is not defined for some row
     */
    default Scores adjusted(Scores scores) {
        return scores;
    }

    /** Returns the rule's correction of each row's score factor. */
    default UnaryOperator<double[]> correction(Scores scores) {
        return u -> u;
    }

    /** Returns the small-sample factor; NaN without a degree of freedom. */
    default double factor(Scores scores, Optional<Clustering> clusters) {
        return 1;
    }

    /** Returns the degrees of freedom of each form's t statistic: infinite for a likelihood, G - 1 for clusters, otherwise n - k. */
    default DegreesOfFreedom df(Scores scores, Optional<Clustering> clusters) {
        return DegreesOfFreedom.same(
                scores.kind() == Scores.Kind.LIKELIHOOD
                        ? Double.POSITIVE_INFINITY
                        : clusters.map(c -> c.count() - 1).orElseGet(scores::residualDf));
    }

    /** Returns notes for the reader on the adjusted scores. */
    default List<String> notes(Scores scores) {
        return List.of();
    }

    /**
     * Returns the covariance without the factor, k x k.
     *
     * @param scores adjusted
     */
    default double[][] covariance(Scores scores, Optional<Clustering> clusters) {
        return Dense.sandwich(
                scores.solution().root(), clusters.map(c -> c.meat(scores)).orElseGet(scores::meat));
    }

    /**
     * The formula of a rule and its names in other programs.
     *
     * @param formula the meat and factor
     * @param r in R
     * @param stata in Stata
     * @param python in pyfixest, or in another Python package, with its name
     */
    record Description(String formula, String r, String stata, String python) {}
}
