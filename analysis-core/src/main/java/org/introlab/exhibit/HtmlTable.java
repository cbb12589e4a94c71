package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.published.Judgement;
import org.introlab.published.Verdict;

/** An exhibit as HTML: the figure if there is one, the table, its note, and quiet marks where a verdict is known. */
record HtmlTable(Exhibit exhibit, Verdicts verdicts, List<String> hints, Predicate<Cell> withheld) {
    /** Tables of more columns are set smaller, so that they need no scrolling on a page of usual width. */
    private static final int MANY = 7;

    private static final int LONG_LABEL = 18;

    /** Sentences of more letters get a wide column. */
    private static final int LONG_TEXT = 100;

    private static final String MARK = Verdict.WITHHELD.mark();

    private static final String WITHHELD_WORDS = Verdict.WITHHELD.words() + ": " + Disclosure.rule();

    /** Stands under each table with the mark. */
    private static final String WITHHELD = MARK + " " + WITHHELD_WORDS;

    /** Numbers are withheld as the exhibit says. */
    HtmlTable(Exhibit exhibit, Verdicts verdicts, List<String> hints) {
        this(exhibit, verdicts, hints, exhibit::withholds);
    }

    /** Without hints. */
    HtmlTable(Exhibit exhibit, Verdicts verdicts) {
        this(exhibit, verdicts, List.of());
    }

    /** For a cell: with its style, and with a figure that draws itself. */
    String html() {
        return Style.scoped(inner(figure -> figure.titled("").html()));
    }

    /** For a page that has the style sheet and draws figures itself. */
    String onPage() {
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
        List<String> inWords = InWords.lines(verdicts);
        if (!inWords.isEmpty()) {
            html.append("<p class=\"note\">Published in words or as a bound. ")
                    .append(escape(String.join("; ", inWords)))
                    .append(".</p>");
        }
        hints.forEach(hint -> html.append("<p class=\"note hint\"><strong>")
                .append(Judged.HINT)
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
        if (row.style() == ExhibitRow.Style.HEADING) {
            return "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""
                    + (exhibit.columns().size() + 1) + "\">" + escape(row.label()) + "</th></tr>";
        }
        String kind = row.style().name().toLowerCase(java.util.Locale.ROOT);
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
            return VerdictsElsewhere.spans(verdicts.ids(), " ");
        }
        if (entry instanceof Entry.Link link) {
            return "<a href=\"" + escape(link.address()) + "\">"
                    + escape(link.text()).replaceAll("[./](?=\\w)", "$0<wbr>") + "</a>";
        }
        return escape(((Entry.Text) entry).text());
    }

    /** On a narrow page the cells of a catalogue stand under one another, each after its column's head. */
    private String head(Entry entry, int column) {
        return exhibit.lookup().isNone() || entry.equals(Entry.BLANK)
                ? ""
                : " data-label=\"" + escape(exhibit.columns().get(column)) + "\"";
    }

    /** A column of words alone reads from the left; one with numbers is set to the right. */
    private String kind(int column) {
        return exhibit.hasWords(column) ? "text" : "num";
    }

    private String number(String before, Cell cell, String after) {
        String printed = escape(before) + shown(cell) + escape(after);
        Optional<Judgement> judgement = verdicts.on(cell);
        if (judgement.isEmpty()) {
            return "<td class=\"num\">" + printed + "</td>";
        }
        Judgement j = judgement.get();
        return "<td class=\"num judged\" data-id=\"" + escape(j.id()) + "\" data-verdict=\""
                + j.verdict().id() + "\" title=\"" + escape(j.id() + ". " + j.sentence()) + "\">" + printed
                + "<span class=\"mark\" aria-hidden=\"true\">" + j.verdict().mark() + "</span><span class=\"spoken\">. "
                + escape(j.sentence()) + "</span></td>";
    }

    private String shown(Cell cell) {
        return withheld.test(cell)
                ? "<abbr title=\"" + WITHHELD_WORDS + "\">" + MARK + "</abbr>"
                : escape(cell.shown()).replace('-', '\u2212');
    }

    private String foot() {
        String data = provenance(exhibit);
        String judged =
                verdicts.all().isEmpty() ? "" : "<span class=\"verdicts\">" + escape(verdicts.summary()) + "</span>";
        return data.isEmpty() && judged.isEmpty() ? "" : "<p class=\"foot\">" + data + judged + "</p>";
    }

    private static String files(Exhibit exhibit) {
        return exhibit.sources().stream().map(Source::file).distinct().collect(Collectors.joining("; "));
    }

    /** The flag that says what the data are, and in an attribute which files they come from. */
    static String provenance(Exhibit exhibit) {
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

    private static String escape(String text) {
        return Markup.escape(text);
    }
}
