package org.introlab.model.result;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Gamma;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.numeric.QuadraticForm;

/**
 * A Wald test of linear restrictions R beta = r with the fit's covariance V: W = (R b - r)' (R V R')^-1 (R b - r).
 *
 * @param hypotheses the null hypothesis as text, one entry per restriction
 * @param distribution {@code F} (statistic W / q) for a fit with t, {@code chi2} (statistic W) for one with z
 * @param statistic the statistic
 * @param df1 q, the number of restrictions
 * @param df2 the denominator's degrees of freedom; infinity for chi2
 * @param pValue the probability of a larger statistic under the null hypothesis
 * @param rule the rule of V
 */
public record WaldTest(
        List<String> hypotheses,
        String distribution,
        double statistic,
        int df1,
        double df2,
        double pValue,
        CovarianceRule rule) {
    public WaldTest {
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * @param restriction q x k
     * @param difference R b - r, length q
     * @param vcov k x k
     * @throws IllegalArgumentException if the restrictions repeat or contradict each other
     */
    public static WaldTest of(
            List<String> hypotheses,
            double[][] restriction,
            double[] difference,
            double[][] vcov,
            CovarianceRule rule) {
        int q = difference.length;
        double w = form(Dense.sandwich(restriction, vcov), difference);
        if (Double.isNaN(w)) {
            throw new IllegalArgumentException("The restrictions " + String.join(", ", hypotheses)
                    + " can't be tested jointly under " + rule.describe() + ": one follows from the"
                    + " others, or there are fewer clusters than restrictions.");
        }
        boolean normal = Double.isInfinite(rule.df());
        double statistic = normal ? w : w / q;
        return new WaldTest(
                hypotheses,
                normal ? "chi2" : "F",
                statistic,
                q,
                rule.df(),
                normal ? chiSquared(statistic, q) : f(statistic, q, rule.df()),
                rule);
    }

    /** Returns d' S^-1 d; NaN if S is singular to working precision. */
    public static double form(double[][] s, double[] d) {
        return QuadraticForm.of(s, d, (i, pivot) -> !(pivot > 1e-12 * s[i][i]));
    }

    /** Returns P(F &gt; f); NaN without degrees of freedom. */
    public static double f(double f, double df1, double df2) {
        if (Double.isNaN(f) || !(df1 > 0) || !(df2 > 0)) {
            return Double.NaN;
        }
        if (Double.isInfinite(f)) {
            return 0;
        }
        // The upper tail is the lower tail of 1/F, which keeps the digits of small probabilities.
        return f <= 0 ? 1 : new FDistribution(null, df2, df1).cumulativeProbability(1 / f);
    }

    /** Returns P(chi2 &gt; w), computed as the upper tail, because 1 minus the lower tail would lose probabilities below 1e-16. */
    public static double chiSquared(double w, double df) {
        return Double.isInfinite(w) ? 0 : Gamma.regularizedGammaQ(df / 2, w / 2);
    }

    /** E.g. {@code F(2, 422) = 3.10, p = 0.046; H0: a = 0, b = 0 (CR1S, ...)}. */
    @Override
    public String toString() {
        String df = distribution.equals("F")
                ? String.format(Locale.ROOT, "F(%d, %.0f)", df1, df2)
                : String.format(Locale.ROOT, "chi2(%d)", df1);
        return String.format(Locale.ROOT, "%s = %.4g, p = %.4g; H0: ", df, statistic, pValue)
                + String.join(", ", hypotheses) + " (" + rule.describe() + ")";
    }
}
