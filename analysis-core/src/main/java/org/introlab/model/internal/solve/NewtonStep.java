package org.introlab.model.internal.solve;

import java.util.Optional;
import org.introlab.internal.Content;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.NormalEquations;

/**
 * One step of Newton's method for a likelihood: the inverse information times the score.
 *
 * <p>Computed by cross products summed over cells or, if their scaled condition number exceeds {@link
 * LeastSquares#CONDITION_BOUND}, as weighted least squares of the working residuals, score / information, from the rows
 * (McCullagh and Nelder 1989, Generalized Linear Models, section 2.5).
 *
 * @param zeta the step in the coefficients of the centred design, length k, 0 for dropped columns
 * @param root k x k: the inverse information is root root'; rows of dropped columns are zero
 * @param usedRows whether it was computed from the rows
 */
record NewtonStep(double[] zeta, double[][] root, boolean usedRows) {

    /**
     * Returns the step along the score.
     *
     * @param information per row, length n
     * @param score per row, length n
     * @param kept the columns that are not dropped, ascending
     * @return empty if the information is singular to working precision, as it becomes with separated data
     */
    static Optional<NewtonStep> of(Design design, Centring centring, double[] information, double[] score, int[] kept) {
        NormalEquations equations = equations(design, centring, information, score, kept);
        int k = design.columns();
        if (equations.isTrusted(LeastSquares.CONDITION_BOUND)) {
            double[] packed = equations.solve();
            double[] zeta = new double[k];
            double[][] root = new double[k][k];
            for (int i = 0; i < kept.length; i++) {
                zeta[kept[i]] = packed[i];
                System.arraycopy(equations.root()[i], 0, root[kept[i]], 0, kept.length);
            }
            return Optional.of(new NewtonStep(zeta, root, false));
        }
        double[] working = new double[design.n()];
        for (int i = 0; i < working.length; i++) {
            working[i] = information[i] > 0 ? score[i] / information[i] : 0;
        }
        RowQr qr = RowQr.of(design.weightedBy(information), centring, working);
        int rank = 0;
        for (int j = 0; j < k; j++) {
            rank += qr.isKept(j) ? 1 : 0;
        }
        for (int j : kept) {
            if (!qr.isKept(j)) {
                return Optional.empty();
            }
        }
        return rank == kept.length ? Optional.of(new NewtonStep(qr.solve(), qr.root(), true)) : Optional.empty();
    }

    private static NormalEquations equations(
            Design design, Centring centring, double[] weight, double[] residual, int[] kept) {
        double[][] information = design.crossProducts(weight, centring);
        double[] score = design.crossProduct(residual, centring);
        int m = kept.length;
        double[][] products = new double[m + 1][m + 1];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                products[i][j] = information[kept[i]][kept[j]];
            }
            products[i][m] = score[kept[i]];
            products[m][i] = score[kept[i]];
        }
        return NormalEquations.of(products);
    }

    /** Returns the largest step relative to its coefficient or the coefficient's standard error, whichever is larger. */
    double relativeTo(double[] coefficients) {
        double largest = 0;
        for (int j = 0; j < zeta.length; j++) {
            double error = Math.sqrt(Dense.dot(root[j], root[j]));
            if (error > 0) {
                largest = Math.max(largest, Math.abs(zeta[j]) / Math.max(Math.abs(coefficients[j]), error));
            }
        }
        return largest;
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
