package org.introlab.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.introlab.internal.Content;
import org.introlab.internal.LibraryCalls;

/**
 * An index of units: points on each indicator, and their unweighted mean.
 *
 * @param scores the scores
 * @param rule the rule that turned scores into points
 * @param groups the maximum number of points
 * @param points units by indicators
 */
public record CompositeIndex(UnitScores scores, QuantileRule rule, int groups, int[][] points) {

    public CompositeIndex {
        if (points.length != scores.units().size()) {
            throw new IllegalArgumentException("The points must have one row per unit: expected "
                    + scores.units().size() + ", got " + points.length + ".");
        }
        points = Content.copy(points);
        scores = LibraryCalls.isBy(CompositeIndex.class) ? scores : scores.handedIn();
    }

    /**
     * Returns the index in quartile points, 1 to 4.
     *
     * @throws IllegalArgumentException if there are fewer than four units, a unit has no score, or all have the same score on an indicator
     *     and the rule breaks ties by the order of the list
     */
    public static CompositeIndex quartiles(UnitScores scores, QuantileRule rule) {
        return of(scores, rule, 4);
    }

    /**
     * Returns the index with points from 1 to the number of groups.
     *
     * @throws IllegalArgumentException as {@link #quartiles}
     */
    public static CompositeIndex of(UnitScores scores, QuantileRule rule, int groups) {
        int[][] points = new int[scores.units().size()][scores.indicators().size()];
        for (int k = 0; k < scores.indicators().size(); k++) {
            rule.requireDifferences(scores.indicators().get(k), scores.column(k));
            int[] column = rule.points(scores.column(k), groups);
            for (int u = 0; u < column.length; u++) {
                points[u][k] = column[u];
            }
        }
        return new CompositeIndex(scores, rule, groups, points);
    }

    /** Returns the units in their fixed order. */
    public List<String> units() {
        return scores.units();
    }

    /** Returns a unit's points on an indicator. */
    public int points(String unit, String indicator) {
        int k = scores.indicators().indexOf(indicator);
        if (k < 0) {
            throw new IllegalArgumentException("There is no indicator '" + indicator + "'. Indicators: "
                    + String.join(", ", scores.indicators()) + ".");
        }
        return points[at(unit)][k];
    }

    /** Returns a unit's total: the mean of its points. */
    public double total(String unit) {
        return Arrays.stream(points[at(unit)]).average().orElseThrow();
    }

    /** Returns the totals in the order of the units. */
    public double[] totals() {
        return units().stream().mapToDouble(this::total).toArray();
    }

    /** Returns the mean of all totals. */
    public double mean() {
        return Arrays.stream(totals()).average().orElseThrow();
    }

    /** Returns a unit's rank, 1 for the highest total; units with equal totals share the better rank (1, 2, 2, 4). */
    public int rank(String unit) {
        double own = total(unit);
        return 1
                + (int) Arrays.stream(totals())
                        .filter(other -> other > own + QuantileRule.TIED)
                        .count();
    }

    /** Returns the units from the highest total to the lowest; ties keep the order of the list. */
    public List<String> ranking() {
        double[] totals = totals();
        return IntStream.range(0, totals.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> 0.0 - totals[u]))
                .map(units()::get)
                .toList();
    }

    private int at(String unit) {
        int at = units().indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("There is no unit '" + unit + "'.");
        }
        return at;
    }

    @Override
    public int[][] points() {
        return Content.copy(points);
    }

    @Override
    public String toString() {
        return "index of " + scores.units().size() + " units in " + groups + " points (" + rule + ")";
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }
}
