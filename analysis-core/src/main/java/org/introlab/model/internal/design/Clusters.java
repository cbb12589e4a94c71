package org.introlab.model.internal.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.introlab.data.SmallCount;
import org.introlab.internal.Content;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.linalg.Cells;

/**
 * The clusters of the rows used.
 *
 * @param ofRow the cluster of each row used, 0..G-1
 * @param count G
 */
public record Clusters(int[] ofRow, int count) {

    /**
     * @param column any column; each of its values is a cluster
     * @param rows the frame's row of each row used
     * @throws IllegalArgumentException if a row used has no cluster, or there is only one cluster
     */
    public static Clusters of(Columns columns, String column, int[] rows) {
        int[] codes = columns.coded(column, -1).codes();
        long[] key = new long[rows.length];
        int missing = 0;
        int first = -1;
        for (int i = 0; i < rows.length; i++) {
            key[i] = codes[rows[i]];
            if (key[i] < 0) {
                missing++;
                first = first < 0 ? rows[i] + 1 : first;
            }
        }
        if (missing > 0) {
            throw new IllegalArgumentException(
                    "Cluster column '" + column + "' has " + missing(columns, missing) + " in the "
                            + columns.rowsInWords(rows.length) + " used"
                            + (columns.hidesValues() ? "" : " (first: row " + first + ")")
                            + ". Drop or recode them before fitting.");
        }
        int[] ofRow = new int[rows.length];
        int count = Cells.number(key, ofRow);
        if (count < 2) {
            throw new IllegalArgumentException("Cluster column '" + column + "' has only one value in the "
                    + columns.rowsInWords(rows.length) + " used; clustered standard errors need at least two.");
        }
        return new Clusters(ofRow, count);
    }

    private static String missing(Columns columns, int ids) {
        return columns.hidesValues() && SmallCount.isFew(ids)
                ? "fewer than five missing ids"
                : ids + " missing id" + (ids == 1 ? "" : "s");
    }

    /** Returns the intersections of these clusters with others of the same rows. */
    public Clusters and(Clusters other) {
        long[] key = new long[ofRow.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (long) ofRow[i] * other.count + other.ofRow[i];
        }
        int[] both = new int[key.length];
        return new Clusters(both, Cells.number(key, both));
    }

    /** Returns the rows of each chosen cluster, among the rows used. */
    public List<int[]> rows(IntPredicate cluster) {
        Map<Integer, IntStream.Builder> rows = new TreeMap<>();
        for (int i = 0; i < ofRow.length; i++) {
            if (cluster.test(ofRow[i])) {
                rows.computeIfAbsent(ofRow[i], g -> IntStream.builder()).add(i);
            }
        }
        return rows.values().stream().map(own -> own.build().toArray()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
