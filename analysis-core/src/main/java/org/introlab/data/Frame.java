package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.internal.shape.Picked;
import org.introlab.data.shape.Panel;
import org.introlab.internal.LibraryCalls;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * An immutable table whose columns are described by a code book and which knows the files it was read from.
 *
 * <p>Whatever makes a new frame ({@code with}, {@code where}, {@code join}) keeps the sources, so a result computed from
 * it can say what it rests on. {@code toString} shows no row, because a frame may hold restricted data.
 */
public final class Frame extends SelectionVerbs<Frame> {
    private Frame(String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    @Override
    Frame made(int rows, Collection<Column<?>> more, Collection<Variable> described, List<Source> files) {
        return new Frame(name, rows, more, described, Origin.of(files).as(origin));
    }

    /**
     * A copy of a table without levels and labels. A {@link #table()} of a frame, or a part of one, knows its files, and they are kept; any other
     * table is of provenance {@link Provenance#UNKNOWN}.
     */
    public static Frame of(Table table) {
        return of(table.name() == null ? "table" : table.name(), table, List.of(), List.of());
    }

    /**
     * A copy of a table with what its code book says and where it comes from. The files of a frame whose
     * {@link #table()} it is, or a part of, are kept, whatever is said here. Of any other table nobody knows where its rows come
     * from once a file was read whose values are hidden: then it is of unknown provenance, too.
     *
     * @param variables descriptions of some or all of the columns; those of other columns are ignored
     * @throws IllegalArgumentException if two columns have one name
     */
    public static Frame of(String name, Table table, List<Variable> variables, List<Source> sources) {
        List<Column<?>> copies = copies(table.columns());
        List<Source> all = SourcedTable.sourcesOf(table, sources);
        return new Frame(name, table.rowCount(), copies, described(copies, variables), Origin.of(all));
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
        List<Source> files = SourcedTable.sourcesOf(table, sources);
        boolean guarded = Source.guarded(files);
        SmallCount.refusePersonsAsUnits(files, persons);
        List<Column<?>> copies = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean names = copies.isEmpty() && !(column instanceof NumericColumn<?>);
            copies.add(guarded && !names ? SmallCount.withoutFew(column, persons) : copy(column));
        }
        List<Source> many = files.stream().map(Source::ofMany).toList();
        return new Frame(name, table.rowCount(), copies, described(copies, variables), Origin.of(many));
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
                new Origin(List.of(source), persons ? Optional.of(name) : Optional.empty(), Origin.ROWS, List.of()));
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
        return table instanceof SourcedTable sourced && sourced.isGuarded() || HiddenFiles.areOpen();
    }

    /**
     * The data as a new table that may be changed without touching the frame. It knows the frame's files, and so do tables that are made of
     * its rows and columns; {@link #derived} and {@code Frame.of(table)} keep them. If the frame {@linkplain #isGuarded is under disclosure
     * control}, its text has no row, and it isn't written to files.
     */
    public Table table() {
        Row.Readings.read(sources());
        return SourcedTable.owning(name, copies(columns.values()), sources());
    }

    /**
     * A copy of a table that was made of this frame's {@link #table()}, with what is said of the columns of these names here. The files are those that
     * the table knows: selections, sorted and distinct rows, copies, counts and pivots of Tablesaw know them; what its {@code joinOn} and
     * {@code summarize} give does not, and is of unknown provenance.
     *
     * <pre>{@code
     * Frame first = persons.derived(persons.table().first(100))
     * }</pre>
     *
     * @throws IllegalArgumentException if a column has values that are not among its levels here
     * @throws DisclosureException if a person of data under disclosure control may be in several of its rows
     */
    public Frame derived(Table table) {
        Frame bare = of(table).named(name);
        List<Variable> known =
                variables().stream().filter(v -> bare.has(v.name())).toList();
        Frame derived = new Frame(name, bare.rowCount(), bare.columns.values(), known, bare.origin.as(origin));
        known.forEach(variable -> derived.requireLevels(derived.column(variable.name()), variable));
        return derived;
    }

    /** The same data under another name. */
    public Frame named(String other) {
        return new Frame(other, rowCount, columns.values(), variables.values(), origin);
    }

    /**
     * The rows of frames below each other, such as the waves of a panel: those of this one first. All must have the same columns,
     * matched by name, in whatever order; those of this one count. A column must be described alike wherever it is described.
     *
     * <p>Numbers of several types become the narrowest type that holds all of them, so that an integer column and one of decimal numbers
     * make one of decimal numbers. The files of all frames are kept.
     *
     * @throws IllegalArgumentException if a column is missing in one of them ({@link #appendFilling} fills it), or has another type,
     *     other levels or another label; the message says which
     * @throws DisclosureException if one of the frames is under disclosure control and rests on a file that another one rests on,
     *     or on nobody knows which, so that a person could be in several rows: a row counts as a person wherever few are withheld
     */
    public Frame append(Frame... below) {
        return appended(Appending.of(this, List.of(below)));
    }

    /**
     * The same, and a column more that says from which frame a row comes: a factor whose levels are the frames' names, this one's
     * first.
     *
     * <pre>{@code
     * before.named("1992-02").append("wave", after.named("1992-11"))
     * }</pre>
     *
     * @throws IllegalArgumentException also if there is a column of that name, or two frames have one name
     */
    public Frame append(String column, Frame... below) {
        return appended(Appending.of(this, List.of(below)).namedIn(column));
    }

    /** The same as {@link #append(Frame...)} of frames of which some lack columns that others have: their rows lack the values. */
    public Frame appendFilling(Frame... below) {
        return appended(Appending.of(this, List.of(below)).filling());
    }

    /** The same as {@link #append(String, Frame...)} of frames of which some lack columns that others have. */
    public Frame appendFilling(String column, Frame... below) {
        return appended(Appending.of(this, List.of(below)).filling().namedIn(column));
    }

    private Frame appended(Appending appending) {
        List<Column<?>> stacked = appending.columns();
        return new Frame(appending.name(), appending.rows(), stacked, appending.variables(stacked), appending.origin());
    }

    /**
     * Numbers of each group of rows that have the same values in some columns; of all rows without a column. Each number asked for is a
     * column, and {@link Grouped#frame()} makes the frame.
     *
     * <pre>{@code
     * persons.groupBy("cohort", "gender").count().mean("months").frame()
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides few}, a column is no factor, and fewer than {@value
     *     Source#FEWEST} rows have one of its values
     */
    public Grouped<Frame> groupBy(String... by) {
        return Grouped.of(
                this,
                List.of(by),
                (called, made, described, files) ->
                        new Frame(called, made.get(0).size(), made, described, Origin.of(files)));
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
                .forEach(column -> joined.add(Picked.of(column, found.rowOf())));
        List<JoinReport> reports = new ArrayList<>(joins());
        reports.add(found.report());
        List<Source> files = Source.ofAll(List.of(sources(), other.sources()));
        Origin both = new Origin(files, persons().or(other::persons), rowsAre(), reports);
        return new Frame(name, rowCount, joined, described.values(), both);
    }

    /**
     * The rows whose key no row of another table has, or that lack a part of it: what a join by these keys leaves without a match.
     *
     * @param keys columns that both tables have; compared as {@link #join} does
     * @throws IllegalArgumentException if a key column is absent or holds ids as numbers that can't hold them, or the rows of both are
     *     persons of different files, who are never linked
     */
    public Frame unmatched(Frame other, String... keys) {
        return picked(Source.ofAll(List.of(sources(), other.sources())), new Join(this, other, keys).unmatched());
    }

    /**
     * Units that are observed at several times: what was earlier and later of the same unit can be put beside each row.
     *
     * <pre>{@code
     * wages.panel("person", "year").lag("wage").difference("hours").frame()
     * }</pre>
     *
     * @param unit the column whose values tell units from each other
     * @param time whole numbers, months such as 2021-03, or a factor, whose levels are the steps
     * @throws IllegalArgumentException if there is no such column, the times are of another kind, or two rows are of one unit and
     *     time
     */
    public Panel<Frame> panel(String unit, String time) {
        return Panel.of(
                this,
                panelKeys(unit, time),
                row -> "The unit '" + unit + "' and the time '" + time + "' of " + rowInWords(row) + " of " + name
                        + " are those of an earlier row.",
                Frame::beside);
    }

    /** What is in each column: type, label, missing and distinct values, mean, standard deviation, quartiles, a histogram. */
    public Description describe() {
        return Description.of(this);
    }

    /** The same frame whose rows are called so, in the plural; a blank word is refused. */
    public Frame rowsAre(String plural) {
        return new Frame(name, rowCount, columns.values(), variables.values(), origin.called(plural));
    }

    /** The numbers of a join in a sentence, those of few rows left out where {@linkplain #hidesFew few are hidden}. */
    public String words(JoinReport join) {
        return hidesFew() ? join.wordsHidingFew() : join.words();
    }

    /** Name, size, columns and provenance; never a value. */
    @Override
    public String toString() {
        return "Frame " + name + ": " + (hidesFew() ? SmallCount.rows(rowCount) : rowCount + " " + rowsAre()) + ", "
                + columns.size()
                + " columns ("
                + String.join(", ", columns.keySet()) + "), " + provenance().id() + " data"
                + joins().stream()
                        .filter(join -> !join.isComplete())
                        .map(join -> ". " + words(join))
                        .collect(Collectors.joining());
    }
}
