package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.introlab.data.CodeBook.Key;
import org.introlab.data.CodeBook.Resource;
import tech.tablesaw.columns.Column;

/**
 * What a synthetic file is known by, without the file: hashes of its different rows in several sets of its columns, key columns left
 * out where the others tell rows apart.
 *
 * <p>Another file is this one when it has more of its rows than chance gives ({@link RowSet#limit()}), or all of its rows and no other.
 * Order of rows and columns, names of columns, numbers given to rows, rows that stand twice, and how a value or a missing one is written
 * are of no account. Sets that leave out some of the columns know the file when those were written in another way.
 *
 * @param file its path in the code book
 * @param rows its number of rows
 * @param whole a hash of all of its rows in all of its columns
 */
record SyntheticFile(String file, int rows, List<TracedColumn> columns, List<RowSet> sets, long whole) {
    /** The chance that a row of other persons is found, up to which a set of columns is kept; more where keys are among them. */
    private static final double MOST_BY_CHANCE = 0.1;

    private static final double MOST_BY_CHANCE_OF_KEYS = 0.5;

    private static final double DIGITS = 1e4;

    /** So many sets of columns are made of one, each without another part of it; and two without a half. */
    private static final int PARTS = 8;

    /** Of these smaller sets so many rows are enough. */
    private static final int SAMPLE = 4096;

    SyntheticFile {
        columns = List.copyOf(columns);
        sets = List.copyOf(sets);
    }

    /** What a file is known by that was read by its code book. */
    static SyntheticFile of(Resource resource, CsvFile csv) {
        List<String> names = new ArrayList<>(csv.columns().keySet());
        List<TracedColumn> columns = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        for (String name : names) {
            TracedColumn.Hashed hashed = TracedColumn.Hashed.of(csv.columns().get(name));
            columns.add(TracedColumn.of(name, hashed));
            cells.add(hashed.hashes());
        }
        Set<String> primary = new LinkedHashSet<>(resource.primaryKey());
        Set<String> keys = new LinkedHashSet<>(primary);
        resource.references().forEach(r -> r.keys().stream()
                .filter(k -> !k.year())
                .map(Key::column)
                .forEach(keys::add));
        Maker maker = new Maker(cells, csv.rows(), places(names, primary));
        List<RowSet> sets = new ArrayList<>();
        for (Set<String> leftOut : new LinkedHashSet<>(List.of(keys, primary))) {
            sets.addAll(maker.sets(places(names, leftOut, false), MOST_BY_CHANCE));
        }
        if (sets.isEmpty()) {
            sets.addAll(maker.sets(places(names, Set.of(), false), MOST_BY_CHANCE_OF_KEYS));
        }
        return new SyntheticFile(resource.path(), csv.rows(), columns, sets, whole(cells, csv.rows()));
    }

    private static List<Integer> places(List<String> names, Set<String> some) {
        return places(names, some, true);
    }

    private static List<Integer> places(List<String> names, Set<String> some, boolean in) {
        List<Integer> places = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            if (some.contains(names.get(j)) == in) {
                places.add(j);
            }
        }
        return places;
    }

    /** Makes the sets of columns in which rows can be told apart. */
    private record Maker(List<long[]> cells, int rows, List<Integer> primary) {

        /** A set of columns, and those without a part of them; none of those in which chance finds too much. */
        List<RowSet> sets(List<Integer> columns, double most) {
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

        private Optional<RowSet> set(List<Integer> columns, double most, int sample) {
            if (columns.size() < 2) {
                return Optional.empty();
            }
            long[] hashes = hashes(pick(cells, columns), rows);
            double chance = Math.ceil(DIGITS * chance(columns, hashes)) / DIGITS;
            int different = count(hashes).size();
            int bits = 0;
            while (different >> bits > sample) {
                bits++;
            }
            RowSet set = new RowSet(columns, chance, bits, RowSet.kept(bits, hashes));
            return chance <= most && set.canTell(different) ? Optional.of(set) : Optional.empty();
        }

        /**
         * The share of rows of another draw that are found: the part of all draws that rows seen once do not stand for (Good 1953,
         * Biometrika 40, 237-264). Rows that a key tells apart are found when the others agree, given the key.
         */
        private double chance(List<Integer> columns, long... hashes) {
            if (primary.isEmpty() || !columns.containsAll(primary)) {
                long once = count(hashes).values().stream().filter(n -> n == 1).count();
                return 1 - (double) once / rows;
            }
            List<Integer> others = new ArrayList<>(columns);
            others.removeAll(primary);
            double agree = 0;
            for (int n : count(hashes(pick(cells, others), rows)).values()) {
                agree += (double) n * n / rows / rows;
            }
            return agree;
        }
    }

    private static List<long[]> pick(List<long[]> cells, List<Integer> columns) {
        return columns.stream().map(cells::get).toList();
    }

    private static Map<Long, Integer> count(long... hashes) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long hash : hashes) {
            counts.merge(hash, 1, Integer::sum);
        }
        return counts;
    }

    private static long[] hashes(List<long[]> cells, int rows) {
        long[] hashes = new long[rows];
        for (long[] column : cells) {
            for (int i = 0; i < rows; i++) {
                hashes[i] = mixed(hashes[i] + column[i] + 1);
            }
        }
        return hashes;
    }

    private static long whole(List<long[]> cells, int rows) {
        long sum = 0;
        for (long hash : hashes(cells, rows)) {
            sum += mixed(hash);
        }
        return sum;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA). */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** A table of any file, with the hashes of its columns once they were needed. */
    static final class Table {
        private final Map<String, Column<?>> columns;
        private final int rows;
        private final Map<String, TracedColumn.Hashed> hashed = new HashMap<>();

        Table(CsvFile file) {
            this.columns = file.columns();
            this.rows = file.rows();
        }

        private TracedColumn.Hashed hashed(String name) {
            return hashed.computeIfAbsent(name, n -> TracedColumn.Hashed.of(columns.get(n)));
        }
    }

    /** A file that was read as it counts if its rows are those of this one; empty when no more of them are than by chance. */
    Optional<Source> counted(Source declared, Table table) {
        List<Optional<long[]>> cells = aligned(table);
        if (table.rows == rows
                && cells.stream().allMatch(Optional::isPresent)
                && whole(cells.stream().map(Optional::get).toList(), rows) == whole) {
            return Optional.of(declared.synthetic("its rows are those of the synthetic file " + file));
        }
        for (RowSet set : sets) {
            if (set.columns().stream().allMatch(j -> cells.get(j).isPresent())) {
                List<long[]> some =
                        set.columns().stream().map(j -> cells.get(j).get()).toList();
                RowSet.Found found = set.find(hashes(some, table.rows));
                if (set.canTell(found.rows()) && found.share() > set.limit()) {
                    return Optional.of(declared.countedAs(Provenance.SYNTHETIC, words(set, found)));
                }
            }
        }
        return Optional.empty();
    }

    private String words(RowSet set, RowSet.Found found) {
        double percent = Math.floor(1000 * found.share()) / 10;
        return percent + " % of its different rows are rows of the synthetic file " + file
                + (set.columns().size() == columns.size()
                        ? ""
                        : " in " + set.columns().size() + " of " + columns.size() + " columns")
                + ", and chance gives " + Math.round(1000 * set.chance()) / 10.0 + " %";
    }

    /** The cells of each column of this file, found by its name, else by what it holds. */
    private List<Optional<long[]>> aligned(Table table) {
        Map<Integer, String> found = new HashMap<>();
        Set<String> left = new LinkedHashSet<>(table.columns.keySet());
        for (int j = 0; j < columns.size(); j++) {
            String name = columns.get(j).name();
            Optional<String> same = left.stream().filter(name::equalsIgnoreCase).findFirst();
            if (same.isPresent()) {
                left.remove(same.get());
                found.put(j, same.get());
            }
        }
        if (found.size() < columns.size()) {
            nearest(table, left, found);
        }
        List<Optional<long[]>> cells = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            TracedColumn column = columns.get(j);
            cells.add(Optional.ofNullable(found.get(j))
                    .map(name -> table.hashed(name).hashes().clone())
                    .map(hashes -> {
                        Arrays.setAll(hashes, i -> column.known(hashes[i]));
                        return hashes;
                    }));
        }
        return cells;
    }

    /** Adds the columns that have another name: of all pairs the nearest first. */
    private void nearest(Table table, Set<String> left, Map<Integer, String> found) {
        Map<Double, List<Map.Entry<Integer, String>>> pairs = new TreeMap<>();
        for (int j = 0; j < columns.size(); j++) {
            for (String name : found.containsKey(j) ? Set.<String>of() : left) {
                if (columns.get(j).isNear(table.hashed(name))) {
                    pairs.computeIfAbsent(columns.get(j).distance(table.hashed(name)), d -> new ArrayList<>())
                            .add(Map.entry(j, name));
                }
            }
        }
        pairs.values().stream().flatMap(List::stream).forEach(pair -> {
            if (!found.containsKey(pair.getKey()) && left.remove(pair.getValue())) {
                found.put(pair.getKey(), pair.getValue());
            }
        });
    }
}
