package org.introlab.survey.groups;

import java.util.Arrays;
import org.introlab.numeric.Centre;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;
import org.introlab.survey.Distinct;
import org.introlab.survey.Grouping;

/**
 * Counts of respondents by group, cluster and distinct score: all that the tests need, independent of the order of the rows.
 */
public final class GroupCells {
    private final int clusters;
    private final long drawn;
    private final long held;
    private final double[] values;
    private final long[] counts;
    private final long[] byGroup;

    private GroupCells(int clusters, long drawn, long held, double[] values, long[] counts, long[] byGroup) {
        this.clusters = clusters;
        this.drawn = drawn;
        this.held = held;
        this.values = values;
        this.counts = counts;
        this.byGroup = byGroup;
    }

    /**
     * Counts the respondents who have a group and a score.
     *
     * @throws IllegalArgumentException if there are more cells than fit in an array
     */
    public static GroupCells of(Grouping grouping, Grouping clusters, Distinct scores) {
        int width = scores.size();
        int units = clusters.levels().size();
        int groups = grouping.levels().size();
        if ((long) groups * units * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The table of " + groups + " levels of '" + grouping.name() + "', "
                    + units + " clusters and " + width + " distinct scores has too many cells. Use fewer levels.");
        }
        long[] counts = new long[groups * units * width];
        int[] g = grouping.codes();
        int[] c = clusters.codes();
        int[] s = scores.codes();
        for (int i = 0; i < g.length; i++) {
            if ((g[i] | s[i]) >= 0) {
                counts[(g[i] * units + c[i]) * width + s[i]]++;
            }
        }
        long[] byGroup = new long[groups * width];
        for (int i = 0; i < counts.length; i++) {
            byGroup[i / width / units * width + i % width] += counts[i];
        }
        long held = Arrays.stream(clusters.counts()).filter(k -> k > 0).count();
        return new GroupCells(units, clusters.sampled(), held, scores.values(), counts, byGroup);
    }

    int groups() {
        return values.length == 0 ? 0 : byGroup.length / values.length;
    }

    int clusters() {
        return clusters;
    }

    /** Returns the number of clusters in the whole sample, including those without a respondent in a subset. */
    long drawn() {
        return drawn;
    }

    /** Returns the number of clusters with a respondent, whether or not the respondent has a group and a score. */
    long held() {
        return held;
    }

    /** Returns the distinct scores in ascending order. */
    double[] values() {
        return values;
    }

    long count(int group, int value) {
        return byGroup[group * values.length + value];
    }

    long count(int group, int cluster, int value) {
        return counts[(group * clusters + cluster) * values.length + value];
    }

    long size(int group) {
        long n = 0;
        for (int v = 0; v < values.length; v++) {
            n += count(group, v);
        }
        return n;
    }

    long size(int group, int cluster) {
        long n = 0;
        for (int v = 0; v < values.length; v++) {
            n += count(group, cluster, v);
        }
        return n;
    }

    double sum(int group) {
        return total(group).value();
    }

    private Sum total(int group) {
        Sum sum = new Sum();
        for (int v = 0; v < values.length; v++) {
            sum.addProduct(count(group, v), values[v]);
        }
        return sum;
    }

    /** Returns the mean score of a group; exact if all scores of the group are equal. */
    double mean(int group) {
        return centre(group).value();
    }

    /** Returns the mean score of a group with more precision than a double. */
    Centre centre(int group) {
        int distinct = 0;
        double last = 0;
        for (int v = 0; v < values.length; v++) {
            if (count(group, v) > 0) {
                distinct++;
                last = values[v];
            }
        }
        return distinct == 1 ? new Centre(last, 0) : Centre.of(total(group), size(group));
    }

    /** Returns the sum of squares around the mean of a group; 0 if all scores of the group are equal except for rounding. */
    double squares(int group) {
        Centre centre = centre(group);
        double sum = 0;
        double size = 0;
        for (int v = 0; v < values.length; v++) {
            double d = count(group, v) == 0 ? 0 : centre.deviation(values[v]);
            sum += count(group, v) * d * d;
            size += count(group, v) * values[v] * values[v];
        }
        return RoundingNoise.covers(Math.sqrt(sum), Math.sqrt(size), size(group)) ? 0 : sum;
    }

    /** Returns the number of clusters with members of a group. */
    int clustersOf(int group) {
        int filled = 0;
        for (int c = 0; c < clusters; c++) {
            filled += size(group, c) > 0 ? 1 : 0;
        }
        return filled;
    }

    /** Returns whether all scores are 0 or 1. */
    boolean binary() {
        for (double v : values) {
            if (v != 0 && v != 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "counts of " + groups() + " groups";
    }
}
