package org.introlab.model.internal.solve;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.introlab.internal.Content;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.CellSums;
import org.introlab.model.internal.linalg.NormalEquations;

/**
 * Solves min sum w (y - x'beta)^2 over a design.
 *
 * <p>First from the moments: the cross products of the centred columns, scaled to a unit diagonal, factored by Cholesky,
 * beyond {@link #CORRECTION_BOUND} with one correction by the residuals' cross products. If the scaled matrix is
 * singular, or its condition number in the 1-norm exceeds {@link #CONDITION_BOUND}, from the rows by {@link RowQr}. In
 * double precision the bound leaves about ten digits for standard errors and more for coefficients.
 *
 * @param solution the estimates; usedRows states whether they came from the rows
 * @param residuals y - x'beta per row, length n
 */
public record LeastSquares(Solution solution, double[] residuals) {

    /** The condition number of the scaled X'WX beyond which the moments are not trusted. */
    public static final double CONDITION_BOUND = 1e6;
    /** The share of the outcome below which residuals are computed in twice the precision. */
    private static final double CANCELLED = 1e-6;
    /** The condition number up to which about thirteen digits are right without a correction. */
    private static final double CORRECTION_BOUND = 1e3;

    /** Solves the design's own problem. */
    public static LeastSquares of(Design design) {
        Centring centring = Centring.of(design);
        double shift = design.coding().intercept() ? Centring.mean(design.y()) : 0;
        double[][] parts = Arrays.copyOf(design.numerics(), design.numerics().length + 1);
        parts[parts.length - 1] = design.y();
        double[] shifts = Arrays.copyOf(centring.shift(), parts.length);
        shifts[parts.length - 1] = shift;
        // [X y]' W [X y] of the shifted columns
        double[] sums = CellSums.products(design.cell(), design.cellCount(), parts, shifts, design.weights());
        double[][] products = design.layout().spread(sums, parts.length + 1);
        NormalEquations equations = NormalEquations.of(products);
        if (equations.isTrusted(CONDITION_BOUND) && !equations.isRounding(centring.lengths(products), design.n())) {
            double[] zeta = equations.solve();
            double[] residuals = residuals(design, centring, shift, zeta);
            if (equations.condition() > CORRECTION_BOUND) {
                double[] step = equations.solve(design.crossProduct(design.weighted(residuals), centring));
                for (int j = 0; j < zeta.length; j++) {
                    zeta[j] += step[j];
                }
                residuals = residuals(design, centring, shift, zeta);
            }
            if (cancels(residuals, design.y(), shift)) {
                // the residuals belong to the solution before it is rounded to doubles
                residuals = ExactResiduals.of(design, centring, shift, zeta);
                double[] step = equations.solve(design.crossProduct(design.weighted(residuals), centring));
                double[] moved = design.times(step, centring);
                for (int i = 0; i < residuals.length; i++) {
                    residuals[i] -= moved[i];
                }
                for (int j = 0; j < zeta.length; j++) {
                    zeta[j] += step[j];
                }
            }
            List<Optional<String>> none = Collections.nCopies(zeta.length, Optional.empty());
            return assemble(
                    centring, shift, zeta, equations.root(), none, List.of(), residuals, equations.condition(), false);
        }
        return byRows(design, centring, shift);
    }

    /** Returns whether the residuals are so small relative to the outcome that they show rounding of the coefficients. */
    private static boolean cancels(double[] residuals, double[] y, double shift) {
        double outcome = 0;
        for (double v : y) {
            double size = Math.abs(v - shift);
            outcome = size > outcome ? size : outcome;
        }
        for (double u : residuals) {
            if (!(Math.abs(u) < CANCELLED * outcome)) {
                return false;
            }
        }
        return true;
    }

    private static LeastSquares byRows(Design design, Centring centring, double shift) {
        double[] right = design.y().clone();
        for (int i = 0; i < right.length; i++) {
            right[i] -= shift;
        }
        RowQr qr = RowQr.of(design, centring, right);
        for (int j = 0; j < design.columns(); j++) {
            int base = centring.baseOf(j);
            if (base >= 0 && qr.isKept(j) && !qr.isKept(base)) {
                // Without its base column a centred column is not in the span of the design: start over uncentred.
                Centring none = Centring.none(design);
                return byRows(design, none, shift);
            }
        }
        double[] zeta = qr.solve();
        double[] residuals = ExactResiduals.of(design, centring, shift, zeta);
        double[] step = RowQr.of(design, centring, residuals).solve();
        for (int j = 0; j < zeta.length; j++) {
            zeta[j] += step[j];
        }
        residuals = ExactResiduals.of(design, centring, shift, zeta);
        return assemble(
                centring,
                shift,
                zeta,
                qr.root(),
                qr.reasons(design.names()),
                qr.nullVectors(),
                residuals,
                qr.condition(),
                true);
    }

    private static LeastSquares assemble(
            Centring centring,
            double shift,
            double[] zeta,
            double[][] centredRoot,
            List<Optional<String>> reasons,
            List<double[]> nullVectors,
            double[] residuals,
            double condition,
            boolean usedRows) {
        double[] beta = centring.toOriginal(zeta);
        if (shift != 0) {
            beta[0] += shift;
        }
        return new LeastSquares(
                new Solution(
                        beta,
                        centring.toOriginal(centredRoot),
                        centredRoot,
                        reasons,
                        nullVectors,
                        centring,
                        condition,
                        usedRows),
                residuals);
    }

    private static double[] residuals(Design design, Centring centring, double shift, double[] zeta) {
        double[] out = design.times(zeta, centring);
        double[] y = design.y();
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] - shift - out[i];
        }
        return out;
    }

    /** Returns the solution for this outcome plus a share of another one, over the same design. */
    public LeastSquares plus(LeastSquares other, double share) {
        return new LeastSquares(
                new Solution(
                        sum(solution.beta(), other.solution.beta(), share),
                        solution.root(),
                        solution.centredRoot(),
                        solution.reasons(),
                        solution.nullVectors(),
                        solution.centring(),
                        solution.condition(),
                        solution.usedRows()),
                sum(residuals, other.residuals, share));
    }

    private static double[] sum(double[] a, double[] b, double share) {
        double[] out = a.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += share * b[i];
        }
        return out;
    }

    /** Returns whether even the kept columns exceed the bound. */
    public boolean isIllConditioned() {
        return solution.usedRows() && solution.condition() > CONDITION_BOUND;
    }

    /** Returns whether a sandwich must be computed from the rows as well to keep nine digits; that costs n k^2. */
    public boolean isSandwichByRows() {
        return solution.usedRows() && solution.condition() > 10 * CONDITION_BOUND;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
