package org.introlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.introlab.data.Near;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.TermPart;

/**
 * Numbers computed from a fit, such as odds ratios or marginal effects, with all that the fit tells about itself.
 *
 * @param model the kind of numbers
 * @param fit where they come from
 * @param estimates the numbers, named as the fit's terms
 * @param parts per name the variables that the number speaks of
 * @param derivation how they were computed from the fit
 */
record DerivedEstimates(
        String model,
        LogitFit fit,
        List<Estimate> estimates,
        Map<String, List<TermPart>> parts,
        Function<LogitFit, Estimates> derivation)
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
        return named(estimates, term, fit.hidesValues());
    }

    @Override
    public List<TermPart> parts(String term) {
        return parts.get(named(estimates, term, fit.hidesValues()).term());
    }

    @Override
    public Estimates absorbing(String... variables) {
        LogitFit absorbed = fit.absorbing(variables);
        return absorbed == fit ? this : derivation.apply(absorbed);
    }

    @Override
    public Map<String, Double> statistics() {
        return fit.statistics();
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

    /** What it is, of what, and under which rule; no table, because renderings make that. */
    @Override
    public String toString() {
        return model + ": " + formula() + " (n = " + n() + ", " + rule().describe()
                + weights().map(w -> ", weighted by " + w).orElse("") + ")";
    }

    /**
     * The estimate of a term.
     *
     * @param hidden whether the terms are not to be listed, since their levels are values
     * @throws IllegalArgumentException if there is none; the message suggests the near one
     */
    static Estimate named(List<Estimate> estimates, String term, boolean hidden) {
        return estimates.stream().filter(e -> e.term().equals(term)).findFirst().orElseThrow(() -> {
            List<String> names = estimates.stream().map(Estimate::term).toList();
            return new IllegalArgumentException("There is no term '" + term + "'."
                    + (hidden
                            ? " Its terms are not listed, because the data are restricted or of unknown provenance."
                            : Near.hint(term, names) + " Terms: " + String.join(", ", names) + "."));
        });
    }
}
