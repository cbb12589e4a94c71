package org.introlab.workbench.site;

import java.util.List;
import java.util.Optional;
import org.introlab.published.IdSelection;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;

/**
 * What a page puts in the place of ids that other cells judge: a link to the value and its verdict, or for a group of
 * values the counts of their verdicts.
 *
 * @param shell the site
 * @param self the page that shows it
 */
record VerdictsElsewhere(PageShell shell, String self) {

    /**
     * The verdicts of an id, or of a group of ids.
     *
     * @return empty when the review covers no such value: then the id stays as it is
     */
    Optional<String> html(String id) {
        String escaped = Html.escape(id);
        IdSelection wanted = new IdSelection(id);
        List<ReviewedValue> values = shell.outcome().values().stream()
                .filter(value -> wanted.holds(value.id()))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        ReviewedValue first = values.get(0);
        String verdicts = wanted.isGroup()
                ? PageShell.counts(ReviewOutcome.counts(values))
                : PageShell.verdict(first.verdict(), first.verdict().words());
        String sentence = !wanted.isGroup()
                ? first.judgement().sentence()
                : values.size() + (values.size() == 1 ? " published value" : " published values");
        return Optional.of("<span class=\"elsewhere\" data-verdict-of=\"" + escaped + "\" title=\""
                + Html.escape(sentence) + "\">" + shell.link(first, escaped, self) + " " + verdicts + "</span>");
    }
}
