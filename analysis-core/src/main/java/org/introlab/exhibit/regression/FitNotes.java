package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;

/** A fit's notes under a table that may not show all of its terms. */
final class FitNotes {
    private FitNotes() {}

    /**
     * Returns the fit's notes except those on untested numbers, each followed by a blank. Only dropped terms without a
     * line are named; for absorbed variables the number of dropped ones is given.
     *
     * @param shown whether an estimate of the fit has a line, which itself states why it was dropped
     */
    static String of(Estimates fit, TermChoice choice, Predicate<Estimate> shown) {
        List<Estimate> dropped = fit.estimates().stream()
                .filter(e -> !e.isEstimated() && !e.isWithheld())
                .toList();
        List<String> notes = new ArrayList<>(fit.notes().stream()
                .filter(note -> dropped.stream().noneMatch(e -> note.startsWith(e.name() + " was dropped: ")))
                .toList());
        // A table adds these notes for the terms and statistics that it shows.
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
        unseen.forEach(e -> notes.add(e.name() + " (not shown) was dropped: "
                + e.dropped().get()
                + "; estimates of the terms that it is collinear with depend on that choice."));
        StringBuilder all = new StringBuilder();
        notes.forEach(note -> all.append(note).append(' '));
        return all.toString();
    }
}
