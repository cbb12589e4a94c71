package org.introlab.workbench.review;

import java.util.List;
import java.util.Optional;

/**
 * What a page puts in the place of ids that other cells judge: a link to the value and its verdict, or for a group of
 * values the counts of their verdicts.
 *
 * @param shell the site
 * @param self the page that shows it
 */
record VerdictsElsewhere(PageShell shell, String self) {

    /**
     * The verdicts of an id, or of all ids that begin with it and a dot.
     *
     * @return empty when the review covers no such value: then the id stays as it is
     */
    Optional<String> html(String wanted) {
        String escaped = Html.escape(wanted);
        List<ReviewedValue> values = shell.outcome().values().stream()
                .filter(value -> isOf(value.id(), wanted))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        ReviewedValue first = values.get(0);
        boolean one = values.size() == 1 && first.id().equals(wanted);
        String verdicts = one
                ? PageShell.verdict(first.verdict(), first.verdict().words())
                : PageShell.counts(ReviewOutcome.counts(values));
        String sentence = one ? first.judgement().sentence() : values.size() + " published values";
        return Optional.of("<span class=\"elsewhere\" data-verdict-of=\"" + escaped + "\" title=\""
                + Html.escape(sentence) + "\">" + shell.link(first, escaped, self) + " " + verdicts + "</span>");
    }

    static boolean isOf(String id, String wanted) {
        return id.equals(wanted) || id.startsWith(wanted + ".");
    }
}
