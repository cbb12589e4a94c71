package org.introlab.workbench.site;

import java.util.List;
import org.introlab.published.Verdict;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;

/**
 * The choice of the verdict whose values a page shows: one for each verdict that occurs, and always one for the
 * differences. A page without values has none.
 *
 * @param values the values on the page
 * @param code whether the page has code to fold
 */
record VerdictFilter(List<ReviewedValue> values, boolean code) {

    private static final String FOLD =
            "<button type=\"button\" id=\"fold-code\" aria-pressed=\"false\">Fold code</button>";

    String html() {
        if (values.isEmpty()) {
            return code ? "<form class=\"filter\">" + FOLD + "</form>\n" : "";
        }
        StringBuilder html = new StringBuilder("<form class=\"filter\"><fieldset><legend>Show values</legend>\n");
        html.append(choice("all", "all", values.size(), " checked"));
        ReviewOutcome.counts(values).forEach((verdict, count) -> {
            if (count > 0 || verdict == Verdict.DIFFERS) {
                String words = PageShell.verdict(verdict, verdict.words());
                html.append(choice(verdict.id(), words, count, count == 0 ? " disabled" : ""));
            }
        });
        if (code) {
            html.append(FOLD);
        }
        return html.append("</fieldset>\n<p id=\"filter-status\" class=\"unseen\" role=\"status\"></p></form>\n")
                .toString();
    }

    private static String choice(String value, String words, int count, String state) {
        return "<label id=\"verdict=" + value + "\"><input type=\"radio\" name=\"verdict\" value=\"" + value
                + "\" autocomplete=\"off\"" + state + ">" + words + " <span class=\"n\">" + count + "</span></label>\n";
    }
}
