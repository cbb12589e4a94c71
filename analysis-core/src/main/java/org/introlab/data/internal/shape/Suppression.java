package org.introlab.data.internal.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a table of counts are withheld: those of few rows, and so many others that no total, along whichever column the cells
 * are added up, tells a withheld count: of the cells of a total at least two are withheld, and together they have enough rows.
 */
public final class Suppression {
    private final List<int[]> keys;
    private final int[] counts;
    private final int fewest;

    /**
     * Cells.
     *
     * @param keys for each cell what it is of, one number for each column of the grouping
     * @param counts how many rows each cell has
     * @param fewest the smallest count that may be told
     */
    public Suppression(List<int[]> keys, int[] counts, int fewest) {
        this.keys = List.copyOf(keys);
        this.counts = counts.clone();
        this.fewest = fewest;
    }

    /** For each cell whether it is withheld. */
    public boolean[] withheld() {
        boolean[] withheld = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            withheld[i] = counts[i] > 0 && counts[i] < fewest;
        }
        Collection<List<Integer>> totals = totals();
        boolean more = true;
        while (more) {
            more = false;
            for (List<Integer> cells : totals) {
                more |= protect(cells, withheld);
            }
        }
        return withheld;
    }

    /** Withholds the smallest cell more if those withheld can be told from the total; whether it did. */
    private boolean protect(List<Integer> cells, boolean... withheld) {
        int[] hidden = cells.stream().filter(i -> withheld[i]).mapToInt(i -> i).toArray();
        int rows = Arrays.stream(hidden).map(i -> counts[i]).sum();
        if (hidden.length == 0 || hidden.length > 1 && rows >= fewest) {
            return false;
        }
        Optional<Integer> smallest =
                cells.stream().filter(i -> !withheld[i]).min(Comparator.comparingInt(i -> counts[i]));
        smallest.ifPresent(i -> withheld[i] = true);
        return smallest.isPresent();
    }

    /** The cells that a total adds up: those that differ in one column of the grouping alone, and all of them. */
    private Collection<List<Integer>> totals() {
        Map<String, List<Integer>> totals = new LinkedHashMap<>();
        for (int cell = 0; cell < counts.length; cell++) {
            int[] key = keys.get(cell);
            totals.computeIfAbsent("all", k -> new ArrayList<>()).add(cell);
            for (int j = 0; j < key.length; j++) {
                int column = j;
                String others = IntStream.range(0, key.length)
                        .mapToObj(i -> i == column ? "*" : String.valueOf(key[i]))
                        .toList()
                        .toString();
                totals.computeIfAbsent(others, k -> new ArrayList<>()).add(cell);
            }
        }
        return totals.values();
    }
}
