package org.introlab.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.introlab.exhibit.HtmlTable;
import org.introlab.markup.Markup;
import org.introlab.markup.Rendered;
import org.introlab.markup.Style;
import org.introlab.published.IdSelection;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/**
 * Published values that other cells judge. A notebook has only their ids, and the review's page replaces each by value,
 * verdict and link, because an output of one cell can't know what another notebook computes.
 */
public final class VerdictsElsewhere implements Rendered {

    private static final String WHERE = "The review's page shows the verdicts of these values here.";

    private final List<String> ids;

    private VerdictsElsewhere(List<String> ids) {
        this.ids = ids;
    }

    /**
     * @param ids ids, or groups of ids ({@code T5.4.*})
     * @throws IllegalArgumentException if the ledger lacks an id, or a group is empty
     */
    public static VerdictsElsewhere of(Ledger ledger, List<String> ids) {
        List<String> known = ledger.values().stream().map(PublishedValue::id).toList();
        for (String id : ids) {
            new IdSelection(id).fault(known).ifPresent(fault -> {
                throw new IllegalArgumentException(Character.toUpperCase(fault.charAt(0)) + fault.substring(1));
            });
        }
        return new VerdictsElsewhere(List.copyOf(ids));
    }

    /** Returns the ids and groups of ids. */
    public List<String> ids() {
        return ids;
    }

    @Override
    public String html() {
        return Style.scoped("<ul class=\"elsewhere\"><li>" + HtmlTable.verdictsOf(ids, "</li><li>") + "</li></ul>");
    }

    @Override
    public String markdown() {
        return ids.stream().map(id -> "- " + Markup.markdownCell(id) + "\n").collect(Collectors.joining());
    }

    @Override
    public String text() {
        return WHERE + "\n" + String.join("\n", ids) + "\n";
    }

    @Override
    public String toString() {
        return "verdicts of " + String.join(", ", ids);
    }
}
