package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.inference.NamedNumbers;
import org.introlab.model.internal.inference.OlsCovariance;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.introlab.numeric.RoundingNoise;

/** The numbers that describe a least-squares fit as a whole. */
final class FitStatistics {
    static final String R2 = "R2";
    static final String ADJUSTED_R2 = "Adjusted R2";
    static final String F = "F";
    static final String RESIDUAL_SD = "Residual sd";

    private FitStatistics() {}

    /** In the order in which they are shown. */
    static Map<String, Double> of(FittedData data, OlsCovariance covariance, List<Estimate> estimates) {
        Design design = data.design();
        LeastSquares fit = data.solution();
        boolean constant = design.coding().intercept() && fit.reasons().get(0).isEmpty();
        boolean perfect = data.precision().perfect().isPresent();
        int n = design.n();
        int k = fit.rank();
        double free = n > k ? n - k : Double.NaN;
        double rss = perfect ? 0 : Dense.dot(design.weighted(fit.residuals()), fit.residuals());
        double tss = data.precision().constant() ? Double.NaN : total(design, constant);
        int lost = constant ? 1 : 0;
        if (Estimate.anyWithheld(estimates)) {
            // beside the other estimates and their errors R2 tells how far the few lie from the others
            tss = Double.NaN;
            rss = Double.NaN;
        }
        // a constant alone explains nothing, also where rounding leaves a trace
        double r2 = k == lost && !perfect ? 0 : 1 - rss / tss;
        Map<String, Double> out = new LinkedHashMap<>();
        out.put(R2, r2);
        out.put(ADJUSTED_R2, 1 - (1 - r2) * (n - lost) / free);
        out.put(RESIDUAL_SD, Math.sqrt(rss / free));
        int df1 = k - lost;
        if (df1 > 0) {
            double df2 = covariance.rule().df();
            double f = f(fit, covariance, estimates, lost, df1, (tss - rss) / df1 / (rss / free));
            out.put(F, f);
            out.put("F df1", (double) df1);
            out.put("F df2", df2);
            out.put("F p-value", WaldTest.f(f, df1, df2));
        }
        return NamedNumbers.of(out);
    }

    /**
     * R2, Adjusted R2 and Residual sd of a second stage, whose residuals are those of the outcome on the regressors themselves.
     *
     * @param y the outcome of the rows used
     */
    static Map<String, Double> ofSecondStage(Fit second, double[] y) {
        double[] u = second.ofRowsUsed(second.residuals());
        int lost = second.hasConstant() ? 1 : 0;
        double mean = lost == 1 ? Arrays.stream(y).average().orElseThrow() : 0;
        double tss = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        double r2 = second.isPerfect() ? 1 : 1 - Dense.dot(u, u) / tss;
        if (RoundingNoise.isConstant(y) && (lost == 1 || second.isPerfect())) {
            r2 = Double.NaN;
        }
        boolean withheld = Estimate.anyWithheld(second.estimates());
        if (withheld) {
            r2 = Double.NaN;
        }
        double free = second.dfResidual() > 0 ? second.dfResidual() : Double.NaN;
        Map<String, Double> out = new LinkedHashMap<>();
        out.put(R2, r2);
        out.put(ADJUSTED_R2, 1 - (1 - r2) * (y.length - lost) / free);
        out.put(RESIDUAL_SD, withheld ? Double.NaN : second.residualSd());
        return NamedNumbers.of(out);
    }

    /** By the covariance; NaN if a term that it tests has no test of its own. */
    private static double f(
            LeastSquares fit, OlsCovariance covariance, List<Estimate> estimates, int lost, int df1, double classical) {
        if (estimates.stream().skip(lost).anyMatch(e -> e.untested().isPresent() || e.isWithheld())) {
            return Double.NaN;
        }
        return covariance.rule().name().equals(Covariance.Kind.CLASSICAL.label())
                ? classical
                : wald(fit, covariance, lost == 1) / df1;
    }

    private static double total(Design design, boolean centred) {
        double sum = 0;
        double weights = 0;
        double[] y = design.y();
        for (int i = 0; centred && i < y.length; i++) {
            sum += design.weight(i) * y[i];
            weights += design.weight(i);
        }
        double mean = centred ? sum / weights : 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += design.weight(i) * (y[i] - mean) * (y[i] - mean);
        }
        return total;
    }

    private static double wald(LeastSquares fit, OlsCovariance covariance, boolean constant) {
        List<Integer> tested = new ArrayList<>();
        for (int j = constant ? 1 : 0; j < fit.beta().length; j++) {
            if (fit.reasons().get(j).isEmpty()) {
                tested.add(j);
            }
        }
        double[][] v = new double[tested.size()][tested.size()];
        double[] b = new double[v.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = fit.beta()[tested.get(i)];
            for (int j = 0; j < b.length; j++) {
                v[i][j] = covariance.vcov()[tested.get(i)][tested.get(j)];
            }
        }
        return WaldTest.form(v, b);
    }
}
