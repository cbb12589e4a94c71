package org.introlab.workbench.site;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.introlab.published.Verdict;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.VerdictMarks;

/**
 * An exhibit that a cell judges, on its chapter's page: heading, output, published and recomputed values side by side.
 *
 * @param shell the site
 * @param chapter whose page it is
 * @param outputs how outputs are shown
 */
record JudgedExhibit(PageShell shell, Chapter chapter, ShownOutputs outputs) {

    /** Rows that a table of values shows without scrolling in its own box. */
    private static final int SHORT = 30;

    /** The section of an exhibit, differences first among its values. */
    SectionTag html(StatedVerdicts stated, Output output, List<ReviewedValue> values) {
        List<ReviewedValue> sorted = values.stream()
                .sorted(Comparator.comparing(value -> value.verdict() != Verdict.DIFFERS))
                .toList();
        String id = shell.addresses().exhibit(stated).anchor();
        return section(
                        h3(
                                        span(stated.name()).withClass("tag"),
                                        text(" " + stated.exhibit().title()),
                                        span().withClass("counts")
                                                .with(VerdictMarks.counts(ReviewOutcome.counts(sorted))))
                                .withId(id + "-title"),
                        div(outputs.html(output, stated)).withClass("output"),
                        sorted.isEmpty() ? each() : compare(stated.name(), sorted))
                .withClass("cell exhibit")
                .withId(id)
                .attr("aria-labelledby", id + "-title");
    }

    private DomContent compare(String name, List<ReviewedValue> values) {
        String caption = shell.texts().text("chapter.compareTable", Map.of("exhibit", name));
        return details(
                        summary(shell.texts().counted("chapter.compare", values.size())),
                        new ValuesTable(shell, chapter.page()).html(caption, values))
                .withClass(values.size() > SHORT ? "compare long" : "compare")
                .attr("open");
    }

    /** The line in the page's list of contents. */
    Markdown.Entry entry(StatedVerdicts stated) {
        String name = name(stated);
        return new Markdown.Entry(
                0,
                shell.addresses().exhibit(stated).anchor(),
                isAlone(stated)
                        ? name
                        : shell.texts()
                                .text(
                                        "chapter.inCell",
                                        Map.of(
                                                "exhibit",
                                                name,
                                                "cell",
                                                stated.place().cell())));
    }

    private static String name(StatedVerdicts stated) {
        String title = stated.exhibit().title();
        return title.isEmpty() ? stated.name() : stated.name() + ". " + title;
    }

    /** Whether no other exhibit of the chapter has the same name and title; several cells may show one table. */
    private boolean isAlone(StatedVerdicts stated) {
        return shell.outcome().stated().stream()
                        .filter(other ->
                                Chapter.ofNotebook(other.place().notebook()).equals(chapter))
                        .filter(other -> name(other).equals(name(stated)))
                        .count()
                == 1;
    }
}
