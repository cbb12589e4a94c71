package org.introlab.data.internal.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The rows of a table grouped by equal values, in the order of the values. */
public final class RowGroups {
    private final List<int[]> keys = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    /**
     * Groups rows.
     *
     * @param ranks for each grouping column the rank of each row's value, -1 if it is missing, which comes last; without a column all rows
     *     form one group
     * @param count the number of rows
     */
    public RowGroups(List<int[]> ranks, int count) {
        Map<int[], List<Integer>> groups = new TreeMap<>(Arrays::compare);
        if (ranks.isEmpty()) {
            groups.put(new int[0], IntStream.range(0, count).boxed().toList());
        }
        for (int i = 0; i < count && !ranks.isEmpty(); i++) {
            int row = i;
            int[] key = ranks.stream()
                    .mapToInt(rank -> rank[row] < 0 ? Integer.MAX_VALUE : rank[row])
                    .toArray();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        groups.forEach((key, members) -> {
            keys.add(key);
            rows.add(members.stream().mapToInt(r -> r).toArray());
        });
    }

    /** Returns the number of groups. */
    public int size() {
        return rows.size();
    }

    /** Returns the rows of a group, in their order. */
    public int[] rows(int group) {
        return rows.get(group).clone();
    }

    /** Returns the first row of each group; -1 for a group without rows. */
    public int[] first() {
        return rows.stream().mapToInt(r -> r.length == 0 ? -1 : r[0]).toArray();
    }

    /** Returns for each group whether its count is withheld; see {@link Suppression}. */
    public boolean[] withheld(int fewest) {
        int[] counts = rows.stream().mapToInt(r -> r.length).toArray();
        return new Suppression(keys, counts, fewest).withheld();
    }

    @Override
    public String toString() {
        return rows.size() + " groups";
    }
}
