package org.introlab.workbench.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.markup.PagePolicy;
import org.introlab.published.Verdict;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.FailedNotebook;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;

/**
 * What all pages of one site share: head, navigation, banner, the marks of verdicts.
 *
 * @param outcome what is shown
 * @param addresses where its parts stand
 * @param data the data files that have pages; may be none
 * @param exhibits the tables and figures of the notebooks
 */
public record PageShell(ReviewOutcome outcome, Addresses addresses, StudySummary data, List<ListedExhibit> exhibits) {

    private static final String SITE = "Introlab review";

    /** The script fills the list; without it the search is not shown. */
    private static final String SEARCH = """
            <form class="search" role="search"><label class="unseen" for="site-search">Search this review</label>
            <input id="site-search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-controls="site-found">
            <p id="site-found-status" class="unseen" role="status"></p>
            <ol id="site-found" hidden></ol></form>
            """;

    /** The shell of an outcome's site. */
    public static PageShell of(ReviewOutcome outcome, StudySummary data) {
        return new PageShell(outcome, Addresses.of(outcome), data, ListedExhibit.in(outcome));
    }

    /** The page's file name for a chapter, by chapter; only chapters that have a page. */
    SortedMap<Chapter, String> pages() {
        SortedMap<Chapter, String> pages = new TreeMap<>();
        outcome.chapters().forEach(chapter -> pages.put(chapter, chapter.page()));
        return pages;
    }

    /** A whole page around its parts. */
    Page page(String title, String self, boolean figures, List<Markdown.Entry> contents, String main) {
        String toc = contents(contents);
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\" class=\"no-script\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(PagePolicy.ofFiles())
                .append("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
                .append("<title>")
                .append(Html.escape(self.equals("index.html") ? SITE : title + " · " + SITE))
                .append("</title>\n")
                .append("<link rel=\"stylesheet\" href=\"assets/review.css\">\n")
                .append("<link rel=\"stylesheet\" href=\"assets/exhibits.css\">\n");
        if (figures) {
            html.append("<script src=\"assets/plotly.min.js\" defer></script>\n");
        }
        html.append("<script src=\"assets/review.js\" defer></script>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n")
                .append("<header class=\"top\"><div><a class=\"home\" href=\"index.html\">" + SITE + "</a>\n")
                .append("<nav aria-label=\"Pages\"><ul>")
                .append(link("index.html", "Overview", self))
                .append(link(PageNames.EXHIBITS, "Exhibits", self))
                .append(link(PageNames.VALUES, "Values", self))
                .append(data.files().isEmpty() ? "" : link(PageNames.DATA, "Data", self))
                .append(outcome.code().isEmpty() ? "" : link(PageNames.CODE, "Code", self))
                .append("</ul>\n<ul><li class=\"group\" aria-hidden=\"true\">Chapters</li>");
        pages().forEach((chapter, page) -> html.append(link(page, chapter.label(), chapter.shortLabel(), self)));
        html.append("</ul></nav>\n")
                .append(SEARCH)
                .append("</div></header>\n<div class=\"frame")
                .append(toc.isEmpty() ? "" : " with-toc")
                .append("\">\n")
                .append(toc)
                .append("<main id=\"content\" tabindex=\"-1\"")
                .append(toc.isEmpty() ? " class=\"alone\"" : "")
                .append(">\n")
                .append(incomplete())
                .append(main)
                .append(neighbours(self))
                .append(
                        "</main>\n</div>\n<footer>Verdicts are made from executed notebooks and the ledger of published values, and from nothing else.")
                .append(
                        " <a href=\"index.html\">Overview</a> · <a href=\"#content\">Top of this page</a></footer>\n</body>\n</html>\n");
        return new Page(self, title, contents, html.toString());
    }

    private static String link(String page, String name, String self) {
        return link(page, name, name, self);
    }

    private static String link(String page, String name, String shown, String self) {
        String spoken = shown.equals(name) ? "" : " aria-label=\"" + Html.escape(name) + "\"";
        return "<li><a href=\"" + page + "\"" + spoken + (page.equals(self) ? " aria-current=\"page\"" : "") + ">"
                + Html.escape(shown) + "</a></li>";
    }

    /** Links to the chapters before and after, in the order of the book; for a page that is no chapter nothing. */
    private String neighbours(String self) {
        List<Chapter> book = outcome.chapters();
        int at = book.stream().map(Chapter::page).toList().indexOf(self);
        if (at < 0) {
            return "";
        }
        String before = at > 0 ? neighbour("prev", "Previous", book.get(at - 1)) : "";
        String after = at + 1 < book.size() ? neighbour("next", "Next", book.get(at + 1)) : "";
        return before.isEmpty() && after.isEmpty()
                ? ""
                : "<nav class=\"neighbours\" aria-label=\"Previous and next chapter\">" + before + after + "</nav>\n";
    }

    private String neighbour(String relation, String word, Chapter chapter) {
        String title = title(chapter)
                .map(text -> "<span class=\"title\">" + Html.escape(text) + "</span>")
                .orElse("");
        return "<a rel=\"" + relation + "\" href=\"" + chapter.page() + "\"><span class=\"small\">" + word + ": "
                + Html.escape(chapter.label()) + "</span>" + title + "</a>\n";
    }

    /** The title of a chapter, without its number: what the first of its notebooks is called. */
    Optional<String> title(Chapter chapter) {
        return outcome.notebooks().stream()
                .filter(notebook -> notebook.chapter().equals(chapter))
                .flatMap(notebook -> notebook.title().stream())
                .findFirst()
                .map(chapter::bare);
    }

    /** The name of a data file, as a link to its page where it has one. */
    String fileLink(String file) {
        return data.files().stream()
                .filter(known -> known.read()
                        .map(read -> read.source().file().equals(file))
                        .orElse(file.endsWith("/" + known.resource().path())))
                .findFirst()
                .map(known -> "<a href=\"" + PageNames.of(known) + "\">" + Html.escape(file) + "</a>")
                .orElse(Html.escape(file));
    }

    /** Says what the data are, when that limits what the verdicts prove; else, and where no value was computed, empty. */
    String dataBanner() {
        if (outcome.data().isEmpty()) {
            return "";
        }
        Provenance weakest = Provenance.weakest(
                outcome.data().stream().map(source -> source.provenance()).toList());
        if (weakest == Provenance.SYNTHETIC) {
            return banner(
                    "Synthetic data",
                    "Some or all of the data behind these values are made up; those rows describe no real person. A value inside"
                            + " its interval is called calibrated, not reproduced: made-up data can be made to agree with what is"
                            + " printed, so agreement does not show that the printed numbers are right.");
        }
        if (weakest == Provenance.UNKNOWN) {
            return banner(
                    "Data of unknown provenance",
                    "Nothing beside the data declares where they come from. A value inside its interval is called"
                            + " calibrated, not reproduced.");
        }
        return "";
    }

    private String incomplete() {
        return outcome.isComplete()
                ? ""
                : "<div class=\"banner alarm\" role=\"note\"><p><strong>"
                        + Html.escape(FailedNotebook.sentence(outcome.failed())) + "</strong></p></div>\n";
    }

    static String banner(String title, String text) {
        return "<div class=\"banner\" role=\"note\"><p><strong>" + Html.escape(title) + "</strong>" + Html.escape(text)
                + "</p></div>\n";
    }

    /** A verdict with its mark. */
    static String verdict(Verdict verdict, String words) {
        return "<span class=\"verdict\" data-verdict=\"" + verdict.id()
                + "\"><span class=\"mark\" aria-hidden=\"true\">" + verdict.mark() + "</span>" + words + "</span>";
    }

    /** The counts of the verdicts that occur, with their marks. */
    static String counts(Map<Verdict, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> verdict(
                        count.getKey(), count.getValue() + " " + count.getKey().words()))
                .collect(Collectors.joining(" "));
    }

    /** How many of these values are explained, as a paragraph; empty when none is. */
    static String explained(List<ReviewedValue> values) {
        return ReviewOutcome.explained(values)
                .map(sentence -> "<p class=\"small\">" + Html.escape(sentence) + "</p>\n")
                .orElse("");
    }

    /** A bar of the verdicts' shares; the same in words stands beside it, so it is hidden from screen readers. */
    static String bar(Map<Verdict, Integer> counts) {
        StringBuilder html = new StringBuilder("<span class=\"bar\" aria-hidden=\"true\">");
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                html.append("<i class=\"")
                        .append(Sizes.of(count / all))
                        .append("\" data-verdict=\"")
                        .append(verdict.id())
                        .append("\"></i>");
            }
        });
        return html.append("</span>").toString();
    }

    /** A link to the row of a value, wherever in the site it is; plain text when it is on no page. */
    String valueLink(ReviewedValue value, String self) {
        return link(value, Html.escape(value.id()), self);
    }

    /** The same link under another text, already escaped. */
    String link(ReviewedValue value, String text, String self) {
        return addresses
                .value(value)
                .map(address -> "<a href=\"" + address.from(self) + "\">" + text + "</a>")
                .orElse(text);
    }

    /** The list of the headings of a page; empty when it has none. */
    static String contents(List<Markdown.Entry> contents) {
        if (contents.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                "<details class=\"toc\" open><summary>On this page</summary>\n<nav aria-label=\"On this page\"><ul>\n");
        for (Markdown.Entry entry : contents) {
            String kind = entry.level() == 0 ? "to-exhibit" : "level-" + entry.level();
            html.append("<li class=\"")
                    .append(kind)
                    .append("\"><a href=\"")
                    .append(Html.escape(Html.fragment(entry.id())))
                    .append("\">")
                    .append(Html.escape(entry.text()))
                    .append("</a></li>\n");
        }
        return html.append("</ul></nav></details>\n").toString();
    }
}
