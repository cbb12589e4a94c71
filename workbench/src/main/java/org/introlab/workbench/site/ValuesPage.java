package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;

/** The list of all published values of the review: a row for each id, by exhibit, with the cell that computes it. */
final class ValuesPage {

    /** The page's file name. */
    private ValuesPage() {}

    /** The page as HTML. */
    static Page of(PageShell shell) {
        ReviewOutcome outcome = shell.outcome();
        ValuesTable table = new ValuesTable(shell.addresses(), PageNames.VALUES);
        Anchors anchors = new Anchors();
        outcome.values().forEach(value -> anchors.take(value.id()));
        List<Markdown.Entry> contents = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, List<ReviewedValue>> exhibit : outcome.exhibits().entrySet()) {
            List<ReviewedValue> values = exhibit.getValue();
            String name = exhibit.getKey();
            String id = anchors.take("exhibit-" + name);
            contents.add(new Markdown.Entry(2, id, name));
            body.append("<section class=\"exhibit\" id=\"")
                    .append(Html.escape(id))
                    .append("\"><h2>")
                    .append(Html.escape(name))
                    .append(" <span class=\"counts\">")
                    .append(PageShell.counts(ReviewOutcome.counts(values)))
                    .append("</span></h2>\n")
                    .append(table.html("Values of " + name, values))
                    .append("</section>\n");
        }
        String head = "<h1>All published values</h1>\n<p class=\"lead\">Each number that this review covers, beside its"
                + " recomputation. An id leads to the exhibit in its chapter, the last column to the cell that"
                + " computes the number.</p>\n" + shell.dataBanner() + left(outcome)
                + PageShell.explained(outcome.values())
                + new VerdictFilter(outcome.values(), false).html();
        return shell.page("All published values", PageNames.VALUES, false, contents, head + body);
    }

    /** How many values of the ledger belong to chapters that the review does not cover. */
    private static String left(ReviewOutcome outcome) {
        int all = outcome.ledgerSizes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int left = all - outcome.values().size();
        return left == 0
                ? "<p class=\"small\">All " + all + " values of the ledger are here.</p>\n"
                : "<p class=\"small\">" + outcome.values().size() + " of the " + all
                        + " values of the ledger are here; the others belong to chapters that are not part of this review.</p>\n";
    }
}
