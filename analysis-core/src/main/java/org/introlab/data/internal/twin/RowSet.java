package org.introlab.data.internal.twin;

import java.util.Arrays;
import java.util.List;
import org.introlab.data.study.SyntheticFile;
import org.introlab.internal.Content;

/**
 * The distinct rows of a synthetic file in some of its columns, as hashes.
 *
 * @param columns the indexes of the columns in {@link SyntheticFile#columns()}
 * @param chance the estimated share of other rows that would be found among these by chance
 * @param bits the number of lowest bits of a row's hash that must be 0 for the row to be kept: one in {@code 2^bits}
 * @param hashes the upper halves of the kept hashes, sorted
 */
public record RowSet(List<Integer> columns, double chance, int bits, int[] hashes) {
    /** The excess over chance, as a share of the rest, from which the overlap can't be chance. */
    private static final double BEYOND_CHANCE = 0.25;

    /** The number of standard deviations required between chance and the limit; otherwise there are too few rows. */
    private static final double DEVIATIONS = 4;

    private static final int FEWEST = 30;

    public RowSet {
        columns = List.copyOf(columns);
        hashes = hashes.clone();
    }

    /** Returns the share of a file's distinct rows above which the file counts as the synthetic one. */
    public double limit() {
        return chance + BEYOND_CHANCE * (1 - chance);
    }

    /** Returns whether this many distinct rows are enough to distinguish a copy from chance. */
    public boolean canTell(int rows) {
        return rows >= FEWEST && DEVIATIONS * Math.sqrt(chance * (1 - chance) / rows) <= limit() - chance;
    }

    /** Returns whether this is a set of a single numeric column, compared by {@link Digits}. */
    public boolean isOfNumbers() {
        return columns.size() == 1;
    }

    /** Returns the number of distinct rows among these hashes that the set would keep, and how many of them it contains. */
    public Found find(long... rows) {
        int[] different = kept(bits, rows);
        return new Found(different.length, (int) Arrays.stream(different)
                .filter(hash -> Arrays.binarySearch(hashes, hash) >= 0)
                .count());
    }

    /** The number of distinct rows looked up, and the number found. */
    public record Found(int rows, int found) {
        public double share() {
            return rows == 0 ? 0 : (double) found / rows;
        }
    }

    /** Returns the hashes that a set keeps as a sample. */
    static int[] kept(int bits, long... rows) {
        return Arrays.stream(rows)
                .filter(row -> keeps(row, bits))
                .mapToInt(RowSet::upper)
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean keeps(long row, int bits) {
        return (row & ((1L << bits) - 1)) == 0;
    }

    private static int upper(long row) {
        return (int) (row >>> Integer.SIZE);
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
