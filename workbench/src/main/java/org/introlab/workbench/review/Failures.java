package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.published.PublishedValue;

/** The notebooks in which a cell failed, and which values are theirs. */
final class Failures {

    /** Each with the ids that its cells stated before. */
    private final Map<FailedNotebook, Set<String>> failed;

    private Failures(Map<FailedNotebook, Set<String>> failed) {
        this.failed = failed;
    }

    static Failures among(List<ExecutedNotebook> notebooks) {
        Map<FailedNotebook, Set<String>> failed = new LinkedHashMap<>();
        notebooks.forEach(notebook -> notebook.failure().ifPresent(failure -> {
            // what is wrong with the outputs of such a notebook is of no interest
            List<StatedVerdicts> stated = notebook.verdicts(new ArrayList<>());
            failed.put(failure, stated.stream().flatMap(s -> s.ids().stream()).collect(Collectors.toSet()));
        }));
        return new Failures(failed);
    }

    List<FailedNotebook> notebooks() {
        return List.copyOf(failed.keySet());
    }

    /** Whether a failed notebook stated a value before its end. */
    boolean stated(PublishedValue value) {
        return failed.values().stream().anyMatch(ids -> ids.contains(value.id()));
    }

    /**
     * Why a value, which no notebook that ended has, is not computed: the failed notebook that stated it, or else treats its
     * chapter, or else any failed one may have been about to compute it. Empty when no notebook failed.
     */
    Optional<String> reason(PublishedValue value) {
        return reason(failed.keySet().stream()
                        .filter(one -> failed.get(one).contains(value.id()))
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
