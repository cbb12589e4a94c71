package org.introlab.model.internal.inference;

import java.util.Optional;
import java.util.function.Supplier;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.numeric.RoundingNoise;

/**
 * The rows' scores that a sandwich is made of, and whether the variance of a linear form is more than their rounding.
 *
 * @param design X
 * @param centring the centring of {@code centredRoot}
 * @param root k x k, uncentred: B = root root'
 * @param centredRoot the same for the centred design
 * @param factors u, the score of a row being u_i x_i, length n
 * @param magnitudes what u_i would be if nothing in it cancelled, length n
 * @param largest a number such that {@code largest^2 l'Bl n} bounds the variance of any form l
 * @param clusters the rows whose scores are summed before they are squared
 */
record Scores(
        Design design,
        Centring centring,
        double[][] root,
        double[][] centredRoot,
        double[] factors,
        Supplier<double[]> magnitudes,
        double largest,
        Optional<Clusters> clusters) {

    /** A share of what a variance could be that no data come near to and rounding stays far below. */
    private static final double SUSPECT = 1e-9;

    /** An error without small-sample factor from the rows, and whether it is rounding noise. */
    record Checked(double error, boolean noise) {}

    /** Whether an error (without small-sample factor) is so small that it has to be looked at; costs k^2. */
    boolean isSuspect(double[] form, double error) {
        return !(error > SUSPECT * largest * Math.sqrt(design.n()) * length(form));
    }

    /** The root of l'Bl. */
    private double length(double[] form) {
        double sum = 0;
        for (int c = 0; c < root.length; c++) {
            double part = 0;
            for (int j = 0; j < form.length; j++) {
                part += form[j] == 0 ? 0 : form[j] * root[j][c];
            }
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    /**
     * The error of l'b, {@code sqrt(sum over units of (sum of a_i u_i)^2)} with {@code a_i = l'B x_i}, beside the same sum
     * in which nothing cancels. Scaled by powers of two, so that it neither overflows nor vanishes. Costs n T.
     */
    Checked check(double[] form) {
        double[] inner = new double[root.length];
        for (int j = 0; j < form.length; j++) {
            for (int c = 0; form[j] != 0 && c < inner.length; c++) {
                inner[c] += form[j] * root[j][c];
            }
        }
        double[] influence = design.times(Dense.times(centredRoot, inner), centring);
        double[] size = magnitudes.get();
        double unit = unit(Magnitudes.largest(influence));
        double outcome = unit(Magnitudes.largest(size));
        int units = clusters.map(Clusters::count).orElse(design.n());
        double[] sums = new double[units];
        double[] sizes = new double[units];
        for (int i = 0; i < size.length; i++) {
            int g = clusters.isPresent() ? clusters.get().ofRow()[i] : i;
            double a = influence[i] / unit;
            sums[g] += a * (factors[i] / outcome);
            sizes[g] += Math.abs(a * (size[i] / outcome));
        }
        double error = Math.sqrt(Dense.dot(sums, sums));
        boolean noise = RoundingNoise.covers(error, Math.sqrt(Dense.dot(sizes, sizes)), design.n());
        return new Checked(error * unit * outcome, noise);
    }

    /** A power of two of the size of a number. */
    static double unit(double size) {
        return size > 0 && size < Double.POSITIVE_INFINITY ? Math.scalb(1.0, Math.getExponent(size)) : 1;
    }
}
