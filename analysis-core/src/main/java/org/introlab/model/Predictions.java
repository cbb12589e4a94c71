package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.data.Frame;
import org.introlab.internal.Near;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.design.DesignCoder;
import org.introlab.model.internal.design.SetColumns;
import org.introlab.model.internal.family.Family;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Predictions and average predictions, and their conversion to Tablesaw columns. */
final class Predictions {
    private static final Term PREDICTION = Term.combination("prediction");

    private Predictions() {}

    /** Returns a column over the frame's rows with the values of the rows used. */
    static DoubleColumn column(String name, double[] values, Design design, Frame frame) {
        double[] all = new double[design.frameRows()];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            all[design.rows()[i]] = values[i];
        }
        return frame.columnOf(name, all);
    }

    static Table table(FittedModel data, Inference inference, Frame frame) {
        Coding coding = data.design().coding();
        String formula = coding.formula().text();
        Design design = DesignCoder.predict(
                coding,
                new FrameColumns(frame, formula),
                new FrameColumns(data.frame(), formula),
                data.plan().offset());
        double[] eta = design.withOffset(design.times(data.solution().beta(), Centring.none(design)));
        double[] fitted = new double[eta.length];
        double[] error = new double[fitted.length];
        double[] low = new double[fitted.length];
        double[] high = new double[fitted.length];
        Family family = data.family();
        for (int i = 0; i < fitted.length; i++) {
            Estimate e = inference.estimate(PREDICTION, eta[i], design.row(i));
            fitted[i] = e.isWithheld() ? Double.NaN : family.mean(eta[i]);
            error[i] = family.slope(eta[i]) * e.stdError();
            low[i] = family.mean(e.confLow());
            high[i] = family.mean(e.confHigh());
        }
        // predictions of a fit of guarded data are guarded, whichever rows they are for
        Frame guarded = data.frame().isGuarded() ? data.frame() : frame;
        return Table.create(
                "predictions",
                column("fitted", fitted, design, guarded),
                column("std_error", error, design, guarded),
                column("conf_low", low, design, guarded),
                column("conf_high", high, design, guarded));
    }

    /** Returns the levels of a factor that rows of the fit have, in order. */
    static List<String> levels(FittedModel data, String factor) {
        Coding coding = data.design().coding();
        List<String> factors = new ArrayList<>();
        for (int a : coding.factors()) {
            String column = coding.formula().atoms().get(a).column();
            if (column.equals(factor)) {
                return coding.levels().get(a);
            }
            factors.add(column);
        }
        throw new IllegalArgumentException(
                "'" + factor + "' is not a factor of " + coding.formula().text() + "." + Near.hint(factor, factors)
                        + " Factors: " + String.join(", ", factors) + ".");
    }

    /**
     * Returns the mean of x over the rows used with some columns set to given values, length k.
     *
     * @throws IllegalArgumentException if the mean can't be estimated because terms were dropped
     */
    static double[] meanRow(FittedModel data, Map<String, String> at) {
        Design design = data.design();
        Columns columns =
                new FrameColumns(data.frame(), design.coding().formula().text());
        double[] mean = DesignCoder.recode(design, new SetColumns(columns, design.coding(), at))
                .meanRow();
        for (double[] c : data.solution().nullVectors()) {
            double size = 0;
            for (int j = 0; j < c.length; j++) {
                size += Math.abs(c[j] * mean[j]);
            }
            if (Math.abs(Dense.dot(c, mean)) > 1e-8 * size) {
                throw new IllegalArgumentException("The adjusted mean at " + new TreeMap<>(at)
                        + " can't be estimated: it depends on a dropped term.");
            }
        }
        return mean;
    }
}
