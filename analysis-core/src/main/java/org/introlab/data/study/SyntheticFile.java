package org.introlab.data.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Key;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.twin.Digits;
import org.introlab.data.internal.twin.FewColumns;
import org.introlab.data.internal.twin.RowHashes;
import org.introlab.data.internal.twin.RowSet;
import org.introlab.data.internal.twin.RowSets;
import org.introlab.data.internal.twin.TracedColumn;
import tech.tablesaw.columns.Column;

/**
 * The fingerprint of a synthetic file: hashes of its distinct rows in several sets of its columns, without key columns where the others
 * identify rows.
 *
 * <p>Another file is recognised if it shares more rows than chance explains ({@link RowSet#limit()}), or exactly the same rows. The order
 * of rows and columns, column names, row numbers, duplicate rows and the notation of values and missing values do not matter. Sets that
 * leave out some columns, and sets of few columns ({@link FewColumns}), recognise the file even if the other columns were changed.
 *
 * @param file the path in the code book
 * @param rows the number of rows
 * @param whole a hash of all rows in all columns
 */
public record SyntheticFile(String file, int rows, List<TracedColumn> columns, List<RowSet> sets, long whole) {
    public SyntheticFile {
        columns = List.copyOf(columns);
        sets = List.copyOf(sets);
    }

    /**
     * Returns the fingerprint of a file that was read with its code book.
     *
     * @param units whether its rows are units that other files refer to: their columns may be public facts, so no small sets of columns are
     *     used
     */
    static SyntheticFile of(Resource resource, CsvFile csv, boolean units) {
        List<String> names = new ArrayList<>(csv.columns().keySet());
        List<TracedColumn> columns = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        for (String name : names) {
            TracedColumn.Hashed hashed =
                    TracedColumn.Hashed.of(Objects.requireNonNull(csv.columns().get(name)));
            columns.add(TracedColumn.of(name, hashed));
            cells.add(hashed.hashes());
        }
        Set<String> primary = new LinkedHashSet<>(resource.primaryKey());
        Set<String> linked = linked(resource);
        Set<String> keys = new LinkedHashSet<>(primary);
        keys.addAll(linked);
        RowSets maker = new RowSets(cells, csv.rows(), places(names, primary));
        List<RowSet> sets = new ArrayList<>();
        for (Set<String> leftOut :
                new LinkedHashSet<>(List.of(keys, maker.areGiven(places(names, linked)) ? keys : primary))) {
            sets.addAll(maker.withoutParts(places(names, leftOut, false), RowSets.MOST_BY_CHANCE));
        }
        if (sets.isEmpty()) {
            sets.addAll(maker.withoutParts(places(names, Set.of(), false), RowSets.MOST_BY_CHANCE_OF_KEYS));
        }
        if (!units) {
            sets.addAll(new FewColumns(maker, List.copyOf(csv.columns().values())).sets(places(names, linked)));
        }
        return new SyntheticFile(
                resource.path(),
                csv.rows(),
                columns,
                new ArrayList<>(new LinkedHashSet<>(sets)),
                RowHashes.whole(cells, csv.rows()));
    }

    /** Returns whether a file is this one, column by column and cell by cell. */
    boolean isWhole(CsvFile csv) {
        return csv.rows() == rows
                && columns.stream()
                        .map(TracedColumn::name)
                        .toList()
                        .equals(List.copyOf(csv.columns().keySet()))
                && RowHashes.whole(
                                csv.columns().values().stream()
                                        .map(column ->
                                                TracedColumn.Hashed.of(column).hashes())
                                        .toList(),
                                rows)
                        == whole;
    }

    /** Returns the columns that refer to another file, except years of months. */
    static Set<String> linked(Resource resource) {
        return resource.references().stream()
                .flatMap(reference -> reference.keys().stream())
                .filter(key -> !key.year())
                .map(Key::column)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    /** The table of any file, with hashes of its columns computed on demand. */
    static final class Table {
        private final Map<String, Column<?>> columns;
        private final int rows;
        private final Map<String, TracedColumn.Hashed> hashed = new HashMap<>();
        private final Map<String, long[]> digits = new HashMap<>();

        Table(CsvFile file) {
            this.columns = file.columns();
            this.rows = file.rows();
        }

        private TracedColumn.Hashed hashed(String name) {
            return hashed.computeIfAbsent(name, n -> TracedColumn.Hashed.of(Objects.requireNonNull(columns.get(n))));
        }

        private long[] digits(String name) {
            return digits.computeIfAbsent(name, n -> Digits.of(Objects.requireNonNull(columns.get(n))));
        }
    }

    /**
     * Returns the source of a file with the provenance it counts as if it shares rows with this one; empty if it shares no more than chance
     * explains.
     */
    Optional<Source> counted(Source declared, Table table) {
        Map<Integer, String> names = aligned(table);
        List<Optional<long[]>> cells = cells(table, names);
        if (table.rows == rows
                && cells.stream().allMatch(Optional::isPresent)
                && RowHashes.whole(cells.stream().map(Optional::get).toList(), rows) == whole) {
            return Optional.of(declared.synthetic("its rows are those of the synthetic file " + file));
        }
        for (RowSet set : sets) {
            if (names.keySet().containsAll(set.columns())) {
                RowSet.Found found = set.find(
                        set.isOfNumbers()
                                ? table.digits(Objects.requireNonNull(
                                        names.get(set.columns().get(0))))
                                : RowHashes.of(
                                        set.columns().stream()
                                                .map(j -> cells.get(j).orElseThrow())
                                                .toList(),
                                        table.rows));
                if (set.canTell(found.rows()) && found.share() > set.limit()) {
                    return Optional.of(declared.countedAs(Provenance.SYNTHETIC, words(set, found)));
                }
            }
        }
        return Optional.empty();
    }

    private String words(RowSet set, RowSet.Found found) {
        double percent = Math.floor(1000 * found.share()) / 10;
        return percent + " % of its distinct rows are rows of the synthetic file " + file
                + (set.columns().size() == columns.size()
                        ? ""
                        : " in " + set.columns().size() + " of " + columns.size() + " columns")
                + ", where chance explains " + Math.round(1000 * set.chance()) / 10.0 + " %";
    }

    /** Matches the columns of a table with those of this file, by name or else by content. */
    private Map<Integer, String> aligned(Table table) {
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
        return found;
    }

    private List<Optional<long[]>> cells(Table table, Map<Integer, String> names) {
        List<Optional<long[]>> cells = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            TracedColumn column = columns.get(j);
            cells.add(Optional.ofNullable(names.get(j))
                    .map(name -> table.hashed(name).hashes().clone())
                    .map(hashes -> {
                        Arrays.setAll(hashes, i -> column.known(hashes[i]));
                        return hashes;
                    }));
        }
        return cells;
    }

    /** Adds the columns with other names, matching the closest pairs first. */
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
