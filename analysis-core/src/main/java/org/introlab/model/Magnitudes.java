package org.introlab.model;

/**
 * How large the numbers are whose difference a residual is, {@code |y_i| + sum |x_ij b_j|}: what a residual is measured
 * against to tell it from rounding noise, see {@link org.introlab.numeric.RoundingNoise}.
 */
final class Magnitudes {
    private Magnitudes() {}

    /** Per row, length n. */
    static double[] of(Design design, double[] beta) {
        double[] out = predictor(design, beta);
        for (int i = 0; i < out.length; i++) {
            out[i] += Math.abs(design.y()[i]);
        }
        return out;
    }

    /** {@code sum |x_ij b_j|} per row, length n. */
    static double[] predictor(Design design, double[] beta) {
        Layout layout = design.layout();
        Centring none = Centring.none(design);
        double[] out = new double[design.n()];
        for (int i = 0; i < out.length; i++) {
            for (int t = 0; t < layout.terms(); t++) {
                int j = layout.active()[design.cell()[i] * layout.terms() + t];
                out[i] += j < 0 ? 0 : Math.abs(beta[j] * design.value(i, layout.numericOf()[t], none));
            }
        }
        return out;
    }

    /** A number that none of them exceeds, at the cost of a pass for each numeric column. */
    static double largest(Design design, double[] beta) {
        Layout layout = design.layout();
        double[] part = new double[layout.numerics()];
        part[0] = 1;
        for (int p = 1; p < part.length; p++) {
            part[p] = largest(design.numerics()[p - 1]);
        }
        double[] perTerm = new double[layout.terms()];
        for (int at = 0; at < layout.active().length; at++) {
            int j = layout.active()[at];
            int t = at % perTerm.length;
            perTerm[t] = j < 0 ? perTerm[t] : Math.max(perTerm[t], Math.abs(beta[j]));
        }
        double sum = largest(design.y());
        for (int t = 0; t < perTerm.length; t++) {
            sum += perTerm[t] * part[layout.numericOf()[t]];
        }
        return sum;
    }

    /** The largest absolute value. */
    static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
