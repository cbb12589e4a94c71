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

/** The outcome for a terminal: aligned plain text without colours or anything that changes from run to run. */
final class ReviewText {

    private static final String GAP = "  ";

    private ReviewText() {}

    static String of(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        if (!outcome.isComplete()) {
            text.append(FailedNotebook.sentence(outcome.failed())).append('\n');
            outcome.failed().forEach(failed -> text.append(GAP)
                    .append(failed.notebook())
                    .append(", cell ")
                    .append(failed.cell())
                    .append(": ")
                    .append(failed.description())
                    .append('\n'));
            text.append('\n');
        }
        outcome.exhibits().forEach((name, values) -> text.append(exhibit(name, values, outcome.isComplete()))
                .append('\n'));
        text.append(summary(outcome));
        return text.toString();
    }

    private static String exhibit(String name, List<ReviewedValue> values, boolean complete) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "published", "interval", "computed", "verdict"));
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
        text.append(name).append(": ").append(summary(values)).append('\n');
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                boolean right = i > 0 && i < widths.length - 1;
                line.append(GAP).append(right ? blanks + row.get(i) : row.get(i) + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Returns one line: the number of values inside their intervals, and the count of each occurring verdict. */
    static String summary(List<ReviewedValue> values) {
        if (values.isEmpty()) {
            return "no published value";
        }
        Map<Verdict, Integer> counts = ReviewOutcome.counts(values);
        int inside = counts.get(Verdict.REPRODUCED) + counts.get(Verdict.CALIBRATED);
        String verdicts = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        return inside + " of " + values.size() + " inside (" + verdicts + ")";
    }

    private static String summary(ReviewOutcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append("All: ").append(summary(outcome.values())).append('\n');
        ReviewOutcome.explained(outcome.values())
                .ifPresent(sentence -> text.append(sentence).append('\n'));
        text.append("Class: ").append(outcome.reproducibility().words()).append(". ");
        text.append(outcome.reproducibility().meaning()).append('\n');
        for (Source source : outcome.data()) {
            source.countedLess().ifPresent(why -> text.append("Data: ")
                    .append(source.file())
                    .append(" counts as ")
                    .append(source.provenance().id())
                    .append(", because ")
                    .append(why)
                    .append(".\n"));
        }
        outcome.notebooks().stream()
                .filter(ExecutedNotebook::isNeverExecuted)
                .forEach(notebook ->
                        text.append("No cell of ").append(notebook.fileName()).append(" was executed.\n"));
        hints(outcome).forEach(hint -> text.append(hint).append('\n'));
        if (outcome.isExpected()) {
            text.append("Every verdict is as expected.\n");
        } else if (!outcome.reasons().isEmpty()) {
            text.append(outcome.reasons().size()).append(" not as expected:\n");
            outcome.reasons().forEach(reason -> text.append(GAP).append(reason).append('\n'));
        }
        return text.toString();
    }

    /** Returns the ids that match no published value, after their exhibits, and then the lines of ids.csv that match nothing. */
    private static List<String> hints(ReviewOutcome outcome) {
        Stream<String> ofCells = outcome.stated().stream().flatMap(stated -> stated.hints().stream()
                .filter(hint -> !hint.startsWith(IdMap.NAME))
                .map(hint -> stated.name() + " (" + stated.place() + "): check the ids: " + hint));
        return Stream.concat(ofCells, outcome.published().unmatched().stream().map(line -> "Check the ids: " + line))
                .toList();
    }
}
