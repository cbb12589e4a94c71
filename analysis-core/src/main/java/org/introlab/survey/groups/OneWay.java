package org.introlab.survey.groups;

import java.util.List;
import org.introlab.survey.groups.GroupTest.Method;

/** Tests of equal mean scores in independent groups; R: {@code oneway.test}. */
final class OneWay {
    private OneWay() {}

    /**
     * Runs Fisher's analysis of variance, which assumes equal variances. A group with one respondent is included, although it has no
     * variance.
     */
    static GroupTest equalVariances(GroupSample sample) {
        GroupCells cells = sample.cells();
        double within = 0;
        double sum = 0;
        for (int g : sample.levels()) {
            within += cells.squares(g);
            sum += cells.sum(g);
        }
        double mean = sum / sample.n();
        double between = 0;
        for (int g : sample.levels()) {
            double d = cells.mean(g) - mean;
            between += cells.size(g) * d * d;
        }
        if (!sample.obstacle().isEmpty() || within == 0) {
            String why = sample.obstacle().isEmpty() ? "no variation within the groups" : sample.obstacle();
            return sample.undefined(Method.ONE_WAY_F, why);
        }
        double df1 = sample.levels().length - 1.0;
        double df2 = sample.n() - sample.levels().length;
        return sample.f(Method.ONE_WAY_F, between / df1 / (within / df2), df1, df2, "");
    }

    /** Runs Welch's test (1951, Biometrika 38, 330-336), which allows unequal variances; groups with one respondent are dropped. */
    static GroupTest welch(GroupSample all) {
        GroupSample sample = all.inPairs();
        GroupCells cells = sample.cells();
        List<String> constant = sample.named(g -> cells.squares(g) == 0);
        if (!sample.obstacle().isEmpty() || !constant.isEmpty()) {
            String why = sample.obstacle().isEmpty()
                    ? "no variation within " + String.join(", ", constant)
                    : sample.obstacle();
            return sample.undefined(Method.WELCH_F, why);
        }
        double weights = 0;
        double mean = 0;
        for (int g : sample.levels()) {
            weights += weight(cells, g);
            mean += weight(cells, g) * cells.mean(g);
        }
        mean /= weights;
        double between = 0;
        double correction = 0;
        for (int g : sample.levels()) {
            double d = cells.mean(g) - mean;
            double rest = 1 - weight(cells, g) / weights;
            between += weight(cells, g) * d * d;
            correction += rest * rest / (cells.size(g) - 1.0);
        }
        double k = sample.levels().length;
        correction /= k * k - 1;
        double f = between / (k - 1) / (1 + 2 * (k - 2) * correction);
        return sample.f(Method.WELCH_F, f, k - 1, 1 / (3 * correction), "");
    }

    private static double weight(GroupCells cells, int group) {
        long n = cells.size(group);
        return n * (n - 1.0) / cells.squares(group);
    }
}
