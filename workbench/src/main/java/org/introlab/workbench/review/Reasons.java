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
import org.introlab.workbench.text.Texts;

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
        Texts texts = ReviewWords.texts();
        List<String> reasons = new ArrayList<>();
        for (ReviewedValue value : values) {
            PublishedValue published = value.published();
            if (value.differsUnexpectedly()) {
                String computed = value.computed().isPresent()
                        ? Numbers.shortest(value.computed().getAsDouble())
                        : texts.text("reason.no-number");
                String rounding = value.computed().stream()
                        .mapToObj(published::otherRounding)
                        .flatMap(Optional::stream)
                        .map(sentence -> sentence + " ")
                        .collect(Collectors.joining());
                reasons.add(texts.text(
                        "reason.differs",
                        Map.of(
                                "id",
                                value.id(),
                                "published",
                                published.printed(),
                                "interval",
                                published.interval(),
                                "computed",
                                computed,
                                "place",
                                value.place().orElseThrow(),
                                "rounding",
                                rounding)));
            } else if (value.finding().isPresent()
                    && value.verdict() != Verdict.DIFFERS
                    && (!value.isMissing() || forgotten.contains(value.id()))) {
                reasons.add(texts.text(
                        "reason.listed", Map.of("id", value.id(), "verdict", ReviewWords.of(value.verdict()))));
            }
        }
        Map<String, List<String>> byExhibit = new LinkedHashMap<>();
        forgotten.forEach(id -> byExhibit
                .computeIfAbsent(ledger.find(id).orElseThrow().printedIn(), key -> new ArrayList<>())
                .add(id));
        byExhibit.values().forEach(ids -> reasons.add(forgotten(ids)));
        if (!missed.isEmpty()) {
            reasons.add(texts.counted(
                    "reason.missed",
                    missed.size(),
                    Map.of(
                            "ids",
                            String.join(", ", missed),
                            "file",
                            ledger.file().name())));
        }
        return reasons;
    }

    /** Returns one sentence for an exhibit's forgotten ids, which names the first few. */
    private static String forgotten(List<String> ids) {
        Texts texts = ReviewWords.texts();
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        String all = ids.size() > NAMED
                ? texts.text("reason.forgotten.more", Map.of("ids", named, "count", ids.size() - NAMED))
                : named;
        return texts.counted("reason.forgotten", ids.size(), Map.of("ids", all));
    }
}
