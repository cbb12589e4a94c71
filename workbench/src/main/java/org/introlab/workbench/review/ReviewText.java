package org.introlab.workbench.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.published.IdMap;
import org.introlab.published.Verdict;
import org.introlab.workbench.text.Texts;

/** The outcome for a terminal: aligned plain text without colours or anything that changes from run to run. */
final class ReviewText {

    private static final String GAP = "  ";

    private final Texts texts = ReviewWords.texts();

    private ReviewText() {}

    static String of(ReviewOutcome outcome) {
        return new ReviewText().text(outcome);
    }

    private String text(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        if (!outcome.isComplete()) {
            text.append(ReviewWords.failed(outcome.failed())).append('\n');
            outcome.failed().forEach(failed -> text.append(GAP)
                    .append(texts.text(
                            "failed",
                            Map.of(
                                    "notebook",
                                    failed.notebook(),
                                    "cell",
                                    failed.cell(),
                                    "error",
                                    failed.description())))
                    .append('\n'));
            text.append('\n');
        }
        outcome.exhibits().forEach((name, values) -> text.append(exhibit(name, values, outcome.isComplete()))
                .append('\n'));
        text.append(summary(outcome));
        return text.toString();
    }

    private String exhibit(String name, List<ReviewedValue> values, boolean complete) {
        ValueTable table = new ValueTable();
        for (ReviewedValue value : values) {
            String missing =
                    value.isMissing() && !complete ? ", " + value.judgement().note() : "";
            table.add(value.published(), value.computed(), ReviewWords.marked(value.verdict()) + missing);
        }
        StringBuilder text = new StringBuilder();
        text.append(texts.text("exhibit", Map.of("exhibit", name, "summary", summary(values))))
                .append('\n');
        table.lines().forEach(line -> text.append(GAP).append(line).append('\n'));
        return text.toString();
    }

    /** Returns one line: the number of values inside their intervals, and the count of each occurring verdict. */
    static String summary(List<ReviewedValue> values) {
        Texts texts = ReviewWords.texts();
        if (values.isEmpty()) {
            return texts.text("summary.none");
        }
        long inside = ReviewOutcome.count(values, Verdict.REPRODUCED, Verdict.CALIBRATED);
        String verdicts = ReviewOutcome.counts(values).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + ReviewWords.of(count.getKey()))
                .collect(Collectors.joining(", "));
        return texts.text("summary", Map.of("inside", inside, "all", values.size(), "verdicts", verdicts));
    }

    private String summary(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append(texts.text("all", Map.of("summary", summary(outcome.values()))))
                .append('\n');
        ReviewWords.explained(outcome.values())
                .ifPresent(sentence -> text.append(sentence).append('\n'));
        text.append(texts.text(
                        "class",
                        Map.of(
                                "class",
                                ReviewWords.of(outcome.reproducibility()),
                                "meaning",
                                ReviewWords.meaning(outcome.reproducibility()))))
                .append('\n');
        for (Source source : outcome.data()) {
            source.countedLess().ifPresent(why -> text.append(texts.text(
                            "data",
                            Map.of(
                                    "file",
                                    source.file(),
                                    "provenance",
                                    source.provenance().id(),
                                    "why",
                                    why)))
                    .append('\n'));
        }
        outcome.notebooks().stream().filter(ExecutedNotebook::isNeverExecuted).forEach(notebook -> text.append(
                        texts.text("unexecuted", Map.of("notebook", notebook.fileName())))
                .append('\n'));
        hints(outcome).forEach(hint -> text.append(hint).append('\n'));
        if (outcome.isExpected()) {
            text.append(texts.text("expected")).append('\n');
        } else if (!outcome.reasons().isEmpty()) {
            text.append(texts.text(
                            "unexpected", Map.of("count", outcome.reasons().size())))
                    .append('\n');
            outcome.reasons().forEach(reason -> text.append(GAP).append(reason).append('\n'));
        }
        return text.toString();
    }

    /** Returns the ids that match no published value, after their exhibits, and then the lines of ids.csv that match nothing. */
    private List<String> hints(ReviewOutcome outcome) {
        Stream<String> ofCells = outcome.stated().stream().flatMap(stated -> stated.hints().stream()
                .filter(hint -> !hint.startsWith(IdMap.NAME))
                .map(hint -> texts.text(
                        "ids.exhibit", Map.of("exhibit", stated.name(), "place", stated.place(), "ids", hint))));
        return Stream.concat(
                        ofCells,
                        outcome.published().unmatched().stream().map(line -> texts.text("ids", Map.of("ids", line))))
                .toList();
    }
}
