package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.aggregate.AggregateFunction;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.DataFrameWriter;
import tech.tablesaw.table.Relation;

/**
 * A Tablesaw table that records the files its rows come from; a frame made from it keeps them. Tables that Tablesaw makes from its rows and
 * columns alone record them too: selections, sorted and distinct rows, copies, counts and pivots. Rows or columns added from a plain table
 * add a source of unknown provenance. Tablesaw's {@code joinOn} and {@code summarize} return plain tables without sources.
 *
 * <p>If the data are under disclosure control, the table computes as usual, but its text, and that of its rows and of tables made from it,
 * lists only columns, types and counts, and it can't be written to a file.
 */
final class SourcedTable extends Table {
    private List<Source> sources;
    private boolean repeats;

    private SourcedTable(String name, Collection<Column<?>> columns, List<Source> sources) {
        super(name, columns);
        this.sources = sources;
    }

    /** Returns a table that owns these columns. */
    static SourcedTable owning(String name, Collection<Column<?>> columns, List<Source> sources) {
        return new SourcedTable(name, columns, sources);
    }

    /**
     * Returns the sources of a table's rows: the files it records and the files that are named.
     *
     * @throws DisclosureException if a person may be in several of its rows
     */
    static List<Source> sourcesOf(Table table, List<Source> named) {
        Set<Source> all = new LinkedHashSet<>(named);
        if (table instanceof SourcedTable known) {
            if (Source.hidesFew(known.sources) && known.mayRepeatRows()) {
                throw new DisclosureException(
                        "Rows were added to '" + table.name()
                                + "' one by one, or from a table that is public or without sources: few persons could look like many, or be counted several times. Select all rows at once with where(...).");
            }
            all.addAll(known.sources());
        }
        return HiddenFiles.handedIn(all);
    }

    /** Returns a table that Tablesaw made from this one, with the same sources. */
    private Table withSources(Table made) {
        if (made instanceof SourcedTable) {
            return made;
        }
        SourcedTable known = new SourcedTable(made.name(), made.columns(), sources);
        known.repeats = repeats;
        return known;
    }

    /** Returns the files that the rows were read from. */
    List<Source> sources() {
        return sources;
    }

    /** Returns whether the rows must not be shown. */
    boolean isGuarded() {
        return Source.guarded(sources);
    }

    private void restAlsoOn(Relation other) {
        sources = Source.ofAll(List.of(sources, other instanceof SourcedTable known ? known.sources : List.of()));
    }

    private void restAlsoOnUnknown() {
        repeats = true;
        sources = Source.ofAll(List.of(sources, List.of()));
    }

    /**
     * Appends rows and adds their sources.
     *
     * @throws DisclosureException if they come from one of the same files, so that a person could be in several rows: small counts are
     *     counted in rows
     */
    @Override
    public Table append(Relation below) {
        if (below instanceof SourcedTable known) {
            if (known.sources.stream().anyMatch(source -> source.isGuarded() && sources.contains(source))) {
                throw new DisclosureException(
                        "Rows of '" + below.name() + "' can't be appended to '" + name()
                                + "': both come from the same file, so a person could be in several rows. Select all rows at once with where(...).");
            }
            // rows of another origin would make few persons look like many
            repeats |= known.repeats || Source.haveGuardedFile(sources) != Source.haveGuardedFile(known.sources);
            restAlsoOn(known);
        } else {
            restAlsoOnUnknown();
        }
        return super.append(below);
    }

    @Override
    public Table append(Row row) {
        restAlsoOnUnknown();
        return super.append(row);
    }

    @Override
    public void addRow(int row, Table from) {
        restAlsoOnUnknown();
        super.addRow(row, from);
    }

    @Override
    public Row appendRow() {
        restAlsoOnUnknown();
        return super.appendRow();
    }

    /** Returns whether rows were added one by one, or from a table without such files, so that few persons may look like many. */
    boolean mayRepeatRows() {
        return repeats;
    }

    @Override
    public Table concat(Table beside) {
        restAlsoOn(beside);
        return super.concat(beside);
    }

    // Tablesaw makes each selection of rows, each copy and the text of a row from an empty copy.

    @Override
    public Table emptyCopy() {
        return withSources(super.emptyCopy());
    }

    @Override
    public Table emptyCopy(int rows) {
        return withSources(super.emptyCopy(rows));
    }

    @Override
    public Table selectColumns(Column<?>... columns) {
        return withSources(super.selectColumns(columns));
    }

    @Override
    public Table selectColumns(String... names) {
        return withSources(super.selectColumns(names));
    }

    @Override
    public Table selectColumns(int... indexes) {
        return withSources(super.selectColumns(indexes));
    }

    @Override
    public Table rejectColumns(int... indexes) {
        return withSources(super.rejectColumns(indexes));
    }

    @Override
    public Table rejectColumns(String... names) {
        return withSources(super.rejectColumns(names));
    }

    @Override
    public Table rejectColumns(Column<?>... columns) {
        return withSources(super.rejectColumns(columns));
    }

    /** Returns the distinct rows, which can't repeat a person. */
    @Override
    public Table dropDuplicateRows() {
        return new SourcedTable(name(), super.dropDuplicateRows().columns(), sources);
    }

    @Override
    public Table summary() {
        return withSources(super.summary());
    }

    @Override
    public Table pivot(
            CategoricalColumn<?> rows,
            CategoricalColumn<?> columns,
            NumericColumn<?> values,
            AggregateFunction<?, ?> function) {
        return withSources(super.pivot(rows, columns, values, function));
    }

    @Override
    public Table xTabCounts(String rows, String columns) {
        return withSources(super.xTabCounts(rows, columns));
    }

    @Override
    public Table xTabRowPercents(String rows, String columns) {
        return withSources(super.xTabRowPercents(rows, columns));
    }

    @Override
    public Table xTabColumnPercents(String rows, String columns) {
        return withSources(super.xTabColumnPercents(rows, columns));
    }

    @Override
    public Table xTabTablePercents(String rows, String columns) {
        return withSources(super.xTabTablePercents(rows, columns));
    }

    @Override
    public Table xTabPercents(String column) {
        return withSources(super.xTabPercents(column));
    }

    @Override
    public Table xTabCounts(String column) {
        return withSources(super.xTabCounts(column));
    }

    @Override
    public Table countBy(CategoricalColumn<?>... columns) {
        return withSources(super.countBy(columns));
    }

    @Override
    public Table countBy(String... columns) {
        return withSources(super.countBy(columns));
    }

    @Override
    public Table transpose(boolean withHeader, boolean firstIsHeader) {
        return withSources(super.transpose(withHeader, firstIsHeader));
    }

    @Override
    public Table melt(List<String> ids, List<NumericColumn<?>> measured, boolean dropMissing) {
        return withSources(super.melt(ids, measured, dropMissing));
    }

    /** Returns a writer.
     *
     * @throws DisclosureException if the data are under disclosure control */
    @Override
    public DataFrameWriter write() {
        if (!isGuarded()) {
            return super.write();
        }
        throw new DisclosureException("The rows of '" + name() + "' can't be written to a file.");
    }

    private String rows() {
        return Source.hidesFew(sources) ? SmallCount.rows(rowCount()) : rowCount() + " rows";
    }

    private String missing(int rows) {
        return (Source.hidesFew(sources) && SmallCount.isFew(rows) ? "fewer than five" : rows) + " missing";
    }

    @Override
    public String print(int rows) {
        return isGuarded() ? withoutValues() : super.print(rows);
    }

    private String withoutValues() {
        return columns().stream()
                .map(column -> column.name() + ", " + column.type().name().toLowerCase(Locale.ROOT) + ": "
                        + missing(column.countMissing()))
                .collect(Collectors.joining(
                        "\n", name() + ": " + rows() + ", " + columnCount() + " columns, values withheld\n", "\n"));
    }

    @Override
    public String print() {
        return isGuarded() ? withoutValues() : super.print();
    }

    @Override
    public String printAll() {
        return isGuarded() ? withoutValues() : super.printAll();
    }

    @Override
    public String toString() {
        return isGuarded() ? withoutValues() : super.toString();
    }
}
