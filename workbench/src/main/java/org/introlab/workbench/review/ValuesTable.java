package org.introlab.workbench.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.published.PublishedValue;

/** Published beside recomputed: a row per value, which is also the place its link leads to. */
final class ValuesTable {

    private static final String HEAD =
            "<table class=\"values wide\"><caption class=\"unseen\">%s</caption>\n<thead><tr>"
                    + "<th scope=\"col\">Value</th><th scope=\"col\" class=\"number\">Published</th>"
                    + "<th scope=\"col\" class=\"number\">Interval</th><th scope=\"col\" class=\"number\">Recomputed</th>"
                    + "<th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n";

    private ValuesTable() {}

    static String of(String caption, List<ReviewedValue> values, Anchors anchors) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Html.escape(caption))
                .append("\">")
                .append(String.format(HEAD, Html.escape(caption)));
        Map<List<String>, Long> places =
                values.stream().collect(Collectors.groupingBy(ValuesTable::place, Collectors.counting()));
        for (ReviewedValue value : values) {
            html.append(row(value, places.get(place(value)) > 1, anchors));
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** Row and column of the report; where several values share them, the statistic tells them apart. */
    private static List<String> place(ReviewedValue value) {
        return List.of(value.published().row(), value.published().column());
    }

    private static String row(ReviewedValue value, boolean withStatistic, Anchors anchors) {
        PublishedValue published = value.published();
        StringBuilder html = new StringBuilder();
        html.append("<tr id=\"")
                .append(Html.escape(anchors.take(value.id())))
                .append("\" data-verdict=\"")
                .append(value.verdict().id())
                .append("\"><th scope=\"row\" class=\"what\">")
                .append(what(published));
        html.append(" <a class=\"link\" href=\"")
                .append(Html.escape(Html.fragment(value.id())))
                .append("\" title=\"")
                .append(Html.escape(value.id()))
                .append("\" aria-label=\"Link to ")
                .append(Html.escape(value.id()))
                .append("\">#</a>");
        if (withStatistic) {
            html.append("<span class=\"statistic\">")
                    .append(Html.escape(published.statistic()))
                    .append("</span>");
        }
        reasons(value).forEach(reason -> html.append("<span class=\"why\">")
                .append(Html.escape(reason))
                .append("</span>"));
        html.append("</th><td class=\"number\" data-label=\"published\">");
        html.append(published.value().isPresent() ? Html.number(published.printed()) : printedWords(published));
        html.append("</td><td class=\"number interval\" data-label=\"interval\">")
                .append(Html.number(published.interval()));
        html.append("</td><td class=\"number\" data-label=\"recomputed\"");
        if (value.computed().isPresent()) {
            double computed = value.computed().getAsDouble();
            html.append(" title=\"")
                    .append(Numbers.shortest(computed))
                    .append("\">")
                    .append(Html.number(Numbers.beside(computed, published.decimals())));
        } else {
            html.append(">–");
        }
        return html.append("</td><td class=\"judged\">")
                .append(PageShell.verdict(value.verdict(), value.verdict().words()))
                .append("</td></tr>\n")
                .toString();
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
                + Numbers.beside(found.computed(), value.published().decimals()) + ", as printed: " + found.definition()
                + " (" + found.group() + "; " + found.tried() + " tried, " + found.fitting()
                + " of them put the whole group inside; " + found.place() + ").";
    }
}
