package org.introlab.workbench.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.data.Source;
import org.introlab.published.Finding;
import org.introlab.published.PublishedValue;
import org.introlab.published.ReadFile;
import org.introlab.workbench.review.json.ReviewDocument;

/** A review as {@code review.json} has it. */
final class ReviewJson {
    private ReviewJson() {}

    static ReviewDocument of(ReviewOutcome outcome) {
        PublishedFiles published = outcome.published();
        ReadFile ledger = published.ledger();
        Map<String, Integer> counts = new LinkedHashMap<>();
        outcome.counts().forEach((verdict, count) -> counts.put(verdict.id(), count));
        return new ReviewDocument(
                ReviewDocument.SCHEMA,
                outcome.failed().stream()
                        .map(failed -> new ReviewDocument.Failed(failed.notebook(), failed.cell(), failed.error()))
                        .toList(),
                outcome.reproducibility().words(),
                outcome.data().stream().map(ReviewJson::data).toList(),
                outcome.code().stream()
                        .map(source -> new ReviewDocument.CodeFile(source.name(), source.sha256()))
                        .toList(),
                new ReviewDocument.LedgerFile(
                        ledger.name(), ledger.sha256(), ledger.rows(), published.notCovered(), published.missed()),
                published
                        .ids()
                        .map(ids -> new ReviewDocument.IdsFile(
                                ids.name(), ids.sha256(), ids.rows(), published.unmatched())),
                published.findings().map(file -> new ReviewDocument.RowsFile(file.name(), file.sha256(), file.rows())),
                counts,
                outcome.values().stream().map(ReviewJson::value).toList());
    }

    private static ReviewDocument.DataFile data(Source source) {
        return new ReviewDocument.DataFile(
                source.file(), source.provenance().id(), source.sha256(), source.countedLess());
    }

    private static ReviewDocument.Value value(ReviewedValue value) {
        PublishedValue published = value.published();
        Optional<ReviewedValue.Place> place = value.place();
        return new ReviewDocument.Value(
                value.id(),
                published.exhibit(),
                published.value(),
                OptionalDouble.of(published.low()),
                OptionalDouble.of(published.high()),
                value.computed(),
                value.verdict().id(),
                value.chapter().key(),
                place.map(ReviewedValue.Place::notebook),
                place.map(cell -> OptionalInt.of(cell.cell())).orElse(OptionalInt.empty()),
                value.judgement().provenance(),
                note(value),
                value.explanation().map(ReviewJson::explanation));
    }

    private static ReviewDocument.Explanation explanation(ReviewedValue.Explanation found) {
        return new ReviewDocument.Explanation(
                found.group(), found.definition(), OptionalDouble.of(found.computed()), found.tried(), found.fitting());
    }

    private static String note(ReviewedValue value) {
        String note = value.judgement().note();
        String finding = value.finding().map(Finding::finding).orElse("");
        String between = note.isEmpty() || finding.isEmpty() ? "" : note.endsWith(".") ? " " : "; ";
        return note + between + finding;
    }
}
