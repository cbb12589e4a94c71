package org.introlab.model;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.model.internal.design.Collinearity;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.formula.Formula;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.LogitCovariance;
import org.introlab.model.internal.solve.LogitSolution;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.FormulaException;
import org.introlab.model.result.SeparationException;
import tech.tablesaw.api.Table;

/**
 * The logit model of a binary outcome by maximum likelihood, configured and not yet fitted: P(y = 1) = 1 / (1 +
 * exp(-x'b)).
 *
 * <pre>{@code
 * LogitFit fit = Logit.of("success ~ gender + age + log(x)").with(Covariance.hc1()).fit(frame);
 * fit.oddsRatios();
 * fit.marginalEffects();
 * }</pre>
 *
 * <p>Formulas, reference levels, complete cases and collinear terms are as in {@link Ols}. Immutable: each method returns
 * another estimator.
 */
public final class Logit {
    private final Formula formula;
    private final Covariance covariance;
    private final Optional<String> weights;
    private final Collinearity collinearity;

    private Logit(Formula formula, Covariance covariance, Optional<String> weights, Collinearity collinearity) {
        this.formula = formula;
        this.covariance = covariance;
        this.weights = weights;
        this.collinearity = collinearity;
    }

    /**
     * With classical errors (inverse information), without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Logit of(String formula) {
        return new Logit(Formula.parse(formula), Covariance.classical(), Optional.empty(), Collinearity.DROP);
    }

    /**
     * With another covariance of the estimates: classical, HC0, HC1 (n/(n-1)), CR0 or CR1 (G/(G-1)).
     *
     * @throws IllegalArgumentException if it is HC2, HC3 or CR1S, which belong to least squares
     */
    public Logit with(Covariance other) {
        LogitCovariance.refuse(other);
        return new Logit(formula, other, weights, collinearity);
    }

    /**
     * Weighted by a column, as {@code weights} of R's {@code glm}: a row of weight 3 counts as three such rows in the
     * likelihood. Rows of weight zero or missing are left out and counted; a negative weight is refused. The n of HC1 is
     * the number of rows.
     */
    public Logit weights(String column) {
        return new Logit(formula, covariance, Optional.of(column), collinearity);
    }

    /** What to do with collinear columns. */
    public Logit onCollinearity(Collinearity choice) {
        return new Logit(formula, covariance, weights, choice);
    }

    /**
     * Fits the model to the complete cases of a frame.
     *
     * @throws SeparationException if some terms predict the outcome perfectly, so that there is no finite estimate
     * @throws FormulaException if the formula names a column, level or function that is not there
     * @throws IllegalArgumentException if the outcome is not 0 or 1 in some row, or is the same in all rows; if a number
     *     is infinite, with its row; if a weight is negative; if a cluster id is missing; if no row is complete; if
     *     columns are collinear and that is to be refused, or so nearly that double precision cannot tell
     */
    public LogitFit fit(Frame frame) {
        Design design = DesignBuilder.fit(formula, new FrameColumns(frame, formula.text()), weights);
        HiddenLevels.refuseFew(frame, design);
        refuseOtherOutcomes(design, frame.hidesValues());
        LogitSolution solution = HiddenLevels.solve(frame, design, () -> LogitSolution.of(design, collinearity));
        return LogitFit.of(frame, design, solution, weights, covariance);
    }

    /** Fits the model to a table without code book. */
    public LogitFit fit(Table table) {
        return fit(Frame.of(table));
    }

    private void refuseOtherOutcomes(Design design, boolean hidden) {
        int others = 0;
        int first = -1;
        int ones = 0;
        for (int i = 0; i < design.n(); i++) {
            double y = design.y()[i];
            if (y != 0 && y != 1) {
                others++;
                first = first < 0 ? design.rows()[i] + 1 : first;
            }
            ones += y == 1 ? 1 : 0;
        }
        String outcome = formula.response().text();
        if (others > 0) {
            throw new IllegalArgumentException("The outcome " + outcome
                    + " of a logit must be 0 or 1; it is neither in "
                    + (hidden && SmallCount.isFew(others) ? "fewer than five" : others) + " of " + design.n() + " rows"
                    + (hidden ? "" : " (first: row " + first + ")") + ". Recode it before fitting.");
        }
        if (ones == 0 || ones == design.n()) {
            throw new SeparationException(
                    "The outcome " + outcome + " is " + (ones == 0 ? 0 : 1) + " in all " + design.n()
                            + " rows; there is nothing for a logit to explain.",
                    List.of());
        }
    }

    /** The formula, the covariance and the weights. */
    @Override
    public String toString() {
        return "Logit " + formula.text() + ", " + covariance
                + weights.map(w -> ", weighted by " + w).orElse("");
    }
}
