package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.introlab.data.internal.column.GuardedNumbers;
import org.introlab.internal.LibraryCalls;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * An immutable table whose columns are described by a code book and which knows the files it was read from.
 *
 * <p>Whatever makes a new frame ({@code with}, {@code where}, {@code join}) keeps the sources, so a result computed from
 * it can say what it rests on. {@code toString} shows no row, because a frame may hold restricted data.
 */
public final class Frame extends DescribedColumns {
    private final List<Source> sources;
    private final Optional<String> persons;
    private final List<JoinReport> joins;

    private Frame(
            String name,
            int rows,
            List<Column<?>> columns,
            Collection<Variable> variables,
            List<Source> sources,
            Optional<String> persons,
            List<JoinReport> joins) {
        super(name, rows, columns, variables);
        this.sources = List.copyOf(sources);
        this.persons = persons;
        this.joins = List.copyOf(joins);
    }

    /** A copy of a table of which nothing is known: provenance {@link Provenance#UNKNOWN}, no levels, no labels. */
    public static Frame of(Table table) {
        return of(table.name() == null ? "table" : table.name(), table, List.of(), List.of());
    }

    /**
     * A copy of a table with what its code book says and where it comes from. The files of a frame under disclosure control whose
     * {@link #table()} it is, or a part of, are kept, whatever is said here. Of any other table nobody knows where its rows come
     * from once a file was read whose values are hidden: then it is of unknown provenance, too.
     *
     * @param variables descriptions of some or all of the columns; those of other columns are ignored
     * @throws IllegalArgumentException if two columns have one name
     */
    public static Frame of(String name, Table table, List<Variable> variables, List<Source> sources) {
        List<Column<?>> copies = copies(table.columns());
        List<Source> all = GuardedTable.sourcesOf(table, sources);
        return new Frame(
                name, table.rowCount(), copies, described(copies, variables), all, Optional.empty(), List.of());
    }

    /**
     * A copy of a table whose rows are units, such as municipalities, each of so many persons: units and their numbers may be shown. Of
     * sources under disclosure control nothing of units of fewer than {@value Source#FEWEST} persons is kept but a name in the first column. Its files are kept
     * and added to as {@link #of(String, Table, List, List)} does; how many persons there are is believed.
     *
     * @param persons how many persons each row speaks of
     * @throws IllegalArgumentException if there is not one number for each row, or two columns have one name
     * @throws DisclosureException as {@link SmallCount#refusePersonsAsUnits}
     */
    public static Frame ofUnits(
            String name, Table table, List<Variable> variables, List<Source> sources, long... persons) {
        if (persons.length != table.rowCount()) {
            throw new IllegalArgumentException(
                    persons.length + " numbers of persons for the " + table.rowCount() + " units of " + name);
        }
        List<Source> files = GuardedTable.sourcesOf(table, sources);
        boolean guarded = Source.guarded(files);
        SmallCount.refusePersonsAsUnits(files, persons);
        List<Column<?>> copies = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean names = copies.isEmpty() && !(column instanceof NumericColumn<?>);
            copies.add(guarded && !names ? SmallCount.withoutFew(column, persons) : copy(column));
        }
        List<Source> many = files.stream().map(Source::ofMany).toList();
        return new Frame(
                name, table.rowCount(), copies, described(copies, variables), many, Optional.empty(), List.of());
    }

    /** Takes the columns of a file without copying them, and tells the {@link HiddenFiles} of it; {@code persons} are its rows, or not. */
    public static Frame read(
            String name, int rows, List<Column<?>> columns, List<Variable> variables, Source source, boolean persons) {
        LibraryCalls.require("Read a file with a study, Csv, Excel or Parquet.");
        Frame read = new Frame(
                name,
                rows,
                columns,
                described(columns, variables),
                List.of(source),
                persons ? Optional.of(name) : Optional.empty(),
                List.of());
        HiddenFiles.read(
                source,
                columns.stream()
                        .filter(column -> column instanceof NumericColumn<?>
                                || !read.variable(column.name()).isFactor())
                        .toList());
        return read;
    }

    /** Whether no row of a table may be shown: its data are under disclosure control, or such {@linkplain HiddenFiles#areOpen are open}. */
    public static boolean isGuarded(Table table) {
        return table instanceof GuardedTable || HiddenFiles.areOpen();
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    /**
     * The data as a new table that may be changed without touching the frame. If the frame {@linkplain #isGuarded is under
     * disclosure control}, the table's text has no row, it isn't written to files, and a frame made of it keeps the files.
     */
    public Table table() {
        List<Column<?>> copies = copies(columns.values());
        return isGuarded() ? GuardedTable.owning(name, copies, sources) : Table.create(name, copies);
    }

    /** The same data under another name. */
    public Frame named(String other) {
        return new Frame(
                other, rowCount, new ArrayList<>(columns.values()), variables.values(), sources, persons, joins);
    }

    /**
     * The frame with one column more, or with the column of that name replaced. The column is copied, and the copy
     * carries the variable's name.
     *
     * @throws IllegalArgumentException if the column has another number of rows
     * @throws DisclosureException if its numbers come from data under disclosure control, and the frame's do not
     */
    public Frame with(Column<?> column, Variable variable) {
        if (column instanceof GuardedNumbers && !isGuarded()) {
            throw new DisclosureException("The numbers of '" + column.name()
                    + "' come from data under disclosure control, which a frame of other data does not say.");
        }
        Map<String, Column<?>> more = new LinkedHashMap<>(columns);
        Column<?> copy = copy(column);
        copy.setName(variable.name());
        more.put(variable.name(), copy);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(copy));
        return new Frame(name, rowCount, new ArrayList<>(more.values()), described.values(), sources, persons, joins);
    }

    /**
     * The frame with one column of numbers more, computed row by row; NaN is a missing value.
     *
     * @throws IllegalArgumentException if there is a column of that name
     */
    public Frame with(String column, ToDoubleFunction<Row> ofRow) {
        if (has(column)) {
            throw new IllegalArgumentException("There is a column '" + column + "' in " + name + " already.");
        }
        double[] values = rows().stream().mapToDouble(ofRow).toArray();
        return with(DoubleColumn.create(column, values), Variable.of(column));
    }

    /** The rows in order: a view that can't be changed. */
    public List<Row> rows() {
        return Row.of(this);
    }

    /**
     * A row, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Row row(int index) {
        return rows().get(index);
    }

    /** The rows for which the predicate holds, in the frame's order. */
    public Frame where(Predicate<Row> condition) {
        Selection selection = new BitmapBackedSelection();
        for (Row row : rows()) {
            if (condition.test(row)) {
                selection.add(row.index());
            }
        }
        List<Column<?>> chosen = new ArrayList<>();
        for (Column<?> c : columns.values()) {
            chosen.add(c.where(selection));
        }
        return new Frame(name, selection.size(), chosen, variables.values(), sources, persons, joins);
    }

    /**
     * The frame without some columns.
     *
     * @throws IllegalArgumentException if one of them is not there; the message suggests the near one
     */
    public Frame without(String... names) {
        for (String n : names) {
            column(n);
        }
        List<Column<?>> rest = new ArrayList<>(columns.values());
        rest.removeIf(c -> Arrays.asList(names).contains(c.name()));
        return new Frame(name, rowCount, rest, variables.values(), sources, persons, joins);
    }

    /**
     * The frame with a column under another name.
     *
     * @throws IllegalArgumentException if the column is not there or the new name is taken
     */
    public Frame renamed(String from, String to) {
        Variable variable = variable(from).named(to);
        List<Column<?>> renamed = new ArrayList<>();
        for (Column<?> c : columns.values()) {
            renamed.add(c.name().equals(from) ? copy(c).setName(to) : c);
        }
        Map<String, Variable> described = new HashMap<>(variables);
        described.remove(from);
        described.put(to, variable);
        return new Frame(name, rowCount, renamed, described.values(), sources, persons, joins);
    }

    /**
     * Looks each row's key up in another table and appends that table's remaining columns; rows, and their order, stay.
     * A row whose key is missing or not found gets missing values.
     *
     * <p>How many rows were found is told by {@link #joins()}, in {@link #toString()} and wherever the frame is shown.
     *
     * @param other a table with at most one row per key
     * @param keys columns that both tables have; compared as {@link Values} says, so an integer 2011 equals a number 2011.0 and
     *     a category "2011"
     * @throws IllegalArgumentException if no row is found; if a key column is absent or holds ids as numbers that can't hold them,
     *     a key occurs twice in the other table, another column is in both tables, or the rows of both are persons of
     *     different files, who are never linked
     * @throws DisclosureException if the rows of the other table are persons of a file whose values are hidden, and the join would
     *     repeat one of them: a row counts as a person wherever few are withheld
     */
    public Frame join(Frame other, String... keys) {
        Join.Found found = new Join(this, other, keys).find();
        List<Column<?>> joined = new ArrayList<>(columns.values());
        Map<String, Variable> described = new HashMap<>(other.variables);
        described.putAll(variables);
        other.columns.values().stream()
                .filter(column -> !Arrays.asList(keys).contains(column.name()))
                .forEach(column -> joined.add(found.pick(column)));
        List<JoinReport> reports = new ArrayList<>(joins);
        reports.add(found.report());
        return new Frame(
                name,
                rowCount,
                joined,
                described.values(),
                Source.ofAll(List.of(sources, other.sources)),
                persons.or(() -> other.persons),
                reports);
    }

    /** Of which file the rows are the persons; empty if they are none. */
    Optional<String> persons() {
        return persons;
    }

    /** What the joins found by which this frame came about, the last one last; rows may have been left out since. */
    public List<JoinReport> joins() {
        return joins;
    }

    /** The numbers of a join in a sentence, those of few rows left out where {@linkplain #hidesFew few are hidden}. */
    public String words(JoinReport join) {
        return hidesFew() ? join.wordsHidingFew() : join.words();
    }

    /** Name, size, columns and provenance; never a value. */
    @Override
    public String toString() {
        return "Frame " + name + ": " + (hidesFew() ? SmallCount.rows(rowCount) : rowCount + " rows") + ", "
                + columns.size()
                + " columns ("
                + String.join(", ", columns.keySet()) + "), " + provenance().id() + " data"
                + joins.stream()
                        .filter(join -> !join.isComplete())
                        .map(join -> ". " + words(join))
                        .collect(Collectors.joining());
    }
}
