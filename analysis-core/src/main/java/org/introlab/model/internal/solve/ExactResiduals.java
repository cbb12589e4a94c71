package org.introlab.model.internal.solve;

import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Chunks;
import org.introlab.model.internal.linalg.Layout;

/**
 * Residuals with products and sums in twice the working precision, so that a correction can be computed from them
 * (Dekker 1971; Ogita, Rump and Oishi 2005, Accurate sum and dot product, SIAM J. Sci. Comput. 26(6)).
 */
final class ExactResiduals {
    private ExactResiduals() {}

    /** Returns y - shift - z'zeta per row of the centred design, rounded once. */
    static double[] of(Design design, Centring centring, double shift, double[] zeta) {
        double[] out = new double[design.n()];
        Layout layout = design.layout();
        Chunks.reduce(
                out.length,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        double high = design.y()[i];
                        double low = 0;
                        double sum = high - shift;
                        low += error(high, -shift, sum);
                        high = sum;
                        int base = design.cell()[i] * layout.terms();
                        for (int t = 0; t < layout.terms(); t++) {
                            int j = layout.active()[base + t];
                            if (j >= 0) {
                                double x = design.value(i, layout.numericOf()[t], centring);
                                double product = -zeta[j] * x;
                                low += Math.fma(-zeta[j], x, -product);
                                sum = high + product;
                                low += error(high, product, sum);
                                high = sum;
                            }
                        }
                        out[i] = high + low;
                    }
                    return out;
                },
                (a, b) -> a);
        return out;
    }

    /** Returns the rounding error of a + b = sum (Knuth's two-sum). */
    private static double error(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }
}
