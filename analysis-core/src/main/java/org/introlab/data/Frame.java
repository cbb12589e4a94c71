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
 * An immutable table with described columns and the files it was read from.
 *
 * <p>Methods that return a new frame ({@code with}, {@code where}, {@code join}) keep the sources, so that a result can name the files it
 * was computed from. {@code toString} shows no rows, because a frame may contain restricted data.
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
     * Returns a copy of a table, without levels and labels. If the table is a frame's {@link #table()}, or part of one, its sources are
     * kept; the provenance of any other table is {@link Provenance#UNKNOWN}.
     */
    public static Frame of(Table table) {
        return of(table.name() == null ? "table" : table.name(), table, List.of(), List.of());
    }

    /**
     * Returns a copy of a table with descriptions of its columns and its sources. If the table is a frame's {@link #table()}, or part of
     * one, that frame's sources are kept as well. After a file with hidden values has been read, the rows of any other table could come
     * from it; the provenance is then unknown too.
     *
     * @param variables descriptions of some or all of the columns; those of other columns are ignored
     * @throws IllegalArgumentException if two columns have the same name
     */
    public static Frame of(String name, Table table, List<Variable> variables, List<Source> sources) {
        List<Column<?>> copies = copies(table.columns());
        List<Source> all = SourcedTable.sourcesOf(table, sources);
        return new Frame(name, table.rowCount(), copies, described(copies, variables), Origin.of(all));
    }

    /**
     * Returns a copy of a table whose rows are units of several persons each, such as municipalities, so that units and their numbers may
     * be shown. If the sources are under disclosure control, units of fewer than {@value Source#FEWEST} persons keep only their name in the
     * first column. Sources are handled as in {@link #of(String, Table, List, List)}; the numbers of persons are taken on trust.
     *
     * @param persons the number of persons in each unit
     * @throws IllegalArgumentException if there is not one number per row, or two columns have the same name
     * @throws DisclosureException as {@link SmallCount#refusePersonsAsUnits}
     */
    public static Frame ofUnits(
            String name, Table table, List<Variable> variables, List<Source> sources, long... persons) {
        if (persons.length != table.rowCount()) {
            throw new IllegalArgumentException("ofUnits() needs one number of persons per unit of " + name
                    + ": expected " + table.rowCount() + ", got " + persons.length + ".");
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

    /**
     * Creates a frame from the columns of a file without copying them, and notifies {@link HiddenFiles}; {@code persons} states whether the
     * rows are persons.
     */
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

    /** Returns whether a table's rows must not be shown: they are guarded, or a guarded file is {@linkplain HiddenFiles#areOpen open}. */
    public static boolean isGuarded(Table table) {
        return table instanceof SourcedTable sourced && sourced.isGuarded() || HiddenFiles.areOpen();
    }

    /**
     * Returns the data as a new table that can be changed without affecting the frame. The table, and tables made from its rows and
     * columns, remember the frame's sources; {@link #derived} and {@code Frame.of(table)} keep them. If the frame {@linkplain #isGuarded is
     * under disclosure control}, the table prints no rows and can't be written to a file.
     */
    public Table table() {
        Row.Readings.read(sources());
        return SourcedTable.owning(name, copies(columns.values()), sources());
    }

    /**
     * Returns a copy of a table that was made from this frame's {@link #table()}, with this frame's descriptions of the columns. Tablesaw's
     * selections, sorted and distinct rows, copies, counts and pivots keep the sources; tables from its {@code joinOn} and {@code
     * summarize} do not, and are of unknown provenance.
     *
     * <pre>{@code
     * Frame first = persons.derived(persons.table().first(100))
     * }</pre>
     *
     * @throws IllegalArgumentException if a column has values that are not among its levels
     * @throws DisclosureException if the data are under disclosure control and a person may be in several rows
     */
    public Frame derived(Table table) {
        Frame bare = of(table).named(name);
        List<Variable> known =
                variables().stream().filter(v -> bare.has(v.name())).toList();
        Frame derived = new Frame(name, bare.rowCount(), bare.columns.values(), known, bare.origin.as(origin));
        known.forEach(variable -> derived.requireLevels(derived.column(variable.name()), variable));
        return derived;
    }

    /** Returns the same data under another name. */
    public Frame named(String other) {
        return new Frame(other, rowCount, columns.values(), variables.values(), origin);
    }

    /**
     * Returns the frames' rows appended in order, this frame's first, such as the waves of a panel. All frames must have the same columns;
     * they are matched by name, and this frame's order is kept. Descriptions of a column must agree.
     *
     * <p>Numbers of different types become the narrowest type that can represent all: an integer and a decimal column give a decimal column.
     * The sources of all frames are kept.
     *
     * @throws IllegalArgumentException if a column is missing in one of them ({@link #appendFilling} fills it), or differs in type, levels
     *     or label; the message states which
     * @throws DisclosureException if one of the frames is under disclosure control and another one comes from the same file or from an
     *     unknown one, so that a person could be in several rows: small counts are counted in rows
     */
    public Frame append(Frame... below) {
        return appended(Appending.of(this, List.of(below)));
    }

    /**
     * Same as {@link #append(Frame...)}, with one more column that contains the frame of each row: a factor whose levels are the frames'
     * names, this one's first.
     *
     * <pre>{@code
     * before.named("1992-02").append("wave", after.named("1992-11"))
     * }</pre>
     *
     * @throws IllegalArgumentException also if a column of that name exists, or two frames have the same name
     */
    public Frame append(String column, Frame... below) {
        return appended(Appending.of(this, List.of(below)).namedIn(column));
    }

    /** Same as {@link #append(Frame...)}, with missing values where a frame lacks a column. */
    public Frame appendFilling(Frame... below) {
        return appended(Appending.of(this, List.of(below)).filling());
    }

    /** Same as {@link #append(String, Frame...)}, with missing values where a frame lacks a column. */
    public Frame appendFilling(String column, Frame... below) {
        return appended(Appending.of(this, List.of(below)).filling().namedIn(column));
    }

    private Frame appended(Appending appending) {
        List<Column<?>> stacked = appending.columns();
        return new Frame(appending.name(), appending.rows(), stacked, appending.variables(stacked), appending.origin());
    }

    /**
     * Groups the rows by the values of some columns; without a column, all rows form one group. Each statistic that is then requested
     * becomes a column of {@link Grouped#frame()}.
     *
     * <pre>{@code
     * persons.groupBy("cohort", "gender").count().mean("months").frame()
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the nearest name
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides small counts}, a column is not a factor, and fewer than {@value
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
     * Looks up each row's key in another table and adds that table's remaining columns (a left join); the rows and their order stay. A row
     * whose key is missing or not found gets missing values.
     *
     * <p>{@link #joins()}, {@link #toString()} and every display of the frame report how many rows matched.
     *
     * @param other a table with at most one row per key
     * @param keys columns that both tables have; compared as {@link Values} describes, so an integer 2011 equals a number 2011.0 and
     *     a category "2011"
     * @throws IllegalArgumentException if no row matches; if a key column is absent or has ids beyond the precision of its type; if a key
     *     occurs twice in the other table; if another column is in both tables; or if the rows of both are persons of different files, who
     *     are never linked
     * @throws DisclosureException if the rows of the other table are persons of a file whose values are hidden, and the join would repeat
     *     one of them: small counts are counted in rows
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
     * Returns the rows that a join by these keys leaves unmatched: their key is incomplete or is not in the other table (an anti-join).
     *
     * @param keys columns that both tables have; compared as in {@link #join}
     * @throws IllegalArgumentException if a key column is absent or has ids beyond the precision of its type, or if the rows of both are
     *     persons of different files, who are never linked
     */
    public Frame unmatched(Frame other, String... keys) {
        return picked(Source.ofAll(List.of(sources(), other.sources())), new Join(this, other, keys).unmatched());
    }

    /**
     * Treats the rows as a panel of units observed over time, so that lags, leads and differences can be added.
     *
     * <pre>{@code
     * wages.panel("person", "year").lag("wage").difference("hours").frame()
     * }</pre>
     *
     * @param unit the column that identifies the units
     * @param time the column of times: whole numbers, months such as 2021-03, or a factor whose levels are the steps
     * @throws IllegalArgumentException if there is no such column, the times have another type, or two rows have the same unit and time
     */
    public Panel<Frame> panel(String unit, String time) {
        return Panel.of(
                this,
                panelKeys(unit, time),
                row -> "In " + rowInWords(row) + " of " + name + " the unit '" + unit + "' and the time '" + time
                        + "' repeat those of an earlier row. Each unit may have one row per time.",
                Frame::beside);
    }

    /** Summarises each column: type, label, missing and distinct values, mean, standard deviation, quartiles and a histogram. */
    public Description describe() {
        return Description.of(this);
    }

    /** Returns the same frame with another plural noun for its rows. */
    public Frame rowsAre(String plural) {
        return new Frame(name, rowCount, columns.values(), variables.values(), origin.called(plural));
    }

    /** Returns the counts of a join as a sentence, without small counts if the frame {@linkplain #hidesFew hides them}. */
    public String words(JoinReport join) {
        return hidesFew() ? join.wordsHidingFew() : join.words();
    }

    /** Returns name, size, columns and provenance; never a value. */
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
