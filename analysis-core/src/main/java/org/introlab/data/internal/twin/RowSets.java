package org.introlab.data.internal.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Creates the sets of a synthetic file's columns that distinguish its rows from others. */
public final class RowSets {
    /** The largest chance of finding a row of other persons at which a set of columns is kept; higher for sets with keys. */
    public static final double MOST_BY_CHANCE = 0.1;

    public static final double MOST_BY_CHANCE_OF_KEYS = 0.5;

    private static final double FEWEST_AGAIN = 0.5;

    private static final double DIGITS = 1e4;

    /** The number of parts into which a set of columns is split; smaller sets omit one part each, and two omit one half. */
    private static final int PARTS = 8;

    /** The number of rows kept for a smaller set. */
    private static final int SAMPLE = 4096;

    private final List<long[]> cells;
    private final int rows;
    private final List<Integer> primary;

    public RowSets(List<long[]> cells, int rows, List<Integer> primary) {
        this.cells = cells;
        this.rows = rows;
        this.primary = primary;
    }

    /** Returns the hashes of the cells of each column. */
    public List<long[]> cells() {
        return cells;
    }

    /** Returns the columns that together identify a row. */
    public List<Integer> primary() {
        return primary;
    }

    /** Returns the set of columns and the sets without one part of them, except those with too high a chance. */
    public List<RowSet> withoutParts(List<Integer> columns, double most) {
        List<RowSet> sets = new ArrayList<>();
        set(columns, most, Integer.MAX_VALUE).ifPresent(sets::add);
        for (int parts : sets.isEmpty() ? new int[0] : new int[] {Math.min(PARTS, columns.size()), 2}) {
            for (int part = 0; part < parts; part++) {
                List<Integer> rest = new ArrayList<>(columns);
                rest.subList(part * columns.size() / parts, (part + 1) * columns.size() / parts)
                        .clear();
                set(rest, MOST_BY_CHANCE, SAMPLE).ifPresent(sets::add);
            }
        }
        return sets;
    }

    /** Returns the set of these columns with a sample of about this many rows; empty if the chance is too high. */
    Optional<RowSet> set(List<Integer> columns, double most, int sample) {
        return columns.size() < 2 ? Optional.empty() : made(columns, hashes(columns), chance(columns), most, sample);
    }

    /** Returns a set of rows with these hashes; empty if the chance is too high or there are too few rows. */
    static Optional<RowSet> made(List<Integer> columns, long[] hashes, double estimated, double most, int sample) {
        double chance = Math.ceil(DIGITS * estimated) / DIGITS;
        int different = RowHashes.counts(hashes).length;
        int bits = 0;
        while (different >> bits > sample) {
            bits++;
        }
        RowSet set = new RowSet(columns, chance, bits, RowSet.kept(bits, hashes));
        return chance <= most && set.canTell(different) ? Optional.of(set) : Optional.empty();
    }

    /**
     * Estimates the share of another draw's rows that are found. If a key identifies rows, a row is found if its other columns agree, given
     * the key.
     */
    double chance(Collection<Integer> columns) {
        if (primary.isEmpty() || !columns.containsAll(primary)) {
            return RowHashes.chance(hashes(columns));
        }
        List<Integer> others = new ArrayList<>(columns);
        others.removeAll(primary);
        double agree = 0;
        for (int n : RowHashes.counts(hashes(others))) {
            agree += (double) n * n / rows / rows;
        }
        return agree;
    }

    /** Returns whether some column's values are fixed and not random, like names and ids: few of them repeat. */
    public boolean areGiven(Collection<Integer> columns) {
        return columns.stream().anyMatch(j -> RowHashes.chance(cells.get(j)) <= FEWEST_AGAIN);
    }

    private long[] hashes(Collection<Integer> columns) {
        return RowHashes.of(columns.stream().map(cells::get).toList(), rows);
    }
}
