package org.introlab.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.result.FormulaException;
import tech.tablesaw.api.Table;

/**
 * A model, configured and not yet fitted: a formula, a covariance, weights, and what to do with collinear columns.
 * Immutable: each method returns a new estimator.
 *
 * @param <E> the kind of estimator
 */
public abstract sealed class Estimator<E extends Estimator<E>> permits Ols, Glm, Iv {
    final Settings settings;

    Estimator(Settings settings) {
        this.settings = settings;
    }

    /**
     * The settings that all estimators share.
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

    /** Returns the same kind of estimator with other settings. */
    abstract E with(Settings other);

    /**
     * Sets the covariance of the estimates.
     *
     * @throws IllegalArgumentException if the covariance is not defined for this model
     */
    public E with(Covariance other) {
        return with(new Settings(settings.formula(), other, settings.plan()));
    }

    /**
     * Weights the rows by a column, as {@code weights} of R's {@code lm} (inverse variances) and {@code glm} (a row of
     * weight 3 counts as three such rows in the likelihood). Rows with a missing or zero weight are left out and
     * counted; a negative weight throws. The n of every small-sample factor is the number of rows.
     */
    public E weightedBy(String column) {
        return with(settings.with(settings.plan().weighted(Optional.of(column))));
    }

    /** Returns the formula. */
    public Formula formula() {
        return settings.formula();
    }

    /** Sets the formula. */
    public E formula(Formula other) {
        return with(new Settings(other, settings.covariance(), settings.plan()));
    }

    /** Adds terms, as {@link Formula#plus}. */
    public E plus(String terms) {
        return formula(formula().plus(terms));
    }

    /** Removes terms, as {@link Formula#minus}. */
    public E minus(String terms) {
        return formula(formula().minus(terms));
    }

    /** Sets the outcome, as {@link Formula#outcome}. */
    public E outcome(String outcome) {
        return formula(formula().outcome(outcome));
    }

    /**
     * Fits the model to the complete cases of a frame.
     *
     * @throws FormulaException if the formula names an unknown column, level or function, or the outcome is text; the
     * message shows the place and suggests the closest name
     * @throws IllegalArgumentException if a number is infinite or a computed one is NaN (the message names the row); if
     * a weight is negative; if a cluster id is missing; if no row is complete; if columns
     * are so nearly collinear that double precision can't decide; if the outcome does not suit the model
     */
    public abstract Fit fit(Frame frame);

    /** Fits the model to a table that has no code book. */
    public Fit fit(Table table) {
        return fit(Frame.of(table));
    }

    /** Fits the same right side to several outcomes, each on its own complete cases, and returns the fits by outcome in this order. */
    public Map<String, Fit> fit(Frame frame, String... outcomes) {
        Map<String, Fit> fits = new LinkedHashMap<>();
        for (String outcome : outcomes) {
            fits.put(outcome, outcome(outcome).fit(frame));
        }
        return fits;
    }

    /** Returns the model's name. */
    abstract String name();

    /** Returns model, formula, covariance and weights. */
    @Override
    public String toString() {
        return name() + " " + formula() + ", " + settings.covariance()
                + settings.plan().weights().map(w -> ", weighted by " + w).orElse("")
                + settings.plan().offset().map(o -> ", " + o.words()).orElse("");
    }
}
