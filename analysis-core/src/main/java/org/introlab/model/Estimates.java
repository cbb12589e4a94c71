package org.introlab.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;

/** What every fitted model tells: what was fitted to what, the numbers, and the rule their errors follow. */
public interface Estimates {
    /** The kind of model and of numbers, e.g. {@code OLS}, {@code Logit, average marginal effects}. */
    String model();

    /** The formula as it was written. */
    String formula();

    /** The number of rows that entered the fit (rows of weight zero do not). */
    int n();

    /** Reason, e.g. {@code missing origin}, to the number of rows left out for it; each row is counted once. */
    Map<String, Integer> droppedRows();

    /** The covariance rule with its small-sample factor and distribution. */
    CovarianceRule rule();

    /** The column that the rows are weighted by, if they are. */
    default Optional<String> weights() {
        return Optional.empty();
    }

    /** All terms in the design's order, the dropped ones among them. */
    List<Estimate> estimates();

    /**
     * One term.
     *
     * @throws IllegalArgumentException if there is no such term; the message suggests the near one
     */
    Estimate estimate(String term);

    /**
     * The same model, in which of collinear terms those of these factors stay and other regressors are dropped, as fixest
     * removes a variable that is collinear with the fixed effects. Else the formula's order decides, and a regressor that is
     * constant within {@code id} and stands before {@code factor(id)} would have an arbitrary estimate beside a dropped level.
     *
     * @param variables factors as the formula or their columns name them: {@code id}, {@code factor(id)}, {@code id:year}
     */
    Estimates absorbing(String... variables);

    /**
     * Name to value of what describes the whole fit, in the order in which it should be shown; {@code get} of a name that is
     * not there throws an {@link IllegalArgumentException} that lists those that are.
     */
    Map<String, Double> statistics();

    /** The names of the statistics that a summary shows, in order. */
    default List<String> inSummary() {
        return List.copyOf(statistics().keySet());
    }

    /** What a reader should know beside the numbers, a sentence each: dropped terms, what has no test, the way of solving, levels without rows. */
    List<String> notes();

    /** Name of a statistic that has no value to why, as the end of a sentence. */
    default Map<String, String> undefined() {
        return Map.of();
    }

    /** The weakest provenance of the data. */
    Provenance provenance();

    /** The files that the data came from. */
    List<Source> sources();
}
