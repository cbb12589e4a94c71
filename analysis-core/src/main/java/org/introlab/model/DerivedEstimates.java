package org.introlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.internal.inference.Hypotheses;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;

/**
 * Numbers computed from a fit, such as odds ratios or marginal effects, with the fit's description of itself.
 *
 * @param model the kind of numbers
 * @param fit where they come from
 * @param hidesValues whether messages must not list the terms
 * @param estimates the numbers, named as the fit's terms
 * @param derivation how they were computed from the fit
 */
record DerivedEstimates(
        String model, Estimates fit, boolean hidesValues, List<Estimate> estimates, UnaryOperator<Estimates> derivation)
        implements Estimates {
    DerivedEstimates {
        estimates = List.copyOf(estimates);
    }

    @Override
    public String formula() {
        return fit.formula();
    }

    @Override
    public int n() {
        return fit.n();
    }

    @Override
    public Map<String, Integer> droppedRows() {
        return fit.droppedRows();
    }

    @Override
    public Optional<String> weights() {
        return fit.weights();
    }

    @Override
    public CovarianceRule rule() {
        return fit.rule();
    }

    @Override
    public Estimate estimate(String term) {
        return Hypotheses.named(estimates, term, formula(), hidesValues);
    }

    @Override
    public Estimates absorbing(String... variables) {
        Estimates absorbed = fit.absorbing(variables);
        return absorbed == fit ? this : derivation.apply(absorbed);
    }

    @Override
    public Map<String, Double> statistics() {
        return fit.statistics();
    }

    @Override
    public List<String> inSummary() {
        return fit.inSummary();
    }

    @Override
    public Map<String, String> undefined() {
        return fit.undefined();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(fit.notes());
        notes.removeAll(Estimate.untested(fit.estimates()));
        notes.addAll(Estimate.untested(estimates));
        return List.copyOf(notes);
    }

    @Override
    public Provenance provenance() {
        return fit.provenance();
    }

    @Override
    public List<Source> sources() {
        return fit.sources();
    }

    /** Returns the model, formula and covariance rule; the table is left to the renderings. */
    @Override
    public String toString() {
        return model + ": " + formula() + " (n = " + n() + ", " + rule().describe()
                + weights().map(w -> ", weighted by " + w).orElse("") + ")";
    }
}
