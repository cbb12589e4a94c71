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
import org.introlab.data.Near;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.CellIds;
import org.introlab.exhibit.Exhibit;
import org.introlab.markup.CellKey;
import org.introlab.published.IdHints;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/** Which cells of an exhibit have an id of a ledger, and what in the way from the one to the other leads nowhere. */
record LedgerMatch(Exhibit exhibit, Ledger ledger) {

    /**
     * The cells with a published value, and its id.
     *
     * @throws IllegalArgumentException if the exhibit has no id, from which those of its cells are made, or two cells get one id of the ledger; names
     *     both
     */
    Map<CellKey, String> ids() {
        if (exhibit.id().isBlank() && exhibit.ownIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "To be held against the ledger an exhibit needs an id, from which those of its cells are made: '"
                            + exhibit.title()
                            + "' has none. It is the first text of exhibit(\"T1\", \"Table 1\", ...).");
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
                throw new IllegalArgumentException("Two cells of " + name() + " get the id '" + id + "': "
                        + before.words() + " and " + key.words()
                        + ". A published value is computed once: tell them apart in data/published/ids.csv.");
            }
            found.put(key, id);
        });
        return found;
    }

    /** What was meant to lead to a published value and does not, in sentences; empty when everything does. */
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
            hints.add("none of the ids made is in the ledger" + nearest(made, known) + ".");
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

    /** The made and the published id that have most letters in common at their beginnings and ends. */
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
                    near = "; near: " + published;
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
