package org.introlab.workbench.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.review.ReviewedValue;

/**
 * Published beside recomputed: a row per value, which is also the place its link leads to. On a chapter's page the
 * recomputed number leads to the cell that gives it; in the list of all values a column names that cell, and the id leads
 * to the chapter.
 *
 * @param addresses where everything stands
 * @param self the page that shows the table
 */
record ValuesTable(Addresses addresses, String self) {

    private static final String HEAD =
            "<table class=\"values wide\"><caption class=\"unseen\">%s</caption>\n<thead><tr>"
                    + "<th scope=\"col\">Value</th><th scope=\"col\" class=\"number\">Published</th>"
                    + "<th scope=\"col\" class=\"number\">Interval</th><th scope=\"col\" class=\"number\">Recomputed</th>"
                    + "<th scope=\"col\">Verdict</th>%s</tr></thead>\n<tbody>\n";

    /** The table of some values; each may stand on the page only once. */
    String html(String caption, List<ReviewedValue> values) {
        String cells = isList() ? "<th scope=\"col\">Computed in</th>" : "";
        StringBuilder html = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Html.escape(caption))
                .append("\">")
                .append(String.format(HEAD, Html.escape(caption), cells));
        Map<List<String>, Long> places =
                values.stream().collect(Collectors.groupingBy(ValuesTable::place, Collectors.counting()));
        for (ReviewedValue value : values) {
            html.append(row(value, places.get(place(value)) > 1));
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private boolean isList() {
        return self.equals(PageNames.VALUES);
    }

    /** Row and column of the report; where several values share them, the statistic tells them apart. */
    private static List<String> place(ReviewedValue value) {
        return List.of(value.published().row(), value.published().column());
    }

    private String row(ReviewedValue value, boolean withStatistic) {
        PublishedValue published = value.published();
        String id = Html.escape(value.id());
        String anchor = isList()
                ? Html.id(value.id())
                : addresses.value(value).map(Address::anchor).orElse(value.id());
        StringBuilder html = new StringBuilder();
        html.append("<tr id=\"")
                .append(Html.escape(anchor))
                .append("\" data-verdict=\"")
                .append(value.verdict().id())
                .append("\"><th scope=\"row\" class=\"what\">")
                .append(what(published))
                .append(" <a class=\"link\" href=\"")
                .append(Html.escape(Html.fragment(anchor)))
                .append("\" title=\"")
                .append(id)
                .append("\" aria-label=\"Link to ")
                .append(id)
                .append("\">#</a>");
        if (withStatistic) {
            html.append("<span class=\"statistic\">")
                    .append(Html.escape(published.statistic()))
                    .append("</span>");
        }
        if (isList()) {
            html.append("<span class=\"id\">")
                    .append(link(addresses.value(value), id))
                    .append("</span>");
        }
        reasons(value).forEach(reason -> html.append("<span class=\"why\">")
                .append(Html.escape(reason))
                .append("</span>"));
        html.append("</th><td class=\"number\" data-label=\"published\">");
        html.append(published.value().isPresent() ? Html.number(published.printed()) : printedWords(published));
        html.append("</td><td class=\"number interval\" data-label=\"interval\">")
                .append(Html.number(published.interval()));
        html.append("</td><td class=\"number\" data-label=\"recomputed\"").append(computed(value));
        html.append("</td><td class=\"judged\">")
                .append(PageShell.verdict(value.verdict(), value.verdict().words()))
                .append("</td>");
        if (isList()) {
            html.append("<td class=\"where\" data-label=\"computed in\">")
                    .append(value.place()
                            .map(place -> link(Optional.of(addresses.cell(place)), cell(place)))
                            .orElse("–"))
                    .append("</td>");
        }
        return html.append("</tr>\n").toString();
    }

    /** The recomputed number, with all its digits on hover; on a chapter's page a link to the cell that gives it. */
    private String computed(ReviewedValue value) {
        if (value.computed().isEmpty()) {
            return ">–";
        }
        double computed = value.computed().getAsDouble();
        String shown = Html.number(Numbers.beside(computed, value.published()));
        Optional<Address> cell = isList() ? Optional.empty() : value.place().map(addresses::cell);
        String number = cell.map(address -> "<a class=\"quiet\" href=\"" + address.from(self) + "\">" + shown + "</a>")
                .orElse(shown);
        return " title=\"" + Numbers.shortest(computed) + "\">" + number;
    }

    private String link(Optional<Address> address, String text) {
        return address.map(to -> "<a href=\"" + to.from(self) + "\">" + text + "</a>")
                .orElse(text);
    }

    private static String cell(ReviewedValue.Place place) {
        String chapter = Chapter.ofNotebook(place.notebook()).label();
        return Html.escape(chapter + ", cell " + place.cell());
    }

    private static String what(PublishedValue published) {
        String row = published.row().isEmpty() ? published.statistic() : published.row();
        return Html.escape(row)
                + (published.column().isEmpty()
                        ? ""
                        : " <span class=\"column\">" + Html.escape(published.column()) + "</span>");
    }

    private static String printedWords(PublishedValue published) {
        return "<span title=\"" + Html.escape(published.note()) + "\">no number</span>";
    }

    private static Stream<String> reasons(ReviewedValue value) {
        return Stream.of(
                        Stream.of(value.judgement().note()).filter(note -> !note.isEmpty()),
                        value.finding().stream().map(known -> known.finding() + " Evidence: " + known.evidence()),
                        value.explanation().stream().map(found -> explained(value, found)))
                .flatMap(reasons -> reasons);
    }

    private static String explained(ReviewedValue value, ReviewedValue.Explanation found) {
        return "Another definition gives "
                + Numbers.beside(found.computed(), value.published()) + ", as printed: " + found.definition()
                + " (" + found.group() + "; " + found.tried() + " tried, " + found.fitting()
                + " of them put the whole group inside; " + found.place() + ").";
    }
}
