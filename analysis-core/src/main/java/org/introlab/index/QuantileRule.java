package org.introlab.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.numeric.Quantiles;

/**
 * How scores become points 1 (lowest) to k: equal groups along the ranking. Rules differ in where the borders fall and in
 * what becomes of ties. Scores that differ by less than 1e-9 are tied, so that rounding noise decides nothing.
 */
public final class QuantileRule {
    /** Scores closer than this are equal. */
    static final double TIED = 1e-9;

    private final String name;
    private final boolean byOrder;
    private final Points points;

    private interface Points {
        int[] of(double[] scores, int groups);
    }

    private QuantileRule(String name, boolean byOrder, Points points) {
        this.name = name;
        this.byOrder = byOrder;
        this.points = points;
    }

    /**
     * {@code floor(k r / (n + 1)) + 1} with r the ascending rank, as SPSS's {@code RANK /NTILES} forms them; among ties the unit
     * that comes first in the list gets the smaller rank. Of 33 units in four groups 8, 8, 9 and 8.
     */
    public static QuantileRule ntiles() {
        return new QuantileRule("NTILES, ties by order", true, (scores, k) -> {
            int[] points = new int[scores.length];
            int[] order = order(scores);
            for (int r = 1; r <= order.length; r++) {
                points[order[r - 1]] = k * r / (order.length + 1) + 1;
            }
            return points;
        });
    }

    /** The same with tied units sharing their mean rank and so their points: SPSS's default for ties. */
    public static QuantileRule ntilesSharingTies() {
        return new QuantileRule("NTILES, ties shared", false, (scores, k) -> {
            int[] points = new int[scores.length];
            int[] order = order(scores);
            for (int from = 0; from < order.length; ) {
                int to = tiedUntil(scores, order, from);
                double rank = (from + 1 + to) / 2.0;
                for (int i = from; i < to; i++) {
                    points[order[i]] = (int) Math.floor(k * rank / (order.length + 1)) + 1;
                }
                from = to;
            }
            return points;
        });
    }

    /** SQL's {@code NTILE}: the first {@code n mod k} groups have one unit more; ties by the order of the list. */
    public static QuantileRule sqlNtile() {
        return new QuantileRule("SQL NTILE, ties by order", true, (scores, k) -> {
            int[] points = new int[scores.length];
            int[] order = order(scores);
            int size = order.length / k;
            int larger = order.length % k;
            for (int i = 0; i < order.length; i++) {
                int inLarger = larger * (size + 1);
                points[order[i]] = i < inLarger ? i / (size + 1) + 1 : larger + (i - inLarger) / size + 1;
            }
            return points;
        });
    }

    /** Stata's {@code xtile}: cut at the percentiles of {@code _pctile} (type 2); a score equal to a cut falls below it. */
    public static QuantileRule xtile() {
        return new QuantileRule("Stata xtile", false, cutting(2));
    }

    /** Cut at the sample quantiles of a type of Hyndman and Fan, 1 to 9; a score equal to a cut falls below it. */
    public static QuantileRule hyndmanFan(int type) {
        if (type < 1 || type > 9) {
            throw new IllegalArgumentException("Hyndman and Fan have types 1 to 9, not " + type);
        }
        return new QuantileRule("Hyndman-Fan type " + type, false, cutting(type));
    }

    /**
     * Refuses scores of which the order of the list alone would make points.
     *
     * @throws IllegalArgumentException if all are tied, and ties go by the order of the list
     */
    void requireDifferences(String indicator, double[] scores) {
        double spread = Arrays.stream(scores).max().orElse(0)
                - Arrays.stream(scores).min().orElse(0);
        if (byOrder && spread <= TIED) {
            throw new IllegalArgumentException("All units have the same mean on '" + indicator
                    + "', so the order of the list alone would give points by the rule " + name
                    + ". Leave it out, or take a rule that shares ties.");
        }
    }

    /** All rules, for a look at how much the choice matters. */
    public static List<QuantileRule> all() {
        return Stream.concat(
                        Stream.of(ntiles(), ntilesSharingTies(), xtile(), sqlNtile()),
                        IntStream.rangeClosed(1, 9).mapToObj(QuantileRule::hyndmanFan))
                .toList();
    }

    private static Points cutting(int type) {
        return (scores, k) -> {
            int[] points = new int[scores.length];
            Arrays.fill(points, 1);
            for (int g = 1; g < k; g++) {
                double cut = Quantiles.of(scores, g / (double) k, type) + TIED;
                for (int i = 0; i < scores.length; i++) {
                    points[i] += scores[i] > cut ? 1 : 0;
                }
            }
            return points;
        };
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /**
     * The points of each score.
     *
     * @throws IllegalArgumentException if there are fewer scores than groups, fewer than two groups, or a NaN
     */
    public int[] points(double[] scores, int groups) {
        if (groups < 2 || scores.length < groups) {
            throw new IllegalArgumentException(scores.length + " units cannot be put into " + groups + " groups");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A unit without a score has no place among the others");
        }
        return points.of(scores, groups);
    }

    /** Units by ascending score, ties by their order. */
    private static int[] order(double[] scores) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i] + 0.0));
        int[] sorted = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        for (int from = 0; from < sorted.length; ) {
            int to = tiedUntil(scores, sorted, from);
            Arrays.sort(sorted, from, to);
            from = to;
        }
        return sorted;
    }

    private static int tiedUntil(double[] scores, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && scores[order[to]] - scores[order[to - 1]] < TIED) {
            to++;
        }
        return to;
    }

    @Override
    public String toString() {
        return name;
    }
}
