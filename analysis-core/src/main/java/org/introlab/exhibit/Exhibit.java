package org.introlab.exhibit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.figure.PlotlyFigure;
import org.introlab.internal.LibraryCalls;
import org.introlab.markup.CellKey;
import org.introlab.markup.Lookup;
import org.introlab.markup.Markup;
import tech.tablesaw.api.Table;

/**
 * A finished table or figure: its name, its grid of text and numbers, and its sources.
 *
 * @param id short name, the prefix of its ledger ids ({@code T5.2})
 * @param name the name in the report ({@code Table 5.2})
 * @param title what it shows
 * @param note the note under it: sample, covariance rule and what else a reader needs
 * @param columns heads of the number columns
 * @param rows the lines, each with no entries or one per column. Numbers that {@link Disclosure} withholds are not kept
 * @param figure the drawing, if it is a figure; the grid is then the small table that it draws
 * @param sources the files that the numbers come from
 * @param ownIds the ids of cells that have their own, such as those of a list of single numbers; all others get ids by the study's map
 * @param lookup how readers find rows, if it is a text table
 */
public record Exhibit(
        String id,
        String name,
        String title,
        String note,
        List<String> columns,
        List<ExhibitRow> rows,
        Optional<PlotlyFigure> figure,
        List<Source> sources,
        Map<CellKey, String> ownIds,
        Lookup lookup)
        implements TableBuilder, ExhibitContent {

    /**
     * Creates an exhibit whose files are given by the caller, as in {@link #of}.
     *
     * @throws IllegalArgumentException if the number of entries of a row differs from the number of columns, or two cells have the same key
     */
    public Exhibit {
        columns = List.copyOf(columns);
        // a copy of an exhibit keeps its files
        boolean own = LibraryCalls.isBy(Exhibit.class);
        ownIds = Map.copyOf(ownIds);
        sources = own ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
        rows = own ? rows : Disclosure.handedIn(rows, sources);
        rows = List.copyOf(Disclosure.withheld(rows, sources));
        figure = Disclosure.drawn(figure, title, columns, rows, sources);
        Set<CellKey> keys = new HashSet<>();
        for (ExhibitRow row : rows) {
            if (!row.entries().isEmpty() && row.entries().size() != columns.size()) {
                throw new IllegalArgumentException("Row '" + row.label() + "' must have one entry per column: expected "
                        + columns.size() + ", got " + row.entries().size() + ".");
            }
        }
        rows.stream().flatMap(ExhibitRow::cells).forEach(cell -> {
            if (!keys.add(cell.key())) {
                throw new IllegalArgumentException("Each cell of an exhibit needs its own key; two have "
                        + cell.key().words() + ".");
            }
        });
    }

    /**
     * Creates a table that has no ledger ids yet. The caller gives its files; in a notebook, files of weaker provenance
     * that the notebook has read are added, and the provenance is unknown if a named file was not read or guarded files
     * were read and none is named. After a notebook has read data that are restricted or of unknown provenance, a number
     * is withheld unless its cell states {@linkplain Cell#basedOn how many persons it is based on}.
     */
    public static Exhibit of(String title, List<String> columns, List<ExhibitRow> rows, List<Source> sources) {
        List<Source> files = HiddenFiles.handedIn(sources);
        List<ExhibitRow> stated = Disclosure.handedIn(rows, files);
        Exhibit exhibit = computed(title, columns, stated, files);
        return stated.equals(rows) ? exhibit : exhibit.noted(Disclosure.UNSTATED + "cell.basedOn(persons).");
    }

    /**
     * Creates a table of the library, whose files are those of the frame or fit that it shows.
     *
     * @throws IllegalCallerException if called from outside the library
     */
    public static Exhibit computed(String title, List<String> columns, List<ExhibitRow> rows, List<Source> sources) {
        LibraryCalls.require("Make a table with Exhibit.of(title, columns, rows, sources).");
        return new Exhibit("", "", title, "", columns, rows, Optional.empty(), sources, Map.of(), Lookup.none());
    }

    /** Returns the same exhibit under a report's name, such as {@code ("T5.2", "Table 5.2", "Work or education ...")}. */
    @Override
    public Exhibit exhibit(String newId, String newName, String newTitle) {
        return new Exhibit(newId, newName, newTitle, note, columns, rows, figure, sources, ownIds, lookup);
    }

    /** Returns the same exhibit with another note. */
    public Exhibit noted(String newNote) {
        return new Exhibit(id, name, title, newNote, columns, rows, figure, sources, ownIds, lookup);
    }

    /**
     * Returns the same exhibit with a figure.
     *
     * @throws org.introlab.data.DisclosureException if the exhibit is of data that are restricted or of unknown provenance, and the
     *     figure contains a number, text or table that the exhibit does not show; colours, sizes, round bounds of axes
     * and the like are free, and so are titles
     */
    public Exhibit drawnAs(PlotlyFigure drawing) {
        return new Exhibit(id, name, title, note, columns, rows, Optional.of(drawing), sources, ownIds, lookup);
    }

    /**
     * Returns the same exhibit with a figure of one statistic as returned by {@link #table}: a row's level (or row)
     * along x, the number along y. Published values can then be marked in the figure, which itself contains none.
     *
     * @throws org.introlab.data.DisclosureException as of {@link #drawnAs(PlotlyFigure)}
     */
    public Exhibit drawnAs(PlotlyFigure drawing, String statistic) {
        return drawnAs(drawing.placed(StatisticColumn.of(this, statistic).places()));
    }

    /**
     * Returns the same exhibit with its own ids for these cells.
     *
     * @throws IllegalCallerException if called from outside the library
     */
    public Exhibit withIds(Map<CellKey, String> ids) {
        LibraryCalls.require(
                "Give single numbers their ids with ValueList, and name others in data/published/ids.csv.");
        return new Exhibit(id, name, title, note, columns, rows, figure, sources, ids, lookup);
    }

    /** Returns the same exhibit with filters to find rows. */
    Exhibit foundBy(Lookup newLookup) {
        return new Exhibit(id, name, title, note, columns, rows, figure, sources, ownIds, newLookup);
    }

    /** Returns the number at a place, if there is one. */
    public Optional<Cell> cell(String statistic, String row, String column) {
        CellKey key = new CellKey(statistic, row, column);
        return cells().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /**
     * Lists what can be judged: a line for each number with its key (statistic, row and column), its id by the rule and
     * the study's {@code data/published/ids.csv}, and whether the ledger has that id. No values are shown.
     */
    public Exhibit keys() {
        CellIds.Listed listed =
                CellIds.listed(id, ownIds, cells().map(Cell::key).toList());
        return computed(
                        heading() + ": statistic, row and column of its cells",
                        List.of("Row", "Column", "Id", "Published"),
                        listed.lines(),
                        sources)
                .noted(listed.note());
    }

    /**
     * Returns the numbers of one statistic as a table for drawing or further work: a line for each, with its row's level
     * (or row), its column and its value; withheld numbers are missing. Levels that are all whole numbers (years) are
     * numbers.
     */
    public Table table(String statistic) {
        return StatisticColumn.of(this, statistic).table();
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(this);
    }

    @Override
    public String html() {
        return html(Marks.none());
    }

    /** Returns {@link #html()} with marks next to numbers and their explanations. */
    public String html(Marks marks) {
        return new HtmlTable(this, marks, this::withholds).html();
    }

    @Override
    public String markdown() {
        String under = note.isEmpty() ? "" : "\n" + Markup.markdownCell(note) + "\n";
        return "**" + Markup.markdownCell(heading()) + "**\n\n"
                + new ExhibitGrid(this).grid().markdown() + under;
    }

    @Override
    public String text() {
        return text(Marks.none());
    }

    /** Returns aligned plain text in which marks follow their numbers. */
    public String text(Marks marks) {
        if (!lookup.isNone()) {
            return new CatalogueText(this).text();
        }
        ExhibitGrid marked = new ExhibitGrid(
                this, cell -> marks.on(cell).map(mark -> " " + mark.sign()).orElse(""));
        return heading() + "\n" + marked.grid().text() + (note.isEmpty() ? "" : note + "\n");
    }

    /**
     * Returns one line for each number: {@code statistic,row,column,value,ledger_id}; values in full precision, withheld
     * ones empty, with the id if the study's ledger has it. A text table gives its lines under their heads.
     */
    public String csv() {
        if (!lookup.isNone()) {
            return new CatalogueText(this).csv();
        }
        return new CsvTable(
                        this,
                        CellIds.published(id, ownIds, cells().map(Cell::key).toList()))
                .csv();
    }

    /** Returns a {@code tabular} for LaTeX with the booktabs package. */
    public String latex() {
        return new LatexTable(this).latex();
    }

    @Override
    public String toString() {
        return heading() + " (" + cells().count() + " numbers, " + provenance().id() + " data)";
    }
}
