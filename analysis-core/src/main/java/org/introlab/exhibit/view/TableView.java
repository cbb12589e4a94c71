package org.introlab.exhibit.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.introlab.data.Description;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.markup.Markup;
import org.introlab.markup.Rendered;
import org.introlab.markup.Style;
import org.introlab.markup.TableGrid;
import org.introlab.markup.TextGrid;
import tech.tablesaw.api.Table;

/**
 * The view of a Tablesaw table: its first rows with its full size below; for a table that may contain restricted data,
 * only its columns, types and counts.
 */
public final class TableView implements Rendered {
    static final int ROWS = 20;

    private final String heading;
    private final TextGrid grid;

    private TableView(String heading, TextGrid grid) {
        this.heading = heading;
        this.grid = grid;
    }

    /**
     * Returns a view of the first 20 rows of a table, or of its columns if it was made from data that are restricted or
     * of unknown provenance, or if such a file was read in this session, because a plain table does not record where its
     * rows came from.
     */
    public static TableView of(Table table) {
        if (Frame.isGuarded(table)) {
            return columnsOf(table);
        }
        String size = size(table.name() == null ? "" : table.name(), table.rowCount(), table.columnCount());
        return new TableView(size + part(table.rowCount()), TableGrid.of(table, ROWS));
    }

    /** Returns one row for each column of a table: name, type, number of values and number of missing values. */
    public static TableView columnsOf(Table table) {
        List<List<String>> rows = table.columns().stream()
                .map(column -> List.of(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        count(column.size() - column.countMissing(), column.countMissing()),
                        count(column.countMissing(), column.size() - column.countMissing())))
                .toList();
        TextGrid grid =
                new TextGrid(List.of("column", "type", "present", "missing"), List.of(false, false, true, true), rows);
        String size = guardedSize("", table.rowCount(), table.columnCount());
        return new TableView("restricted data, " + size + ", no values shown", grid);
    }

    /** Returns the description of a frame's columns, a line for each; properties that no column has are left out. */
    static TableView of(Description description) {
        List<List<String>> rows = description.rows();
        int[] shown = IntStream.range(0, description.heads().size())
                .filter(j -> j == 0 || rows.stream().anyMatch(row -> !row.get(j).isEmpty()))
                .toArray();
        TextGrid grid = new TextGrid(
                chosen(description.heads(), shown),
                chosen(description.numeric(), shown),
                rows.stream()
                        .map(row -> chosen(row, shown).stream()
                                .map(cell -> cell.isEmpty() ? TextGrid.MISSING : cell)
                                .toList())
                        .toList());
        return new TableView(description.title(), grid);
    }

    private static <T> List<T> chosen(List<T> all, int... shown) {
        return IntStream.of(shown).mapToObj(all::get).toList();
    }

    /** Returns a table's name and size in words. */
    static String size(String name, int rows, int columns) {
        return (name.isBlank() ? "" : name + ": ") + rows + (rows == 1 ? " row" : " rows") + " \u00d7 " + columns
                + (columns == 1 ? " column" : " columns");
    }

    /** Returns which rows a view shows, to follow the size; empty if it shows all. */
    static String part(int rows) {
        return rows > ROWS ? ", first " + ROWS + " shown" : "";
    }

    /** Returns the same for a table under disclosure control, which hides numbers from one to four. */
    static String guardedSize(String name, int rows, int columns) {
        return SmallCount.isFew(rows)
                ? (name.isBlank() ? "" : name + ": ") + SmallCount.rows(rows) + " \u00d7 " + columns
                        + (columns == 1 ? " column" : " columns")
                : size(name, rows, columns);
    }

    /** Returns a number of rows under disclosure control: {@code <5} for one to four, and nothing if the others are so few. */
    static String count(long rows, long others) {
        return SmallCount.isFew(rows)
                ? "<" + Source.FEWEST
                : SmallCount.isFew(others) ? TextGrid.MISSING : String.valueOf(rows);
    }

    @Override
    public String html() {
        return Style.scoped(
                "<div class=\"scroll\">" + grid.html() + "</div><p class=\"note\">" + Markup.escape(heading) + "</p>");
    }

    @Override
    public String markdown() {
        return grid.markdown() + "\n" + Markup.markdownCell(heading) + "\n";
    }

    @Override
    public String text() {
        return grid.text() + heading + "\n";
    }

    /** Returns the table's name and size. */
    @Override
    public String toString() {
        return heading;
    }
}
