package org.introlab.model.internal.meat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.Solution;

/**
 * The leverages h by which HC2, HC3 and HC4 correct scores.
 *
 * <p>In least squares h_i = x_i' (X'WX)^-1 x_i w_i, between 0 and 1; for a likelihood the same, with W its expected
 * information, as R's {@code hatvalues} of a glm. In two-stage least squares, with X the regressors and X^ their
 * first-stage predictions, there are two:
 * x_i' (X^'WX^)^-1 x^_i w_i ({@code hatvalues} of AER 1.2-10), which sum to the number of estimates but can be negative or exceed 1; and
 * x^_i' (X^'WX^)^-1 x^_i w_i ({@code hatvalues} of the package ivreg, of type stage2), those of the second stage as a regression.
 */
final class Leverages {
    /** The smallest divisor: at this distance from 1 a leverage is 1 to within rounding. */
    private static final double ONE = 1e-10;

    private final Design design;
    private final int rank;
    private final boolean own;
    private final double[] h;
    /** The leverages of the second stage as a regression; the same as {@code h} unless that has the other definition. */
    private final double[] fitted;

    private Leverages(Design design, int rank, boolean own, double[] h, double[] fitted) {
        this.design = design;
        this.rank = rank;
        this.own = own;
        this.h = h;
        this.fitted = fitted;
    }

    /** @param ofSecondStage for two-stage least squares, whether to use the leverages of the second stage as a regression */
    static Leverages of(Scores scores, boolean ofSecondStage) {
        Design design = scores.design();
        Solution solution = scores.solution();
        double[] h = scores.forms();
        double[] ofFitted = scores.weighted(h.clone());
        List<Instrumented> instrumented = ofSecondStage ? List.of() : scores.instrumented();
        if (!instrumented.isEmpty()) {
            double[][] bread = Dense.timesTransposed(solution.centredRoot(), solution.centredRoot());
            for (Instrumented x : instrumented) {
                double[] slope = design.times(bread[x.column()], solution.centring());
                for (int i = 0; i < h.length; i++) {
                    h[i] += x.gap()[i] * slope[i];
                }
            }
        }
        return new Leverages(design, scores.rank(), !instrumented.isEmpty(), scores.weighted(h), ofFitted);
    }

    /**
     * Divides each number by the rule's divisor.
     *
     * @throws IllegalArgumentException if some leverage is 1, or above 1 where the rule requires it to be below
     */
    double[] correct(double[] u, LeverageMeat rule) {
        double[] out = new double[u.length];
        double mean = (double) rank / h.length;
        double largest = Arrays.stream(h).max().orElse(0) / mean;
        for (int i = 0; i < out.length; i++) {
            double left = 1 - h[i];
            if (own ? Math.abs(left) < ONE || rule.needsPositive() && left < 0 : left < ONE) {
                throw new IllegalArgumentException("Row " + (design.rows()[i] + 1) + refusal(rule, h[i], fitted[i]));
            }
            out[i] = u[i] / rule.divisor(new Leverage(left, h[i] / mean, largest));
        }
        return out;
    }

    private String refusal(LeverageMeat rule, double leverage, double ofFitted) {
        // a row that alone determines an estimate has leverage 1 under either definition
        if (!own || 1 - ofFitted < ONE) {
            return " has leverage 1: it alone determines an estimate, so "
                    + rule.name() + " is not defined."
                    + " Remove the term that only this row identifies; HC1 gives it no standard error either.";
        }
        return String.format(
                        Locale.ROOT,
                        " has leverage %.6g (x_i' (X^'X^)^-1 x^_i, as in AER), and %s divides by %s.",
                        leverage,
                        rule.name(),
                        rule.needsPositive() ? "a root or power of 1 minus it" : "1 minus it")
                + " Use " + rule.name() + "-stage2, whose leverages are those of the second stage, or HC1.";
    }

    /** Returns notes on leverages that do not come from a projection; empty if there are none. */
    List<String> notes(String rule) {
        return Arrays.stream(h).noneMatch(v -> own && v > 1)
                ? List.of()
                : List.of("Some leverages are above 1, as x_i' (X^'X^)^-1 x^_i can be with weak instruments; " + rule
                        + "-stage2 has leverages between 0 and 1.");
    }
}
