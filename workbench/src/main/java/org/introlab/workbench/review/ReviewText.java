package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.published.IdMap;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;
import org.introlab.workbench.text.AlignedRows;
import org.introlab.workbench.text.Texts;

/** The outcome for a terminal: aligned plain text without colours or anything that changes from run to run. */
final class ReviewText {

    private static final String GAP = "  ";

    private final Texts texts;

    private ReviewText(Texts texts) {
        this.texts = texts;
    }

    static String of(ReviewOutcome outcome, Texts texts) {
        return new ReviewText(texts).text(outcome);
    }

    private String text(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        if (!outcome.isComplete()) {
            text.append(FailedNotebook.sentence(outcome.failed())).append('\n');
            outcome.failed().forEach(failed -> text.append(GAP)
                    .append(texts.text(
                            "review.failed",
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
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("review.column.id"),
                texts.text("review.column.published"),
                texts.text("review.column.interval"),
                texts.text("review.column.computed"),
                texts.text("review.column.verdict")));
        for (ReviewedValue value : values) {
            PublishedValue published = value.published();
            rows.add(List.of(
                    value.id(),
                    published.value().isPresent() ? published.printed() : "-",
                    published.interval(),
                    value.computed().isPresent()
                            ? Numbers.beside(value.computed().getAsDouble(), published)
                            : "-",
                    value.verdict().mark() + " " + value.verdict().words()
                            + (value.isMissing() && !complete
                                    ? ", " + value.judgement().note()
                                    : "")));
        }
        StringBuilder text = new StringBuilder();
        text.append(texts.text("review.exhibit", Map.of("exhibit", name, "summary", summary(values, texts))))
                .append('\n');
        AlignedRows.lines(rows).forEach(line -> text.append(GAP).append(line).append('\n'));
        return text.toString();
    }

    /** Returns one line: the number of values inside their intervals, and the count of each occurring verdict. */
    static String summary(List<ReviewedValue> values, Texts texts) {
        if (values.isEmpty()) {
            return texts.text("review.summary.none");
        }
        long inside = ReviewOutcome.count(values, Verdict.REPRODUCED, Verdict.CALIBRATED);
        String verdicts = ReviewOutcome.counts(values).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        return texts.text("review.summary", Map.of("inside", inside, "all", values.size(), "verdicts", verdicts));
    }

    private String summary(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append(texts.text("review.all", Map.of("summary", summary(outcome.values(), texts))))
                .append('\n');
        ReviewOutcome.explained(outcome.values())
                .ifPresent(sentence -> text.append(sentence).append('\n'));
        text.append(texts.text(
                        "review.class",
                        Map.of(
                                "class",
                                outcome.reproducibility().words(),
                                "meaning",
                                outcome.reproducibility().meaning())))
                .append('\n');
        for (Source source : outcome.data()) {
            source.countedLess().ifPresent(why -> text.append(texts.text(
                            "review.data",
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
                        texts.text("review.unexecuted", Map.of("notebook", notebook.fileName())))
                .append('\n'));
        hints(outcome).forEach(hint -> text.append(hint).append('\n'));
        if (outcome.isExpected()) {
            text.append(texts.text("review.expected")).append('\n');
        } else if (!outcome.reasons().isEmpty()) {
            text.append(texts.text(
                            "review.unexpected",
                            Map.of("count", outcome.reasons().size())))
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
                        "review.ids.exhibit", Map.of("exhibit", stated.name(), "place", stated.place(), "ids", hint))));
        return Stream.concat(
                        ofCells,
                        outcome.published().unmatched().stream()
                                .map(line -> texts.text("review.ids", Map.of("ids", line))))
                .toList();
    }
}
