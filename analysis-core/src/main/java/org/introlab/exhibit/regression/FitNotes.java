package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/** What a fit has to say beside its numbers, under a table that may not show all of its terms. */
final class FitNotes {
    private FitNotes() {}

    /**
     * The fit's notes but for what has no test, each followed by a blank. Of dropped terms only those without a line are told; of absorbed variables how
     * many were.
     *
     * @param shown whether an estimate of the fit has a line, which says itself why it was dropped
     */
    static String of(Estimates fit, TermChoice choice, Predicate<Estimate> shown) {
        List<Estimate> dropped = fit.estimates().stream()
                .filter(e -> !e.isEstimated() && !e.isWithheld())
                .toList();
        List<String> notes = new ArrayList<>(fit.notes().stream()
                .filter(note -> dropped.stream().noneMatch(e -> note.startsWith(e.name() + " was dropped: ")))
                .toList());
        // A table says these of the terms and statistics that it shows.
        notes.removeAll(Estimate.untested(fit.estimates()));
        fit.undefined().forEach((name, reason) -> notes.remove(StatisticWords.undefined(name, reason)));
        List<Estimate> unseen =
                new ArrayList<>(dropped.stream().filter(shown.negate()).toList());
        for (String hidden : choice.hidden()) {
            List<Estimate> own = unseen.stream()
                    .filter(e -> TermChoice.isHidden(e.term(), hidden))
                    .toList();
            unseen.removeAll(own);
            if (!own.isEmpty()) {
                notes.add("Of the " + hidden + " effects " + own.size() + (own.size() == 1 ? " was" : " were")
                        + " dropped, collinear with the other effects.");
            }
        }
        unseen.forEach(e -> notes.add(e.name() + ", which has no line, was dropped: "
                + e.dropped().get()
                + "; the estimates of what it is collinear with depend on that choice."));
        StringBuilder all = new StringBuilder();
        notes.forEach(note -> all.append(note).append(' '));
        return all.toString();
    }
}
