package org.introlab.exhibit;

import java.util.List;
import java.util.stream.Collectors;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/**
 * Published values that other cells judge. A notebook holds their ids, and the review's page puts value, verdict and link
 * in the place of each: an output of one cell cannot know what another notebook computes.
 */
public final class VerdictsElsewhere implements Rendered {

    private static final String WHERE = "The review's page shows the verdicts of these values here.";

    private final List<String> ids;

    private VerdictsElsewhere(List<String> ids) {
        this.ids = ids;
    }

    /**
     * @param ids ids, or beginnings up to a dot that groups of ids share ({@code T5.4})
     * @throws IllegalArgumentException if the ledger has no such id and no id that begins so
     */
    static VerdictsElsewhere of(Ledger ledger, List<String> ids) {
        List<String> known = ledger.values().stream().map(PublishedValue::id).toList();
        for (String id : ids) {
            if (known.stream().noneMatch(k -> k.equals(id) || k.startsWith(id + "."))) {
                throw new IllegalArgumentException("No published value has the id '" + id + "', or one that begins so");
            }
        }
        return new VerdictsElsewhere(List.copyOf(ids));
    }

    /** The ids and beginnings of ids. */
    public List<String> ids() {
        return ids;
    }

    /** A place for each id, which the page recognises by its attribute. */
    static String spans(List<String> ids, String between) {
        return ids.stream()
                .map(Markup::escape)
                .map(id -> "<span class=\"elsewhere\" data-verdict-of=\"" + id + "\">" + id + "</span>")
                .collect(Collectors.joining(between));
    }

    @Override
    public String html() {
        return Style.scoped("<ul class=\"elsewhere\"><li>" + spans(ids, "</li><li>") + "</li></ul>");
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
