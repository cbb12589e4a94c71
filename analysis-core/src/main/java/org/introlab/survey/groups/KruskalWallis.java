package org.introlab.survey.groups;

import org.introlab.survey.Spearman;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * Kruskal and Wallis' H (1952, JASA 47, 583-621) with mid-ranks, corrected for ties: {@code (n - 1)} times the share of the ranks' sum of
 * squares that is between the groups, with a chi-square reference distribution; R: {@code kruskal.test}.
 */
final class KruskalWallis {
    private KruskalWallis() {}

    static GroupTest test(GroupSample sample) {
        if (!sample.obstacle().isEmpty()) {
            return sample.undefined(Method.KRUSKAL_WALLIS, sample.obstacle());
        }
        GroupCells cells = sample.cells();
        long[] pooled = sample.pooled();
        double[] ranks = Spearman.centredRanks(pooled);
        double total = 0;
        for (int v = 0; v < pooled.length; v++) {
            total += pooled[v] * ranks[v] * ranks[v];
        }
        double between = 0;
        for (int g : sample.levels()) {
            double sum = 0;
            for (int v = 0; v < pooled.length; v++) {
                sum += cells.count(g, v) * ranks[v];
            }
            between += sum * sum / cells.size(g);
        }
        double h = (sample.n() - 1) * between / total;
        return sample.chiSquared(Method.KRUSKAL_WALLIS, h, sample.levels().length - 1.0, "");
    }
}
