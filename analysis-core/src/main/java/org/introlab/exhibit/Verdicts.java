package org.introlab.exhibit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.published.Judgement;
import org.introlab.published.Verdict;

/** Judgements by the cell they speak of: what is laid over a finished exhibit. */
record Verdicts(Map<CellKey, Judgement> byCell) {

    Verdicts {
        byCell = new LinkedHashMap<>(byCell);
    }

    static Verdicts none() {
        return new Verdicts(Map.of());
    }

    Optional<Judgement> on(Cell cell) {
        return Optional.ofNullable(byCell.get(cell.key()));
    }

    Collection<Judgement> all() {
        return byCell.values();
    }

    /** How many values got each verdict: {@code 53 calibrated, 1 differs}. */
    String summary() {
        Map<Verdict, Long> counts = byCell.values().stream()
                .collect(Collectors.groupingBy(Judgement::verdict, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no published value"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().words())
                        .collect(Collectors.joining(", "));
    }
}
