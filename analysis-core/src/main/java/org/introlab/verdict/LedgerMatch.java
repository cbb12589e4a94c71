package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.CellIds;
import org.introlab.exhibit.Exhibit;
import org.introlab.internal.Near;
import org.introlab.markup.CellKey;
import org.introlab.published.IdHints;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/** The cells of an exhibit that have a ledger id, and the ids that match no published value. */
record LedgerMatch(Exhibit exhibit, Ledger ledger) {

    /**
     * Returns the cells with a published value, and its id.
     *
     * @throws IllegalArgumentException if the exhibit has no id, from which those of its cells are made, or two cells
     * have the same ledger id; the message names both
     */
    Map<CellKey, String> ids() {
        if (exhibit.id().isBlank() && exhibit.ownIds().isEmpty()) {
            throw new IllegalArgumentException("An exhibit needs an id to be compared with the ledger, and '"
                    + exhibit.title()
                    + "' has none. Give it as the first argument of exhibit(\"T1\", \"Table 1\", ...).");
        }
        Map<CellKey, String> found = new LinkedHashMap<>();
        Map<String, CellKey> cellOf = new LinkedHashMap<>();
        made().forEach((key, written) -> {
            Optional<PublishedValue> value = ledger.find(written);
            if (value.isEmpty()) {
                return;
            }
            String id = value.get().id();
            CellKey before = cellOf.putIfAbsent(id, key);
            if (before != null) {
                throw new IllegalArgumentException(
                        "Two cells of " + name() + " have the id '" + id + "': " + before.words() + " and "
                                + key.words() + ". Give them different ids in data/published/ids.csv.");
            }
            found.put(key, id);
        });
        return found;
    }

    /** Returns the ids that match no published value, as sentences; empty if all match. */
    List<String> hints() {
        Map<CellKey, String> own = exhibit.ownIds();
        Set<String> known = new LinkedHashSet<>(
                ledger.values().stream().map(PublishedValue::id).toList());
        List<String> hints = new ArrayList<>();
        own.forEach((key, id) -> {
            if (!known.isEmpty() && ledger.find(id).isEmpty()) {
                hints.add(id + ", given to " + key.words() + ", is not in the ledger." + Near.hint(id, known));
            }
        });
        CellIds cells = cells();
        hints.addAll(IdHints.of(ledger).under(exhibit.id(), cells.byRule().keySet()));
        Collection<String> made = cells.byRule().values();
        if (!made.isEmpty()
                && !known.isEmpty()
                && made().values().stream().noneMatch(id -> ledger.find(id).isPresent())) {
            hints.add("none of the exhibit's ids is in the ledger" + nearest(made, known) + ".");
        }
        return List.copyOf(hints);
    }

    private CellIds cells() {
        return CellIds.of(
                exhibit.id(), exhibit.ownIds(), exhibit.cells().map(Cell::key).toList(), ledger);
    }

    private Map<CellKey, String> made() {
        Map<CellKey, String> ids = cells().all();
        Map<CellKey, String> made = new LinkedHashMap<>();
        exhibit.cells().map(Cell::key).filter(ids::containsKey).forEach(key -> made.put(key, ids.get(key)));
        return made;
    }

    private String name() {
        return Stream.of(exhibit.name(), exhibit.id(), "'" + exhibit.title() + "'")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the made and the published id with the longest common prefix and suffix. */
    private static String nearest(Collection<String> made, Collection<String> known) {
        String example = made.iterator().next();
        String near = "";
        int best = 0;
        for (String id : made) {
            for (String published : known) {
                int common = common(id, published);
                if (common > best) {
                    best = common;
                    example = id;
                    near = "; closest published id: " + published;
                }
            }
        }
        return ", for example " + example + near;
    }

    private static int common(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int begin = 0;
        while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }
}
