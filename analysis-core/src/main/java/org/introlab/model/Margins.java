package org.introlab.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.Restrictions;
import org.introlab.model.internal.inference.AverageEffects;
import org.introlab.model.internal.inference.Hypotheses;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;

/**
 * Average predictions, marginal effects and ratios of a fit. In a linear model an average prediction is a linear form of
 * the coefficients, so its standard error is exact; in other models it is by the delta method.
 */
record Margins(Estimates fit, FittedModel model, Inference inference, Hypotheses hypotheses) {

    Estimate mean(Map<String, String> at) {
        Map<String, String> sorted = new LinkedHashMap<>();
        at.keySet().stream().sorted().forEach(c -> sorted.put(c, at.get(c)));
        if (model.isLinear()) {
            return hypotheses.combination(name(sorted), new Restrictions.Linear(Predictions.meanRow(model, sorted), 0));
        }
        AverageEffects.Effect effect = averages().prediction(sorted);
        return inference.estimate(effect.term(), effect.value(), effect.gradient());
    }

    private static String name(Map<String, String> sorted) {
        StringBuilder name = new StringBuilder();
        sorted.forEach((c, v) ->
                name.append(name.isEmpty() ? "" : ", ").append(c).append("=").append(v));
        return name.toString();
    }

    Estimate difference(Map<String, String> at, Map<String, String> from) {
        String name = mean(at).name() + " - " + mean(from).name();
        if (!model.isLinear()) {
            AverageEffects averages = averages();
            AverageEffects.Effect effect = AverageEffects.difference(
                    Term.combination(name), averages.prediction(at), averages.prediction(from));
            return inference.estimate(effect.term(), effect.value(), effect.gradient());
        }
        double[] weights = Predictions.meanRow(model, at);
        double[] other = Predictions.meanRow(model, from);
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= other[j];
        }
        return hypotheses.combination(name, new Restrictions.Linear(weights, 0));
    }

    private AverageEffects averages() {
        return new AverageEffects(
                model.design(), new FrameColumns(model.frame(), model.formula()), model.solution(), model.family());
    }

    Estimates effects(UnaryOperator<Estimates> again) {
        List<Estimate> list = new ArrayList<>();
        for (AverageEffects.Effect e : averages().marginal(model.predictor().get())) {
            list.add(e.dropped()
                    .map(reason -> Estimate.dropped(e.term(), reason, inference.basis()))
                    .orElseGet(() -> inference.estimate(e.term(), e.value(), e.gradient())));
        }
        return derived("average marginal effects", list, again);
    }

    Estimates ratios(String wanted, UnaryOperator<Estimates> again) {
        if (!model.family().ratios().orElse("").equals(wanted)) {
            throw new IllegalArgumentException("A " + model.family().noun() + " has no " + wanted + "."
                    + model.family()
                            .ratios()
                            .map(own -> " Its ratios are " + own + ".")
                            .orElse(""));
        }
        return ratios(again);
    }

    Estimates ratios(UnaryOperator<Estimates> again) {
        String name = model.family()
                .ratios()
                .orElseThrow(
                        () -> new IllegalArgumentException("A " + model.family().noun() + " has no ratios."));
        List<Estimate> list = fit.estimates().stream()
                .map(e -> e.onScale(Math::exp, Math.exp(e.estimate()) * e.stdError()))
                .toList();
        return derived(name, list, again);
    }

    /** @param again the same numbers of this fit with other columns dropped */
    private Estimates derived(String what, List<Estimate> list, UnaryOperator<Estimates> again) {
        return new DerivedEstimates(
                model.name() + ", " + what, fit, model.frame().hidesValues(), list, again);
    }
}
