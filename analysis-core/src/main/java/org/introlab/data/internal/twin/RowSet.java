package org.introlab.data.internal.twin;

import java.util.Arrays;
import java.util.List;
import org.introlab.data.study.SyntheticFile;
import org.introlab.internal.Content;

/**
 * The different rows of a synthetic file in some of its columns, as hashes.
 *
 * @param columns the columns, by their place in {@link SyntheticFile#columns()}
 * @param chance the share of other rows that would be found among these by chance, as the file's own rows suggest
 * @param bits a row is kept when so many of its hash's lowest bits are 0: one in {@code 2^bits}
 * @param hashes the upper halves of the hashes that are kept, sorted
 */
public record RowSet(List<Integer> columns, double chance, int bits, int[] hashes) {
    /** Rows that were drawn by themselves are found no more often than chance has it; from here on it was not chance. */
    private static final double BEYOND_CHANCE = 0.25;

    /** So many standard deviations of a share must lie between chance and the limit, else there are too few rows. */
    private static final double DEVIATIONS = 4;

    private static final int FEWEST = 30;

    public RowSet {
        columns = List.copyOf(columns);
        hashes = hashes.clone();
    }

    /** From this share of a file's different rows on, the file is taken for the synthetic one. */
    public double limit() {
        return chance + BEYOND_CHANCE * (1 - chance);
    }

    /** Whether so many different rows are enough to tell chance from a copy. */
    public boolean canTell(int rows) {
        return rows >= FEWEST && DEVIATIONS * Math.sqrt(chance * (1 - chance) / rows) <= limit() - chance;
    }

    /** Whether it is a set of numbers by themselves, by their {@link Digits}. */
    public boolean isOfNumbers() {
        return columns.size() == 1;
    }

    /** The different rows among these hashes that the set would keep, and how many of them it has. */
    public Found find(long... rows) {
        int[] different = kept(bits, rows);
        return new Found(different.length, (int) Arrays.stream(different)
                .filter(hash -> Arrays.binarySearch(hashes, hash) >= 0)
                .count());
    }

    /** How many different rows were looked for, and how many of them were found. */
    public record Found(int rows, int found) {
        public double share() {
            return rows == 0 ? 0 : (double) found / rows;
        }
    }

    /** The hashes of a set of a sample of rows. */
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
