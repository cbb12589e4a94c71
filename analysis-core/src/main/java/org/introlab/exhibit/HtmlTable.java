package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.figure.FigureHtml;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Lookup;
import org.introlab.markup.Markup;
import org.introlab.markup.Style;

/** An exhibit as HTML: the figure if there is one, the table, its note, and small marks next to its numbers. */
public record HtmlTable(ExhibitContent exhibit, Marks marks, Predicate<Cell> withheld) {
    /** The number of columns above which a table is set smaller, so that it fits a page of usual width. */
    private static final int MANY = 7;

    private static final int LONG_LABEL = 18;

    /** The number of characters above which text gets a wide column. */
    private static final int LONG_TEXT = 100;

    private static final String MARK = "\u25aa";

    private static final String WITHHELD_WORDS = "withheld: " + Disclosure.rule();

    /** The note under each table with the mark. */
    private static final String WITHHELD = MARK + " " + WITHHELD_WORDS;

    /** Returns HTML for a notebook cell: with its style, and with a figure that draws itself. */
    String html() {
        return Style.scoped(inner(figure -> figure.titled("").html()));
    }

    /** Returns HTML for a page that has the style sheet and draws figures itself. */
    public String onPage() {
        return Style.scope(inner(figure -> Style.scope(FigureHtml.place(figure.titled("")))));
    }

    private String inner(Function<PlotlyFigure, String> drawing) {
        StringBuilder html = new StringBuilder("<p class=\"title\">");
        if (!exhibit.name().isEmpty()) {
            html.append("<strong>").append(escape(exhibit.name())).append("</strong> ");
        }
        html.append(escape(exhibit.title())).append("</p>");
        exhibit.figure().map(drawing).ifPresent(html::append);
        html.append("<div class=\"scroll\"><table")
                .append(attributes())
                .append('>')
                .append(
                        exhibit.lookup().isNone()
                                ? ""
                                : CatalogueWidths.of(exhibit).html())
                .append("<thead><tr>")
                .append(
                        exhibit.lookup().label().isEmpty()
                                ? "<td></td>"
                                : "<th scope=\"col\" class=\"text\">"
                                        + escape(exhibit.lookup().label()) + "</th>");
        for (int column = 0; column < exhibit.columns().size(); column++) {
            html.append("<th scope=\"col\" class=\"")
                    .append(kind(column))
                    .append("\">")
                    .append(escape(exhibit.columns().get(column)).replace("_", "_<wbr>"))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        exhibit.rows().forEach(row -> html.append(line(row)));
        html.append("</tbody></table></div>");
        if (!exhibit.note().isEmpty()) {
            html.append("<p class=\"note\">").append(escape(exhibit.note())).append("</p>");
        }
        if (exhibit.cells().anyMatch(withheld)) {
            html.append("<p class=\"note\">").append(WITHHELD).append(".</p>");
        }
        marks.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(escape(note)).append("</p>"));
        marks.hints().forEach(hint -> html.append("<p class=\"note hint\"><strong>")
                .append(Marks.HINT)
                .append("</strong>")
                .append(escape(hint))
                .append("</p>"));
        return html.append(foot()).toString();
    }

    private String attributes() {
        Lookup lookup = exhibit.lookup();
        if (lookup.isNone()) {
            return exhibit.columns().size() > MANY ? " class=\"many\"" : "";
        }
        return " class=\"catalogue\""
                + (lookup.filters().isEmpty() ? "" : " data-lookup=\"" + escape(lookup.json()) + "\"");
    }

    private String line(ExhibitRow row) {
        boolean heading = row.style() == ExhibitRow.Style.HEADING;
        if (heading && row.entries().isEmpty()) {
            return "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""
                    + (exhibit.columns().size() + 1) + "\">" + escape(row.label()) + "</th></tr>";
        }
        String kind = heading ? "group" : row.style().name().toLowerCase(java.util.Locale.ROOT);
        StringBuilder html = new StringBuilder("<tr class=\"" + kind + "\"><th scope=\"row\""
                + (row.label().length() > LONG_LABEL ? " class=\"long\"" : "") + ">" + escape(row.label()) + "</th>");
        for (int column = 0; column < row.entries().size(); column++) {
            html.append(place(row.entries().get(column), column));
        }
        return html.append("</tr>").toString();
    }

    private String place(Entry entry, int column) {
        if (entry instanceof Entry.Number number) {
            return number(number.before(), number.cell(), number.after());
        }
        if (entry instanceof Entry.Interval interval) {
            return "<td class=\"num\">[" + shown(interval.low()) + ", " + shown(interval.high()) + "]</td>";
        }
        String size = entry instanceof Entry.Text text && text.text().length() > LONG_TEXT ? " long" : "";
        return "<td class=\"" + kind(column) + " words" + size + "\"" + head(entry, column) + ">" + words(entry)
                + "</td>";
    }

    private static String words(Entry entry) {
        if (entry instanceof Entry.VerdictsOf verdicts) {
            return verdictsOf(verdicts.ids(), " ");
        }
        if (entry instanceof Entry.Link link) {
            return "<a href=\"" + escape(link.address()) + "\">"
                    + escape(link.text()).replaceAll("[./](?=\\w)", "$0<wbr>") + "</a>";
        }
        return escape(((Entry.Text) entry).text());
    }

    /** Returns a placeholder for the verdict on each id, which a review's page recognises by its attribute. */
    public static String verdictsOf(List<String> ids, String between) {
        return ids.stream()
                .map(Markup::escape)
                .map(id -> "<span class=\"elsewhere\" data-verdict-of=\"" + id + "\">" + id + "</span>")
                .collect(Collectors.joining(between));
    }

    /** Returns the column's head for a catalogue's cell, which precedes the cell on a narrow page where cells are stacked. */
    private String head(Entry entry, int column) {
        return exhibit.lookup().isNone() || entry.equals(Entry.BLANK)
                ? ""
                : " data-label=\"" + escape(exhibit.columns().get(column)) + "\"";
    }

    /** Aligns a text column to the left and one with numbers to the right. */
    private String kind(int column) {
        return exhibit.hasWords(column) ? "text" : "num";
    }

    private String number(String before, Cell cell, String after) {
        String printed = escape(before) + shown(cell) + escape(after);
        Optional<Mark> known = marks.on(cell);
        if (known.isEmpty()) {
            return "<td class=\"num\">" + printed + "</td>";
        }
        Mark mark = known.get();
        return "<td class=\"num judged\" data-id=\"" + escape(mark.id()) + "\" data-verdict=\"" + escape(mark.kind())
                + "\" title=\"" + escape(mark.id() + ". " + mark.sentence()) + "\">" + printed
                + "<span class=\"mark\" aria-hidden=\"true\">" + escape(mark.sign())
                + "</span><span class=\"spoken\">. " + escape(mark.sentence()) + "</span></td>";
    }

    private String shown(Cell cell) {
        return withheld.test(cell)
                ? "<abbr title=\"" + WITHHELD_WORDS + "\">" + MARK + "</abbr>"
                : escape(cell.shown()).replace('-', '\u2212');
    }

    private String foot() {
        String data = provenance(exhibit);
        String judged =
                marks.summary().isEmpty() ? "" : "<span class=\"verdicts\">" + escape(marks.summary()) + "</span>";
        return data.isEmpty() && judged.isEmpty() ? "" : "<p class=\"foot\">" + data + judged + "</p>";
    }

    private static String files(ExhibitContent exhibit) {
        return exhibit.sources().stream().map(Source::file).distinct().collect(Collectors.joining("; "));
    }

    /** Returns the flag with the data's provenance, and their files in an attribute. */
    public static String provenance(ExhibitContent exhibit) {
        return exhibit.sources().isEmpty()
                ? ""
                : "<span class=\"flag provenance\" data-provenance=\""
                        + exhibit.provenance().id() + "\" data-sources=\"" + escape(files(exhibit)) + "\">"
                        + words(exhibit.provenance()) + "</span>";
    }

    private static String words(Provenance provenance) {
        return switch (provenance) {
            case SYNTHETIC -> "synthetic data";
            case UNKNOWN -> "data of unknown provenance";
            case RESTRICTED -> "restricted data";
            case PUBLIC -> "public data";
        };
    }

    @Override
    public String toString() {
        return exhibit.heading() + " as HTML";
    }

    private static String escape(String text) {
        return Markup.escape(text);
    }
}
