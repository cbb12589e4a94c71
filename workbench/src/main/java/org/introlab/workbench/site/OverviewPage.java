package org.introlab.workbench.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.DlTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.exhibit.Marks;
import org.introlab.published.Finding;
import org.introlab.published.Verdict;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.PublishedFiles;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.json.ReviewDocument;
import org.introlab.workbench.site.frame.Banners;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/** The first page: the purpose of the site, the reproducibility class, the progress, the data and the versions. */
final class OverviewPage {

    private final PageShell shell;
    private final Texts texts;
    private final ReviewOutcome outcome;
    private final BuildFacts facts;

    private OverviewPage(PageShell shell, BuildFacts facts) {
        this.shell = shell;
        this.texts = shell.texts();
        this.outcome = shell.outcome();
        this.facts = facts;
    }

    /** The page as HTML. */
    static Page of(PageShell shell, BuildFacts facts) {
        return new OverviewPage(shell, facts).page();
    }

    private Page page() {
        String study = shell.data().title();
        return new PageFrame(shell, PageNames.OVERVIEW, texts.text("overview.name"))
                .around(
                        false,
                        List.of(),
                        study.isEmpty() ? each() : p(study).withClass("kicker"),
                        h1(texts.text("overview.title")),
                        p(texts.text("overview.lead")).withClass("lead"),
                        shell.dataBanner(),
                        figures(),
                        p(ReviewWords.meaning(outcome.reproducibility())).withClass("small"),
                        PageShell.explained(outcome.values()),
                        reasons(),
                        findings(),
                        each(new ProgressTable(shell).all().stream()),
                        legend(),
                        sources(),
                        published(),
                        versions());
    }

    private DlTag figures() {
        long inside = count(Verdict.REPRODUCED, Verdict.CALIBRATED);
        long without = count(Verdict.WITHHELD, Verdict.NOT_COMPUTED);
        DivTag reproducibility = div(
                dt(texts.text("overview.reproducibility")),
                dd(ReviewWords.of(outcome.reproducibility())).withClass("word"));
        return dl().withClass("figures")
                .with(Html.lines(List.of(
                        figure(
                                texts.text("overview.inside"),
                                texts.text(
                                        "overview.insideOf",
                                        Map.of(
                                                "inside",
                                                inside,
                                                "values",
                                                outcome.values().size()))),
                        figure(texts.text("overview.differ"), String.valueOf(count(Verdict.DIFFERS))),
                        figure(texts.text("overview.without"), String.valueOf(without)),
                        reproducibility)));
    }

    private long count(Verdict... verdicts) {
        return ReviewOutcome.count(outcome.values(), verdicts);
    }

    private static DivTag figure(String name, String value) {
        return div(dt(name), dd(value));
    }

    private DomContent reasons() {
        if (!outcome.reasons().isEmpty()) {
            return Banners.alarm(
                    texts.text("overview.unexpected"),
                    outcome.reasons().stream().map(TagCreator::li).toList());
        }
        return outcome.isComplete() ? p(texts.text("overview.expected")).withClass("small") : each();
    }

    private DomContent findings() {
        Map<Finding, List<ReviewedValue>> same = new LinkedHashMap<>();
        for (ReviewedValue value : outcome.values()) {
            value.finding()
                    .map(known -> new Finding("", known.finding(), known.evidence()))
                    .ifPresent(finding -> same.computeIfAbsent(finding, key -> new ArrayList<>())
                            .add(value));
        }
        if (same.isEmpty()) {
            return each();
        }
        DlTag list = facts();
        same.forEach((finding, values) -> fact(
                list,
                each(Html.joined(
                        br(),
                        values.stream()
                                .map(value -> shell.valueLink(value, PageNames.OVERVIEW))
                                .toList())
                        .stream()),
                text(finding.finding()),
                span(texts.text("overview.evidence", Map.of("evidence", finding.evidence())))
                        .withClass("statistic")));
        return each(h2(texts.text("overview.findings")).withId("findings"), list);
    }

    private static DlTag facts() {
        return dl().withClass("facts");
    }

    private static void fact(DlTag list, DomContent name, DomContent... value) {
        list.with(dt(name), dd(value), text("\n"));
    }

    private DomContent legend() {
        DlTag list = facts();
        for (Verdict verdict : Verdict.values()) {
            fact(list, VerdictMarks.of(verdict), text(meaning(verdict)));
        }
        return each(h2(texts.text("overview.legend")).withId("verdicts"), list);
    }

    private String meaning(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> texts.text("overview.reproduced");
            case CALIBRATED -> texts.text("overview.calibrated");
            case DIFFERS -> texts.text("overview.differs");
            case WITHHELD -> texts.text("overview.withheld");
            case NOT_COMPUTED -> texts.text("overview.notComputed");
        };
    }

    private DomContent sources() {
        if (outcome.data().isEmpty()) {
            return each();
        }
        return each(
                h2(texts.text("overview.data")).withId("data"),
                Tables.scroll(
                        texts.text("overview.dataFiles"),
                        table(
                                        thead(tr(
                                                Tables.column(texts.text("overview.file")),
                                                Tables.column(texts.text("overview.provenance")),
                                                Tables.column(texts.text("overview.sha256")))),
                                        tbody().with(Html.lines(outcome.data().stream()
                                                .map(this::source)
                                                .toList())))
                                .withClass("wide")));
    }

    private DomContent source(Source source) {
        return tr(
                Tables.row(shell.fileLink(source.file())),
                td(text(source.provenance().id()))
                        .with(source.countedLess()
                                .<DomContent>map(
                                        why -> each(br(), text(texts.text("overview.because", Map.of("reason", why)))))
                                .orElse(each())),
                td(source.sha256()).withClass("sha"));
    }

    private DomContent published() {
        PublishedFiles files = outcome.published();
        List<DomContent> rows = Stream.of(Optional.of(files.ledger()), files.ids(), files.findings())
                .flatMap(Optional::stream)
                .<DomContent>map(file -> tr(
                        Tables.row(text(file.name())),
                        Tables.number(String.valueOf(file.rows())),
                        td(file.sha256()).withClass("sha")))
                .toList();
        List<DomContent> hints = files.unmatched().stream()
                .<DomContent>map(line -> p(strong(Marks.HINT), text(line)).withClass("note hint"))
                .toList();
        return each(
                h2(texts.text("overview.published")).withId("published"),
                Tables.scroll(
                        texts.text("overview.publishedFiles"),
                        table(
                                        thead(tr(
                                                Tables.column(texts.text("overview.file")),
                                                Tables.numbers(texts.text("overview.rows")),
                                                Tables.column(texts.text("overview.sha256")))),
                                        tbody().with(Html.lines(rows)))
                                .withClass("wide")),
                each(hints.stream()));
    }

    private DomContent versions() {
        DlTag list = facts();
        facts.byName().forEach((name, version) -> fact(list, text(name), text(version)));
        list.with(
                dt(texts.text("overview.notebooks")),
                dd(each(outcome.notebooks(), notebook -> each(text(notebook.fileName()), br()))));
        return each(
                h2(texts.text("overview.versions")).withId("versions"),
                list,
                p().withClass("small")
                        .with(texts.<DomContent>parts(
                                "overview.json",
                                TagCreator::text,
                                Map.of("file", a(ReviewDocument.FILE).withHref(ReviewDocument.FILE)))));
    }
}
