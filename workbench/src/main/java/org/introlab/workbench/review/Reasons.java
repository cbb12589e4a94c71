package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/** The reasons why an outcome is not as expected, a sentence each. */
final class Reasons {

    private static final int NAMED = 3;

    private Reasons() {}

    /**
     * Returns the sentences; none if everything is as expected.
     *
     * @param forgotten ids that no notebook computes or lists
     * @param missed ids removed from the ledger since the last review
     */
    static List<String> of(Ledger ledger, List<ReviewedValue> values, List<String> forgotten, List<String> missed) {
        List<String> reasons = new ArrayList<>();
        for (ReviewedValue value : values) {
            PublishedValue published = value.published();
            if (value.differsUnexpectedly()) {
                String computed = value.computed().isPresent()
                        ? Numbers.shortest(value.computed().getAsDouble())
                        : "no number";
                reasons.add(value.id() + " differs: published " + published.printed() + ", interval "
                        + published.interval() + ", computed " + computed + " ("
                        + value.place().orElseThrow()
                        + "). "
                        + value.computed().stream()
                                .mapToObj(published::otherRounding)
                                .flatMap(Optional::stream)
                                .map(sentence -> sentence + " ")
                                .collect(Collectors.joining())
                        + "If the printed value is wrong, add it to findings.csv with the evidence.");
            } else if (value.finding().isPresent()
                    && value.verdict() != Verdict.DIFFERS
                    && (!value.isMissing() || forgotten.contains(value.id()))) {
                reasons.add(value.id() + " is listed in findings.csv as differing, but is "
                        + value.verdict().words() + ". Remove it from findings.csv.");
            }
        }
        Map<String, List<String>> byExhibit = new LinkedHashMap<>();
        forgotten.forEach(id -> byExhibit
                .computeIfAbsent(ledger.find(id).orElseThrow().printedIn(), key -> new ArrayList<>())
                .add(id));
        byExhibit.values().forEach(ids -> reasons.add(forgotten(ids)));
        if (!missed.isEmpty()) {
            reasons.add(String.join(", ", missed) + (missed.size() == 1 ? " was" : " were") + " in "
                    + ledger.file().name() + " at the last review and " + (missed.size() == 1 ? "is" : "are")
                    + " no longer in it. If this is intended, the next review will not report "
                    + (missed.size() == 1 ? "it." : "them."));
        }
        return reasons;
    }

    /** Returns one sentence for an exhibit's forgotten ids, which names the first few. */
    private static String forgotten(List<String> ids) {
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more of this exhibit" : "";
        return named + more + (ids.size() == 1 ? " is " : " are ") + ReviewOutcome.FORGOTTEN + ".";
    }
}
