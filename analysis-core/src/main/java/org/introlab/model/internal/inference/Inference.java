package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.DegreesOfFreedom;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;

/**
 * Decides whether a linear form of a fit's coefficients has a statistic, a p-value and an interval, and makes its {@link
 * Estimate}. No other class does. A form has none
 *
 * <ul>
 *   <li>without a degree of freedom;
 *   <li>if its variance is rounding noise ({@link org.introlab.numeric.RoundingNoise}): a constant outcome, a perfect
 * fit, scores that cancel. Its standard error is then 0;
 *   <li>if its two-way clustered variance is negative;
 *   <li>if a single row or cluster identifies it ({@link LoneUnits}), unless all rows share one variance. It then has no
 *       standard error.
 * </ul>
 *
 * <p>Other forms of the same fit are not affected.
 */
public final class Inference {
    /** The share of a form's variance without cancellation in l'Vl below which the variance is computed from the rows. */
    static final double CANCELLED = 1e-11;

    /** Why a form has no standard error under two-way clustering. */
    private static final String NEGATIVE =
            "its two-way clustered variance is negative, which can happen with few clusters; use one-way clustering";

    private final double[][] vcov;
    private final CovarianceRule rule;
    private final Optional<String> perfect;
    private final LoneUnits lone;
    private final Optional<ScoreNoise> scores;
    private final List<Persons> persons;
    private final Basis basis;
    private final DegreesOfFreedom df;
    private final double critical;

    private Inference(
            double[][] vcov,
            Basis basis,
            DegreesOfFreedom df,
            Optional<String> perfect,
            LoneUnits lone,
            Optional<ScoreNoise> scores,
            List<Persons> persons) {
        this.vcov = vcov;
        this.basis = basis;
        this.df = df;
        this.rule = basis.rule();
        this.perfect = perfect;
        this.lone = lone;
        this.scores = scores;
        this.persons = persons;
        this.critical = CovarianceRule.criticalValue(0.95, basis.df());
    }

    /**
     * Returns the inference under a covariance that gives all rows one variance, or none to estimate.
     *
     * @param perfect why that variance is rounding noise; empty otherwise
     */
    static Inference pooled(double[][] vcov, Basis basis, DegreesOfFreedom df, Optional<String> perfect) {
        return new Inference(vcov, basis, df, perfect, LoneUnits.none(), Optional.empty(), List.of());
    }

    /** Returns the inference under a sandwich covariance. */
    static Inference sandwich(
            double[][] vcov,
            Basis basis,
            DegreesOfFreedom df,
            Optional<String> perfect,
            LoneUnits lone,
            ScoreNoise scores) {
        return new Inference(vcov, basis, df, perfect, lone, Optional.of(scores), List.of());
    }

    /** Returns the same inference, which withholds estimates based on too few persons. */
    public Inference withholding(List<Persons> those) {
        return new Inference(vcov, basis, df, perfect, lone, scores, those);
    }

    /** A standard error, and why it gives no statistic. */
    private record Error(double size, Optional<String> untested) {
        static Error none(double size, String reason) {
            return new Error(size, Optional.of(reason));
        }
    }

    /** Returns the basis of the estimates. */
    public Basis basis() {
        return basis;
    }

    /** Returns the rule of the covariance. */
    public CovarianceRule rule() {
        return rule;
    }

    /** Returns the estimate with its standard error and test; the form has length k, zero for dropped columns. */
    public Estimate estimate(Term term, double value, double[] form) {
        if (isWithheld(form)) {
            return Estimate.withheld(term, basis);
        }
        double own = df.of(form);
        Basis known = own == basis.df() ? basis : basis.withDf(own);
        Error error = error(form);
        return error.untested()
                .map(reason -> Estimate.untested(term, value, error.size(), reason, known))
                .orElseGet(() -> own == basis.df()
                        ? Estimate.of(term, value, error.size(), basis, critical)
                        : Estimate.of(term, value, error.size(), known));
    }

    /** Returns the estimates of single coefficients; those of dropped columns have no value. */
    public List<Estimate> estimates(List<Term> terms, double[] beta, List<Optional<String>> dropped) {
        List<Estimate> list = new ArrayList<>();
        double[] form = new double[beta.length];
        for (int j = 0; j < beta.length; j++) {
            if (dropped.get(j).isPresent()) {
                list.add(Estimate.dropped(terms.get(j), dropped.get(j).get(), basis));
            } else {
                form[j] = 1;
                list.add(estimate(terms.get(j), beta[j], form));
                form[j] = 0;
            }
        }
        return List.copyOf(list);
    }

    /** Returns why a form can't be tested; empty when it can. */
    public Optional<String> untested(double[] form) {
        return isWithheld(form) ? Optional.of(Estimate.WITHHELD) : error(form).untested();
    }

    private boolean isWithheld(double[] form) {
        return persons.stream().anyMatch(those -> those.areFew(form));
    }

    /** Returns a covariance matrix consistent with the estimates' standard errors: NaN where there is none, 0 where it is 0. */
    public static double[][] shown(double[][] vcov, List<Estimate> estimates) {
        double[][] out = Dense.transposed(vcov);
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out.length; j++) {
                double both = estimates.get(i).stdError() + estimates.get(j).stdError();
                boolean zero =
                        estimates.get(i).stdError() == 0 || estimates.get(j).stdError() == 0;
                out[i][j] = Double.isNaN(both) ? Double.NaN : zero ? 0 : out[i][j];
            }
        }
        return out;
    }

    private Error error(double[] form) {
        if (!(df.of(form) > 0)) {
            return Error.none(Double.NaN, Estimate.NO_FREEDOM);
        }
        if (perfect.isPresent() && scores.isEmpty()) {
            return Error.none(0, perfect.get());
        }
        Optional<String> unit = lone.of(form);
        if (unit.isPresent()) {
            return Error.none(
                    Double.NaN,
                    unit.get() + " alone identifies it, and " + rule.name() + " can't estimate a variance from one "
                            + (rule.clusters().isPresent() ? "cluster" : "row"));
        }
        double variance = 0;
        double uncancelled = 0;
        for (int i = 0; i < form.length; i++) {
            double row = 0;
            for (int j = 0; form[i] != 0 && j < form.length; j++) {
                row += vcov[i][j] * form[j];
                uncancelled += Math.abs(form[i] * vcov[i][j] * form[j]);
            }
            variance += form[i] * row;
        }
        double error = Math.sqrt(variance);
        double factor = Math.sqrt(rule.smallSampleFactor());
        if (scores.isPresent()
                && (!(variance > CANCELLED * uncancelled) || scores.get().isSuspect(form, error / factor))) {
            ScoreNoise.Checked checked = scores.get().check(form);
            if (checked.noise()) {
                return Error.none(0, perfect.orElse(cancelled()));
            }
            return checked.negative()
                    ? Error.none(Double.NaN, NEGATIVE)
                    : new Error(factor * checked.error(), Optional.empty());
        }
        return new Error(error, Optional.empty());
    }

    private String cancelled() {
        return "its variance under " + rule.name() + " is rounding noise, because the scores "
                + rule.clusterVariable()
                        .map(c -> "cancel within each cluster of " + c)
                        .orElse("of all relevant rows are zero");
    }
}
