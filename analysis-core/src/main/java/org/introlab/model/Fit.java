package org.introlab.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Near;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.DesignBuilder;
import org.introlab.model.internal.design.HiddenLevels;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.Restrictions;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.internal.inference.Instrumented;
import org.introlab.model.internal.inference.OlsCovariance;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.inference.Precision;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.TermPart;
import org.introlab.model.result.WaldTest;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A linear model fitted by least squares. Immutable; another covariance gives another fit of the same estimates. */
public final class Fit implements Estimates {
    private final FittedData data;
    private final Covariance choice;
    private final OlsCovariance covariance;
    private final Inference inference;
    private final List<Estimate> estimates;
    private final Map<String, Double> statistics;

    private Fit(FittedData data, Covariance choice, OlsCovariance covariance) {
        this.data = data;
        this.choice = choice;
        this.covariance = covariance;
        this.inference = covariance
                .inference()
                .withholding(Stream.of(persons(data), data.regressors())
                        .flatMap(Optional::stream)
                        .toList());
        this.estimates = estimates(data, inference);
        this.statistics = FitStatistics.of(data, covariance, estimates);
    }

    private static Optional<Persons> persons(FittedData data) {
        return Persons.of(
                data.frame(),
                data.design(),
                data.solution().root(),
                data.design().weights());
    }

    /** The persons that the estimates rest on, if they have to be known. */
    Optional<Persons> persons() {
        return persons(data);
    }

    private static List<Estimate> estimates(FittedData data, Inference inference) {
        return inference.estimates(
                data.design().names(), data.solution().beta(), data.solution().reasons());
    }

    /** The coefficient of a term, also of one that is not shown; 0 of a dropped one. */
    double beta(String term) {
        return data.solution().beta()[column(term)];
    }

    static Fit of(FittedData data, Covariance choice) {
        Optional<Clusters> clusters = choice.cluster().map(c -> {
            FrameColumns columns = new FrameColumns(data.frame(), "");
            return Clusters.of(columns, c, data.design().rows());
        });
        return new Fit(
                data,
                choice,
                HiddenLevels.solve(
                        data.frame(),
                        data.design(),
                        () -> OlsCovariance.of(
                                data.design(),
                                data.solution(),
                                data.precision(),
                                choice,
                                clusters,
                                data.instrumented())));
    }

    /** Whether all residuals are rounding noise. */
    boolean isPerfect() {
        return data.precision().perfect().isPresent();
    }

    /** Whether the formula has a constant that was not dropped. */
    boolean hasConstant() {
        return data.design().coding().intercept()
                && data.solution().reasons().get(0).isEmpty();
    }

    /** The fit of this outcome plus a share of another one, from the fits of both on the same rows and terms. */
    Fit plus(Fit other, double share) {
        LeastSquares both = data.solution().plus(other.data.solution(), share);
        return of(
                new FittedData(
                        data.frame(),
                        data.design(),
                        both,
                        Precision.of(data.design(), both),
                        data.weights(),
                        data.instrumented(),
                        data.regressors()),
                choice);
    }

    /** The same fit as the second of two stages. */
    Fit asSecondStage(List<Instrumented> instrumented, Optional<Persons> regressors, Covariance choice) {
        return of(
                new FittedData(
                        data.frame(),
                        data.design(),
                        data.solution(),
                        data.precision(),
                        data.weights(),
                        List.copyOf(instrumented),
                        regressors),
                choice);
    }

    /** Values of the frame's rows, of the rows used alone. */
    double[] ofRowsUsed(DoubleColumn column) {
        return DesignBuilder.gather(column.asDoubleArray(), data.design().rows());
    }

    /** The same estimates with another covariance; the model is not fitted again. */
    public Fit with(Covariance other) {
        return of(data, other);
    }

    /** {@code OLS}, or {@code Weighted OLS}. */
    @Override
    public String model() {
        return data.weights().isPresent() ? "Weighted OLS" : "OLS";
    }

    @Override
    public String formula() {
        return data.design().coding().formula().text();
    }

    @Override
    public int n() {
        return data.design().n();
    }

    @Override
    public Map<String, Integer> droppedRows() {
        return data.design().droppedRows();
    }

    @Override
    public Optional<String> weights() {
        return data.weights();
    }

    @Override
    public CovarianceRule rule() {
        return covariance.rule();
    }

    @Override
    public List<Estimate> estimates() {
        return estimates;
    }

    @Override
    public Estimate estimate(String term) {
        return estimates.get(column(term));
    }

    @Override
    public List<TermPart> parts(String term) {
        return data.design().coding().parts().get(column(term));
    }

    @Override
    public Fit absorbing(String... variables) {
        return Absorption.of(
                        data.design(),
                        data.solution().reasons(),
                        data.solution().nullVectors(),
                        List.of(variables))
                .map(absorption -> of(data.with(absorption), choice))
                .orElse(this);
    }

    private int column(String term) {
        int j = data.design().names().indexOf(term);
        if (j < 0) {
            throw new IllegalArgumentException("There is no term '" + term + "' in " + formula() + "."
                    + (data.frame().hidesValues()
                            ? " Its terms are not listed, because the data are restricted or of unknown provenance."
                            : Near.hint(term, data.design().names()) + " Terms: "
                                    + String.join(", ", data.design().names()) + "."));
        }
        return j;
    }

    /**
     * R2, Adjusted R2 (uncentred without a constant, as R's), Residual sd, and F with its degrees of freedom and p value:
     * the test that all terms but the constant are zero, under the fit's covariance rule. F and p are NaN where one of
     * these terms has no test, R2 is NaN where the outcome is constant.
     */
    @Override
    public Map<String, Double> statistics() {
        return statistics;
    }

    @Override
    public Provenance provenance() {
        return data.frame().provenance();
    }

    @Override
    public List<Source> sources() {
        return data.frame().sources();
    }

    /** n minus the number of estimated terms. */
    public double dfResidual() {
        return n() - data.solution().rank();
    }

    /** The share of the outcome's variance that the model accounts for; of its sum of squares without a constant. */
    public double rSquared() {
        return statistics.get(FitStatistics.R2);
    }

    /** The residual standard deviation, sqrt(sum w u^2 / (n - k)). */
    public double residualSd() {
        return statistics.get(FitStatistics.RESIDUAL_SD);
    }

    /** The estimates in the terms' order, length k, NaN for a dropped term. */
    public double[] coefficients() {
        double[] out = data.solution().beta().clone();
        for (int j = 0; j < out.length; j++) {
            if (!estimates.get(j).isEstimated()) {
                out[j] = Double.NaN;
            }
        }
        return out;
    }

    /**
     * The covariance of the estimates, k x k in the terms' order: NaN for dropped terms and those without a standard error,
     * 0 where the error is 0.
     */
    public double[][] vcov() {
        return Inference.shown(covariance.vcov(), estimates);
    }

    /** R2 and Adjusted R2 of a constant outcome, and F where one of its terms has no test. */
    @Override
    public Map<String, String> undefined() {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (data.precision().constant()) {
            reasons.put(FitStatistics.R2, Precision.CONSTANT);
            reasons.put(FitStatistics.ADJUSTED_R2, Precision.CONSTANT);
        }
        if (Double.isNaN(statistics.getOrDefault(FitStatistics.F, 0.0))) {
            reasons.put(
                    FitStatistics.F,
                    data.precision().perfect().orElse("not all of its terms can be tested, or not together"));
        }
        reasons.putAll(Estimate.withheld(estimates, statistics));
        return Collections.unmodifiableMap(reasons);
    }

    /** What a reader should know beside the numbers: the way of solving, dropped terms, what has no test, levels without rows. */
    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        LeastSquares solution = data.solution();
        if (solution.isIllConditioned()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The condition number of the scaled cross products is about %.1e, beyond %.0e: solved by QR of the"
                            + " rows.",
                    solution.condition(),
                    LeastSquares.CONDITION_BOUND));
        } else if (solution.usedRows()) {
            notes.add("The cross products are singular or nearly so: solved by QR of the rows.");
        }
        for (Estimate e : estimates) {
            e.dropped()
                    .ifPresent(reason ->
                            notes.add(e.term() + (e.isWithheld() ? " is " : " was dropped: ") + reason + "."));
        }
        notes.addAll(Estimate.untested(estimates));
        undefined().forEach((name, reason) -> notes.add(Precision.undefined(name, reason)));
        if (!data.design().emptyLevels().isEmpty()) {
            notes.add("No row used has " + String.join(", ", data.design().emptyLevels())
                    + "; these levels have no term.");
        }
        notes.addAll(covariance.notes());
        return Collections.unmodifiableList(notes);
    }

    /**
     * Tests linear restrictions jointly, each written with the terms' names: {@code test("network=2 = 0", "cohort=2015 -
     * cohort=2014 = 0")}.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped, or one restriction follows from the others
     */
    public WaldTest test(String... restrictions) {
        return hypotheses().test(Stream.of(restrictions).map(hypotheses()::form).toList());
    }

    /**
     * Tests that all columns of a term are zero.
     *
     * @param term the term as in the formula or by its columns, e.g. {@code cohort}, {@code factor(g)} or {@code g},
     *     {@code a:b}
     * @throws IllegalArgumentException if there is no such term or all its columns were dropped
     */
    public WaldTest testTerms(String term) {
        return hypotheses().test(hypotheses().term(data.design().coding(), term));
    }

    /**
     * A linear combination of terms with its error: {@code linear("cohort=2015 - cohort=2014")}.
     *
     * @throws IllegalArgumentException if a term is unknown or was dropped
     */
    public Estimate linear(String combination) {
        return hypotheses().combination(combination.strip(), hypotheses().form(combination));
    }

    /** The sum of some terms, by their names, with its error. */
    Estimate sum(String name, String... terms) {
        double[] weights = new double[estimates.size()];
        for (String term : terms) {
            weights[column(term)] += 1;
        }
        return hypotheses().combination(name, new Restrictions.Linear(weights, 0));
    }

    private Hypotheses hypotheses() {
        return new Hypotheses(
                formula(),
                estimates,
                data.solution().beta(),
                covariance.vcov(),
                inference,
                data.frame().hidesValues());
    }

    /** The fitted values, one per row of the frame, missing where the row was left out. */
    public DoubleColumn fitted() {
        double[] u = data.solution().residuals();
        double[] fitted = new double[u.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = data.design().y()[i] - u[i];
        }
        return Predictions.column("fitted", fitted, data.design(), data.frame());
    }

    /** The residuals y - fitted, one per row of the frame, missing where the row was left out. */
    public DoubleColumn residuals() {
        return Predictions.column("residual", data.solution().residuals(), data.design(), data.frame());
    }

    /**
     * Predicts for the rows of a frame; missing where a variable of the right side is.
     *
     * @return one row per row of the frame: {@code fitted}, its {@code std_error}, {@code conf_low} and {@code conf_high}
     *     of the mean (not of a new outcome)
     * @throws IllegalArgumentException if a column is not there or a factor has a level that the fit has not seen
     */
    public Table predict(Frame frame) {
        return Predictions.table(data, inference, frame);
    }

    /**
     * Adjusted means: the average prediction over the rows used if a factor had each of its levels in turn and
     * everything else were as observed. Weighted by the fit's weights; the error is that of the estimates, the rows
     * being taken as given.
     *
     * @param factor a column of the formula
     * @throws IllegalArgumentException if it is no factor of the formula
     */
    public List<Estimate> adjustedMeans(String factor) {
        return Predictions.levels(data, factor).stream()
                .map(level -> adjustedMean(Map.of(factor, level)))
                .toList();
    }

    /**
     * The average prediction over the rows used if some columns had given values and everything else were as observed.
     *
     * @param at column to value: a level for a factor, a number (0 or 1 for a boolean) else
     * @throws IllegalArgumentException if a column is not in the formula or a level is unknown
     */
    public Estimate adjustedMean(Map<String, String> at) {
        Map<String, String> sorted = new LinkedHashMap<>();
        at.keySet().stream().sorted().forEach(c -> sorted.put(c, at.get(c)));
        StringBuilder name = new StringBuilder();
        sorted.forEach((c, v) ->
                name.append(name.isEmpty() ? "" : ", ").append(c).append("=").append(v));
        return hypotheses().combination(name.toString(), new Restrictions.Linear(Predictions.meanRow(data, sorted), 0));
    }

    /** The difference of two adjusted means, {@code at} minus {@code from}, with its error. */
    public Estimate adjustedDifference(Map<String, String> at, Map<String, String> from) {
        double[] weights = Predictions.meanRow(data, at);
        double[] other = Predictions.meanRow(data, from);
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= other[j];
        }
        String name = adjustedMean(at).term() + " - " + adjustedMean(from).term();
        return hypotheses().combination(name, new Restrictions.Linear(weights, 0));
    }

    /** The adjusted means of a factor as a table: level, estimate, std_error, conf_low, conf_high. */
    public Table adjustedMeansTable(String factor) {
        return Predictions.means(factor, adjustedMeans(factor));
    }

    /** The model in one line. */
    @Override
    public String toString() {
        return model() + " " + formula() + ": n = " + n() + ", " + estimates.size() + " terms, " + rule().describe()
                + weights().map(w -> ", weighted by " + w).orElse("");
    }
}
