package org.introlab.data.internal.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes the sets of columns of a synthetic file in which its rows can be told from others. */
public final class RowSets {
    /** The chance that a row of other persons is found, up to which a set of columns is kept; more where keys are among them. */
    public static final double MOST_BY_CHANCE = 0.1;

    public static final double MOST_BY_CHANCE_OF_KEYS = 0.5;

    private static final double FEWEST_AGAIN = 0.5;

    private static final double DIGITS = 1e4;

    /** So many sets of columns are made of one, each without another part of it; and two without a half. */
    private static final int PARTS = 8;

    /** Of these smaller sets so many rows are enough. */
    private static final int SAMPLE = 4096;

    private final List<long[]> cells;
    private final int rows;
    private final List<Integer> primary;

    public RowSets(List<long[]> cells, int rows, List<Integer> primary) {
        this.cells = cells;
        this.rows = rows;
        this.primary = primary;
    }

    /** The hashes of the cells of each column. */
    public List<long[]> cells() {
        return cells;
    }

    /** The columns that together identify a row. */
    public List<Integer> primary() {
        return primary;
    }

    /** A set of columns, and those without a part of them; none of those in which chance finds too much. */
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

    /** The rows in these columns, at most about so many of them; empty when chance finds more than the most. */
    Optional<RowSet> set(List<Integer> columns, double most, int sample) {
        return columns.size() < 2 ? Optional.empty() : made(columns, hashes(columns), chance(columns), most, sample);
    }

    /** A set of rows with these hashes; empty when chance finds more than the most, or when they are too few. */
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

    /** The share of rows of another draw that are found. Rows that a key tells apart are found when the others agree, given the key. */
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

    /** Whether some column's values are given and not drawn, as names and ids are: few of them come again. */
    public boolean areGiven(Collection<Integer> columns) {
        return columns.stream().anyMatch(j -> RowHashes.chance(cells.get(j)) <= FEWEST_AGAIN);
    }

    private long[] hashes(Collection<Integer> columns) {
        return RowHashes.of(columns.stream().map(cells::get).toList(), rows);
    }
}
