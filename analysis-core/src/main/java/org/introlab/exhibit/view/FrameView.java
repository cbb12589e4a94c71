package org.introlab.exhibit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.markup.Markup;
import org.introlab.markup.Rendered;
import org.introlab.markup.Style;
import org.introlab.markup.TableGrid;
import org.introlab.markup.TextGrid;
import tech.tablesaw.columns.Column;

/**
 * The view of a frame: its first rows or, if one of its files is restricted or of unknown provenance, only its columns
 * with their types, missing counts and numbers of levels. Synthetic data are labelled as such.
 */
public final class FrameView implements Rendered {
    private final String size;
    private final String provenance;
    private final String note;
    private final TextGrid grid;

    private FrameView(String size, String provenance, String note, TextGrid grid) {
        this.size = size;
        this.provenance = provenance;
        this.note = note;
        this.grid = grid;
    }

    /** Returns the view of a frame. */
    public static FrameView of(Frame frame) {
        int columns = frame.columnNames().size();
        String size = frame.hidesFew()
                ? TableView.guardedSize(frame.name(), frame.rowCount(), columns)
                : TableView.size(frame.name(), frame.rowCount(), columns)
                        + (frame.isGuarded() ? "" : TableView.part(frame.rowCount()));
        String provenance = frame.provenance().id() + " data";
        return frame.isGuarded()
                ? new FrameView(
                        size,
                        provenance,
                        joined("Columns only; no values of these data are shown.", frame),
                        columns(frame))
                : new FrameView(
                        size, provenance, joined(units(frame), frame), TableGrid.of(frame.table(), TableView.ROWS));
    }

    private static String units(Frame frame) {
        return frame.isOfGuardedUnits()
                ? "Values that would disclose fewer than " + Source.FEWEST + " persons are missing."
                : "";
    }

    /** Returns the note, with reports of unmatched rows of joins. */
    private static String joined(String note, Frame frame) {
        return frame.joins().stream()
                .filter(join -> !join.isComplete())
                .map(frame::words)
                .reduce(note, (all, one) -> (all + " " + one).strip());
    }

    private static TextGrid columns(Frame frame) {
        boolean labels = frame.columnNames().stream()
                .anyMatch(name -> !label(frame, name).isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (String name : frame.columnNames()) {
            Column<?> column = frame.column(name);
            int levels = frame.variable(name).levels().size();
            List<String> row = new ArrayList<>(List.of(name));
            if (labels) {
                row.add(label(frame, name));
            }
            row.add(column.type().name().toLowerCase(Locale.ROOT));
            int missing = column.countMissing();
            int present = frame.rowCount() - missing;
            row.add(frame.hidesFew() ? TableView.count(present, missing) : String.valueOf(present));
            row.add(frame.hidesFew() ? TableView.count(missing, present) : String.valueOf(missing));
            row.add(levels == 0 ? TextGrid.MISSING : String.valueOf(levels));
            rows.add(row);
        }
        return labels
                ? new TextGrid(
                        List.of("column", "label", "type", "n", "missing", "levels"),
                        List.of(false, false, false, true, true, true),
                        rows)
                : new TextGrid(
                        List.of("column", "type", "n", "missing", "levels"),
                        List.of(false, false, true, true, true),
                        rows);
    }

    /** Returns the English label, or empty if the code book has none. */
    private static String label(Frame frame, String name) {
        String label = frame.variable(name).label("en");
        return label.equals(name) ? "" : label;
    }

    private String line() {
        String shown = note.isEmpty() ? "" : " " + note;
        return size + "." + shown;
    }

    @Override
    public String html() {
        return Style.scoped("<p><span class=\"flag\">" + provenance + "</span></p><div class=\"scroll\">" + grid.html()
                + "</div><p class=\"note\">" + Markup.escape(line()) + "</p>");
    }

    @Override
    public String markdown() {
        return grid.markdown() + "\n" + Markup.markdownCell(line()) + " (" + provenance + ")\n";
    }

    @Override
    public String text() {
        return grid.text() + line() + " (" + provenance + ")\n";
    }

    /** Returns the frame's name, size and provenance. */
    @Override
    public String toString() {
        return size + " (" + provenance + ")";
    }
}
