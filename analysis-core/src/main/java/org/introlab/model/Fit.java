package org.introlab.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.Restrictions;
import org.introlab.model.internal.inference.Hypotheses;
import org.introlab.model.internal.inference.Vcov;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A fitted model: least squares, a likelihood or instrumental variables. Immutable; another covariance gives a new fit with the same estimates.
 */
public final class Fit extends FittedEstimates {
    private final Covariance covariance;

    private Fit(FittedModel model, Covariance covariance, Optional<Instruments> instruments, Vcov vcov) {
        super(model, vcov, instruments.map(i -> i.under(covariance)));
        this.covariance = covariance;
    }

    /** @throws IllegalArgumentException if the covariance is not defined for this model and these rows */
    static Fit of(FittedModel model, Covariance covariance, Optional<Instruments> instruments) {
        Vcov vcov = HiddenLevels.solve(
                model.frame(),
                model.design(),
                () -> Vcov.of(
                        model.scores(),
                        covariance.meat(),
                        covariance.clustering(
                                new FrameColumns(model.frame(), ""),
                                model.design().rows()),
                        model.frame().sources()));
        return new Fit(model, covariance, instruments, vcov);
    }

    /**
     * Returns the same estimates with another covariance; the model is not fitted again.
     *
     * @throws IllegalArgumentException if the covariance is not defined for this model, or a cluster id is missing
     */
    public Fit with(Covariance other) {
        return of(model, other, instruments);
    }

    Covariance covariance() {
        return covariance;
    }

    @Override
    public Fit absorbing(String... variables) {
        return Absorption.of(
                        model.design(),
                        model.solution().reasons(),
                        model.solution().nullVectors(),
                        List.of(variables))
                .map(absorption -> of(model.with(absorption), covariance, instruments))
                .orElse(this);
    }

    /**
     * Returns the first stages, the reduced form and the tests of the instruments.
     *
     * @throws IllegalStateException if the model has no instruments
     */
    public Instruments instruments() {
        return instruments.orElseThrow(() -> new IllegalStateException(model() + " " + formula()
                + " has no instruments. Fit a model with instruments: Iv.of(\"y ~ x | d ~ z\")."));
    }

    /**
     * Tests linear restrictions jointly, each written with the terms' names: {@code test("network=2 = 0", "cohort=2015 -
     * cohort=2014 = 0")}. A variable or interaction by itself means that all its columns are zero: {@code test("age",
     * "cohort", "x:g")}. F with the rule's degrees of freedom, or chi-squared under a rule with z; restrictions of a
     * likelihood are on the scale of the predictor, such as log odds.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped, or one restriction follows from the others
     */
    public WaldTest test(String... restrictions) {
        return hypotheses().test(hypotheses().forms(model.design().coding(), restrictions));
    }

    /**
     * Tests that all columns of some terms are zero.
     *
     * @param terms as in the formula or by their columns, e.g. {@code cohort}, {@code factor(g)} or {@code g}, {@code a:b}
     * @throws IllegalArgumentException if a term is unknown or all its columns were dropped
     */
    public WaldTest testTerms(String... terms) {
        return hypotheses().test(hypotheses().terms(model.design().coding(), terms));
    }

    /** Returns whether the terms' estimated columns can be tested, individually and jointly. */
    boolean canTestTerms(String... terms) {
        return hypotheses().canTest(hypotheses().terms(model.design().coding(), terms));
    }

    /**
     * Returns a linear combination of coefficients with its standard error: {@code linear("cohort=2015 - cohort=2014")}.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped
     */
    public Estimate linear(String combination) {
        return hypotheses().combination(combination.strip(), hypotheses().form(combination));
    }

    /** Returns the sum of some terms, by name, with its standard error. */
    Estimate sum(String name, String... terms) {
        List<String> names = estimates().stream().map(Estimate::name).toList();
        double[] weights = new double[names.size()];
        for (String term : terms) {
            weights[names.indexOf(estimate(term).name())] += 1;
        }
        return hypotheses().combination(name, new Restrictions.Linear(weights, 0));
    }

    private Hypotheses hypotheses() {
        return new Hypotheses(
                formula(),
                estimates(),
                model.solution().beta(),
                vcov.matrix(),
                inference,
                model.frame().hidesValues());
    }

    /** Returns what the rows of its frame are, in the plural. */
    public String rowsAre() {
        return model.frame().rowsAre();
    }

    /** Returns the fitted means (probabilities for a binary outcome), one per row of the frame; missing where the row was left out. */
    public DoubleColumn fitted() {
        return Predictions.column("fitted", model.means(), model.design(), model.frame());
    }

    /** Returns the residuals y - fitted, one per row of the frame; missing where the row was left out. */
    public DoubleColumn residuals() {
        double[] u = FittedModel.predictor(model.design().y(), model.means());
        return Predictions.column("residual", u, model.design(), model.frame());
    }

    /**
     * Predicts the mean for the rows of a frame; missing where a variable of the right side is missing.
     *
     * @return one row per row of the frame: {@code fitted}, its {@code std_error} (by the delta method), {@code conf_low} and {@code
     *     conf_high}, the interval of the linear predictor on the scale of the mean; it is not a prediction interval for a new outcome
     * @throws IllegalArgumentException if a column is missing or a factor has a level that no row of the fit has
     */
    public Table predict(Frame frame) {
        return Predictions.table(model, inference, frame);
    }

    private Margins margins() {
        return new Margins(this, model, inference, hypotheses());
    }

    /**
     * Returns adjusted means: the average prediction over the rows used, with a factor set to each of its levels in turn
     * and all else as observed. They are weighted by the fit's weights; standard errors take the rows as given.
     *
     * @param factor a column of the formula
     * @throws IllegalArgumentException if the column is not a factor of the formula
     */
    public List<Estimate> adjustedMeans(String factor) {
        return Predictions.levels(model, factor).stream()
                .map(level -> adjustedMean(Map.of(factor, level)))
                .toList();
    }

    /**
     * Returns the average prediction over the rows used, with some columns set to given values and all else as observed.
     *
     * @param at value by column: a level for a factor, otherwise a number (0 or 1 for a boolean)
     * @throws IllegalArgumentException if a column is not in the formula or a level is unknown
     */
    public Estimate adjustedMean(Map<String, String> at) {
        return margins().mean(at);
    }

    /** Returns the difference of two adjusted means, {@code at} minus {@code from}, with its standard error. */
    public Estimate adjustedDifference(Map<String, String> at, Map<String, String> from) {
        return margins().difference(at, from);
    }

    /**
     * Returns average marginal effects on the mean, as Stata's {@code margins, dydx(*)}, with delta-method standard errors
     * under the fit's covariance.
     *
     * <p>For a level of a factor: the average difference between the means with every row at that level and at the
     * reference level, all else as observed, with interactions changed accordingly. For a number: the average derivative
     * with respect to the variable <em>as written in the formula</em>, so that {@code log(x)} has the effect of log(x),
     * not of x, as in a linear model. Only if a column is in several variables, as x in {@code x + I(x^2)}, is it the
     * derivative with respect to the column, under the column's name, as Stata's {@code c.x##c.x}. The intercept and
     * interactions have no effects and are not listed. An effect that depends on a dropped term has no estimate.
     */
    public Estimates marginalEffects() {
        return margins().effects(fit -> ((Fit) fit).marginalEffects());
    }

    /**
     * Returns the odds ratios exp(b) of a logit; that of the intercept is the odds in the reference group. Standard
     * errors are by the delta method, exp(b) times that of b; the interval is the exponential of that of b; statistic
     * and p-value test b = 0, as in Stata's {@code logit, or}.
     *
     * @throws IllegalArgumentException if the model has no such ratios
     */
    public Estimates oddsRatios() {
        return margins().ratios("odds ratios", fit -> ((Fit) fit).oddsRatios());
    }

    /**
     * Returns the incidence-rate ratios exp(b) of a count model, with standard errors and intervals as {@link #oddsRatios}.
     *
     * @throws IllegalArgumentException if the model has no such ratios
     */
    public Estimates rateRatios() {
        return margins().ratios("incidence-rate ratios", fit -> ((Fit) fit).rateRatios());
    }

    /**
     * Returns exp(b) under the model's name for it: odds ratios, incidence-rate ratios, ratios of means; with standard
     * errors and intervals as {@link #oddsRatios}.
     *
     * @throws IllegalArgumentException if the model has no such ratios
     */
    public Estimates ratios() {
        return margins().ratios(fit -> ((Fit) fit).ratios());
    }

    /** Returns the model in one line. */
    @Override
    public String toString() {
        return model() + " " + formula() + ": n = " + n() + ", " + estimates().size() + " terms, " + rule().describe()
                + weights().map(w -> ", weighted by " + w).orElse("");
    }
}
