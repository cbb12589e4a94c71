package org.introlab.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.result.FormulaException;
import tech.tablesaw.api.Table;

/**
 * A model, configured and not yet fitted: a formula, a covariance, weights, and what to do with collinear columns. Immutable: each
 * method returns another estimator.
 *
 * @param <E> the kind of estimator
 */
public abstract sealed class Estimator<E extends Estimator<E>> permits Ols, Glm, Iv {
    final Settings settings;

    Estimator(Settings settings) {
        this.settings = settings;
    }

    /**
     * What every estimator needs.
     *
     * @param formula the formula
     * @param covariance the covariance of the estimates
     * @param plan weights and offset
     */
    record Settings(Formula formula, Covariance covariance, Plan plan) {
        static Settings of(Formula formula) {
            return new Settings(formula, Covariance.classical(), Plan.plain());
        }

        Settings with(Plan other) {
            return new Settings(formula, covariance, other);
        }
    }

    /** The same kind of estimator with other settings. */
    abstract E with(Settings other);

    /**
     * With another covariance of the estimates.
     *
     * @throws IllegalArgumentException if these models can't have it
     */
    public E with(Covariance other) {
        return with(new Settings(settings.formula(), other, settings.plan()));
    }

    /**
     * Weighted by a column, as {@code weights} of R's {@code lm} (inverse variances) and {@code glm} (a row of weight 3 counts as three
     * such rows in the likelihood). Rows of weight zero or missing are left out and counted; a negative weight is refused. The n of
     * every small-sample factor is the number of rows.
     */
    public E weightedBy(String column) {
        return with(settings.with(settings.plan().weighted(Optional.of(column))));
    }

    /** The formula. */
    public Formula formula() {
        return settings.formula();
    }

    /** With another formula. */
    public E formula(Formula other) {
        return with(new Settings(other, settings.covariance(), settings.plan()));
    }

    /** With more terms, as {@link Formula#plus}. */
    public E plus(String terms) {
        return formula(formula().plus(terms));
    }

    /** Without some terms, as {@link Formula#minus}. */
    public E minus(String terms) {
        return formula(formula().minus(terms));
    }

    /** The same model of another outcome, as {@link Formula#outcome}. */
    public E outcome(String outcome) {
        return formula(formula().outcome(outcome));
    }

    /**
     * Fits the model to the complete cases of a frame.
     *
     * @throws FormulaException if the formula names a column, level or function that is not there, or the outcome is
     *     text; the message shows the place and suggests the near name
     * @throws IllegalArgumentException if a number is infinite, or a computed one not a number, with its row; if a weight
     *     is negative; if a cluster id is missing; if no row is complete; if columns are collinear and that is to be
     *     refused; if the outcome is none that the model is for
     */
    public abstract Fit fit(Frame frame);

    /** Fits the model to a table without code book. */
    public Fit fit(Table table) {
        return fit(Frame.of(table));
    }

    /** Fits the same right side to several outcomes, each on its own complete cases: outcome to fit, in this order. */
    public Map<String, Fit> fit(Frame frame, String... outcomes) {
        Map<String, Fit> fits = new LinkedHashMap<>();
        for (String outcome : outcomes) {
            fits.put(outcome, outcome(outcome).fit(frame));
        }
        return fits;
    }

    /** What it is called before its formula. */
    abstract String name();

    /** The formula, the covariance and the weights. */
    @Override
    public String toString() {
        return name() + " " + formula() + ", " + settings.covariance()
                + settings.plan().weights().map(w -> ", weighted by " + w).orElse("")
                + settings.plan().offset().map(o -> ", " + o.words()).orElse("");
    }
}
