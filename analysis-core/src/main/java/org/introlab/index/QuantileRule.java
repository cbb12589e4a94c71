package org.introlab.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.numeric.Quantiles;

/**
 * A rule that turns scores into points from 1 (lowest) to k by dividing the ranking into groups of equal size. Rules differ in the cut
 * points and in the treatment of ties. Scores that differ by less than 1e-9 are tied, so that rounding noise has no effect.
 */
public final class QuantileRule {
    /** Scores that differ by less than this are equal. */
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
     * Returns the rule {@code floor(k r / (n + 1)) + 1} with r the ascending rank, as in SPSS's {@code RANK /NTILES}; among ties the unit
     * that comes first in the list gets the smaller rank. It divides 33 units into four groups of 8, 8, 9 and 8.
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

    /** Same as {@link #ntiles}, but tied units share their mean rank and therefore their points: SPSS's default for ties. */
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

    /** Returns the rule of SQL's {@code NTILE}: the first {@code n mod k} groups have one unit more; ties by the order of the list. */
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

    /**
     * Returns the rule of Stata's {@code xtile}: cuts at the percentiles of {@code _pctile} (type 2); a score equal to a cut is below it.
     */
    public static QuantileRule xtile() {
        return new QuantileRule("Stata xtile", false, cutting(2));
    }

    /** Returns the rule that cuts at the sample quantiles of Hyndman and Fan's types 1 to 9; a score equal to a cut is below it. */
    public static QuantileRule hyndmanFan(int type) {
        if (type < 1 || type > 9) {
            throw new IllegalArgumentException("The type of Hyndman and Fan must be from 1 to 9, got " + type + ".");
        }
        return new QuantileRule("Hyndman-Fan type " + type, false, cutting(type));
    }

    /**
     * Throws if only the order of the list would determine the points.
     *
     * @throws IllegalArgumentException if all scores are tied, and the rule breaks ties by the order of the list
     */
    void requireDifferences(String indicator, double[] scores) {
        double spread = Arrays.stream(scores).max().orElse(0)
                - Arrays.stream(scores).min().orElse(0);
        if (byOrder && spread <= TIED) {
            throw new IllegalArgumentException(
                    "All units have the same mean on '" + indicator + "', so the rule " + name
                            + " would give points only by the order of the list. Drop the indicator, or use a rule that shares ties.");
        }
    }

    /** Returns all rules, to compare how much the choice matters. */
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

    /** Returns the rule's name. */
    public String name() {
        return name;
    }

    /**
     * Returns the points of each score.
     *
     * @throws IllegalArgumentException if there are fewer scores than groups, fewer than two groups, or a NaN
     */
    public int[] points(double[] scores, int groups) {
        if (groups < 2 || scores.length < groups) {
            throw new IllegalArgumentException("Points need at least 2 groups and one unit per group: got "
                    + scores.length + " units and " + groups + " groups.");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException(
                    "Every unit must have a score, but one is NaN. Drop units without a score.");
        }
        return points.of(scores, groups);
    }

    /** Returns the units by ascending score, with ties in the order of the list. */
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
