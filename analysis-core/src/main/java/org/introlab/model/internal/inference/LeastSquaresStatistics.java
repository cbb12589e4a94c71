package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;

/**
 * R2, adjusted R2 (uncentred without an intercept, as in R), residual sd, and F with its degrees of freedom and p-value:
 * the test that all terms except the intercept are zero, under the fit's covariance. Log likelihood, AIC and BIC are
 * those of normal errors, as R's
 * {@code logLik} of an {@code lm}: the variance counts as a parameter.
 */
public final class LeastSquaresStatistics implements FitStatistics {
    private final Design design;
    private final Solution solution;
    /** Per row, length n. */
    private final double[] residuals;
    /** The numerical precision of the residuals. */
    private final Precision precision;

    public LeastSquaresStatistics(Design design, Solution solution, double[] residuals, Precision precision) {
        this.design = design;
        this.solution = solution;
        this.residuals = residuals;
        this.precision = precision;
    }

    @Override
    public FitStatistics with(Solution other) {
        return new LeastSquaresStatistics(design, other, residuals, precision);
    }

    @Override
    public Map<String, Double> of(Vcov vcov, List<Estimate> estimates) {
        boolean constant =
                design.coding().intercept() && solution.reasons().get(0).isEmpty();
        boolean perfect = precision.perfect().isPresent();
        int n = design.n();
        int k = solution.rank();
        double free = n > k ? n - k : Double.NaN;
        double rss = perfect ? 0 : Dense.dot(design.weighted(residuals), residuals);
        double tss = precision.constant() ? Double.NaN : design.totalSquares(constant);
        int lost = constant ? 1 : 0;
        if (Estimate.anyWithheld(estimates)) {
            // with the other estimates and their standard errors, R2 would disclose how far the few are from the others
            tss = Double.NaN;
            rss = Double.NaN;
        }
        // an intercept alone explains nothing, even if rounding leaves a trace
        double r2 = k == lost && !perfect ? 0 : 1 - rss / tss;
        Map<String, Double> out = ExplainedVariance.of(r2, rss, n, k, lost);
        int df1 = k - lost;
        if (df1 > 0) {
            double df2 = vcov.rule().df();
            double f = f(vcov, estimates, lost, df1, (tss - rss) / df1 / (rss / free));
            out.put(F, f);
            out.put("df", (double) df1);
            out.put("df_denominator", df2);
            out.put("p_value", WaldTest.f(f, df1, df2));
        }
        double log = perfect ? Double.NaN : logLikelihood(rss);
        out.put(LOG_LIKELIHOOD, log);
        LikelihoodStatistics.addCriteria(out, log, k + 1, n);
        return NamedNumbers.of(out);
    }

    private double logLikelihood(double rss) {
        int n = design.n();
        double weights = 0;
        for (double w : design.weights()) {
            weights += Math.log(w);
        }
        return 0.5 * (weights - n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(rss)));
    }

    /** Returns F under the covariance; NaN if one of the tested terms has no test. */
    private double f(Vcov vcov, List<Estimate> estimates, int lost, int df1, double classical) {
        if (estimates.stream().skip(lost).anyMatch(e -> e.untested().isPresent() || e.isWithheld())) {
            return Double.NaN;
        }
        return vcov.isPooled() ? classical : wald(vcov, lost == 1) / df1;
    }

    private double wald(Vcov vcov, boolean constant) {
        List<Integer> tested = new ArrayList<>();
        for (int j = constant ? 1 : 0; j < solution.beta().length; j++) {
            if (solution.reasons().get(j).isEmpty()) {
                tested.add(j);
            }
        }
        double[][] v = new double[tested.size()][tested.size()];
        double[] b = new double[v.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = solution.beta()[tested.get(i)];
            for (int j = 0; j < b.length; j++) {
                v[i][j] = vcov.matrix()[tested.get(i)][tested.get(j)];
            }
        }
        return WaldTest.form(v, b);
    }

    /** Covers R2 and Adjusted R2 of a constant outcome, F where one of its terms has no test, and the likelihood of a perfect fit. */
    @Override
    public Map<String, String> undefined(Map<String, Double> numbers, List<Estimate> estimates) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (precision.constant()) {
            reasons.put(R2, Precision.CONSTANT);
            reasons.put(ADJUSTED_R2, Precision.CONSTANT);
        }
        if (Double.isNaN(numbers.getOrDefault(F, 0.0))) {
            reasons.put(F, precision.perfect().orElse("not all of its terms can be tested, or not jointly"));
        }
        precision.perfect().ifPresent(why -> LikelihoodStatistics.CRITERIA.forEach(name -> reasons.put(name, why)));
        reasons.putAll(Estimate.withheld(estimates, numbers));
        return reasons;
    }

    /** Returns all statistics except the likelihood, which R's summary of an {@code lm} does not show either. */
    @Override
    public List<String> inSummary(Map<String, Double> numbers) {
        return numbers.keySet().stream()
                .filter(name -> !LikelihoodStatistics.CRITERIA.contains(name))
                .toList();
    }
}
