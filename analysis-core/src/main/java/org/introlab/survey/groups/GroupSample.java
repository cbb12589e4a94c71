package org.introlab.survey.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.introlab.numeric.RoundingNoise;
import org.introlab.survey.Grouping;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * The sample of a test for a grouping and an indicator, as counts, with the levels that take part and those that do not.
 */
public final class GroupSample {
    private final Grouping grouping;
    private final String indicator;
    private final GroupCells cells;
    private final int[] levels;

    private GroupSample(Grouping grouping, String indicator, GroupCells cells, int[] levels) {
        this.grouping = grouping;
        this.indicator = indicator;
        this.cells = cells;
        this.levels = levels;
    }

    /** Creates a sample of all levels with a respondent who has a score. */
    public static GroupSample of(Grouping grouping, String indicator, GroupCells cells) {
        int[] levels = IntStream.range(0, cells.groups())
                .filter(g -> cells.size(g) > 0)
                .toArray();
        return new GroupSample(grouping, indicator, cells, levels);
    }

    GroupCells cells() {
        return cells;
    }

    /** Returns the positions of the levels that take part. */
    int[] levels() {
        return levels;
    }

    long n() {
        return IntStream.of(levels).mapToLong(cells::size).sum();
    }

    /** Returns the sample without levels of one respondent, whose variance can't be estimated. */
    GroupSample inPairs() {
        return keep(g -> cells.size(g) > 1);
    }

    /** Returns the sample without levels in a single cluster, for which the variance between clusters can't be estimated. */
    GroupSample acrossClusters() {
        return keep(g -> cells.clustersOf(g) > 1);
    }

    private GroupSample keep(IntPredicate level) {
        return new GroupSample(
                grouping, indicator, cells, IntStream.of(levels).filter(level).toArray());
    }

    /** Returns the number of respondents by distinct score. */
    long[] pooled() {
        long[] pooled = new long[cells.values().length];
        for (int g : levels) {
            for (int v = 0; v < pooled.length; v++) {
                pooled[v] += cells.count(g, v);
            }
        }
        return pooled;
    }

    /** Returns why these levels can't be tested; empty if they can. */
    String obstacle() {
        if (levels.length < 2) {
            return "fewer than two groups to compare";
        }
        long[] pooled = pooled();
        double[] used = IntStream.range(0, pooled.length)
                .filter(v -> pooled[v] > 0)
                .mapToDouble(v -> cells.values()[v])
                .toArray();
        return RoundingNoise.isConstant(used) ? "all scores are equal" : "";
    }

    /** Returns the number of clusters with members of these levels. */
    int clusters() {
        return (int) IntStream.range(0, cells.clusters())
                .filter(c -> IntStream.of(levels).anyMatch(g -> cells.size(g, c) > 0))
                .count();
    }

    /** Returns the names of some levels. */
    List<String> named(IntPredicate level) {
        return IntStream.of(levels)
                .filter(level)
                .mapToObj(grouping.levels()::get)
                .toList();
    }

    GroupTest chiSquared(Method method, double statistic, double df, String remark) {
        double p = Tails.chiSquared(statistic, df);
        return result(method, statistic, df, OptionalDouble.empty(), p, remark);
    }

    GroupTest f(Method method, double statistic, double df1, double df2, String remark) {
        return result(method, statistic, df1, OptionalDouble.of(df2), Tails.f(statistic, df1, df2), remark);
    }

    GroupTest undefined(Method method, String why) {
        double df = Math.max(0, levels.length - 1);
        return result(method, Double.NaN, df, OptionalDouble.empty(), Double.NaN, why);
    }

    private GroupTest result(Method method, double statistic, double df1, OptionalDouble df2, double p, String remark) {
        List<String> leftOut = new ArrayList<>(grouping.levels());
        leftOut.removeAll(named(g -> true));
        long fewest = IntStream.range(0, cells.groups())
                .mapToLong(cells::size)
                .filter(size -> size > 0)
                .min()
                .orElse(0);
        return new GroupTest(method, grouping.name(), indicator, statistic, df1, df2, p, n(), fewest, leftOut, remark);
    }

    @Override
    public String toString() {
        return "sample of " + levels.length + " groups";
    }
}
