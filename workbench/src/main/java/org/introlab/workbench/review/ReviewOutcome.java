package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introlab.data.Source;
import org.introlab.published.Verdict;
import org.introlab.workbench.code.StudySource;

/**
 * The outcome of a review.
 *
 * @param reproducibility the class of the covered chapters as a whole
 * @param failed the notebooks in which a cell failed; if there are any, the review is incomplete
 * @param data the data files behind the computed values, by name
 * @param values every covered id, sorted by id
 * @param reasons why the outcome is not as expected, a sentence each; empty if it is
 * @param chapters the chapters covered, in the report's order
 * @param notebooks the notebooks judged, in the same order
 * @param stated the verdict outputs of their cells, in order
 * @param ledgerSizes the number of the ledger's values by chapter, covered or not
 * @param published the files of published values and findings
 * @param code the study's own code that the notebooks were executed with; empty if there is none or it is unknown
 */
public record ReviewOutcome(
        ReproducibilityClass reproducibility,
        List<FailedNotebook> failed,
        List<Source> data,
        List<ReviewedValue> values,
        List<String> reasons,
        List<Chapter> chapters,
        List<ExecutedNotebook> notebooks,
        List<StatedVerdicts> stated,
        SortedMap<Chapter, Integer> ledgerSizes,
        PublishedFiles published,
        List<StudySource> code) {

    /** The note of an id that no cell computes or lists as not computed. */
    static final String FORGOTTEN = "neither computed nor listed as not computed";

    private static final int CELL_FAILED = 3;

    /** Copies the lists. */
    public ReviewOutcome {
        failed = List.copyOf(failed);
        data = List.copyOf(data);
        values = List.copyOf(values);
        reasons = List.copyOf(reasons);
        chapters = List.copyOf(chapters);
        notebooks = List.copyOf(notebooks);
        stated = List.copyOf(stated);
        code = List.copyOf(code);
        ledgerSizes = Collections.unmodifiableSortedMap(new TreeMap<>(ledgerSizes));
    }

    /** Returns the same outcome with the study's own code that the notebooks were executed with. */
    public ReviewOutcome executedWith(List<StudySource> sources) {
        return new ReviewOutcome(
                reproducibility,
                failed,
                data,
                values,
                reasons,
                chapters,
                notebooks,
                stated,
                ledgerSizes,
                published,
                sources);
    }

    /** Returns whether every notebook ran to its end. */
    public boolean isComplete() {
        return failed.isEmpty();
    }

    /** Returns whether every notebook ran to its end and every verdict is as expected. */
    public boolean isExpected() {
        return isComplete() && reasons.isEmpty();
    }

    /** Returns 0 if every verdict is as expected, 3 if a cell failed, otherwise 1. */
    public int exitStatus() {
        if (!isComplete()) {
            return CELL_FAILED;
        }
        return isExpected() ? 0 : 1;
    }

    /** Returns the number of values with each verdict, in the order of {@link Verdict}, including zeros. */
    public Map<Verdict, Integer> counts() {
        return counts(values);
    }

    /** Returns the number of some values with each verdict. */
    public static Map<Verdict, Integer> counts(List<ReviewedValue> values) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        values.forEach(value -> counts.merge(value.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Returns how many of some values have one of these verdicts. */
    public static long count(List<ReviewedValue> values, Verdict... verdicts) {
        List<Verdict> any = List.of(verdicts);
        return values.stream().filter(value -> any.contains(value.verdict())).count();
    }

    /** Returns the content of {@code review.json}, ending in a line feed. */
    public String json() {
        return ReviewJson.of(this).text();
    }

    /** Returns a table per exhibit for a terminal, then the summary and the reasons. */
    public String text() {
        return ReviewText.of(this);
    }

    /** Returns the values of one chapter. */
    public List<ReviewedValue> chapter(Chapter chapter) {
        return values.stream().filter(value -> value.chapter().equals(chapter)).toList();
    }

    /** Returns the values by the table, figure or text that prints them, in the order of the cells; those without a cell come last. */
    public Map<String, List<ReviewedValue>> exhibits() {
        Map<String, ReviewedValue> left = new LinkedHashMap<>();
        values.forEach(value -> left.put(value.id(), value));
        List<ReviewedValue> ordered = new ArrayList<>();
        stated.forEach(output -> output.ids().forEach(id -> ordered.add(left.remove(id))));
        ordered.addAll(left.values());
        Map<String, List<ReviewedValue>> byExhibit = new LinkedHashMap<>();
        ordered.forEach(value -> byExhibit
                .computeIfAbsent(value.published().printedIn(), key -> new ArrayList<>())
                .add(value));
        return byExhibit;
    }
}
