package org.introlab.model.internal.inference;

import java.util.Optional;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.numeric.RoundingNoise;

/**
 * Checks whether the variance of a linear form is more than the rounding noise of its scores.
 *
 * @param scores as they enter the meat
 * @param clusters the clusters whose scores are summed before they are squared; empty if each row counts by itself
 */
record ScoreNoise(Scores scores, Optional<Clustering> clusters) {

    /** A share of the largest possible variance, well below that of any data and well above rounding. */
    private static final double SUSPECT = 1e-9;

    /**
     * The check of a form from the rows.
     *
     * @param error the root of its variance without small-sample factor
     * @param negative whether that variance is negative, which can happen under two-way clustering
     * @param noise whether it is rounding noise
     */
    record Checked(double error, boolean negative, boolean noise) {}

    /** Returns whether a standard error (without small-sample factor) is so small that it must be checked; costs k^2. */
    boolean isSuspect(double[] form, double error) {
        return !(error > SUSPECT * scores.largest() * Math.sqrt(scores.n()) * length(form));
    }

    /** Returns the root of l'Bl. */
    private double length(double[] form) {
        double[][] root = scores.solution().root();
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
     * Compares the standard error of l'b, {@code sqrt(sum over units of (sum of a_i u_i)^2)} with {@code a_i = l'B x_i},
     * with the same sum without cancellation. Scaled by powers of two, so that it neither overflows nor underflows.
     * Costs n T.
     */
    Checked check(double[] form) {
        double[][] root = scores.solution().root();
        double[] inner = new double[root.length];
        for (int j = 0; j < form.length; j++) {
            for (int c = 0; form[j] != 0 && c < inner.length; c++) {
                inner[c] += form[j] * root[j][c];
            }
        }
        double[] influence = scores.design()
                .times(
                        Dense.times(scores.solution().centredRoot(), inner),
                        scores.solution().centring());
        double[] size = scores.magnitudes();
        double unit = Magnitudes.unit(Magnitudes.largest(influence));
        double outcome = Magnitudes.unit(Magnitudes.largest(size));
        double square = 0;
        double largest = 0;
        int parts = clusters.map(c -> c.parts().size()).orElse(1);
        for (int p = 0; p < parts; p++) {
            int part = p;
            Optional<Clusters> of = clusters.map(c -> c.parts().get(part));
            double[] sums = new double[of.map(Clusters::count).orElse(scores.n())];
            double[] sizes = new double[sums.length];
            for (int i = 0; i < size.length; i++) {
                int g = of.isPresent() ? of.get().ofRow()[i] : i;
                double a = influence[i] / unit;
                sums[g] += a * (scores.factors()[i] / outcome);
                sizes[g] += Math.abs(a * (size[i] / outcome));
            }
            square += clusters.map(c -> c.sign(part)).orElse(1) * Dense.dot(sums, sums);
            largest += Dense.dot(sizes, sizes);
        }
        double error = Math.sqrt(Math.abs(square));
        boolean noise = RoundingNoise.covers(error, Math.sqrt(largest), scores.n());
        return new Checked(error * unit * outcome, square < 0, noise);
    }
}
