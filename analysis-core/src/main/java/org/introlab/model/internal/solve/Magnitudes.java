package org.introlab.model.internal.solve;

import java.util.function.DoubleUnaryOperator;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Layout;

/**
 * The sizes of the numbers whose difference a residual is. Residuals are compared with them to detect rounding noise,
 * see {@link org.introlab.numeric.RoundingNoise}.
 *
 * <p>Residuals are computed from centred columns, {@code |y_i - c| + sum |z_ij b_j|}. Rounding of the data themselves,
 * {@code |y_i| + sum |x_ij b_j|}, is added, except for exact columns, whose numbers all end well before the last place
 * of a double, such as whole numbers. For 1e13, 1e13 + 1, ... with slope 1000, the distances count and not the 1e16.
 */
public final class Magnitudes {
    private Magnitudes() {}

    /** Returns the size for each row, length n. */
    public static double[] of(Design design, LeastSquares fit) {
        DoubleUnaryOperator[] sizes = sizes(design, fit.solution().centring());
        double shift = outcomeShift(design);
        DoubleUnaryOperator outcome = size(design.y(), shift);
        double[] zeta = centred(fit, shift);
        Layout layout = design.layout();
        double[] out = new double[design.n()];
        for (int i = 0; i < out.length; i++) {
            out[i] = outcome.applyAsDouble(design.y()[i]);
            for (int t = 0; t < layout.terms(); t++) {
                int j = layout.active()[design.cell()[i] * layout.terms() + t];
                int p = layout.numericOf()[t];
                if (j >= 0) {
                    out[i] += Math.abs(zeta[j]) * (p == 0 ? 1 : sizes[p].applyAsDouble(design.numerics()[p - 1][i]));
                }
            }
        }
        return out;
    }

    private static double outcomeShift(Design design) {
        return design.coding().intercept() ? Centring.mean(design.y()) : 0;
    }

    /** Returns the coefficients of the centred design; that of the intercept is accurate to rounding of its largest part. */
    private static double[] centred(LeastSquares fit, double shift) {
        double[] out = fit.solution().beta().clone();
        for (int j = 0; j < out.length; j++) {
            int base = fit.solution().centring().baseOf(j);
            if (base >= 0) {
                out[base] +=
                        fit.solution().centring().shiftOf()[j] * fit.solution().beta()[j];
            }
        }
        if (shift != 0) {
            out[0] -= shift;
        }
        return out;
    }

    private static DoubleUnaryOperator[] sizes(Design design, Centring centring) {
        DoubleUnaryOperator[] out = new DoubleUnaryOperator[design.numerics().length + 1];
        for (int p = 1; p < out.length; p++) {
            out[p] = size(design.numerics()[p - 1], centring.shift()[p - 1]);
        }
        return out;
    }

    /** Returns the distance from the shift; at least the number itself unless the column is exact. */
    private static DoubleUnaryOperator size(double[] values, double shift) {
        if (shift == 0) {
            return Math::abs;
        }
        return isExact(values) ? v -> Math.abs(v - shift) : v -> Math.max(Math.abs(v - shift), Math.abs(v));
    }

    /** Returns whether all numbers are multiples of 32 units in the last place of the largest. */
    private static boolean isExact(double[] values) {
        double unit = 32 * Math.ulp(largest(values));
        for (double v : values) {
            if (v % unit != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code sum |x_ij b_j|} per row, length n. */
    public static double[] predictor(Design design, double[] beta) {
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

    /** Returns an upper bound of all sizes that ignores whether columns are exact: cheap, and too large if they are. */
    public static double bound(Design design, LeastSquares fit) {
        double shift = outcomeShift(design);
        double[] part = new double[design.numerics().length + 1];
        for (int p = 1; p < part.length; p++) {
            part[p] = largest(design.numerics()[p - 1])
                    + Math.abs(fit.solution().centring().shift()[p - 1]);
        }
        return largest(design, centred(fit, shift), part) + largest(design.y()) + Math.abs(shift);
    }

    /** Returns an upper bound of all sizes, at the cost of two passes for each numeric column. */
    public static double largest(Design design, LeastSquares fit) {
        DoubleUnaryOperator[] sizes = sizes(design, fit.solution().centring());
        double shift = outcomeShift(design);
        double[] part = new double[sizes.length];
        for (int p = 1; p < part.length; p++) {
            part[p] = largest(design.numerics()[p - 1], sizes[p]);
        }
        return largest(design, centred(fit, shift), part) + largest(design.y(), size(design.y(), shift));
    }

    /** Returns an upper bound of all {@code sum |x_ij b_j|}. */
    public static double largest(Design design, double[] beta) {
        double[] part = new double[design.numerics().length + 1];
        for (int p = 1; p < part.length; p++) {
            part[p] = largest(design.numerics()[p - 1]);
        }
        return largest(design, beta, part);
    }

    /** @param part the largest of each numeric part of a term, from 1 on; a term without one is 1 */
    private static double largest(Design design, double[] beta, double[] part) {
        Layout layout = design.layout();
        double[] perTerm = new double[layout.terms()];
        for (int at = 0; at < layout.active().length; at++) {
            int j = layout.active()[at];
            int t = at % perTerm.length;
            perTerm[t] = j < 0 ? perTerm[t] : Math.max(perTerm[t], Math.abs(beta[j]));
        }
        double sum = 0;
        for (int t = 0; t < perTerm.length; t++) {
            int p = layout.numericOf()[t];
            sum += perTerm[t] * (p == 0 ? 1 : part[p]);
        }
        return sum;
    }

    /** Returns the largest absolute value. */
    public static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.abs(v) > largest ? Math.abs(v) : largest;
        }
        return largest;
    }

    private static double largest(double[] values, DoubleUnaryOperator size) {
        double largest = 0;
        for (double v : values) {
            double one = size.applyAsDouble(v);
            largest = one > largest ? one : largest;
        }
        return largest;
    }

    /** Returns a power of two of the size of a number. */
    public static double unit(double size) {
        return size > 0 && size < Double.POSITIVE_INFINITY ? Math.scalb(1.0, Math.getExponent(size)) : 1;
    }
}
