package org.introlab.model;

import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.result.FormulaException;

/**
 * Ordinary (or weighted) least squares, configured and not yet fitted.
 *
 * <pre>{@code
 * Fit fit = Ols.of("y ~ gender + age + log(x)").with(Covariance.hc1()).fit(frame);
 * }</pre>
 */
public final class Ols extends Estimator<Ols> {

    private Ols(Settings settings) {
        super(settings);
    }

    /** Starts a regression with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Ols of(String formula) {
        return of(Formula.of(formula));
    }

    /** Starts a regression of a {@link Formula}. */
    public static Ols of(Formula formula) {
        formula.refuseInstruments("Ols");
        return new Ols(Settings.of(formula));
    }

    @Override
    Ols with(Settings other) {
        other.formula().refuseInstruments("Ols");
        return new Ols(other);
    }

    @Override
    public Fit fit(Frame frame) {
        FrameColumns columns = new FrameColumns(frame, formula().text());
        Design design = DesignBuilder.fit(formula().parsed(), columns, settings.plan());
        HiddenLevels.refuseFew(frame, design);
        LeastSquares solution = LeastSquares.of(design);
        FittedModel model = FittedModel.of(
                formula().text(), frame, design, solution, settings.plan().weights());
        return Fit.of(model, settings.covariance(), Optional.empty());
    }

    @Override
    String name() {
        return "OLS";
    }
}
