package org.introlab.workbench.site.frame;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;

/**
 * Where in the site each cell, judged output and published value is. Decided before any page is made, so that every
 * page can link to every other.
 */
public final class Addresses {

    private final Map<ReviewedValue.Place, Address> cells = new HashMap<>();
    private final IdentityHashMap<StatedVerdicts, Address> outputs = new IdentityHashMap<>();
    private final Map<String, Address> values = new HashMap<>();
    private final Map<String, Anchors> taken = new HashMap<>();

    private Addresses() {}

    /** The addresses in the site of an outcome. */
    public static Addresses of(ReviewOutcome outcome) {
        Addresses addresses = new Addresses();
        outcome.chapters().forEach(chapter -> addresses.taken.put(chapter.page(), new Anchors()));
        for (ExecutedNotebook notebook : outcome.notebooks()) {
            for (int i = 1; i <= notebook.notebook().executable().size(); i++) {
                addresses.cells.put(
                        new ReviewedValue.Place(notebook.fileName(), i),
                        addresses.take(notebook.chapter().page(), "cell-" + i));
            }
        }
        for (StatedVerdicts output : outcome.stated()) {
            String page = Chapter.ofNotebook(output.place().notebook()).page();
            addresses.outputs.put(
                    output, addresses.take(page, "exhibit-" + output.exhibit().id()));
        }
        for (ReviewedValue value : outcome.values()) {
            String page = value.treatedIn().page();
            if (addresses.taken.containsKey(page)) {
                addresses.values.put(value.id(), addresses.take(page, value.id()));
            }
        }
        return addresses;
    }

    private Address take(String page, String name) {
        return new Address(page, anchors(page).take(name));
    }

    /** The code of a cell. */
    public Address cell(ReviewedValue.Place place) {
        return Objects.requireNonNull(cells.get(place));
    }

    /** The exhibit that a judged output shows. */
    public Address exhibit(StatedVerdicts output) {
        return Objects.requireNonNull(outputs.get(output));
    }

    /** The row of a value on the page of the chapter that computes it, or else prints it; empty if it is on no page. */
    public Optional<Address> value(ReviewedValue value) {
        return Optional.ofNullable(values.get(value.id()));
    }

    /** The anchors that are taken on a chapter's page before its headings get theirs. */
    public Anchors on(String page) {
        return anchors(page).copy();
    }

    private Anchors anchors(String page) {
        return Objects.requireNonNull(taken.get(page));
    }
}
