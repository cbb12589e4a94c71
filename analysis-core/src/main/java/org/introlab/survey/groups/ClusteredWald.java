package org.introlab.survey.groups;

import java.util.List;
import org.introlab.numeric.QuadraticForm;
import org.introlab.numeric.RoundingNoise;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * A Wald test of equal means with clustered respondents: in the regression on group dummies the coefficients are the group means, and their
 * covariance is {@code sum over clusters of u_cg u_ch / (n_g n_h)}, with u the sum of residuals, times {@code G/(G-1) (n-1)/(n-k)} (CR1S;
 * Cameron and Miller 2015, Journal of Human Resources 50, 317-372). The reference distribution is {@code F(k - 1, G - 1)}.
 *
 * <p>A level within a single cluster is dropped: its residuals sum to zero there, so its mean would seem to be known exactly.
 */
final class ClusteredWald {
    private static final double SINGULAR = 1e-12;

    /** With fewer clusters the test rejects too often (Cameron and Miller 2015, section VI), which is remarked. */
    private static final int FEW_CLUSTERS = 20;

    private ClusteredWald() {}

    static GroupTest test(GroupSample all) {
        GroupSample sample = all.acrossClusters();
        String obstacle = all.clusters() < 2 ? "fewer than two clusters have respondents" : sample.obstacle();
        if (!obstacle.isEmpty()) {
            return sample.undefined(Method.CLUSTERED_WALD, obstacle);
        }
        int k = sample.levels().length;
        double[] difference = new double[k - 1];
        for (int g = 1; g < k; g++) {
            difference[g - 1] =
                    sample.cells().mean(sample.levels()[g]) - sample.cells().mean(sample.levels()[0]);
        }
        double wald = form(covariance(sample), spread(sample), difference, sample.n());
        if (Double.isNaN(wald)) {
            return sample.undefined(
                    Method.CLUSTERED_WALD,
                    "the clustered covariance of the means is singular: too few clusters, or groups without variation");
        }
        List<String> constant = sample.named(g -> sample.cells().squares(g) == 0);
        String remark = constant.isEmpty() ? "" : "no variation within " + String.join(", ", constant);
        List<String> few = sample.named(g -> sample.cells().clustersOf(g) < FEW_CLUSTERS);
        if (!few.isEmpty()) {
            remark += (remark.isEmpty() ? "" : "; ") + "in fewer than " + FEW_CLUSTERS + " clusters: "
                    + String.join(", ", few);
        }
        return sample.f(Method.CLUSTERED_WALD, wald / (k - 1), k - 1.0, sample.clusters() - 1.0, remark);
    }

    /** Returns the covariance of the differences between each mean and the first. */
    private static double[][] covariance(GroupSample sample) {
        GroupCells cells = sample.cells();
        int k = sample.levels().length;
        double clusters = sample.clusters();
        double factor = clusters / (clusters - 1) * (sample.n() - 1.0) / (sample.n() - k);
        double[] means = new double[k];
        for (int g = 0; g < k; g++) {
            means[g] = cells.mean(sample.levels()[g]);
        }
        double[][] covariance = new double[k - 1][k - 1];
        double[] u = new double[k];
        for (int c = 0; c < cells.clusters(); c++) {
            for (int g = 0; g < k; g++) {
                u[g] = 0;
                for (int v = 0; v < cells.values().length; v++) {
                    u[g] += cells.count(sample.levels()[g], c, v) * (cells.values()[v] - means[g]);
                }
                u[g] /= cells.size(sample.levels()[g]);
            }
            for (int a = 1; a < k; a++) {
                for (int b = 1; b < k; b++) {
                    covariance[a - 1][b - 1] += factor * (u[a] - u[0]) * (u[b] - u[0]);
                }
            }
        }
        return covariance;
    }

    /**
     * Returns the size of the covariance without cancellation within clusters, with which rounding noise is compared: deviations that
     * cancel within clusters leave noise and not zero.
     */
    private static double spread(GroupSample sample) {
        GroupCells cells = sample.cells();
        double spread = 0;
        for (int level : sample.levels()) {
            double mean = cells.mean(level);
            for (int c = 0; c < cells.clusters(); c++) {
                double u = 0;
                for (int v = 0; v < cells.values().length; v++) {
                    u += cells.count(level, c, v) * Math.abs(cells.values()[v] - mean);
                }
                u /= cells.size(level);
                spread += u * u;
            }
        }
        return spread;
    }

    /** Returns {@code d' S^-1 d}; NaN if S is numerically singular relative to its scale. */
    static double form(double[][] s, double spread, double[] d, long n) {
        double scale = 0;
        for (int i = 0; i < d.length; i++) {
            scale = Math.max(scale, s[i][i]);
        }
        double least = SINGULAR * scale;
        return QuadraticForm.of(
                s, d, (i, pivot) -> !(pivot > least) || RoundingNoise.covers(Math.sqrt(pivot), Math.sqrt(spread), n));
    }
}
