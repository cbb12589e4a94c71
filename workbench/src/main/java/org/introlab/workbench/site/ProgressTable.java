package org.introlab.workbench.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.published.Verdict;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/** The overview's list of chapters with the verdicts of their values. */
final class ProgressTable {

    private final PageShell shell;
    private final ReviewOutcome outcome;
    private final Texts texts;

    ProgressTable(PageShell shell) {
        this.shell = shell;
        this.outcome = shell.outcome();
        this.texts = shell.texts();
    }

    /** The heading, the table, and links to more. */
    List<DomContent> all() {
        String name = texts.text("overview.progress");
        List<DomContent> rows = Stream.concat(
                        outcome.chapters().stream(),
                        outcome.ledgerSizes().keySet().stream()
                                .filter(chapter ->
                                        !outcome.chapters().contains(chapter) && !isTreatedElsewhere(chapter)))
                .map(this::row)
                .toList();
        return List.of(
                h2(name).withId("chapters"),
                Tables.scroll(
                        name,
                        table(
                                        thead(tr(
                                                Tables.column(texts.text("overview.chapter")),
                                                Tables.numbers(texts.text("overview.values")),
                                                Tables.column(texts.text("overview.share")),
                                                Tables.column(texts.text("overview.verdicts")))),
                                        tbody().with(Html.lines(rows)))
                                .withClass("wide progress")),
                p().withClass("small")
                        .with(texts.<DomContent>parts(
                                "overview.more",
                                TagCreator::text,
                                Map.of(
                                        "exhibits",
                                        a(texts.text("overview.moreExhibits")).withHref(PageNames.EXHIBITS),
                                        "values",
                                        a(texts.text("overview.moreValues")).withHref(PageNames.VALUES)))));
    }

    /** Whether notebooks of other chapters have all values of a chapter. */
    private boolean isTreatedElsewhere(Chapter chapter) {
        List<ReviewedValue> values = outcome.chapter(chapter);
        return values.size() == outcome.ledgerSizes().getOrDefault(chapter, 0)
                && values.stream().noneMatch(value -> value.treatedIn().equals(chapter));
    }

    private DomContent row(Chapter chapter) {
        boolean covered = outcome.chapters().contains(chapter);
        List<ReviewedValue> values = outcome.values().stream()
                .filter(value -> value.treatedIn().equals(chapter))
                .toList();
        boolean reviewed = covered || !values.isEmpty();
        int size = reviewed ? values.size() : outcome.ledgerSizes().getOrDefault(chapter, 0);
        return tr(
                Tables.row(covered ? each(name(chapter).stream()) : text(chapter.label())),
                Tables.number(String.valueOf(size)),
                td().withClass("share")
                        .with(values.isEmpty() ? each() : VerdictMarks.bar(ReviewOutcome.counts(values))),
                values.isEmpty()
                        ? td(span(texts.text(reviewed ? "overview.noValue" : "overview.notCovered"))
                                .withClass("small"))
                        : td().with(links(chapter, values)));
    }

    private List<DomContent> name(Chapter chapter) {
        List<DomContent> name = new ArrayList<>();
        name.add(a(chapter.label()).withHref(chapter.page()));
        shell.title(chapter).ifPresent(title -> name.add(span(title).withClass("statistic")));
        return name;
    }

    /** The counts, each a link to the chapter's page filtered by the verdict, or to the list of all values if that page lacks some of them. */
    private List<DomContent> links(Chapter chapter, List<ReviewedValue> values) {
        boolean there = values.stream().allMatch(value -> shell.addresses()
                .value(value)
                .filter(address -> address.page().equals(chapter.page()))
                .isPresent());
        String page = there ? chapter.page() : PageNames.VALUES;
        List<DomContent> links = new ArrayList<>();
        ReviewOutcome.counts(values).forEach((verdict, count) -> {
            if (count > 0) {
                links.add(link(page, verdict, count));
            }
        });
        return Html.joined(text(" "), links);
    }

    private static DomContent link(String page, Verdict verdict, int count) {
        return a(VerdictMarks.count(verdict, count)).withClass("quiet").withHref(page + "#verdict=" + verdict.id());
    }
}
