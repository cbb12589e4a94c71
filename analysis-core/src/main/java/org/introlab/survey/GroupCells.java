package org.introlab.survey;

/**
 * Respondents counted by group, cluster and distinct score: all that the tests need.
 *
 * @param counts group by cluster by value
 * @param values the distinct scores, ascending
 */
record GroupCells(long[][][] counts, double[] values) {

    static GroupCells of(Grouping grouping, Grouping clusters, Distinct scores) {
        int width = scores.size();
        int units = clusters.levels().size();
        long[] flat = new long[grouping.levels().size() * units * width];
        int[] g = grouping.codes();
        int[] c = clusters.codes();
        int[] s = scores.codes();
        for (int i = 0; i < g.length; i++) {
            if ((g[i] | s[i]) >= 0) {
                flat[(g[i] * units + c[i]) * width + s[i]]++;
            }
        }
        long[][][] counts = new long[grouping.levels().size()][units][width];
        for (int i = 0; i < flat.length; i++) {
            counts[i / width / units][i / width % units][i % width] = flat[i];
        }
        return new GroupCells(counts, scores.values());
    }

    int groups() {
        return counts.length;
    }

    int clusters() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    /** Respondents by value in a group. */
    long[] byValue(int group) {
        long[] sums = new long[values.length];
        for (long[] cluster : counts[group]) {
            for (int v = 0; v < sums.length; v++) {
                sums[v] += cluster[v];
            }
        }
        return sums;
    }

    long size(int group) {
        long n = 0;
        for (long v : byValue(group)) {
            n += v;
        }
        return n;
    }

    double sum(int group) {
        return sum(byValue(group));
    }

    double sum(long[] byValue) {
        double sum = 0;
        for (int v = 0; v < values.length; v++) {
            sum += byValue[v] * values[v];
        }
        return sum;
    }

    /** Whether the scores are 0 and 1 only. */
    boolean binary() {
        for (double v : values) {
            if (v != 0 && v != 1) {
                return false;
            }
        }
        return true;
    }
}
