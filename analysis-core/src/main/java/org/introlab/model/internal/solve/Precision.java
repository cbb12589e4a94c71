package org.introlab.model.internal.solve;

import java.util.Optional;
import org.introlab.model.internal.design.Design;
import org.introlab.numeric.RoundingNoise;

/**
 * The precision of the residuals of a least-squares fit.
 *
 * @param largest an upper bound of the {@link Magnitudes} of all rows
 * @param perfect why all residuals together are rounding noise, as the end of a sentence; empty otherwise
 * @param constant whether the reason is a constant outcome
 */
public record Precision(double largest, Optional<String> perfect, boolean constant) {
    public static final String CONSTANT = "the outcome is constant";
    public static final String PERFECT = "the fit is perfect: its residuals are rounding noise";
    /** The share of the largest magnitude below which residuals are checked one by one. */
    private static final double SUSPECT = 1e-9;

    public static Precision of(Design design, LeastSquares fit) {
        double bound = Magnitudes.bound(design, fit);
        if (hasMoreThan(SUSPECT * bound, fit.residuals())) {
            return new Precision(bound, Optional.empty(), false);
        }
        double largest = Magnitudes.largest(design, fit);
        if (hasMoreThan(SUSPECT * largest, fit.residuals())) {
            return new Precision(largest, Optional.empty(), false);
        }
        double[] size = Magnitudes.of(design, fit);
        double unit = Magnitudes.unit(largest);
        double residual = 0;
        double magnitude = 0;
        for (int i = 0; i < size.length; i++) {
            double u = fit.residuals()[i] / unit;
            double m = size[i] / unit;
            residual += design.weight(i) * u * u;
            magnitude += design.weight(i) * m * m;
        }
        if (!RoundingNoise.covers(Math.sqrt(residual), Math.sqrt(magnitude), size.length)) {
            return new Precision(largest, Optional.empty(), false);
        }
        boolean constant = RoundingNoise.isConstant(design.y());
        return new Precision(largest, Optional.of(constant ? CONSTANT : PERFECT), constant);
    }

    private static boolean hasMoreThan(double size, double[] residuals) {
        for (double u : residuals) {
            if (Math.abs(u) > size) {
                return true;
            }
        }
        return false;
    }

    /** Returns the size below which a residual may be rounding noise. */
    public double nothing() {
        return SUSPECT * largest;
    }
}
