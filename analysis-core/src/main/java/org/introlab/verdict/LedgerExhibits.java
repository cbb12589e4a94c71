package org.introlab.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.IdSelection;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/**
 * The tables, figures and sections of text for which a ledger has values, a line for each. Its cells are {@code (values,
 * place of printing, Values)}, the number of values.
 */
final class LedgerExhibits {

    private static final Pattern SHORT_NAME = Pattern.compile("[^.]+\\.\\d+(?=\\.)");

    private LedgerExhibits() {}

    static Exhibit of(Ledger ledger) {
        Map<String, List<PublishedValue>> byPlace = ledger.values().stream()
                .collect(Collectors.groupingBy(PublishedValue::printedIn, LinkedHashMap::new, Collectors.toList()));
        List<String> all = ledger.values().stream().map(PublishedValue::id).toList();
        List<ExhibitRow> rows = byPlace.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue(), all))
                .toList();
        return Exhibit.computed(
                "Exhibits with published values", List.of("Section", "Values", "Verdicts"), rows, List.of());
    }

    private static ExhibitRow row(String place, List<PublishedValue> values, List<String> all) {
        List<String> ids = values.stream().map(PublishedValue::id).toList();
        return ExhibitRow.body(
                place,
                List.of(
                        Entry.of(values.stream()
                                .map(PublishedValue::section)
                                .distinct()
                                .collect(Collectors.joining(", "))),
                        Entry.of(Cell.of("values", place, "values", values.size(), NumberStyle.whole())),
                        Entry.verdictsOf(selections("", ids, all))));
    }

    /**
     * Returns the fewest ids and groups that contain all these ids and no other id of the ledger: an id of the text can begin like those of a table.
     *
     * @param begin the common prefix of the ids, including its final dot, or empty
     */
    private static List<String> selections(String begin, List<String> ids, List<String> all) {
        return ids.stream()
                .collect(Collectors.groupingBy(
                        id -> id.substring(0, end(id, begin.length())), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(e -> selections(e.getKey(), e.getValue(), all, IdSelection.beginning(e.getKey())))
                .toList();
    }

    private static Stream<String> selections(String part, List<String> ids, List<String> all, IdSelection group) {
        List<String> below = ids.stream().filter(group::holds).toList();
        Stream<String> itself = ids.contains(part) ? Stream.of(part) : Stream.empty();
        if (below.size() < 2) {
            return Stream.concat(itself, below.stream());
        }
        boolean alone = all.stream().filter(group::holds).count() == below.size();
        return Stream.concat(itself, alone ? Stream.of(group.text()) : selections(part + ".", below, all).stream());
    }

    /** Returns the end of a part of the id; a whole number after the first part belongs to it: {@code T5.2} is one short name. */
    private static int end(String id, int from) {
        Matcher name = SHORT_NAME.matcher(id);
        if (from == 0 && name.lookingAt()) {
            return name.end();
        }
        int dot = id.indexOf('.', from);
        return dot < 0 ? id.length() : dot;
    }
}
