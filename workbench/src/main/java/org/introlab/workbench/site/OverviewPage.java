package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.exhibit.Marks;
import org.introlab.published.Finding;
import org.introlab.published.Verdict;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.PublishedFiles;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;

/** The first page: what the site is, the class, the progress, the data and the versions. */
final class OverviewPage {

    private static final String NO_VALUE = "<span class=\"small\">no published value</span>";

    private final PageShell shell;
    private final ReviewOutcome outcome;
    private final BuildFacts facts;

    private OverviewPage(PageShell shell, BuildFacts facts) {
        this.shell = shell;
        this.outcome = shell.outcome();
        this.facts = facts;
    }

    /** The page as HTML. */
    static Page of(PageShell shell, BuildFacts facts) {
        return new OverviewPage(shell, facts).html();
    }

    private Page html() {
        String study = shell.data().title();
        String main = (study.isEmpty() ? "" : "<p class=\"kicker\">" + Html.escape(study) + "</p>\n")
                + "<h1>Published figures, recomputed and judged</h1>\n"
                + "<p class=\"lead\">Numbers that the report prints are computed again from data, in notebooks that anyone can run,"
                + " and laid beside the print. A number counts as the same when it lies in the interval that rounding, or the wording, leaves open.</p>\n"
                + shell.dataBanner() + figures() + reasons() + findings() + chapters() + legend()
                + sources()
                + published()
                + versions();
        return shell.page("Overview", PageNames.OVERVIEW, false, List.of(), main);
    }

    private String figures() {
        Map<Verdict, Integer> counts = outcome.counts();
        int inside = counts.get(Verdict.REPRODUCED) + counts.get(Verdict.CALIBRATED);
        return "<dl class=\"figures\">\n"
                + figure(
                        "Inside their intervals",
                        inside + " of " + outcome.values().size(),
                        false)
                + figure("Differ", String.valueOf(counts.get(Verdict.DIFFERS)), false)
                + figure(
                        "Withheld or not computed",
                        String.valueOf(counts.get(Verdict.WITHHELD) + counts.get(Verdict.NOT_COMPUTED)),
                        false)
                + figure("Reproducibility", outcome.reproducibility().words(), true)
                + "</dl>\n<p class=\"small\">"
                + Html.escape(outcome.reproducibility().meaning()) + "</p>\n"
                + PageShell.explained(outcome.values());
    }

    private static String figure(String name, String value, boolean word) {
        return "<div><dt>" + name + "</dt><dd" + (word ? " class=\"word\"" : "") + ">" + Html.escape(value)
                + "</dd></div>\n";
    }

    private String reasons() {
        if (outcome.reasons().isEmpty()) {
            return !outcome.isComplete() ? "" : "<p class=\"small\">Every verdict is as expected.</p>\n";
        }
        StringBuilder html = new StringBuilder(
                "<div class=\"banner alarm\" role=\"note\"><div><strong>Not as expected</strong><ul>");
        outcome.reasons()
                .forEach(reason ->
                        html.append("<li>").append(Html.escape(reason)).append("</li>"));
        return html.append("</ul></div></div>\n").toString();
    }

    private String findings() {
        List<ReviewedValue> known = outcome.values().stream()
                .filter(value -> value.finding().isPresent())
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        Map<Finding, List<ReviewedValue>> same = new LinkedHashMap<>();
        known.forEach(value -> {
            Finding finding = value.finding().orElseThrow();
            same.computeIfAbsent(new Finding("", finding.finding(), finding.evidence()), key -> new ArrayList<>())
                    .add(value);
        });
        StringBuilder html = new StringBuilder("<h2 id=\"findings\">Expected differences</h2>\n<dl class=\"facts\">\n");
        same.forEach((finding, values) -> html.append("<dt>")
                .append(values.stream()
                        .map(value -> shell.valueLink(value, PageNames.OVERVIEW))
                        .collect(Collectors.joining("<br>")))
                .append("</dt><dd>")
                .append(Html.escape(finding.finding()))
                .append("<span class=\"statistic\">Evidence: ")
                .append(Html.escape(finding.evidence()))
                .append("</span></dd>\n"));
        return html.append("</dl>\n").toString();
    }

    private String chapters() {
        StringBuilder html = new StringBuilder(
                "<h2 id=\"chapters\">Progress by chapter</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Progress by chapter\">"
                        + "<table class=\"wide progress\"><thead><tr><th scope=\"col\">Chapter</th><th scope=\"col\" class=\"number\">Values</th>"
                        + "<th scope=\"col\">Progress</th><th scope=\"col\">Verdicts</th></tr></thead>\n<tbody>\n");
        outcome.chapters().forEach(chapter -> html.append(chapter(chapter)));
        outcome.ledgerSizes().keySet().stream()
                .filter(chapter -> !outcome.chapters().contains(chapter) && !isTreatedElsewhere(chapter))
                .forEach(chapter -> html.append(chapter(chapter)));
        return html.append(
                        "</tbody></table></div>\n<p class=\"small\">Every table and figure with its cell and data: <a href=\"")
                .append(PageNames.EXHIBITS)
                .append("\">list of exhibits</a>. Every number with its verdict: <a href=\"")
                .append(PageNames.VALUES)
                .append("\">all published values</a>.</p>\n")
                .toString();
    }

    /** Whether notebooks of other chapters have all values of a chapter. */
    private boolean isTreatedElsewhere(Chapter chapter) {
        List<ReviewedValue> values = outcome.chapter(chapter);
        return values.size() == outcome.ledgerSizes().getOrDefault(chapter, 0)
                && values.stream().noneMatch(value -> value.treatedIn().equals(chapter));
    }

    private String chapter(Chapter chapter) {
        boolean covered = outcome.chapters().contains(chapter);
        List<ReviewedValue> values = outcome.values().stream()
                .filter(value -> value.treatedIn().equals(chapter))
                .toList();
        String title = shell.title(chapter)
                .map(text -> "<span class=\"statistic\">" + Html.escape(text) + "</span>")
                .orElse("");
        String name = covered
                ? "<a href=\"" + chapter.page() + "\">" + Html.escape(chapter.label()) + "</a>" + title
                : Html.escape(chapter.label());
        Map<Verdict, Integer> counts = ReviewOutcome.counts(values);
        return "<tr><th scope=\"row\">" + name + "</th><td class=\"number\">"
                + (covered || !values.isEmpty()
                        ? values.size()
                        : outcome.ledgerSizes().getOrDefault(chapter, 0))
                + "</td><td class=\"share\">"
                + (!values.isEmpty() ? PageShell.bar(counts) : "") + "</td><td>"
                + (covered || !values.isEmpty()
                        ? values.isEmpty() ? NO_VALUE : links(chapter, values)
                        : "<span class=\"small\">not part of this review</span>")
                + "</td></tr>\n";
    }

    /** The counts, each a link to the chapter's page that shows only such values; to all values where it shows not all. */
    private String links(Chapter chapter, List<ReviewedValue> values) {
        boolean there = values.stream().allMatch(value -> shell.addresses()
                .value(value)
                .filter(address -> address.page().equals(chapter.page()))
                .isPresent());
        String page = there ? chapter.page() : PageNames.VALUES;
        StringBuilder html = new StringBuilder();
        ReviewOutcome.counts(values).forEach((verdict, count) -> {
            if (count > 0) {
                html.append("<a class=\"quiet\" href=\"")
                        .append(page)
                        .append("#verdict=")
                        .append(verdict.id())
                        .append("\">")
                        .append(PageShell.verdict(verdict, count + " " + verdict.words()))
                        .append("</a> ");
            }
        });
        return html.toString().stripTrailing();
    }

    private static String legend() {
        StringBuilder html =
                new StringBuilder("<h2 id=\"verdicts\">What the verdicts mean</h2>\n<dl class=\"facts\">\n");
        for (Verdict verdict : Verdict.values()) {
            html.append("<dt>")
                    .append(PageShell.verdict(verdict, verdict.words()))
                    .append("</dt><dd>")
                    .append(meaning(verdict))
                    .append("</dd>\n");
        }
        return html.append("</dl>\n").toString();
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> "Computed from real data, inside the interval of the print.";
            case CALIBRATED ->
                "Inside the interval, but from synthetic data or data of unknown provenance: the computation agrees, which proves nothing about the number.";
            case DIFFERS -> "Computed, and outside the interval. Expected differences are listed with their evidence.";
            case WITHHELD -> "Computed, but a disclosure rule forbids showing it.";
            case NOT_COMPUTED -> "Not computed; the reason stands beside it.";
        };
    }

    private String sources() {
        if (outcome.data().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                "<h2 id=\"data\">Data</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Data files\">"
                        + "<table class=\"wide\"><thead><tr><th scope=\"col\">File</th><th scope=\"col\">Provenance</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        for (Source source : outcome.data()) {
            html.append("<tr><th scope=\"row\">")
                    .append(shell.fileLink(source.file()))
                    .append("</th><td>")
                    .append(source.provenance().id())
                    .append(source.countedLess()
                            .map(why -> "<br>because " + Html.escape(why))
                            .orElse(""))
                    .append("</td><td class=\"sha\">")
                    .append(Html.escape(source.sha256()))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private String published() {
        StringBuilder html = new StringBuilder("<h2 id=\"published\">Published values</h2>\n"
                + "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Files of published values\">"
                + "<table class=\"wide\"><thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"number\">Rows</th>"
                + "<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        PublishedFiles files = outcome.published();
        Stream.of(Optional.of(files.ledger()), files.ids(), files.findings())
                .flatMap(Optional::stream)
                .forEach(file -> html.append("<tr><th scope=\"row\">")
                        .append(Html.escape(file.name()))
                        .append("</th><td class=\"number\">")
                        .append(file.rows())
                        .append("</td><td class=\"sha\">")
                        .append(file.sha256())
                        .append("</td></tr>\n"));
        html.append("</tbody></table></div>\n");
        files.unmatched().forEach(line -> html.append("<p class=\"note hint\"><strong>")
                .append(Html.escape(Marks.HINT))
                .append("</strong>")
                .append(Html.escape(line))
                .append("</p>\n"));
        return html.toString();
    }

    private String versions() {
        StringBuilder html = new StringBuilder("<h2 id=\"versions\">Versions</h2>\n<dl class=\"facts\">\n");
        facts.byName().forEach((name, version) -> html.append("<dt>")
                .append(Html.escape(name))
                .append("</dt><dd>")
                .append(Html.escape(version))
                .append("</dd>\n"));
        html.append("<dt>Notebooks</dt><dd>");
        outcome.notebooks().forEach(notebook -> html.append(Html.escape(notebook.fileName()))
                .append("<br>"));
        return html.append(
                        "</dd></dl>\n<p class=\"small\">The same in a form for programs: <a href=\"review.json\">review.json</a>.</p>\n")
                .toString();
    }
}
