package org.introlab.model.internal.meat;

import java.util.ArrayList;
import java.util.List;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.result.CovarianceRule;

/**
 * The clusters of a covariance, one-way or two-way. A two-way meat is that of the first clusters, plus that of the
 * second, minus that of their intersections (Cameron, Gelbach and Miller 2011, Journal of Business and Economic
 * Statistics 29, 238-249).
 *
 * @param variables the columns
 * @param parts the clusters of each column; two-way clustering has those of the intersections last, with a minus sign
 */
public record Clustering(List<String> variables, List<Clusters> parts) {

    /**
     * Returns the clusters of the rows used.
     *
     * @throws IllegalArgumentException if a row used has no value of a column, or a column has only one value
     */
    public static Clustering of(Columns columns, List<String> variables, int[] rows) {
        List<Clusters> parts = new ArrayList<>();
        variables.forEach(v -> parts.add(Clusters.of(columns, v, rows)));
        if (parts.size() == 2) {
            parts.add(parts.get(0).and(parts.get(1)));
        }
        return new Clustering(variables, List.copyOf(parts));
    }

    /** Returns the number of clusters; for two-way clustering the smaller one. */
    public int count() {
        return parts.stream()
                .limit(variables.size())
                .mapToInt(Clusters::count)
                .min()
                .orElseThrow();
    }

    /** Returns 1 for clusters of a column, -1 for those of the intersections. */
    public int sign(int part) {
        return part < variables.size() ? 1 : -1;
    }

    /** Returns the columns with their numbers of clusters. */
    public List<CovarianceRule.ClusterCount> counts() {
        List<CovarianceRule.ClusterCount> counts = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            counts.add(new CovarianceRule.ClusterCount(
                    variables.get(i), parts.get(i).count()));
        }
        return counts;
    }

    /** Returns root' M root. */
    double[][] meat(Scores scores) {
        double[][] sum = scores.meat(parts.get(0));
        for (int p = 1; p < parts.size(); p++) {
            double[][] more = scores.meat(parts.get(p));
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum.length; j++) {
                    sum[i][j] += sign(p) * more[i][j];
                }
            }
        }
        return sum;
    }
}
