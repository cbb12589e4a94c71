package org.introlab.workbench.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.published.Verdict;
import org.introlab.verdict.VerdictDocument;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.site.frame.ListedExhibit;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/**
 * The list of exhibits: for each chapter the tables and figures that its cells show, with the cell, the data files and the
 * verdicts. It includes exhibits that the report prints no value of.
 */
final class ExhibitsPage {

    private final PageShell shell;
    private final Texts texts;
    private final ReviewOutcome outcome;
    private final Map<String, ReviewedValue> byId;

    private ExhibitsPage(PageShell shell) {
        this.shell = shell;
        texts = shell.texts();
        outcome = shell.outcome();
        byId = outcome.values().stream().collect(Collectors.toMap(ReviewedValue::id, value -> value));
    }

    /** The page as HTML. */
    static Page of(PageShell shell) {
        return new ExhibitsPage(shell).page();
    }

    private Page page() {
        List<Markdown.Entry> contents = new ArrayList<>();
        Anchors anchors = new Anchors();
        List<DomContent> chapters = new ArrayList<>();
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
            chapters.add(h2(name).withId(id));
            chapters.add(list(texts.text("exhibits.of", Map.of("chapter", chapter.label())), exhibits));
        }
        String title = texts.text("exhibits.title");
        return new PageFrame(shell, PageNames.EXHIBITS, title)
                .around(
                        false,
                        contents,
                        h1(title),
                        p(lead(all)).withClass("lead"),
                        shell.dataBanner(),
                        each(chapters.stream()));
    }

    private String lead(List<ListedExhibit> all) {
        long judged = all.stream()
                .filter(exhibit -> exhibit.stated()
                        .filter(stated -> !stated.ids().isEmpty())
                        .isPresent())
                .count();
        return texts.counted("exhibits.count", all.size()) + " " + texts.counted("exhibits.judged", judged) + " "
                + texts.text("exhibits.others");
    }

    private DomContent list(String name, List<ListedExhibit> exhibits) {
        return Tables.scroll(
                name,
                table(
                                Tables.unseen(name),
                                thead(tr(
                                        Tables.column(texts.text("exhibits.exhibit")),
                                        Tables.column(texts.text("exhibits.madeIn")),
                                        Tables.column(texts.text("exhibits.data")),
                                        Tables.column(texts.text("exhibits.status")))),
                                tbody().with(Html.lines(
                                        exhibits.stream().map(this::row).toList())))
                        .withClass("wide progress list"));
    }

    private TrTag row(ListedExhibit exhibit) {
        Address cell = shell.addresses().cell(exhibit.place());
        boolean both = !exhibit.name().isEmpty() && !exhibit.title().isEmpty();
        return tr(
                        Tables.row(
                                a(exhibit.shortName())
                                        .withHref(shell.address(exhibit).from(PageNames.EXHIBITS)),
                                both ? span(exhibit.title()).withClass("statistic") : each()),
                        td(
                                        a(texts.text(
                                                        "exhibits.cell",
                                                        Map.of(
                                                                "cell",
                                                                exhibit.place().cell())))
                                                .withHref(cell.from(PageNames.EXHIBITS)),
                                        span(exhibit.place().notebook()).withClass("statistic"))
                                .withClass("where"),
                        td().with(Html.joined(
                                br(),
                                exhibit.files().stream().map(shell::fileLink).toList())),
                        td(exhibit.stated().map(this::status).orElse(small(texts.text("exhibits.noValue")))))
                .withCondClass(exhibit.stated().isEmpty(), "further");
    }

    private static DomContent small(String words) {
        return span(words).withClass("small");
    }

    /** How many differing values this output explains and no earlier one does, so that the counts add up to the total of the review. */
    private String explains(StatedVerdicts stated) {
        if (stated.explanations().isEmpty()) {
            return texts.text("exhibits.explainsNone");
        }
        List<String> groups = stated.explanations().stream()
                .map(VerdictDocument.Explanation::group)
                .toList();
        long explained = outcome.values().stream()
                .flatMap(value -> value.explanation().stream())
                .filter(found -> found.place().equals(stated.place()) && groups.contains(found.group()))
                .count();
        return explained == 0 ? texts.text("exhibits.explainsNoMore") : texts.counted("exhibits.explains", explained);
    }

    private DomContent status(StatedVerdicts stated) {
        List<ReviewedValue> values = stated.ids().stream().map(byId::get).toList();
        if (values.isEmpty()) {
            return small(explains(stated));
        }
        Address rows = new Address(PageNames.VALUES, Html.id(values.get(0).id()));
        Map<Verdict, Integer> counts = ReviewOutcome.counts(values);
        return each(
                VerdictMarks.bar(counts),
                a().withClass("quiet").withHref(rows.from(PageNames.EXHIBITS)).with(VerdictMarks.counts(counts)));
    }
}
