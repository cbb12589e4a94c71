package org.introlab.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.internal.inference.FitStatistics;
import org.introlab.model.internal.inference.Hypotheses;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.internal.inference.NamedNumbers;
import org.introlab.model.internal.inference.Vcov;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/** A fit's description of itself: its estimates, their basis, and the statistics of the whole fit. */
abstract class FittedEstimates implements Estimates {
    final FittedModel model;
    final Vcov vcov;
    final Inference inference;
    final Optional<Instruments> instruments;
    private final List<Estimate> estimates;
    private final Map<String, Double> statistics;

    FittedEstimates(FittedModel model, Vcov vcov, Optional<Instruments> instruments) {
        this.model = model;
        this.vcov = vcov;
        this.instruments = instruments;
        this.inference = vcov.inference().withholding(model.persons());
        this.estimates = inference.estimates(
                model.design().coding().columns(),
                model.solution().beta(),
                model.solution().reasons());
        this.statistics = NamedNumbers.of(statistics(model.statistics().of(vcov, estimates)));
    }

    /** Adds the statistics of instruments, which are undefined where the estimates are withheld or rounding noise. */
    private Map<String, Double> statistics(Map<String, Double> own) {
        Map<String, Double> all = new LinkedHashMap<>(own);
        boolean known =
                !Estimate.anyWithheld(estimates) && model.scores().perfect().isEmpty() && dfResidual() > 0;
        instruments.filter(i -> known).ifPresent(i -> all.putAll(i.statistics()));
        return all;
    }

    /** Returns the kind of model, e.g. {@code Weighted OLS}, {@code Logit}, {@code 2SLS}. */
    @Override
    public String model() {
        return model.name();
    }

    @Override
    public String formula() {
        return model.formula();
    }

    @Override
    public int n() {
        return model.design().n();
    }

    @Override
    public Map<String, Integer> droppedRows() {
        return model.design().droppedRows();
    }

    @Override
    public Optional<String> weights() {
        return model.plan().weights();
    }

    @Override
    public CovarianceRule rule() {
        return vcov.rule();
    }

    /** Returns the coefficients with t or z statistics, depending on the rule. */
    @Override
    public List<Estimate> estimates() {
        return estimates;
    }

    @Override
    public Estimate estimate(String term) {
        return Hypotheses.named(estimates, term, formula(), model.frame().hidesValues());
    }

    /**
     * Returns the statistics that describe the whole fit. For least squares: R2, Adjusted R2, Residual sd, F with its
     * degrees of freedom and p-value, Log
     * likelihood, AIC, BIC. For a likelihood: Log likelihood, that of the null model, McFadden R2, AIC, BIC, the likelihood-ratio test,
     * and further parameters such as Theta; for a quasi-likelihood Dispersion in their place. For instrumental variables: R2, Adjusted
     * R2, Residual sd, the first-stage F under the fit's covariance (with several endogenous covariates Kleibergen and Paap's, or Cragg and
     * Donald's), Wu-Hausman, and Sargan's or Hansen's test.
     */
    @Override
    public Map<String, Double> statistics() {
        return statistics;
    }

    @Override
    public List<String> inSummary() {
        return model.statistics().inSummary(statistics);
    }

    @Override
    public Map<String, String> undefined() {
        Map<String, String> reasons = new LinkedHashMap<>(model.statistics().undefined(statistics, estimates));
        instruments.ifPresent(i -> statistics.forEach((name, value) -> {
            if (Double.isNaN(value) && !name.endsWith("p_value")) {
                reasons.putIfAbsent(name, Instruments.UNDEFINED);
            }
        }));
        return Collections.unmodifiableMap(reasons);
    }

    @Override
    public Provenance provenance() {
        return model.frame().provenance();
    }

    @Override
    public List<Source> sources() {
        return model.frame().sources();
    }

    /** Returns whether all residuals are rounding noise. */
    boolean isPerfect() {
        return model.scores().perfect().isPresent();
    }

    /** Returns n minus the number of estimated terms. */
    public double dfResidual() {
        return n() - model.solution().rank();
    }

    /** Returns the share of the outcome's variance that a regression accounts for; without an intercept, of its sum of squares. */
    public double rSquared() {
        return Objects.requireNonNull(statistics.get(FitStatistics.R2));
    }

    /** Returns the residual standard deviation of a regression, sqrt(sum w u^2 / (n - k)). */
    public double residualSd() {
        return Objects.requireNonNull(statistics.get(FitStatistics.RESIDUAL_SD));
    }

    /** Returns the estimates in the terms' order, length k; NaN for a dropped term. */
    public double[] coefficients() {
        return estimates.stream().mapToDouble(Estimate::estimate).toArray();
    }

    /**
     * Returns the covariance matrix of the estimates, k x k in the terms' order: NaN for dropped terms and those without
     * a standard error, 0 where the error is 0.
     */
    public double[][] vcov() {
        return Inference.shown(vcov.matrix(), estimates);
    }

    /** Returns notes for the reader: how the model was solved, dropped terms, untested terms, levels without rows. */
    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(model.notes());
        for (Estimate e : estimates) {
            e.dropped()
                    .ifPresent(reason ->
                            notes.add(e.name() + (e.isWithheld() ? " is " : " was dropped: ") + reason + "."));
        }
        notes.addAll(Estimate.untested(estimates));
        Map<String, String> undefined = undefined();
        inSummary().stream()
                .filter(undefined::containsKey)
                .forEach(
                        name -> notes.add(StatisticWords.undefined(name, Objects.requireNonNull(undefined.get(name)))));
        if (!model.design().emptyLevels().isEmpty()) {
            notes.add("No row used has " + String.join(", ", model.design().emptyLevels())
                    + "; these levels have no term.");
        }
        notes.addAll(vcov.notes());
        instruments.ifPresent(i -> notes.addAll(i.notes()));
        return Collections.unmodifiableList(notes);
    }
}
