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
 * A finished table or figure: what it is called, its grid of words and numbers, and what it rests on.
 *
 * @param id short name, the prefix of its ledger ids ({@code T5.2})
 * @param name as a report calls it ({@code Table 5.2})
 * @param title what it shows
 * @param note sample, covariance rule and whatever else a reader needs under it
 * @param columns heads of the number columns
 * @param rows the lines; each has no entry or as many as there are columns. Numbers that {@link Disclosure} withholds are not kept
 * @param figure the drawing, if it is a figure; the grid is then the small table that it draws
 * @param sources the files the numbers come from
 * @param ownIds the ids of cells that bring them along, as those of a list of single numbers; all others have theirs by the study's map
 * @param lookup how a reader finds rows, if it is an exhibit of words
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
     * An exhibit whose files are handed in by hand, as those of {@link #of}.
     *
     * @throws IllegalArgumentException if a row has another number of entries than there are columns, or two cells have
     *     the same key
     */
    public Exhibit {
        columns = List.copyOf(columns);
        // a copy of an exhibit keeps the files that it was made with
        boolean own = LibraryCalls.isBy(Exhibit.class);
        ownIds = Map.copyOf(ownIds);
        sources = own ? List.copyOf(sources) : HiddenFiles.handedIn(sources);
        rows = own ? rows : Disclosure.handedIn(rows, sources);
        rows = List.copyOf(Disclosure.withheld(rows, sources));
        figure = Disclosure.drawn(figure, title, columns, rows, sources);
        Set<CellKey> keys = new HashSet<>();
        for (ExhibitRow row : rows) {
            if (!row.entries().isEmpty() && row.entries().size() != columns.size()) {
                throw new IllegalArgumentException("ExhibitRow '" + row.label() + "' of " + name + " has "
                        + row.entries().size() + " entries for " + columns.size() + " columns");
            }
        }
        rows.stream().flatMap(ExhibitRow::cells).forEach(cell -> {
            if (!keys.add(cell.key())) {
                throw new IllegalArgumentException("Two cells of the exhibit have the key " + cell.key());
            }
        });
    }

    /**
     * A table that no ledger speaks of yet. Its files are handed in by hand: in a notebook it rests on weaker ones that the notebook
     * has read as well, and is of unknown provenance if a file is named that was not read, or none of those that are guarded. Once a
     * notebook has read data that are restricted or of unknown provenance, a number is withheld unless its cell says of how many persons it
     * {@linkplain Cell#basedOn speaks}.
     */
    public static Exhibit of(String title, List<String> columns, List<ExhibitRow> rows, List<Source> sources) {
        List<Source> files = HiddenFiles.handedIn(sources);
        List<ExhibitRow> stated = Disclosure.handedIn(rows, files);
        Exhibit exhibit = computed(title, columns, stated, files);
        return stated.equals(rows) ? exhibit : exhibit.noted(Disclosure.UNSTATED + "cell.basedOn(persons).");
    }

    /**
     * A table of the library's own, whose files are those of the frame or fit that it shows.
     *
     * @throws IllegalCallerException if a class outside the library calls it
     */
    public static Exhibit computed(String title, List<String> columns, List<ExhibitRow> rows, List<Source> sources) {
        LibraryCalls.require("Make a table with Exhibit.of(title, columns, rows, sources).");
        return new Exhibit("", "", title, "", columns, rows, Optional.empty(), sources, Map.of(), Lookup.none());
    }

    /** The same exhibit under a report's name, such as {@code ("T5.2", "Table 5.2", "Work or education ...")}. */
    @Override
    public Exhibit exhibit(String newId, String newName, String newTitle) {
        return new Exhibit(newId, newName, newTitle, note, columns, rows, figure, sources, ownIds, lookup);
    }

    /** The same exhibit with another note. */
    public Exhibit noted(String newNote) {
        return new Exhibit(id, name, title, newNote, columns, rows, figure, sources, ownIds, lookup);
    }

    /**
     * The same exhibit, drawn.
     *
     * @throws org.introlab.data.DisclosureException if the exhibit is of data that are restricted or of unknown provenance, and the
     *     figure carries a number, a word or a table that is not one of those the exhibit shows; its colours, sizes, round bounds of
     *     axes and the like are looks, and titles are the author's own words
     */
    public Exhibit drawnAs(PlotlyFigure drawing) {
        return new Exhibit(id, name, title, note, columns, rows, Optional.of(drawing), sources, ownIds, lookup);
    }

    /**
     * The same exhibit, drawn by a figure of one statistic as {@link #table} gives it: a row's level (or row) along x, the number
     * along y. A verification can then mark published values where they would stand; the figure knows none.
     *
     * @throws org.introlab.data.DisclosureException as of {@link #drawnAs(PlotlyFigure)}
     */
    public Exhibit drawnAs(PlotlyFigure drawing, String statistic) {
        return drawnAs(drawing.placed(StatisticColumn.of(this, statistic).places()));
    }

    /**
     * The same exhibit of which these cells bring their ids along.
     *
     * @throws IllegalCallerException if a class outside the library calls it
     */
    public Exhibit withIds(Map<CellKey, String> ids) {
        LibraryCalls.require(
                "Give single numbers their ids with ValueList, and name others in data/published/ids.csv.");
        return new Exhibit(id, name, title, note, columns, rows, figure, sources, ids, lookup);
    }

    /** The same exhibit with what a reader needs to find rows in it. */
    Exhibit foundBy(Lookup newLookup) {
        return new Exhibit(id, name, title, note, columns, rows, figure, sources, ownIds, newLookup);
    }

    /** The number at a place, if there is one. */
    public Optional<Cell> cell(String statistic, String row, String column) {
        CellKey key = new CellKey(statistic, row, column);
        return cells().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /**
     * What can be judged: a line for each number with statistic, row and column, which are its key, its id by the rule and the study's
     * {@code data/published/ids.csv}, and whether the ledger has that. No value is shown.
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
     * The numbers of one statistic as a table to draw or work on: a line for each, with its row's level (or row), its
     * column and its value; withheld numbers are missing. Levels that are all whole numbers (years) are numbers.
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

    /** The same as {@link #html()} with marks beside numbers and what is said of them. */
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

    /** Aligned plain text in which a mark follows the number that it stands beside. */
    public String text(Marks marks) {
        if (!lookup.isNone()) {
            return new CatalogueText(this).text();
        }
        ExhibitGrid marked = new ExhibitGrid(
                this, cell -> marks.on(cell).map(mark -> " " + mark.sign()).orElse(""));
        return heading() + "\n" + marked.grid().text() + (note.isEmpty() ? "" : note + "\n");
    }

    /**
     * One line for each number: {@code statistic,row,column,value,ledger_id}; values in full, withheld ones empty; the
     * id where the study's ledger has it. Of an
     * exhibit of words that rows can be looked up in: its lines as they stand, under their heads.
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

    /** A {@code tabular} for LaTeX with the booktabs package. */
    public String latex() {
        return new LatexTable(this).latex();
    }

    @Override
    public String toString() {
        return heading() + " (" + cells().count() + " numbers, " + provenance().id() + " data)";
    }
}
