package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.model.Estimates;
import org.introlab.model.result.Basis;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * The terms of several fits, a line each: the levels of a factor or of an interaction are grouped, in the order of the
 * first fit that has them. A level that only a later fit has is placed after the level that it follows there. The
 * intercept is last.
 */
final class TermLines {
    private final Map<String, Map<Set<List<String>>, Estimate>> byColumn = new LinkedHashMap<>();
    private final Map<String, Map<Set<String>, List<TermPart>>> partsOfGroup = new HashMap<>();
    private final List<Term> lines;

    private TermLines(Map<String, Estimates> columns) {
        Map<Object, List<Term>> groups = new LinkedHashMap<>();
        Map<Set<String>, List<String>> orders = new HashMap<>();
        columns.forEach((column, fit) -> {
            Map<Set<List<String>>, Estimate> estimates = new HashMap<>();
            Map<Object, List<Term>> own = new LinkedHashMap<>();
            for (Estimate e : fit.estimates()) {
                Term spelled = e.term();
                Term line = spelled.inOrder(orders.computeIfAbsent(spelled.group(), g -> List.copyOf(spelled.group())));
                if (estimates.putIfAbsent(line.key(), e) == null) {
                    own.computeIfAbsent(line.group().isEmpty() ? line.key() : line.group(), g -> new ArrayList<>())
                            .add(line);
                    partsOfGroup.computeIfAbsent(column, c -> new HashMap<>()).putIfAbsent(line.group(), line.parts());
                }
            }
            own.forEach((group, more) -> merge(groups.computeIfAbsent(group, g -> new ArrayList<>()), more));
            byColumn.put(column, estimates);
        });
        List<Term> all = groups.values().stream().flatMap(List::stream).collect(Collectors.toList());
        List<Term> constant = all.stream().filter(Term::isIntercept).toList();
        all.removeAll(constant);
        all.addAll(constant);
        this.lines = List.copyOf(all);
    }

    static TermLines of(Map<String, Estimates> columns) {
        return new TermLines(columns);
    }

    private static void merge(List<Term> known, List<Term> more) {
        Map<Set<List<String>>, Term> byKey = new HashMap<>();
        known.forEach(line -> byKey.put(line.key(), line));
        int at = more.stream().anyMatch(line -> byKey.containsKey(line.key())) ? 0 : known.size();
        for (Term line : more) {
            Term same = byKey.get(line.key());
            if (same == null) {
                known.add(at++, line);
            } else {
                at = known.indexOf(same) + 1;
            }
        }
    }

    List<Term> all() {
        return lines;
    }

    /** Returns the basis of a column's numbers. */
    Basis basis(String column) {
        return Objects.requireNonNull(byColumn.get(column))
                .values()
                .iterator()
                .next()
                .basis();
    }

    /** Returns a column's estimate on a line. */
    Optional<Estimate> find(String column, Term line) {
        return Optional.ofNullable(Objects.requireNonNull(byColumn.get(column)).get(line.key()));
    }

    /**
     * Returns {@code (reference: a)} or {@code (references: a, north)}, the reference levels of a group; by column if
     * they differ, empty if every level has a line.
     */
    String reference(Term line, TermLabels labels) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        byColumn.keySet().forEach(column -> {
            List<TermPart> parts = partsOfGroup.getOrDefault(column, Map.of()).get(line.group());
            if (parts != null) {
                List<String> references = new ArrayList<>();
                for (TermPart part : line.parts()) {
                    parts.stream()
                            .filter(p -> p.variable().equals(part.variable()))
                            .findFirst()
                            .flatMap(TermPart::reference)
                            .map(level -> labels.level(part.variable(), level))
                            .ifPresent(references::add);
                }
                columns.put(column, references);
            }
        });
        List<List<String>> distinct = columns.values().stream().distinct().toList();
        if (distinct.size() == 1) {
            List<String> same = distinct.get(0);
            return same.isEmpty()
                    ? ""
                    : " (reference" + (same.size() == 1 ? "" : "s") + ": " + String.join(", ", same) + ")";
        }
        return columns.entrySet().stream()
                .map(e -> e.getKey() + ": " + (e.getValue().isEmpty() ? "none" : String.join(", ", e.getValue())))
                .collect(Collectors.joining("; ", " (reference in ", ")"));
    }
}
