package org.introlab.model.internal.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.Likelihood;
import org.introlab.model.internal.solve.MaximumLikelihood;
import org.introlab.model.internal.solve.NullModel;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Estimate;

/**
 * Log likelihood; that of the null model (an intercept and the offset, or only the offset if the model has no intercept,
 * as in R); McFadden R2 = 1 - their ratio (McFadden 1974); AIC = 2p - 2 log likelihood and BIC = p log n - 2 log
 * likelihood, p counting the
 * coefficients and further parameters such as theta; the likelihood-ratio test of all terms except the intercept, with
 * its degrees of freedom and p-value. None of them depends on the covariance. A quasi-likelihood has its dispersion
 * instead, and neither AIC nor test.
 *
 * @param constant whether the model has an intercept
 * @param nothing the log likelihood of the null model; NaN for a quasi-likelihood
 * @param dispersion the dispersion that scales classical standard errors
 */
public record LikelihoodStatistics(
        int n, Solution solution, Likelihood likelihood, boolean constant, double nothing, double dispersion)
        implements FitStatistics {
    /** The names of the likelihood-based criteria for comparing models. */
    static final List<String> CRITERIA = List.of(LOG_LIKELIHOOD, "aic", "bic");

    /** Returns the statistics of a maximum. */
    public static LikelihoodStatistics of(Design design, MaximumLikelihood fit, Scores scores) {
        boolean constant = design.coding().intercept();
        Family family = fit.likelihood().family();
        return new LikelihoodStatistics(
                design.n(),
                fit.solution(),
                fit.likelihood(),
                constant,
                family.isQuasi() ? Double.NaN : NullModel.logLikelihood(design, family, constant),
                scores.dispersion());
    }

    @Override
    public FitStatistics with(Solution other) {
        return new LikelihoodStatistics(n, other, likelihood, constant, nothing, dispersion);
    }

    @Override
    public Map<String, Double> of(Vcov vcov, List<Estimate> estimates) {
        boolean withheld = Estimate.anyWithheld(estimates);
        Family family = likelihood.family();
        double full = withheld ? Double.NaN : likelihood.value();
        int df = solution.rank() - (constant ? 1 : 0);
        Map<String, Double> out = new LinkedHashMap<>();
        if (family.isQuasi()) {
            out.put("log_pseudo_lik", full);
            out.put("dispersion", withheld ? Double.NaN : dispersion);
            return NamedNumbers.of(out);
        }
        double chi2 = withheld ? Double.NaN : Math.max(0, 2 * (full - nothing));
        int parameters = solution.rank() + family.parameters().size();
        out.put(LOG_LIKELIHOOD, full);
        out.put("null_log_lik", withheld ? Double.NaN : nothing);
        out.put("mcfadden_r_squared", 1 - full / nothing);
        addCriteria(out, full, parameters, n);
        if (df > 0) {
            out.put("lr_statistic", chi2);
            out.put("lr_df", (double) df);
            out.put("lr_p_value", withheld ? Double.NaN : Gamma.regularizedGammaQ(df / 2.0, chi2 / 2));
        }
        for (Family.Parameter p : family.parameters()) {
            out.put(p.name(), withheld ? Double.NaN : p.value());
            out.put(p.name() + "_std_error", withheld ? Double.NaN : p.stdError());
        }
        return NamedNumbers.of(out);
    }

    /** Adds the criteria that come from a log likelihood. */
    static void addCriteria(Map<String, Double> out, double value, int parameters, int n) {
        out.put("aic", 2 * parameters - 2 * value);
        out.put("bic", Math.log(n) * parameters - 2 * value);
    }

    /** Covers the likelihood and all that is derived from it, which are withheld where a term is. */
    @Override
    public Map<String, String> undefined(Map<String, Double> numbers, List<Estimate> estimates) {
        return Estimate.withheld(estimates, numbers);
    }

    @Override
    public List<String> inSummary(Map<String, Double> numbers) {
        return List.copyOf(numbers.keySet());
    }
}
