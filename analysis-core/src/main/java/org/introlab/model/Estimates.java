package org.introlab.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;

/** What every fitted model reports: the model, its estimates, and the rule of their standard errors. */
public interface Estimates {
    /** Returns the kind of model and of numbers, e.g. {@code OLS}, {@code Logit, average marginal effects}. */
    String model();

    /** Returns the formula as written. */
    String formula();

    /** Returns the number of rows used by the fit; rows of weight zero are not used. */
    int n();

    /** Returns the number of rows left out by reason, such as {@code missing origin}; each row is counted once. */
    Map<String, Integer> droppedRows();

    /** Returns the covariance rule with its small-sample factor and distribution. */
    CovarianceRule rule();

    /** Returns the column of weights, if there is one. */
    default Optional<String> weights() {
        return Optional.empty();
    }

    /** Returns all terms in the design's order, including those that were dropped. */
    List<Estimate> estimates();

    /** Returns one term.
     *
     * @throws IllegalArgumentException if there is no such term; the message suggests the closest
     */
    Estimate estimate(String term);

    /**
     * Returns the same model with the terms of these factors kept and other regressors dropped where they are collinear,
     * as fixest removes a variable that is collinear with the fixed effects. Otherwise the formula's order decides: a
     * regressor that is constant within {@code id} and precedes {@code factor(id)} would have an arbitrary estimate, and
     * a level would be dropped.
     *
     * @param variables factors as the formula or their columns name them: {@code id}, {@code factor(id)}, {@code id:year}
     */
    Estimates absorbing(String... variables);

    /**
     * Returns the statistics that describe the whole fit by name, in the order in which to show them; {@code get} of an
     * unknown name throws an {@link IllegalArgumentException} that lists the names.
     */
    Map<String, Double> statistics();

    /** Returns the names of the statistics that a summary shows, in order. */
    default List<String> inSummary() {
        return List.copyOf(statistics().keySet());
    }

    /** Returns notes for the reader, a sentence each: dropped terms, untested terms, how the model was solved, levels without rows. */
    List<String> notes();

    /** Returns why statistics have no value, by name; each reason is the end of a sentence. */
    default Map<String, String> undefined() {
        return Map.of();
    }

    /** Returns the weakest provenance of the data. */
    Provenance provenance();

    /** Returns the files that the data came from. */
    List<Source> sources();
}
