package org.introlab.workbench.review;

import java.util.HashSet;
import java.util.Set;
import org.introlab.workbench.html.Html;

/** The ids used on a page; gives out each only once. */
public final class Anchors {

    private final Set<String> taken;

    public Anchors() {
        this(Set.of(
                "content", "filter-status", "fold-code", "unplaced", "site-search", "site-found", "site-found-status"));
    }

    private Anchors(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Returns an independent copy with the same ids used. */
    public Anchors copy() {
        return new Anchors(taken);
    }

    /** Returns the id for this name, with a number appended if the name is used. */
    public String take(String name) {
        String wanted = Html.id(name);
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    /** Returns whether the page has this id. */
    boolean has(String id) {
        return taken.contains(id);
    }
}
