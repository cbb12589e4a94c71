package org.introlab.workbench.review;

import java.util.HashSet;
import java.util.Set;
import org.introlab.workbench.html.Html;

/** The ids taken on one page; hands out each only once. */
public final class Anchors {

    private final Set<String> taken;

    public Anchors() {
        this(Set.of(
                "content", "filter-status", "fold-code", "unplaced", "site-search", "site-found", "site-found-status"));
    }

    private Anchors(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The same ids taken, to be gone on with independently. */
    public Anchors copy() {
        return new Anchors(taken);
    }

    /** The id for this name, with a number behind it when the name is taken. */
    public String take(String name) {
        String wanted = Html.id(name);
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    /** Whether the page has this id. */
    boolean has(String id) {
        return taken.contains(id);
    }
}
