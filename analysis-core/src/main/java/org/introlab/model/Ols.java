package org.introlab.model;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Collinearity;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.formula.Formula;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.Precision;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.FormulaException;
import tech.tablesaw.api.Table;

/**
 * Ordinary (or weighted) least squares, configured and not yet fitted.
 *
 * <pre>{@code
 * Fit fit = Ols.of("y ~ gender + age + log(x)").with(Covariance.hc1()).fit(frame);
 * }</pre>
 *
 * <p>Immutable: each method returns another estimator.
 */
public final class Ols {
    private final Formula formula;
    private final Covariance covariance;
    private final Optional<String> weights;
    private final Collinearity collinearity;

    private Ols(Formula formula, Covariance covariance, Optional<String> weights, Collinearity collinearity) {
        this.formula = formula;
        this.covariance = covariance;
        this.weights = weights;
        this.collinearity = collinearity;
    }

    /**
     * With classical errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Ols of(String formula) {
        return new Ols(Formula.parse(formula), Covariance.classical(), Optional.empty(), Collinearity.DROP);
    }

    /** With another covariance of the estimates. */
    public Ols with(Covariance other) {
        return new Ols(formula, other, weights, collinearity);
    }

    /**
     * Weighted by a column, as {@code weights} of R's {@code lm}: inverse variances. Rows of weight zero or missing are
     * left out and counted; a negative weight is refused.
     */
    public Ols weights(String column) {
        return new Ols(formula, covariance, Optional.of(column), collinearity);
    }

    /** What to do with collinear columns. */
    public Ols onCollinearity(Collinearity choice) {
        return new Ols(formula, covariance, weights, choice);
    }

    /**
     * Fits the model to the complete cases of a frame.
     *
     * @throws FormulaException if the formula names a column, level or function that is not there, or the outcome is
     *     text; the message shows the place and suggests the near name
     * @throws IllegalArgumentException if a number is infinite, or a computed one not a number, with its row; if a weight
     *     is negative; if a cluster id is missing; if no row is complete; if columns are collinear and that is to be
     *     refused
     */
    public Fit fit(Frame frame) {
        FrameColumns columns = new FrameColumns(frame, formula.text());
        Design design = DesignBuilder.fit(formula, columns, weights);
        HiddenLevels.refuseFew(frame, design);
        LeastSquares solution = LeastSquares.of(design);
        HiddenLevels.solve(frame, design, () -> collinearity.check(design, solution.reasons()));
        Precision precision = Precision.of(design, solution);
        return Fit.of(
                new FittedData(frame, design, solution, precision, weights, List.of(), Optional.empty()), covariance);
    }

    /** Fits the model to a table without code book. */
    public Fit fit(Table table) {
        return fit(Frame.of(table));
    }

    /** The formula, the covariance and the weights. */
    @Override
    public String toString() {
        return "OLS " + formula.text() + ", " + covariance
                + weights.map(w -> ", weighted by " + w).orElse("");
    }
}
