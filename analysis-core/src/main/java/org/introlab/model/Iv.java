package org.introlab.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.inference.InstrumentTests;
import org.introlab.model.internal.solve.TwoStageLeastSquares;
import org.introlab.model.result.FormulaException;

/**
 * Instrumental variables by two-stage least squares, configured and not yet fitted. The formula is written as in fixest:
 * outcome and covariates before the bar, endogenous covariates and their instruments after it.
 *
 * <pre>{@code
 * Fit fit = Iv.of("wage ~ age + region | schooling ~ distance + tuition").with(Covariance.hc1()).fit(frame);
 * fit.instruments().firstStage("schooling");
 * }</pre>
 *
 * <p>Estimates and errors are those of AER's {@code ivreg} with sandwich's covariances. Every instrumented regressor is explained by all
 * instruments and covariates. The endogenous covariates come first, after the constant.
 *
 * <p>HC2, HC3 and HC4 need leverages, which two programs define differently. With X all regressors and X^ their first-stage predictions,
 * {@link Covariance#hc2}, {@link Covariance#hc3} and {@link Covariance#hc4} take x_i' (X^'X^)^-1 x^_i, as AER 1.2-10;
 * they can be negative or exceed 1, and HC2 and HC4 are not defined where 1 - h is not positive. {@link
 * Covariance#hc2Stage2} and its siblings take x^_i' (X^'X^)^-1 x^_i, as the package ivreg. The rule's printed name
 * states which.
 */
public final class Iv extends Estimator<Iv> {

    private Iv(Settings settings) {
        super(settings);
    }

    /** Starts a two-stage least squares with classical standard errors, without weights.
     *
     * @throws FormulaException if the formula can't be parsed, or an endogenous covariate is part of another term
     * @throws IllegalArgumentException if the formula has no instruments
     */
    public static Iv of(String formula) {
        return of(Formula.of(formula));
    }

    /** Starts a two-stage least squares of a {@link Formula}. */
    public static Iv of(Formula formula) {
        requireInstruments(formula);
        return new Iv(Settings.of(formula));
    }

    private static void requireInstruments(Formula formula) {
        if (!formula.hasInstruments()) {
            throw new IllegalArgumentException(
                    "Iv needs instruments after a bar, as in y ~ x | d ~ z1 + z2; '" + formula + "' has none.");
        }
    }

    @Override
    Iv with(Settings other) {
        requireInstruments(other.formula());
        return new Iv(other);
    }

    /**
     * Fits the model to the rows with complete outcome, regressors and instruments.
     *
     * @throws FormulaException if the formula names an unknown column, level or function
     * @throws IllegalArgumentException if an endogenous covariate is a factor, or the instruments do not identify a term
     */
    @Override
    public Fit fit(Frame frame) {
        ParsedFormula formula = formula().parsed();
        ParsedFormula.Instruments named = formula.instruments().orElseThrow();
        FrameColumns columns = new FrameColumns(frame, formula.text());
        for (BitSet term : named.endogenous()) {
            ParsedFormula.Atom atom = formula.atoms().get(term.nextSetBit(0));
            if (atom.isFactor(columns)) {
                throw new IllegalArgumentException("The endogenous covariate '" + atom.label()
                        + "' is a factor. Make a column of 0 and 1 for each level to instrument.");
            }
        }
        Design whole = DesignBuilder.fit(formula.withAll(), columns, settings.plan());
        HiddenLevels.refuseFew(frame, whole);
        Plan plan = settings.plan().among(whole.rows());
        List<BitSet> regressors = new ArrayList<>(named.endogenous());
        regressors.addAll(formula.terms());
        List<BitSet> all = new ArrayList<>(formula.terms());
        all.addAll(named.excluded());
        Design x =
                DesignBuilder.fit(formula.withTerms(regressors), columns, plan).withDropped(whole.droppedRows());
        Design z = DesignBuilder.fit(formula.withTerms(all), columns, plan).withDropped(whole.droppedRows());
        for (BitSet term : named.endogenous()) {
            HiddenLevels.refuseFew(frame, z.withOutcome(numbers(x, formula.label(term))));
        }
        List<String> labels = named.endogenous().stream().map(formula::label).toList();
        List<String> excluded = named.excluded().stream().map(formula::label).toList();
        TwoStageLeastSquares fit = HiddenLevels.solve(frame, x, () -> TwoStageLeastSquares.of(x, z, labels));
        IvDesign designs =
                new IvDesign(frame, formula, x, z, labels, excluded, fit, InstrumentTests.of(x, z, fit), plan);
        Instruments instruments = new Instruments(designs, settings.covariance());
        return Fit.of(designs.model(formula()), settings.covariance(), Optional.of(instruments));
    }

    private static double[] numbers(Design regressors, String label) {
        return regressors.numerics()[regressors.coding().block(label).numeric() - 1];
    }

    @Override
    String name() {
        return "2SLS";
    }
}
