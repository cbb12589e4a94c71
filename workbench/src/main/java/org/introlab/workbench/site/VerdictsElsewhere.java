package org.introlab.workbench.site;

import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import org.introlab.published.IdSelection;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.VerdictMarks;

/**
 * What a page shows for ids that other cells judge: a link to the value and its verdict, or the counts of the verdicts
 * of a group of values.
 *
 * @param shell the site
 * @param self the page that shows it
 */
record VerdictsElsewhere(PageShell shell, String self) {

    /**
     * The verdicts of an id, or of a group of ids.
     *
     * @return empty if the review covers no such value; the page then shows the id
     */
    Optional<DomContent> html(String id) {
        IdSelection wanted = new IdSelection(id);
        List<ReviewedValue> values = shell.outcome().values().stream()
                .filter(value -> wanted.holds(value.id()))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        ReviewedValue first = values.get(0);
        String sentence = wanted.isGroup()
                ? shell.texts().counted("elsewhere.values", values.size())
                : first.judgement().sentence();
        return Optional.of(span(shell.link(first, id, self), text(" "))
                .withClass("elsewhere")
                .attr("data-verdict-of", id)
                .withTitle(sentence)
                .with(
                        wanted.isGroup()
                                ? VerdictMarks.counts(ReviewOutcome.counts(values))
                                : List.of(VerdictMarks.of(first.verdict()))));
    }
}
