package org.introlab.model;

import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import tech.tablesaw.api.DoubleColumn;

/**
 * The regression that has the estimates and the residuals of two-stage least squares: of {@code y + (x^ - x) b} on the predicted
 * regressors.
 *
 * <p>That sum is rounded at the scale of y, which for an outcome of a billion costs as many digits of what varies in it. What rounding took is known exactly
 * (Knuth's sum of two numbers), and least squares are linear in the outcome: a regression of it gives what estimates and residuals lack.
 */
final class SecondStage {
    private SecondStage() {}

    /**
     * Fits it.
     *
     * @param predicted the frame with the instrumented regressors' predictions
     * @param raw y on the predicted regressors, which gives b
     * @param gaps x - x^ of each instrumented regressor, one for each row of the frame
     */
    static Fit of(Frame predicted, String outcome, Fit raw, Map<String, DoubleColumn> gaps) {
        double[] moved = predicted.numbers(outcome).clone();
        double[] lost = new double[moved.length];
        gaps.forEach((x, gap) -> {
            double b = -raw.beta(x);
            for (int i = 0; i < moved.length; i++) {
                double step = gap.getDouble(i) * b;
                double sum = moved[i] + step;
                double ofStep = sum - moved[i];
                lost[i] += moved[i] - (sum - ofStep) + (step - ofStep) + Math.fma(gap.getDouble(i), b, -step);
                moved[i] = sum;
            }
        });
        Fit fit = fit(predicted, outcome, raw, moved);
        double largest = 0;
        for (double v : lost) {
            largest = v == v ? Math.max(largest, Math.abs(v)) : largest;
        }
        if (largest == 0) {
            return fit;
        }
        // at a scale of one, as numbers with squares that have no double are refused
        int power = Math.getExponent(largest);
        for (int i = 0; i < lost.length; i++) {
            lost[i] = Math.scalb(lost[i], -power);
        }
        return fit.plus(fit(predicted, outcome, raw, lost), Math.scalb(1.0, power));
    }

    private static Fit fit(Frame predicted, String outcome, Fit raw, double[] y) {
        return Ols.of(raw.formula()).fit(predicted.with(DoubleColumn.create(outcome, y), Variable.of(outcome)));
    }
}
