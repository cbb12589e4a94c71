package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.introlab.data.Near;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.LedgerIds;
import org.introlab.markup.CellKey;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/** Which cells of an exhibit have an id of a ledger, and what in the way from the one to the other leads nowhere. */
record LedgerMatch(Exhibit exhibit, Ledger ledger) {

    /**
     * The cells with a published value, and its id.
     *
     * @throws IllegalArgumentException if two cells get one id of the ledger; names both
     */
    Map<CellKey, String> ids() {
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
                        + ". A published value is computed once: tell them apart in"
                        + " the templates of LedgerIds (statistic, column), or give the id to one of them (cell).");
            }
            found.put(key, id);
        });
        return found;
    }

    /** What was meant to lead to a published value and does not, in sentences; empty when everything does. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        LedgerIds ids = exhibit.ledgerIds();
        hints.addAll(ids.unknownPlaceholders());
        absent("statistic", ids.statistics(), CellKey::statistic).ifPresent(hints::add);
        absent("column", ids.onlyColumn().map(Set::of).orElse(Set.of()), CellKey::column)
                .ifPresent(hints::add);
        Set<CellKey> keys = new LinkedHashSet<>(exhibit.cells().map(Cell::key).toList());
        List<String> known = ledger.values().stream().map(PublishedValue::id).toList();
        ids.single().forEach((key, id) -> {
            if (!keys.contains(key)) {
                hints.add(key.words() + " is no cell, so " + id + " is not judged; keys() lists the cells.");
            } else if (!known.isEmpty() && !known.contains(id)) {
                hints.add(id + ", given to " + key.words() + ", is not in the ledger." + Near.hint(id, known));
            }
        });
        Collection<String> made = made().values();
        boolean templates = !ids.single().keySet().containsAll(made().keySet());
        if (templates && !known.isEmpty() && made.stream().noneMatch(known::contains)) {
            hints.add("none of the ids made is in the ledger" + nearest(made, known) + ".");
        }
        return List.copyOf(hints);
    }

    private Optional<String> absent(String what, Set<String> wanted, Function<CellKey, String> part) {
        Set<String> there = new LinkedHashSet<>(exhibit.cells()
                .map(Cell::key)
                .map(part)
                .filter(p -> !p.isEmpty())
                .toList());
        List<String> missing = wanted.stream().filter(w -> !there.contains(w)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(what + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)
                + (missing.size() == 1 ? " is" : " are") + " in no cell"
                + (there.isEmpty() ? "." : "; this exhibit has: " + String.join(", ", there) + "."));
    }

    private Map<CellKey, String> made() {
        Map<CellKey, String> made = new LinkedHashMap<>();
        exhibit.cells()
                .map(Cell::key)
                .forEach(key -> exhibit.ledgerIds().idOf(key).ifPresent(id -> made.put(key, id)));
        return made;
    }

    private String name() {
        return Stream.of(exhibit.name(), exhibit.id(), "'" + exhibit.title() + "'")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The made and the published id that have most letters in common at their beginnings and ends. */
    private static String nearest(Collection<String> made, List<String> known) {
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
