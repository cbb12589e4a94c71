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
 * Decides which cells of a table of counts are withheld (primary and secondary suppression): small counts, and enough other cells that no
 * total reveals a withheld count. Among the cells of each total with a withheld cell, at least two are withheld, and together they have
 * enough rows.
 */
public final class Suppression {
    private final List<int[]> keys;
    private final int[] counts;
    private final int fewest;

    /**
     * Creates a table of cells.
     *
     * @param keys the key of each cell, one number per grouping column
     * @param counts the number of rows in each cell
     * @param fewest the smallest count that may be shown
     */
    public Suppression(List<int[]> keys, int[] counts, int fewest) {
        this.keys = List.copyOf(keys);
        this.counts = counts.clone();
        this.fewest = fewest;
    }

    /** Returns for each cell whether it is withheld. */
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

    /** Withholds the smallest remaining cell if the total would reveal the withheld cells; returns whether it did. */
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

    /** Returns the cells of each total: cells that differ only in one grouping column, and all cells. */
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
