package org.introlab.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.Plan;
import org.introlab.model.internal.family.GaussianFamily;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.inference.InstrumentTests;
import org.introlab.model.internal.inference.Persons;
import org.introlab.model.internal.inference.TwoStageStatistics;
import org.introlab.model.internal.meat.Instrumented;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.TwoStageLeastSquares;

/**
 * What a fit of instrumental variables was made from.
 *
 * @param regressors X, the endogenous covariates as observed and the covariates
 * @param instruments Z, the covariates and the excluded instruments, on the same rows
 * @param endogenous the labels of the endogenous covariates
 * @param excluded the labels of the excluded instruments
 * @param fit the estimates
 * @param tests the statistics of the instruments
 */
record IvDesign(
        Frame frame,
        ParsedFormula formula,
        Design regressors,
        Design instruments,
        List<String> endogenous,
        List<String> excluded,
        TwoStageLeastSquares fit,
        InstrumentTests tests,
        Plan plan) {

    /** Returns the excluded instruments without those that are combinations of covariates and other instruments. */
    String[] identifying() {
        List<Optional<String>> dropped = fit.firstStages().get(0).solution().reasons();
        return excluded.stream()
                .filter(label -> {
                    Coding.Block block = instruments.coding().block(label);
                    return dropped.subList(block.first(), block.first() + block.width()).stream()
                            .anyMatch(Optional::isEmpty);
                })
                .toArray(String[]::new);
    }

    FittedModel model(Formula written) {
        LeastSquares second = fit.fit();
        Precision precision = Precision.of(fit.second(), second);
        List<Instrumented> instrumented = new ArrayList<>();
        for (int x = 0; x < endogenous.size(); x++) {
            instrumented.add(new Instrumented(
                    fit.instrumented().get(x), fit.firstStages().get(x).residuals()));
        }
        return new FittedModel(
                plan.weights().isPresent() ? "Weighted 2SLS" : "2SLS",
                written.text(),
                frame,
                regressors,
                new GaussianFamily(),
                () -> FittedModel.predictor(regressors.y(), second.residuals()),
                Scores.ofSecondStage(fit.second(), second, precision, instrumented),
                plan,
                persons(),
                new TwoStageStatistics(
                        regressors,
                        second.solution(),
                        second.residuals(),
                        precision.perfect().isPresent()),
                FittedModel.notes(second));
    }

    /** Returns the persons behind the predictions and those behind the regressors themselves. */
    private List<Persons> persons() {
        if (!frame.hidesValues()) {
            return List.of();
        }
        double[] w = regressors.weights();
        return Stream.of(
                        Persons.of(frame, fit.second(), fit.fit().solution().root(), w),
                        Persons.of(
                                frame,
                                regressors,
                                LeastSquares.of(regressors).solution().root(),
                                w))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the first stage of an endogenous covariate, by its index. */
    FittedModel firstStage(int x) {
        BitSet term = formula.instruments().orElseThrow().endogenous().get(x);
        ParsedFormula stage =
                formula.ofRegressor(term, instruments.coding().formula().terms());
        double[] values = regressors
                .numerics()[regressors.coding().block(endogenous.get(x)).numeric() - 1];
        return FittedModel.of(
                stage.text(),
                frame,
                instruments.withOutcome(values),
                fit.firstStages().get(x),
                plan.weights());
    }

    /** Returns the regression of the outcome on all instruments. */
    FittedModel reducedForm() {
        Design design = instruments.withOutcome(regressors.y());
        return FittedModel.of(design.coding().formula().text(), frame, design, LeastSquares.of(design), plan.weights());
    }
}
