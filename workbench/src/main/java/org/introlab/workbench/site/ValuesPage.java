package org.introlab.workbench.site;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/** The list of all published values of the review: a row for each id, by exhibit, with the cell that computes it. */
final class ValuesPage {

    private ValuesPage() {}

    /** The page as HTML. */
    static Page of(PageShell shell) {
        ReviewOutcome outcome = shell.outcome();
        Texts texts = shell.texts();
        ValuesTable table = new ValuesTable(shell, PageNames.VALUES);
        Anchors anchors = new Anchors();
        outcome.values().forEach(value -> anchors.take(value.id()));
        List<Markdown.Entry> contents = new ArrayList<>();
        List<DomContent> sections = new ArrayList<>();
        for (Map.Entry<String, List<ReviewedValue>> exhibit : outcome.exhibits().entrySet()) {
            List<ReviewedValue> values = exhibit.getValue();
            String name = exhibit.getKey();
            String id = anchors.take("exhibit-" + name);
            contents.add(new Markdown.Entry(2, id, name));
            sections.add(section(
                            h2(
                                    text(name + " "),
                                    span().withClass("counts").with(VerdictMarks.counts(ReviewOutcome.counts(values)))),
                            table.html(texts.text("values.of", Map.of("exhibit", name)), values))
                    .withClass("exhibit")
                    .withId(id));
        }
        String title = texts.text("values.title");
        return new PageFrame(shell, PageNames.VALUES, title)
                .around(
                        false,
                        contents,
                        h1(title),
                        p(texts.text("values.lead")).withClass("lead"),
                        shell.dataBanner(),
                        p(covered(outcome, texts)).withClass("small"),
                        PageShell.explained(outcome.values()),
                        new VerdictFilter(outcome.values(), false, texts).html(),
                        each(Html.lines(sections).stream()));
    }

    /** How many values of the ledger the review covers. */
    private static String covered(ReviewOutcome outcome, Texts texts) {
        int all = outcome.ledgerSizes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int here = outcome.values().size();
        return all == here
                ? texts.counted("values.all", all)
                : texts.text("values.some", Map.of("here", here, "all", all));
    }
}
