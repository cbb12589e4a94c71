package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Gamma;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.internal.inference.LogitCovariance;
import org.introlab.model.internal.inference.NamedNumbers;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.solve.LogLikelihood;
import org.introlab.model.internal.solve.LogitSolution;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.TermPart;
import org.introlab.model.result.WaldTest;
import tech.tablesaw.api.DoubleColumn;

/**
 * A fitted logit: log odds, and on request odds ratios and average marginal effects. Immutable; another covariance gives
 * another fit of the same estimates.
 */
public final class LogitFit implements Estimates {
    /** A probability or its complement below which a row is told as all but separated. */
    private static final double NEARLY_SURE = 1e-8;

    private final Frame frame;
    private final Design design;
    private final LogitSolution solution;
    private final Optional<String> weights;
    private final Covariance choice;
    private final LogitCovariance covariance;
    private final Inference inference;
    private final List<Estimate> estimates;

    private LogitFit(
            Frame frame,
            Design design,
            LogitSolution solution,
            Optional<String> weights,
            Covariance choice,
            LogitCovariance covariance) {
        this.frame = frame;
        this.design = design;
        this.solution = solution;
        this.weights = weights;
        this.choice = choice;
        this.covariance = covariance;
        this.inference = covariance
                .inference()
                .withholding(Persons.of(frame, design, solution.root(), information(design, solution)).stream()
                        .toList());
        this.estimates = inference.estimates(design.names(), solution.beta(), solution.reasons());
    }

    /** W of X'WX, whose inverse is that of the information: w p (1 - p). */
    private static double[] information(Design design, LogitSolution solution) {
        double[] p = solution.likelihood().probability();
        double[] out = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            out[i] = design.weight(i) * p[i] * (1 - p[i]);
        }
        return out;
    }

    static LogitFit of(
            Frame frame, Design design, LogitSolution solution, Optional<String> weights, Covariance choice) {
        Optional<Clusters> clusters =
                choice.cluster().map(c -> Clusters.of(new FrameColumns(frame, ""), c, design.rows()));
        return new LogitFit(
                frame, design, solution, weights, choice, LogitCovariance.of(design, solution, choice, clusters));
    }

    /**
     * The same estimates with another covariance; the model is not fitted again.
     *
     * @throws IllegalArgumentException if it is HC2, HC3 or CR1S, which belong to least squares, or a cluster id is
     *     missing
     */
    public LogitFit with(Covariance other) {
        return of(frame, design, solution, weights, other);
    }

    /** {@code Logit}, or {@code Weighted logit}. */
    @Override
    public String model() {
        return weights.isPresent() ? "Weighted logit" : "Logit";
    }

    @Override
    public String formula() {
        return design.coding().formula().text();
    }

    @Override
    public int n() {
        return design.n();
    }

    @Override
    public Map<String, Integer> droppedRows() {
        return design.droppedRows();
    }

    @Override
    public Optional<String> weights() {
        return weights;
    }

    @Override
    public CovarianceRule rule() {
        return covariance.rule();
    }

    /** The coefficients: changes of the log odds, with z statistics. */
    @Override
    public List<Estimate> estimates() {
        return estimates;
    }

    @Override
    public Estimate estimate(String term) {
        return DerivedEstimates.named(estimates, term, hidesValues());
    }

    @Override
    public List<TermPart> parts(String term) {
        return design.coding().parts().get(design.names().indexOf(estimate(term).term()));
    }

    @Override
    public LogitFit absorbing(String... variables) {
        return Absorption.of(design, solution.reasons(), solution.nullVectors(), List.of(variables))
                .map(absorption -> of(frame, design, solution.with(absorption), weights, choice))
                .orElse(this);
    }

    /**
     * Log likelihood; that of the null model (one probability, or one half if the model has no constant, as R's); McFadden
     * R2 = 1 - their ratio (McFadden 1974); AIC = 2k - 2 log likelihood; the likelihood-ratio test of all terms but the
     * constant, with its degrees of freedom and p value. None of them depends on the covariance.
     */
    @Override
    public Map<String, Double> statistics() {
        boolean withheld = Estimate.anyWithheld(estimates);
        double full = withheld ? Double.NaN : solution.likelihood().value();
        boolean constant = design.coding().intercept();
        double none = LogLikelihood.ofNullModel(design, constant);
        int df = solution.rank() - (constant ? 1 : 0);
        double chi2 = withheld ? Double.NaN : Math.max(0, 2 * (full - none));
        Map<String, Double> out = new LinkedHashMap<>();
        out.put("Log likelihood", full);
        out.put("Null log likelihood", none);
        out.put("McFadden R2", 1 - full / none);
        out.put("AIC", 2 * solution.rank() - 2 * full);
        out.put("LR chi2", chi2);
        out.put("LR df", (double) df);
        out.put("LR p", df == 0 || withheld ? Double.NaN : Gamma.regularizedGammaQ(df / 2.0, chi2 / 2));
        return NamedNumbers.of(out);
    }

    /** What is withheld where a term is: the likelihood, and all that is made of it. */
    @Override
    public Map<String, String> undefined() {
        return Estimate.withheld(estimates, statistics());
    }

    /** Whether no message may hold a level. */
    boolean hidesValues() {
        return frame.hidesValues();
    }

    @Override
    public Provenance provenance() {
        return frame.provenance();
    }

    @Override
    public List<Source> sources() {
        return frame.sources();
    }

    /**
     * The covariance of the coefficients, k x k in the terms' order: NaN for dropped terms and those without a standard
     * error, 0 where the error is 0.
     */
    public double[][] vcov() {
        return Inference.shown(covariance.vcov(), estimates);
    }

    /** P(y = 1), one per row of the frame, missing where the row was left out. */
    public DoubleColumn probabilities() {
        return Predictions.column("probability", solution.likelihood().probability(), design, frame);
    }

    /**
     * The odds ratios exp(b), that of the constant being the odds in the reference group. The standard error is by the
     * delta method, exp(b) times that of b; the interval is the exponential of that of b; statistic and p value are those
     * of b = 0. So Stata's {@code logit, or} has them.
     */
    public Estimates oddsRatios() {
        List<Estimate> list = new ArrayList<>();
        for (Estimate e : estimates) {
            double ratio = Math.exp(e.estimate());
            list.add(new Estimate(
                    e.term(),
                    ratio,
                    ratio * e.stdError(),
                    e.statistic(),
                    e.pValue(),
                    Math.exp(e.confLow()),
                    Math.exp(e.confHigh()),
                    e.dropped(),
                    e.untested()));
        }
        Map<String, List<TermPart>> parts = new LinkedHashMap<>();
        estimates.forEach(e -> parts.put(e.term(), parts(e.term())));
        return new DerivedEstimates(model() + ", odds ratios", this, list, parts, LogitFit::oddsRatios);
    }

    /**
     * Average marginal effects on the probability, as Stata's {@code margins, dydx(*)}, with delta-method standard errors
     * under the fit's covariance.
     *
     * <p>For a level of a factor: the average difference between the probabilities with every row at that level and at the
     * reference level, all else as observed, interactions moving along. For a number: the average derivative with respect
     * to the variable <em>as it stands in the formula</em>, so that {@code log(x)} has the effect of log(x), not of x, and
     * stands beside the same row of a linear model. Only when a column is in several variables, as x in {@code x +
     * I(x^2)}, is it the derivative with respect to the column, under its name, as Stata's {@code c.x##c.x}. The constant
     * and the interactions have no effect of their own and are not listed. What depends on a dropped term has no estimate.
     */
    public Estimates marginalEffects() {
        List<Estimate> list = new ArrayList<>();
        Map<String, List<TermPart>> parts = new LinkedHashMap<>();
        FrameColumns columns = new FrameColumns(frame, formula());
        for (MarginalEffects.Effect e : MarginalEffects.of(design, columns, solution)) {
            parts.put(e.term(), List.of(e.part()));
            if (e.dropped().isPresent()) {
                list.add(Estimate.dropped(e.term(), e.dropped().get()));
                continue;
            }
            list.add(inference.estimate(e.term(), e.value(), e.gradient()));
        }
        return new DerivedEstimates(
                model() + ", average marginal effects", this, list, parts, LogitFit::marginalEffects);
    }

    /**
     * Tests linear restrictions on the log odds jointly: {@code test("network=2 = 0", "cohort=2015 = cohort=2014")}. The statistic
     * is chi-squared with as many degrees of freedom as there are restrictions, under the fit's covariance.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped, or one restriction follows from the others
     */
    public WaldTest test(String... restrictions) {
        return hypotheses().test(Stream.of(restrictions).map(hypotheses()::form).toList());
    }

    /**
     * Tests that all columns of a term are zero, by chi-squared.
     *
     * @param term the term as in the formula or by its columns, e.g. {@code cohort}, {@code factor(g)} or {@code g},
     *     {@code a:b}
     * @throws IllegalArgumentException if there is no such term or all its columns were dropped
     */
    public WaldTest testTerms(String term) {
        return hypotheses().test(hypotheses().term(design.coding(), term));
    }

    /**
     * A linear combination of log odds with its error and z: {@code linear("cohort=2015 - cohort=2014")}.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped
     */
    public Estimate linear(String combination) {
        return hypotheses().combination(combination.strip(), hypotheses().form(combination));
    }

    private Hypotheses hypotheses() {
        return new Hypotheses(formula(), estimates, solution.beta(), covariance.vcov(), inference, frame.hidesValues());
    }

    /** What a reader should know beside the numbers: the way of solving, dropped terms, what has no test, levels without rows. */
    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        long nearlySure = Arrays.stream(solution.likelihood().probability())
                .filter(p -> Math.min(p, 1 - p) < NEARLY_SURE)
                .count();
        if (nearlySure > 0) {
            notes.add((hidesValues() && nearlySure < Source.FEWEST
                            ? "Fewer than five rows have fitted probabilities"
                            : nearlySure == 1
                                    ? "A row has a fitted probability"
                                    : nearlySure + " rows have fitted probabilities")
                    + " within 1e-8 of 0 or 1: some terms all but separate the outcome.");
        }
        if (solution.usedRows()) {
            notes.add("The information matrix is ill-conditioned: solved by QR of the rows.");
        }
        for (Estimate e : estimates) {
            e.dropped()
                    .ifPresent(reason ->
                            notes.add(e.term() + (e.isWithheld() ? " is " : " was dropped: ") + reason + "."));
        }
        notes.addAll(Estimate.untested(estimates));
        if (!design.emptyLevels().isEmpty()) {
            notes.add("No row used has " + String.join(", ", design.emptyLevels()) + "; these levels have no term.");
        }
        return List.copyOf(notes);
    }

    /** The model in one line. */
    @Override
    public String toString() {
        return model() + " " + formula() + ": n = " + n() + ", " + estimates.size() + " terms, " + rule().describe()
                + weights().map(w -> ", weighted by " + w).orElse("");
    }
}
