package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;

/** Published values that a report gives in words or as a bound: the wording, and the interval that it was read as. */
final class InWords {
    private InWords() {}

    static boolean is(PublishedValue published) {
        return published.kind() == PublishedValue.Kind.APPROX || published.kind() == PublishedValue.Kind.BOUND;
    }

    /** Returns a line for each wording: {@code F4.1.job.agree, F4.1.economy.agree: 'about 3 of 4', read as [70, 80]}. */
    static List<String> lines(Collection<Judgement> judgements) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            PublishedValue published = judgement.published();
            if (is(published)) {
                ids.computeIfAbsent(
                                (published.note().isEmpty() ? "" : published.note() + ", ") + "read as "
                                        + published.interval(),
                                k -> new ArrayList<>())
                        .add(published.id());
            }
        }
        return ids.entrySet().stream()
                .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey())
                .toList();
    }
}
