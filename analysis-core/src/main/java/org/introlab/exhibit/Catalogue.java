package org.introlab.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.markup.Address;
import org.introlab.markup.Lookup;
import tech.tablesaw.columns.Column;

/**
 * A frame as a text table: its rows and some of its columns, with the labels of its code book. On a page, readers can
 * filter the rows by text and by the values of some columns; without scripts it is a plain table.
 *
 * <p>The first column names the rows. A value that is a web address becomes a link. A cell of a column whose values are
 * not listed can contain several, separated by "; "; the filters find rows by each. Numbers are shown as text: a ledger has
 * no ids for a catalogue's cells.
 */
public final class Catalogue implements TableBuilder {
    private static final String LANGUAGE = "en";

    private final Frame frame;
    private final List<String> columns;
    private final List<String> filters;
    private final Optional<String> group;
    private final Map<String, Function<String, Entry>> forms;

    private Catalogue(
            Frame frame,
            List<String> columns,
            List<String> filters,
            Optional<String> group,
            Map<String, Function<String, Entry>> forms) {
        this.frame = frame;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.group = group;
        this.forms = new LinkedHashMap<>(forms);
    }

    /**
     * Starts a catalogue of all columns of a frame.
     *
     * @throws org.introlab.data.DisclosureException if the frame is guarded, because its rows must not be shown
     */
    public static Catalogue of(Frame frame) {
        Disclosure.refuseRows(frame);
        return new Catalogue(frame, frame.columnNames(), List.of(), Optional.empty(), Map.of());
    }

    /**
     * Sets the columns to show, in this order; the first names the rows.
     *
     * @throws IllegalArgumentException if no column is named or a column is unknown; the message suggests the closest
     */
    public Catalogue columns(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("A catalogue needs at least one column.");
        }
        Stream.of(names).forEach(frame::column);
        return new Catalogue(frame, List.of(names), filters, group, forms);
    }

    /** Sets the columns by which readers can filter rows: columns that are shown, or the grouping column. */
    public Catalogue filterBy(String... names) {
        Stream.of(names).forEach(frame::column);
        return new Catalogue(frame, columns, List.of(names), group, forms);
    }

    /**
     * Sets a grouping column, whose values are headings above their rows, in the order of the code book or, if it lists none, of appearance.
     */
    public Catalogue groupedBy(String name) {
        frame.column(name);
        return new Catalogue(frame, columns, filters, Optional.of(name), forms);
    }

    /**
     * Shows the values of a column (as in the file) in another form.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Catalogue shown(String name, Function<String, Entry> form) {
        frame.column(name);
        Map<String, Function<String, Entry>> more = new LinkedHashMap<>(forms);
        more.put(name, form);
        return new Catalogue(frame, columns, filters, group, more);
    }

    /** Returns the catalogue as an exhibit.
     *
     * @param id short name, or empty
     * @param name name for readers, or empty
     * @param title what it lists
     * @throws IllegalArgumentException if a filter column is neither shown nor the grouping column, or the first column was given another form
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<String> shown =
                columns.stream().filter(c -> !group.equals(Optional.of(c))).toList();
        if (forms.containsKey(shown.get(0))) {
            throw new IllegalArgumentException(
                    "The first column, '" + shown.get(0) + "', names the rows and can't be shown in another form.");
        }
        return Exhibit.computed(title, shown.stream().skip(1).map(this::head).toList(), rows(shown), frame.sources())
                .exhibit(id, name, title)
                .foundBy(new Lookup(
                        head(shown.get(0)),
                        filters.stream().map(f -> filter(f, shown)).toList()));
    }

    private String head(String column) {
        return frame.variable(column).label(LANGUAGE);
    }

    private List<ExhibitRow> rows(List<String> shown) {
        List<ExhibitRow> rows = new ArrayList<>();
        groups().forEach((heading, members) -> {
            if (group.isPresent()) {
                rows.add(ExhibitRow.heading(heading));
            }
            members.forEach(i -> rows.add(row(shown, i)));
        });
        return rows;
    }

    private Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        if (group.isEmpty()) {
            groups.put("", IntStream.range(0, frame.rowCount()).boxed().toList());
            return groups;
        }
        Variable variable = frame.variable(group.get());
        variable.levels().forEach(level -> groups.put(variable.levelLabel(level, LANGUAGE), new ArrayList<>()));
        for (int i = 0; i < frame.rowCount(); i++) {
            groups.computeIfAbsent(words(group.get(), i), any -> new ArrayList<>())
                    .add(i);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private ExhibitRow row(List<String> shown, int i) {
        return ExhibitRow.body(
                words(shown.get(0), i),
                shown.stream().skip(1).map(column -> entry(column, i)).toList());
    }

    private Entry entry(String column, int i) {
        String value = value(column, i);
        if (value.isEmpty()) {
            return Entry.BLANK;
        }
        if (forms.containsKey(column)) {
            return forms.get(column).apply(value);
        }
        return Address.is(value) ? Entry.linked(value) : Entry.of(words(column, i));
    }

    private String words(String column, int i) {
        return frame.variable(column).levelLabel(value(column, i), LANGUAGE);
    }

    private String value(String name, int i) {
        Column<?> column = frame.column(name);
        if (column.isMissing(i)) {
            return "";
        }
        return column.get(i) instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(column.get(i));
    }

    private Lookup.Filter filter(String name, List<String> shown) {
        boolean groups = group.equals(Optional.of(name));
        if (!groups && !shown.contains(name)) {
            throw new IllegalArgumentException("filterBy() needs a column that is shown or the grouping column; '"
                    + name + "' is neither. Shown: " + String.join(", ", shown) + ".");
        }
        return new Lookup.Filter(head(name), groups ? Lookup.Filter.GROUPS : shown.indexOf(name), options(name));
    }

    /** Returns the options in the order of the code book; numbers by size, other values alphabetically. */
    private List<String> options(String name) {
        Variable variable = frame.variable(name);
        List<String> levels = variable.isFactor()
                ? variable.levels()
                : List.copyOf(variable.levelLabels().keySet());
        if (!levels.isEmpty()) {
            List<String> used = IntStream.range(0, frame.rowCount())
                    .mapToObj(i -> value(name, i))
                    .distinct()
                    .toList();
            return levels.stream()
                    .filter(used::contains)
                    .map(level -> variable.levelLabel(level, LANGUAGE))
                    .toList();
        }
        Map<String, Boolean> words = new TreeMap<>(Comparator.comparing(Catalogue::rank)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < frame.rowCount(); i++) {
            for (String part : value(name, i).split(Lookup.SEPARATOR)) {
                words.put(part, true);
            }
        }
        words.remove("");
        return List.copyOf(words.keySet());
    }

    private static double rank(String words) {
        return words.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(words) : Double.POSITIVE_INFINITY;
    }

    @Override
    public String title() {
        return "Catalogue of " + frame.name();
    }

    @Override
    public String toString() {
        return "catalogue of " + String.join(", ", columns);
    }
}
