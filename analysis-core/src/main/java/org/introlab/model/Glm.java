package org.introlab.model;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.design.Offset;
import org.introlab.model.internal.family.Families;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.Vcov;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.MaximumLikelihood;
import org.introlab.model.result.FormulaException;
import org.introlab.model.result.SeparationException;

/**
 * A model by maximum likelihood, configured and not yet fitted: {@link Logit}, {@link Probit}, {@link FractionalLogit},
 * {@link Poisson}, {@link NegativeBinomial}, or any other by its name.
 *
 * <pre>{@code
 * Fit fit = Glm.of("poisson", "visits ~ age + clinic").exposure("years").with(Covariance.hc1()).fit(frame);
 * fit.rateRatios();
 * fit.marginalEffects();
 * }</pre>
 *
 * <p>Formulas, reference levels, complete cases and collinear terms are as in {@link Ols}. Classical errors are the inverse of the
 * expected information, as R's {@code glm}; statistics are z.
 */
public final class Glm extends Estimator<Glm> {
    private final Family family;

    private Glm(Family family, Settings settings) {
        super(settings);
        this.family = family;
    }

    /**
     * Starts a model by its name in {@link #models}, with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     * @throws IllegalArgumentException if there is no such model
     */
    public static Glm of(String model, String formula) {
        return of(model, Formula.of(formula));
    }

    /** Starts a model of a {@link Formula}. */
    public static Glm of(String model, Formula formula) {
        Family family = Families.named(model);
        formula.refuseInstruments(FittedModel.capitalised(family.noun()));
        return new Glm(family, Settings.of(formula));
    }

    /** Returns the names of the models: {@code logit}, {@code poisson}, ... */
    public static List<String> models() {
        return Families.names();
    }

    @Override
    Glm with(Settings other) {
        other.formula().refuseInstruments(name());
        Vcov.refuse(other.covariance().meat(), Scores.Kind.LIKELIHOOD);
        return new Glm(family, other);
    }

    /**
     * Adds a column to the linear predictor, R's {@code offset}. In predictions, adjusted means and effects the offset
     * stays as observed, even if the same column is a covariate.
     */
    public Glm offset(String column) {
        return with(new Offset(column, false));
    }

    /** Adds the logarithm of a column, such as years at risk, to the linear predictor, Stata's {@code exposure}. */
    public Glm exposure(String column) {
        return with(new Offset(column, true));
    }

    private Glm with(Offset offset) {
        settings.plan().offset().ifPresent(before -> {
            throw new IllegalArgumentException(
                    "The model already has an " + before.words() + ". Combine both offsets in one column.");
        });
        return with(settings.with(settings.plan().with(Optional.of(offset))));
    }

    /**
     * Fits the model to the complete cases of a frame.
     *
     * @throws SeparationException if some terms predict the outcome perfectly, so that there is no finite estimate
     * @throws FormulaException if the formula names an unknown column, level or function
     * @throws IllegalArgumentException if the outcome has a value that the model does not allow, or no variation; if a
     *     number is infinite (the message names the row); if a weight is negative; if a cluster id is missing; if no row is complete; if
     *     columns are so nearly collinear that double precision can't decide
     */
    @Override
    public Fit fit(Frame frame) {
        FrameColumns columns = new FrameColumns(frame, formula().text());
        Design design = DesignBuilder.fit(formula().parsed(), columns, settings.plan());
        HiddenLevels.refuseFew(frame, design);
        refuseOtherOutcomes(design, frame.hidesValues());
        MaximumLikelihood solution = HiddenLevels.solve(frame, design, () -> MaximumLikelihood.of(design, family));
        FittedModel model = FittedModel.of(frame, design, solution, settings.plan());
        return Fit.of(model, settings.covariance(), Optional.empty());
    }

    private void refuseOtherOutcomes(Design design, boolean hidden) {
        int others = 0;
        int first = -1;
        int[] atBound = new int[2];
        for (int i = 0; i < design.n(); i++) {
            double y = design.y()[i];
            if (!family.allows(y)) {
                others++;
                first = first < 0 ? design.rows()[i] + 1 : first;
            }
            int bound = family.bound(y);
            atBound[0] += bound < 0 ? 1 : 0;
            atBound[1] += bound > 0 ? 1 : 0;
        }
        String outcome = "The outcome " + design.coding().formula().response().text();
        if (others > 0) {
            throw new IllegalArgumentException(outcome + " of a " + family.noun() + " must be "
                    + family.description().outcome()
                    + "; " + (hidden && SmallCount.isFew(others) ? "fewer than five" : others) + " of "
                    + design.n() + " rows have other values" + (hidden ? "" : " (first: row " + first + ")")
                    + ". Recode it before fitting.");
        }
        if (atBound[0] == design.n() || atBound[1] == design.n()) {
            throw new SeparationException(
                    outcome
                            + (hidden
                                    ? " is the same in all rows"
                                    : " is " + (atBound[1] > 0 ? 1 : 0) + " in all " + design.n() + " rows")
                            + "; a " + family.noun() + " needs variation in the outcome.",
                    List.of(),
                    family.noun(),
                    "");
        }
    }

    @Override
    String name() {
        return FittedModel.capitalised(family.noun());
    }
}
