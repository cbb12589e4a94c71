package org.introlab.model.internal.meat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.linalg.Dense;

/**
 * A rule for the covariance of estimates: bread x meat x bread times a small-sample factor. A rule is a small class that {@link
 * Meats} lists: it says how scores are corrected, what the factor and the degrees of freedom are, and what other programs call it.
 */
public interface Meat {
    /** What {@code parse} reads and the tables print: {@code HC1}. */
    String name();

    /** What the documentation says of it. */
    Description description();

    /** The name of the rule for models of one stage: of the leverages of a second stage that without these. */
    default String ofOneStage() {
        return name();
    }

    /** Whether columns of clusters belong to it. */
    default boolean isClustered() {
        return false;
    }

    /** Whether it takes all rows to share one variance, so that no row or cluster matters alone. */
    default boolean isPooled() {
        return false;
    }

    /** Why models that were fitted so can't have it, as a sentence with what to use instead; empty if they can. */
    default Optional<String> refusal(Scores.Kind kind) {
        return Optional.empty();
    }

    /** The name with what is particular of these models, such as which of two leverages is meant. */
    default String printed(Scores.Kind kind) {
        return name();
    }

    /**
     * The scores as they enter the meat.
     *
     * @throws IllegalArgumentException if the correction is not defined for some row
     */
    default Scores adjusted(Scores scores) {
        return scores;
    }

    /** What the rule makes of each row's score factor. */
    default UnaryOperator<double[]> correction(Scores scores) {
        return u -> u;
    }

    /** The small-sample factor; NaN without a degree of freedom. */
    default double factor(Scores scores, Optional<Clustering> clusters) {
        return 1;
    }

    /** The degrees of freedom of each form's t statistic: of a likelihood infinite, of clusters G - 1, else n - k. */
    default DegreesOfFreedom df(Scores scores, Optional<Clustering> clusters) {
        return DegreesOfFreedom.same(
                scores.kind() == Scores.Kind.LIKELIHOOD
                        ? Double.POSITIVE_INFINITY
                        : clusters.map(c -> c.count() - 1).orElseGet(scores::residualDf));
    }

    /** What a reader should know of the adjusted scores. */
    default List<String> notes(Scores scores) {
        return List.of();
    }

    /**
     * The covariance without factor, k x k.
     *
     * @param scores adjusted
     */
    default double[][] covariance(Scores scores, Optional<Clustering> clusters) {
        return Dense.sandwich(
                scores.solution().root(), clusters.map(c -> c.meat(scores)).orElseGet(scores::meat));
    }

    /**
     * A rule in words.
     *
     * @param formula the meat and factor
     * @param r in R
     * @param stata in Stata
     * @param python in pyfixest, or another package of Python that is named
     */
    record Description(String formula, String r, String stata, String python) {}
}
