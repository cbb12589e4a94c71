package org.introlab.model.internal.design;

import java.util.Arrays;
import org.introlab.internal.Content;
import org.introlab.model.internal.linalg.Chunks;

/**
 * Constants subtracted from the numeric parts while computing, and the transformation of estimates of the centred design
 * into those of the design itself.
 *
 * <p>With X = Z A, where a column of X is the centred one plus shift times its base column (the one that is 1 where it is
 * non-zero), beta = A^-1 zeta: the coefficient of a base loses the sum of shift times coefficient. The shifts are means
 * rounded to 24 bits, so subtracting them from whole numbers is exact.
 *
 * @param shift length P - 1
 * @param base per column its base column, -1 for none
 * @param shiftOf per column its shift, 0 for none
 */
public record Centring(double[] shift, int[] base, double[] shiftOf) {

    /** Returns no centring. */
    public static Centring none(Design design) {
        int[] base = new int[design.columns()];
        Arrays.fill(base, -1);
        return new Centring(new double[design.numerics().length], base, new double[base.length]);
    }

    /** Centres at the means if every column with a numeric part has a base; otherwise returns no centring. */
    public static Centring of(Design design) {
        return design.coding().bases().map(base -> about(design, base)).orElseGet(() -> none(design));
    }

    private static Centring about(Design design, int[] base) {
        double[] shift = new double[design.numerics().length];
        for (int p = 0; p < shift.length; p++) {
            shift[p] = mean(design.numerics()[p]);
        }
        double[] shiftOf = new double[base.length];
        for (Coding.Block t : design.coding().blocks()) {
            for (int j = 0; t.numeric() > 0 && j < t.width(); j++) {
                shiftOf[t.first() + j] = shift[t.numeric() - 1];
            }
        }
        return new Centring(shift, base, shiftOf);
    }

    /** Returns the mean, rounded to 24 bits. */
    public static double mean(double[] x) {
        double sum = Chunks.reduce(
                x.length,
                (from, to) -> {
                    double s = 0;
                    for (int i = from; i < to; i++) {
                        s += x[i];
                    }
                    return s;
                },
                Double::sum);
        float rounded = (float) (sum / x.length);
        return Float.isFinite(rounded) && x.length > 0 ? rounded : 0;
    }

    /**
     * Returns the lengths of the uncentred columns, k.
     *
     * @param products the cross products of the centred ones, at least k x k
     */
    public double[] lengths(double[][] products) {
        double[] out = new double[base.length];
        for (int j = 0; j < out.length; j++) {
            double square = products[j][j];
            if (base[j] >= 0 && shiftOf[j] != 0) {
                square += shiftOf[j] * (2 * products[j][base[j]] + shiftOf[j] * products[base[j]][base[j]]);
            }
            out[j] = Math.sqrt(Math.max(square, 0));
        }
        return out;
    }

    /** Returns the column that must have an estimate to undo this one's centring; -1 for none. */
    public int baseOf(int column) {
        return shiftOf[column] == 0 ? -1 : base[column];
    }

    /** Returns A^-1 times a vector of length k: coefficients of the design itself. */
    public double[] toOriginal(double[] centred) {
        double[] out = centred.clone();
        for (int j = 0; j < out.length; j++) {
            if (base[j] >= 0) {
                out[base[j]] -= shiftOf[j] * centred[j];
            }
        }
        return out;
    }

    /** Returns A^-1 times a k x m matrix. */
    public double[][] toOriginal(double[][] centred) {
        double[][] out = new double[centred.length][];
        for (int j = 0; j < out.length; j++) {
            out[j] = centred[j].clone();
        }
        for (int j = 0; j < out.length; j++) {
            if (base[j] >= 0 && shiftOf[j] != 0) {
                for (int c = 0; c < out[j].length; c++) {
                    out[base[j]][c] -= shiftOf[j] * centred[j][c];
                }
            }
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
