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
 * @param scores what it is made of
 * @param rule how scores became points
 * @param groups the largest number of points
 * @param points units by indicators
 */
public record CompositeIndex(UnitScores scores, QuantileRule rule, int groups, int[][] points) {

    public CompositeIndex {
        if (points.length != scores.units().size()) {
            throw new IllegalArgumentException(scores.units().size() + " units, but points of " + points.length);
        }
        points = Content.copy(points);
        scores = LibraryCalls.isBy(CompositeIndex.class) ? scores : scores.handedIn();
    }

    /**
     * The index in quartile points, 1 to 4.
     *
     * @throws IllegalArgumentException if there are fewer than four units, one lacks a score, or all have the same on an indicator and the
     *     rule gives points by the order of the list
     */
    public static CompositeIndex quartiles(UnitScores scores, QuantileRule rule) {
        return of(scores, rule, 4);
    }

    /**
     * The index with points from 1 to a number of groups.
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

    /** The units in their fixed order. */
    public List<String> units() {
        return scores.units();
    }

    /** A unit's points on an indicator. */
    public int points(String unit, String indicator) {
        int k = scores.indicators().indexOf(indicator);
        if (k < 0) {
            throw new IllegalArgumentException("There is no indicator '" + indicator + "'");
        }
        return points[at(unit)][k];
    }

    /** A unit's total: the mean of its points. */
    public double total(String unit) {
        return Arrays.stream(points[at(unit)]).average().orElseThrow();
    }

    /** The totals in the order of the units. */
    public double[] totals() {
        return units().stream().mapToDouble(this::total).toArray();
    }

    /** The mean of all totals. */
    public double mean() {
        return Arrays.stream(totals()).average().orElseThrow();
    }

    /** A unit's rank, 1 for the highest total; units of one total share the better rank (1, 2, 2, 4). */
    public int rank(String unit) {
        double own = total(unit);
        return 1
                + (int) Arrays.stream(totals())
                        .filter(other -> other > own + QuantileRule.TIED)
                        .count();
    }

    /** The units from the highest total to the lowest; of equal ones the first in the list comes first. */
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
            throw new IllegalArgumentException("There is no unit '" + unit + "'");
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
