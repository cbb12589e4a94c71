package org.introlab.model.internal.inference;

import java.util.List;
import java.util.Locale;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.result.Covariance;

/**
 * The leverages h by which HC2 and HC3 correct residuals.
 *
 * <p>In least squares h_i = x_i' (X'WX)^-1 x_i w_i, between 0 and 1. In two-stage least squares, with X the regressors and
 * X^ their first-stage predictions, there are two: x_i' (X^'X^)^-1 x^_i ({@code hatvalues} of AER 1.2-10), which sum to
 * the number of estimates but may be negative or exceed 1; and x^_i' (X^'X^)^-1 x^_i ({@code hatvalues} of the package
 * ivreg, of type stage2), those of the second stage as a regression.
 */
final class Leverages {
    /** What HC2 and HC3 can't divide by: at that distance from 1 a leverage is 1 to within rounding. */
    private static final double ONE = 1e-10;

    private final Design design;
    private final Covariance.Kind kind;
    private final boolean own;
    private final double[] h;
    /** The leverages of the second stage as a regression, where {@code h} are not these; else the same. */
    private final double[] fitted;

    private Leverages(Design design, Covariance.Kind kind, boolean own, double[] h, double[] fitted) {
        this.design = design;
        this.kind = kind;
        this.own = own;
        this.h = h;
        this.fitted = fitted;
    }

    /**
     * @param instrumented the instrumented regressors of a second stage; empty for a model of one stage
     * @throws IllegalArgumentException if leverages of a second stage are asked for and there is none
     */
    static Leverages of(Design design, LeastSquares fit, List<Instrumented> instrumented, Covariance.Kind kind) {
        boolean fitted = kind.isByFittedLeverage();
        if (fitted && instrumented.isEmpty()) {
            throw new IllegalArgumentException(kind.label() + " is for two-stage least squares, where two leverages are"
                    + " in use. A model of one stage has one: use "
                    + kind.label().substring(0, 3) + ".");
        }
        double[][] root = fit.centredRoot();
        double[][] bread = Dense.timesTransposed(root, root);
        double[] h = fit.isSandwichByRows()
                ? Sandwich.leverages(design, fit.centring(), root)
                : design.form(bread, fit.centring());
        double[] ofFitted = design.weighted(h.clone());
        for (Instrumented x : fitted ? List.<Instrumented>of() : instrumented) {
            double[] slope = design.times(bread[x.column()], fit.centring());
            for (int i = 0; i < h.length; i++) {
                h[i] += x.gap()[i] * slope[i];
            }
        }
        return new Leverages(design, kind, !fitted && !instrumented.isEmpty(), design.weighted(h), ofFitted);
    }

    /** The name of the rule, with the leverage where two are in use. */
    static String rule(Covariance.Kind kind, boolean secondStage) {
        if (!secondStage || !kind.isByLeverage()) {
            return kind.label();
        }
        return kind.label().substring(0, 3)
                + (kind.isByFittedLeverage() ? " (leverage x^_i, ivreg's stage 2)" : " (leverage x_i, AER)");
    }

    /**
     * u / sqrt(1 - h) for HC2, u / (1 - h) for HC3.
     *
     * @throws IllegalArgumentException if some leverage is 1, or of HC2 above 1
     */
    double[] correct(double[] u) {
        boolean halved = kind == Covariance.Kind.HC2 || kind == Covariance.Kind.HC2_STAGE2;
        double[] out = new double[u.length];
        for (int i = 0; i < out.length; i++) {
            double left = 1 - h[i];
            if (own ? Math.abs(left) < ONE || halved && left < 0 : left < ONE) {
                throw new IllegalArgumentException("Row " + (design.rows()[i] + 1) + refusal(h[i], fitted[i]));
            }
            out[i] = u[i] / (halved ? Math.sqrt(left) : left);
        }
        return out;
    }

    private String refusal(double leverage, double ofFitted) {
        // a row that alone determines an estimate has leverage 1 by either definition
        if (!own || 1 - ofFitted < ONE) {
            return " has leverage 1: it alone determines an estimate, so HC2 and HC3 are not defined."
                    + " Leave out the term that only this row identifies; HC1 gives it no standard error either.";
        }
        return String.format(
                        Locale.ROOT,
                        " has leverage %.6g (x_i' (X^'X^)^-1 x^_i, as in AER), and %s divides by %s.",
                        leverage,
                        kind.label(),
                        kind == Covariance.Kind.HC2 ? "the root of 1 minus it" : "1 minus it")
                + " Use " + kind.label() + "-stage2, whose leverages are those of the second stage, or HC1.";
    }

    /** What a reader should know of leverages that are none of a projection; empty if there is nothing to say. */
    List<String> notes() {
        int outside = 0;
        for (double v : h) {
            outside += own && (v > 1 || v < 0) ? 1 : 0;
        }
        return outside == 0
                ? List.of()
                : List.of((outside == 1 ? "A row has a leverage" : outside + " rows have leverages")
                        + " below 0 or above 1, as x_i' (X^'X^)^-1 x^_i may be where instruments are weak; "
                        + kind.label() + "-stage2 has leverages between 0 and 1.");
    }
}
