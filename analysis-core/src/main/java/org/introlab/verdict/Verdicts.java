package org.introlab.verdict;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.exhibit.Mark;
import org.introlab.exhibit.Marks;
import org.introlab.markup.CellKey;
import org.introlab.published.Judgement;
import org.introlab.published.Verdict;

/** Judgements by cell, to be laid over a finished exhibit. */
record Verdicts(Map<CellKey, Judgement> byCell) {

    Verdicts {
        byCell = new LinkedHashMap<>(byCell);
    }

    Collection<Judgement> all() {
        return byCell.values();
    }

    /** Returns the number of values with each verdict: {@code 53 calibrated, 1 differs}. */
    String summary() {
        Map<Verdict, Long> counts = byCell.values().stream()
                .collect(Collectors.groupingBy(Judgement::verdict, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no published value"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().words())
                        .collect(Collectors.joining(", "));
    }

    /** Returns the marks to lay over an exhibit: a mark on each number, published wordings, and hints to the author. */
    Marks marks(List<String> hints) {
        Map<CellKey, Mark> marks = new LinkedHashMap<>();
        byCell.forEach((key, judgement) -> marks.put(
                key,
                new Mark(
                        judgement.id(),
                        judgement.verdict().id(),
                        judgement.verdict().mark(),
                        judgement.sentence())));
        List<String> inWords = InWords.lines(all());
        return new Marks(
                marks,
                inWords.isEmpty()
                        ? List.of()
                        : List.of("Published in words or as a bound. " + String.join("; ", inWords) + "."),
                hints,
                byCell.isEmpty() ? "" : summary());
    }
}
