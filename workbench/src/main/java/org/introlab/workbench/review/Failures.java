package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/** The notebooks in which a cell failed, and their values. */
final class Failures {

    /** The notebooks with the ids that their cells stated before. */
    private final Map<FailedNotebook, Set<String>> failed;

    private final List<ExecutedNotebook> ended;

    private Failures(Map<FailedNotebook, Set<String>> failed, List<ExecutedNotebook> ended) {
        this.failed = failed;
        this.ended = List.copyOf(ended);
    }

    static Failures among(List<ExecutedNotebook> notebooks, Ledger ledger) {
        Map<FailedNotebook, Set<String>> failed = new LinkedHashMap<>();
        List<ExecutedNotebook> ended = new ArrayList<>();
        Function<String, Optional<Judgement>> judgements = id -> ledger.find(id)
                .map(value -> new Judgement(value, OptionalDouble.empty(), Verdict.DIFFERS, "unknown", ""));
        for (ExecutedNotebook notebook : notebooks) {
            notebook.failure(judgements)
                    .ifPresentOrElse(failure -> failed.put(failure, notebook.ids()), () -> ended.add(notebook));
        }
        return new Failures(failed, ended);
    }

    /** Returns the notebooks that did not fail. */
    List<ExecutedNotebook> ended() {
        return ended;
    }

    List<FailedNotebook> notebooks() {
        return List.copyOf(failed.keySet());
    }

    /** Returns whether a failed notebook stated a value before its end. */
    boolean stated(PublishedValue value) {
        return failed.values().stream().anyMatch(ids -> ids.contains(value.id()));
    }

    /**
     * Returns why a value that no completed notebook has is not computed: the failed notebook that stated it, otherwise
     * the failed ones of its chapter, otherwise all failed ones, which might have computed it. Empty if no notebook
     * failed.
     */
    Optional<String> reason(PublishedValue value) {
        return reason(failed.entrySet().stream()
                        .filter(one -> one.getValue().contains(value.id()))
                        .map(Map.Entry::getKey)
                        .toList())
                .or(() -> reason(failed.keySet().stream()
                        .filter(one -> Chapter.ofNotebook(one.notebook()).equals(Chapter.of(value)))
                        .toList()))
                .or(() -> reason(notebooks()));
    }

    private static Optional<String> reason(List<FailedNotebook> of) {
        return of.stream().map(FailedNotebook::reason).reduce((one, other) -> one + "; " + other);
    }
}
