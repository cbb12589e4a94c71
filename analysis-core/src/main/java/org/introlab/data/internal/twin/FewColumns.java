package org.introlab.data.internal.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tech.tablesaw.columns.Column;

/**
 * Finds the smallest sets of a synthetic file's columns that identify its rows: single numeric columns, and few columns together.
 *
 * <p>The overlap with another random draw is estimated from the file itself: from the number of rows that occur once ({@link
 * RowHashes#chance}), and for numbers also from their density ({@link Digits#density}). A column whose values are distinct but would also
 * occur in another draw (consecutive ages, names, ids) is in no set.
 *
 * @param all the sets of the file
 * @param columns its columns
 */
public record FewColumns(RowSets all, List<Column<?>> columns) {
    /** The chance up to which a set is kept. */
    private static final double MOST_BY_CHANCE = 0.2;

    /** Numbers whose density exceeds the estimate from repetitions by more than this are consecutive, not random. */
    private static final double MOST_DENSER = 0.25;

    /** Up to this many columns all subsets are tried; with more, only neighbouring columns. */
    private static final int NARROW = 8;

    /** Neighbours are every next, every second and every third column. */
    private static final int STRIDES = 3;

    private static final int SAMPLE = 1024;

    /** Returns the sets, without the columns that identify a row; empty if each row has its own key in another file. */
    public List<RowSet> sets(List<Integer> keys) {
        if (all.areGiven(keys)) {
            return List.of();
        }
        List<RowSet> sets = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            if (all.primary().contains(j)) {
                continue;
            }
            OptionalDouble density = keys.contains(j) ? OptionalDouble.empty() : Digits.density(columns.get(j));
            long[] digits = density.isPresent() ? Digits.of(columns.get(j)) : new long[0];
            double chance = Math.max(density.orElse(1), RowHashes.chance(digits));
            boolean alone = density.isPresent()
                    && RowSets.made(List.of(j), digits, chance, MOST_BY_CHANCE, SAMPLE)
                            .map(sets::add)
                            .isPresent();
            boolean given = density.isPresent()
                    ? density.getAsDouble() - RowHashes.chance(all.cells().get(j)) > MOST_DENSER
                    : all.areGiven(List.of(j));
            if (!alone && !given) {
                drawn.add(j);
            }
        }
        for (Set<Integer> few : drawn.size() <= NARROW ? smallest(drawn) : neighbours(drawn)) {
            all.set(few.stream().sorted().toList(), MOST_BY_CHANCE, SAMPLE).ifPresent(sets::add);
        }
        return sets;
    }

    private boolean identifies(Set<Integer> few) {
        return few.size() > 1 && all.chance(few) <= MOST_BY_CHANCE;
    }

    /** Returns all minimal sets that identify rows. */
    private List<Set<Integer>> smallest(List<Integer> drawn) {
        List<Set<Integer>> parts = new ArrayList<>();
        for (int members = 1; members < 1 << drawn.size(); members++) {
            Set<Integer> part = new HashSet<>();
            for (int k = 0; k < drawn.size(); k++) {
                if ((members >> k & 1) == 1) {
                    part.add(drawn.get(k));
                }
            }
            parts.add(part);
        }
        parts.sort(Comparator.comparingInt(Set::size));
        List<Set<Integer>> found = new ArrayList<>();
        for (Set<Integer> part : parts) {
            if (found.stream().noneMatch(part::containsAll) && identifies(part)) {
                found.add(part);
            }
        }
        return found;
    }

    /** Returns, starting from each column, the shortest run of next columns that identifies rows. */
    private Set<Set<Integer>> neighbours(List<Integer> drawn) {
        Set<Set<Integer>> found = new LinkedHashSet<>();
        for (int stride = 1; stride <= STRIDES; stride++) {
            for (int first = 0; first < stride; first++) {
                List<Integer> row = new ArrayList<>();
                for (int k = first; k < drawn.size(); k += stride) {
                    row.add(drawn.get(k));
                }
                int end = 0;
                for (int start = 0; start < row.size() && end <= row.size(); start++) {
                    while (end <= row.size() && !identifies(new HashSet<>(row.subList(start, Math.max(start, end))))) {
                        end++;
                    }
                    if (end <= row.size()) {
                        found.add(new HashSet<>(row.subList(start, end)));
                    }
                }
            }
        }
        List<Set<Integer>> sets = List.copyOf(found);
        found.removeIf(set -> sets.stream().anyMatch(other -> !other.equals(set) && set.containsAll(other)));
        return found;
    }
}
