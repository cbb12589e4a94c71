package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;

/**
 * The list of exhibits: for each chapter the tables and figures that its cells show, with the cell, the data files and the
 * verdicts; those that the report prints no value of are in it too.
 */
final class ExhibitsPage {

    /** The page's file name. */
    private static final String HEAD =
            "<table class=\"wide progress list\"><caption class=\"unseen\">%1$s</caption><thead><tr><th scope=\"col\">Exhibit</th>"
                    + "<th scope=\"col\">Made in</th><th scope=\"col\">Data</th><th scope=\"col\">Status</th></tr></thead>\n<tbody>\n";

    private final PageShell shell;
    private final ReviewOutcome outcome;
    private final Map<String, ReviewedValue> byId;

    private ExhibitsPage(PageShell shell) {
        this.shell = shell;
        outcome = shell.outcome();
        byId = outcome.values().stream().collect(Collectors.toMap(ReviewedValue::id, value -> value));
    }

    /** The page as HTML. */
    static Page of(PageShell shell) {
        return new ExhibitsPage(shell).html();
    }

    private Page html() {
        List<Markdown.Entry> contents = new ArrayList<>();
        Anchors anchors = new Anchors();
        StringBuilder body = new StringBuilder();
        List<ListedExhibit> all = shell.exhibits();
        for (Chapter chapter : outcome.chapters()) {
            List<ListedExhibit> exhibits = all.stream()
                    .filter(exhibit -> exhibit.chapter().equals(chapter))
                    .toList();
            if (exhibits.isEmpty()) {
                continue;
            }
            String name = chapter.label()
                    + shell.title(chapter).map(title -> ". " + title).orElse("");
            String id = anchors.take(chapter.label());
            contents.add(new Markdown.Entry(2, id, name));
            body.append("<h2 id=\"").append(Html.escape(id)).append("\">").append(Html.escape(name));
            body.append("</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Exhibits of ")
                    .append(Html.escape(chapter.label()))
                    .append("\">")
                    .append(String.format(HEAD, "Exhibits of " + Html.escape(chapter.label())));
            exhibits.forEach(exhibit -> body.append(row(exhibit)));
            body.append("</tbody></table></div>\n");
        }
        long judged = all.stream()
                .filter(exhibit -> exhibit.stated()
                        .filter(stated -> !stated.ids().isEmpty())
                        .isPresent())
                .count();
        String head = "<h1>List of exhibits</h1>\n<p class=\"lead\">" + all.size()
                + (all.size() == 1 ? " table or figure" : " tables and figures") + ", in the order of the notebooks. "
                + judged
                + (judged == 1
                        ? " of them carries published values and so has"
                        : " of them carry published values and so have")
                + " verdicts; the others show what no number"
                + " is printed of, or why some differ.</p>\n" + shell.dataBanner();
        return shell.page("List of exhibits", PageNames.EXHIBITS, false, contents, head + body);
    }

    private String row(ListedExhibit exhibit) {
        String name = exhibit.name().isEmpty() ? exhibit.title() : exhibit.name();
        String title = exhibit.name().isEmpty() || exhibit.title().isEmpty()
                ? ""
                : "<span class=\"statistic\">" + Html.escape(exhibit.title()) + "</span>";
        Address cell = shell.addresses().cell(exhibit.place());
        Address target = exhibit.stated().map(shell.addresses()::exhibit).orElse(cell);
        return "<tr" + (exhibit.stated().isPresent() ? "" : " class=\"further\"") + "><th scope=\"row\"><a href=\""
                + target.from(PageNames.EXHIBITS) + "\">" + Html.escape(name) + "</a>" + title
                + "</th><td class=\"where\"><a href=\""
                + cell.from(PageNames.EXHIBITS) + "\">cell " + exhibit.place().cell()
                + "</a><span class=\"statistic\">"
                + Html.escape(exhibit.place().notebook()) + "</span></td><td>"
                + files(exhibit) + "</td><td>"
                + exhibit.stated().map(this::status).orElse("<span class=\"small\">no published value</span>")
                + "</td></tr>\n";
    }

    private String files(ListedExhibit exhibit) {
        return exhibit.files().stream().map(shell::fileLink).collect(Collectors.joining("<br>"));
    }

    /** How many values that differ this output explains, and no other before it: so the numbers add up to that of the review. */
    private String explains(StatedVerdicts stated) {
        if (stated.explanations().isEmpty()) {
            return "explains no value";
        }
        List<String> groups = stated.explanations().stream()
                .map(StatedVerdicts.Explained::group)
                .toList();
        long explained = outcome.values().stream()
                .flatMap(value -> value.explanation().stream())
                .filter(found -> found.place().equals(stated.place()) && groups.contains(found.group()))
                .count();
        if (explained == 0) {
            return "explains no further value";
        }
        return explained == 1 ? "explains 1 value" : "explains " + explained + " values";
    }

    private String status(StatedVerdicts stated) {
        List<ReviewedValue> values = stated.ids().stream().map(byId::get).toList();
        if (values.isEmpty()) {
            return "<span class=\"small\">" + explains(stated) + "</span>";
        }
        String rows = new Address(PageNames.VALUES, Html.id(values.get(0).id())).from(PageNames.EXHIBITS);
        return PageShell.bar(ReviewOutcome.counts(values)) + "<a class=\"quiet\" href=\"" + rows + "\">"
                + PageShell.counts(ReviewOutcome.counts(values)) + "</a>";
    }
}
