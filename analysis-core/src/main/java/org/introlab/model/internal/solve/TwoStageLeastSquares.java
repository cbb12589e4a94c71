package org.introlab.model.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;

/**
 * Two-stage least squares by one more regression: with x the endogenous covariates, x^ their first-stage predictions and
 * b the estimates, the regression of {@code y + (x^ - x) b} on x^ and the other regressors gives b again, and its
 * residuals are those of y on x, from which every covariance is computed.
 *
 * <p>That sum is rounded at the scale of y, which costs many digits for an outcome of a billion with little variation.
 * The rounding error is known exactly (Knuth's two-sum), and least squares are linear in the outcome: a regression of
 * the error gives the corrections of estimates and residuals.
 *
 * @param second the regressors, with predictions for the endogenous ones, and the moved outcome
 * @param fit the estimates, with the residuals y - x'b
 * @param instrumented the columns of the endogenous covariates, in order
 * @param firstStages their regressions on all instruments
 */
public record TwoStageLeastSquares(
        Design second, LeastSquares fit, List<Integer> instrumented, List<LeastSquares> firstStages) {

    /** Solves by two stages.
     *
     * @param regressors as many endogenous covariates as there are {@code labels}, followed by the covariates
     * @param instruments the covariates and the excluded instruments, on the same rows
     * @param labels the labels of the endogenous covariates
     * @throws IllegalArgumentException if the instruments do not identify all terms
     */
    public static TwoStageLeastSquares of(Design regressors, Design instruments, List<String> labels) {
        Design second = regressors;
        List<LeastSquares> stages = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (String label : labels) {
            Coding.Block block = regressors.coding().block(label);
            double[] x = regressors.numerics()[block.numeric() - 1];
            LeastSquares stage = LeastSquares.of(instruments.withOutcome(x));
            double[] predicted = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                predicted[i] = x[i] - stage.residuals()[i];
            }
            second = second.withNumeric(block.numeric(), predicted);
            stages.add(stage);
            columns.add(block.first());
        }
        refuseTooFewInstruments(
                regressors, instruments, labels.size(), stages.get(0).solution());
        LeastSquares raw = LeastSquares.of(second);
        refuseUnidentified(second, raw.solution(), columns);
        double[] moved = regressors.y().clone();
        double[] lost = new double[moved.length];
        for (int x = 0; x < columns.size(); x++) {
            move(moved, lost, stages.get(x).residuals(), -raw.solution().beta()[columns.get(x)]);
        }
        LeastSquares fit = LeastSquares.of(second.withOutcome(moved));
        double largest = Magnitudes.largest(lost);
        if (largest > 0) {
            // at a scale of one, because numbers whose squares overflow are refused
            int power = Math.getExponent(largest);
            for (int i = 0; i < lost.length; i++) {
                lost[i] = Math.scalb(lost[i], -power);
            }
            fit = fit.plus(LeastSquares.of(second.withOutcome(lost)), Math.scalb(1.0, power));
        }
        return new TwoStageLeastSquares(second.withOutcome(moved), fit, List.copyOf(columns), List.copyOf(stages));
    }

    /** Adds b times a gap to the outcome, and the rounding error to {@code lost}. */
    private static void move(double[] moved, double[] lost, double[] gap, double b) {
        for (int i = 0; i < moved.length; i++) {
            double step = gap[i] * b;
            double sum = moved[i] + step;
            double ofStep = sum - moved[i];
            lost[i] += moved[i] - (sum - ofStep) + (step - ofStep) + Math.fma(gap[i], b, -step);
            moved[i] = sum;
        }
    }

    private static void refuseTooFewInstruments(Design regressors, Design instruments, int endogenous, Solution stage) {
        long free = IntStream.range(0, instruments.columns())
                .filter(j -> stage.reasons().get(j).isEmpty())
                .filter(j -> !regressors.names().contains(instruments.names().get(j)))
                .count();
        if (free < endogenous) {
            throw new IllegalArgumentException(
                    (endogenous == 1 ? "One endogenous covariate needs" : endogenous + " endogenous covariates need")
                            + " at least " + endogenous + " excluded instrument" + (endogenous == 1 ? "" : "s")
                            + " not collinear with the covariates or each other: got " + free + ".");
        }
    }

    /** Throws for a column that is collinear with predictions; one that is collinear only with covariates is dropped. */
    private static void refuseUnidentified(Design second, Solution raw, List<Integer> instrumented) {
        int dropped = 0;
        for (int j = 0; j < second.columns(); j++) {
            if (raw.reasons().get(j).isPresent()) {
                double[] relation = raw.nullVectors().get(dropped++);
                if (instrumented.stream().anyMatch(x -> relation[x] != 0)) {
                    throw new IllegalArgumentException("'" + second.names().get(j) + "' is not identified: "
                            + raw.reasons().get(j).get());
                }
            }
        }
    }
}
