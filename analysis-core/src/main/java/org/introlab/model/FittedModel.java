package org.introlab.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.Offset;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.family.GaussianFamily;
import org.introlab.model.internal.inference.FitStatistics;
import org.introlab.model.internal.inference.LeastSquaresStatistics;
import org.introlab.model.internal.inference.LikelihoodStatistics;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.internal.solve.Likelihood;
import org.introlab.model.internal.solve.MaximumLikelihood;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.Solution;

/**
 * What a fit of any model keeps in order to switch covariances, to test and to predict.
 *
 * @param name the name that tables show, such as {@code Weighted OLS}
 * @param formula the formula as written
 * @param frame the data
 * @param design the regressors of the rows used
 * @param family the mean's link
 * @param predictor x'b plus offset of each row used, length n
 * @param scores the scores with the estimates and the bread
 * @param plan weights and offset
 * @param persons how many persons the estimates are based on, where disclosure control needs it
 * @param statistics the statistics of the whole fit
 * @param notes notes for the reader about the solution
 */
record FittedModel(
        String name,
        String formula,
        Frame frame,
        Design design,
        Family family,
        Supplier<double[]> predictor,
        Scores scores,
        Plan plan,
        List<Persons> persons,
        FitStatistics statistics,
        List<String> notes) {
    /** The share of the information of a row with a probability of 1/2 below which a fitted mean has practically reached its bound. */
    private static final double NEARLY_SURE = 1e-8;

    private static final Family LINEAR = new GaussianFamily();

    /** Returns the fitted model of a least-squares solution. */
    static FittedModel of(String formula, Frame frame, Design design, LeastSquares fit, Optional<String> weights) {
        Precision precision = Precision.of(design, fit);
        Solution solution = fit.solution();
        return new FittedModel(
                weights.isPresent() ? "Weighted OLS" : "OLS",
                formula,
                frame,
                design,
                LINEAR,
                () -> predictor(design.y(), fit.residuals()),
                Scores.of(design, fit, precision),
                Plan.plain().weighted(weights),
                Persons.of(frame, design, solution.root(), design.weights()).stream()
                        .toList(),
                new LeastSquaresStatistics(design, solution, fit.residuals(), precision),
                notes(fit));
    }

    /** Returns y minus the residuals. */
    static double[] predictor(double[] y, double[] residuals) {
        double[] out = new double[y.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] - residuals[i];
        }
        return out;
    }

    /** Returns notes on how the model was solved. */
    static List<String> notes(LeastSquares fit) {
        if (fit.isIllConditioned()) {
            return List.of(String.format(
                    Locale.ROOT,
                    "The condition number of the scaled cross products is about %.1e, above %.0e: solved by QR of the"
                            + " rows.",
                    fit.solution().condition(),
                    LeastSquares.CONDITION_BOUND));
        }
        return fit.solution().usedRows()
                ? List.of("The cross products are singular or nearly so: solved by QR of the rows.")
                : List.of();
    }

    /** Returns the fitted model of a maximum of a likelihood. */
    static FittedModel of(Frame frame, Design design, MaximumLikelihood fit, Plan plan) {
        Likelihood likelihood = fit.likelihood();
        String noun = likelihood.family().noun();
        Scores scores = Scores.of(design, fit);
        return new FittedModel(
                plan.weights().isPresent() ? "Weighted " + noun : capitalised(noun),
                design.coding().formula().text(),
                frame,
                design,
                likelihood.family(),
                likelihood::predictor,
                scores,
                plan,
                Persons.of(frame, design, fit.solution().root(), likelihood.information()).stream()
                        .toList(),
                LikelihoodStatistics.of(design, fit, scores),
                notes(fit, frame.hidesValues(), plan.offset()));
    }

    private static List<String> notes(MaximumLikelihood fit, boolean hidden, Optional<Offset> offset) {
        Likelihood likelihood = fit.likelihood();
        Family family = likelihood.family();
        long nearlySure = 0;
        if (family.bound(1) > 0) {
            for (double eta : likelihood.predictor()) {
                nearlySure += Math.min(family.mean(eta), 1 - family.mean(eta)) < NEARLY_SURE ? 1 : 0;
            }
        }
        Stream<String> sure = nearlySure == 0
                ? Stream.empty()
                : Stream.of((hidden && nearlySure < Source.FEWEST
                                ? "Fewer than five rows have fitted probabilities"
                                : nearlySure == 1
                                        ? "A row has a fitted probability"
                                        : nearlySure + " rows have fitted probabilities")
                        + " within 1e-8 of 0 or 1: some terms nearly separate the outcome.");
        Stream<String> byRows = fit.solution().usedRows()
                ? Stream.of("The information matrix is ill-conditioned: solved by QR of the rows.")
                : Stream.empty();
        Stream<String> added = offset.stream().map(o -> "The model has an " + o.words() + " with coefficient 1.");
        return Stream.of(added, sure, byRows).flatMap(s -> s).toList();
    }

    /** Returns the estimates and the bread. */
    Solution solution() {
        return scores.solution();
    }

    /** Returns the same fit with other columns dropped. */
    FittedModel with(Absorption absorption) {
        Solution other = solution().with(absorption);
        return new FittedModel(
                name,
                formula,
                frame,
                design,
                family,
                predictor,
                scores.with(other),
                plan,
                persons,
                statistics.with(other),
                notes);
    }

    /** Returns whether the mean is the linear predictor itself. */
    boolean isLinear() {
        return family instanceof GaussianFamily;
    }

    /** Returns the fitted means of the rows used, length n. */
    double[] means() {
        double[] out = predictor.get().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = family.mean(out[i]);
        }
        return out;
    }

    static String capitalised(String noun) {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }
}
