package org.introlab.model.internal.inference;

import java.util.Optional;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.numeric.RoundingNoise;

/**
 * Whether the variance of a linear form is more than the rounding of the scores that it is made of.
 *
 * @param scores as they enter the meat
 * @param clusters whose scores are summed before they are squared; none for each row alone
 */
record ScoreNoise(Scores scores, Optional<Clustering> clusters) {

    /** A share of what a variance could be that no data come near to and rounding stays far below. */
    private static final double SUSPECT = 1e-9;

    /**
     * What the rows say of a form.
     *
     * @param error the root of its variance without small-sample factor
     * @param negative whether that variance is negative, as in two ways of clustering it may be
     * @param noise whether it is rounding noise
     */
    record Checked(double error, boolean negative, boolean noise) {}

    /** Whether an error (without small-sample factor) is so small that it has to be looked at; costs k^2. */
    boolean isSuspect(double[] form, double error) {
        return !(error > SUSPECT * scores.largest() * Math.sqrt(scores.n()) * length(form));
    }

    /** The root of l'Bl. */
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
     * The error of l'b, {@code sqrt(sum over units of (sum of a_i u_i)^2)} with {@code a_i = l'B x_i}, beside the same sum
     * in which nothing cancels. Scaled by powers of two, so that it neither overflows nor vanishes. Costs n T.
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
