package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.introlab.markup.TextGrid;

/** An exhibit's grid as strings, shared by plain text, Markdown and LaTeX. */
record ExhibitGrid(ExhibitContent exhibit, Function<Cell, String> mark) {

    /** The grid without marks. */
    ExhibitGrid(ExhibitContent exhibit) {
        this(exhibit, cell -> "");
    }

    /** Returns the whole exhibit with heads on top; a heading's line has empty columns. */
    TextGrid grid() {
        List<String> header = new ArrayList<>(List.of(exhibit.lookup().label()));
        header.addAll(exhibit.columns());
        List<Boolean> numeric = new ArrayList<>(List.of(false));
        for (int column = 0; column < exhibit.columns().size(); column++) {
            numeric.add(!exhibit.hasWords(column));
        }
        return new TextGrid(
                header, numeric, exhibit.rows().stream().map(this::line).toList());
    }

    /** Returns the label and the entries of a row, one string for each column. */
    List<String> line(ExhibitRow row) {
        List<String> line = new ArrayList<>();
        line.add(row.label());
        for (int i = 0; i < exhibit.columns().size(); i++) {
            line.add(row.entries().isEmpty() ? "" : entry(row.entries().get(i)));
        }
        return line;
    }

    private String entry(Entry entry) {
        if (entry instanceof Entry.Number number) {
            return number.before() + value(number.cell()) + number.after() + mark.apply(number.cell());
        }
        if (entry instanceof Entry.Interval interval) {
            return "[" + value(interval.low()) + ", " + value(interval.high()) + "]";
        }
        if (entry instanceof Entry.VerdictsOf verdicts) {
            return String.join(", ", verdicts.ids());
        }
        if (entry instanceof Entry.Link link) {
            return link.address();
        }
        return ((Entry.Text) entry).text();
    }

    private String value(Cell cell) {
        return exhibit.withholds(cell) ? "withheld" : cell.shown();
    }
}
