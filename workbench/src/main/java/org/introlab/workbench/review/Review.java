package org.introlab.workbench.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.introlab.data.Source;
import org.introlab.internal.Near;
import org.introlab.published.Findings;
import org.introlab.published.IdHints;
import org.introlab.published.IdSelection;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;
import org.introlab.verdict.VerdictDocument;
import org.introlab.workbench.review.folder.LastReview;

/**
 * Judges executed notebooks against a ledger: each computed value again, each covered id only once.
 *
 * <p>A review covers the ids of the whole ledger, or of the notebooks' chapters; an id of another chapter is judged as
 * well if a cell computes it. Verdicts in the notebooks are ignored; only the computed values are used.
 */
public final class Review {

    private final Ledger ledger;
    private final Findings findings;
    private final boolean whole;
    private final Optional<LastReview> last;
    private final Optional<DataBeside> data;

    private Review(
            Ledger ledger, Findings findings, boolean whole, Optional<LastReview> last, Optional<DataBeside> data) {
        this.ledger = ledger;
        this.findings = findings;
        this.whole = whole;
        this.last = last;
        this.data = data;
    }

    /** Returns a review against this ledger, in which these differences are expected; the provenance stated by notebooks is trusted. */
    public static Review against(Ledger ledger, Findings findings) {
        return new Review(ledger, findings, false, Optional.empty(), Optional.empty());
    }

    /** Checks the provenance stated by notebooks against the files of the study. */
    public Review over(DataBeside files) {
        return new Review(ledger, findings, whole, last, Optional.of(files));
    }

    /** Covers every id of the ledger, whatever the notebooks' chapters. */
    public Review ofWholeLedger() {
        return new Review(ledger, findings, true, last, data);
    }

    /** Reports rows removed from the ledger since the last review as unexpected. */
    public Review since(Optional<LastReview> last) {
        return new Review(ledger, findings, whole, last, data);
    }

    /**
     * Reads and judges executed notebook files.
     *
     * @throws org.introlab.workbench.notebook.NotebookException if a file is not a readable notebook
     * @throws ReviewException as {@link #of(Collection)}
     */
    public ReviewOutcome read(Collection<Path> files) {
        return of(files.stream().map(ExecutedNotebook::read).toList());
    }

    /**
     * Reads and judges notebook files executed elsewhere.
     *
     * @throws org.introlab.workbench.notebook.NotebookException if a file is not a readable notebook
     * @throws ReviewException if a notebook has no executed cell, and as {@link #of(Collection)}
     */
    public ReviewOutcome readExecuted(Collection<Path> files) {
        List<ExecutedNotebook> notebooks =
                files.stream().map(ExecutedNotebook::read).toList();
        if (notebooks.stream().anyMatch(ExecutedNotebook::isNeverExecuted)
                && notebooks.stream().noneMatch(ExecutedNotebook::isExecuted)) {
            throw new ReviewException(notebooks.stream()
                    .filter(ExecutedNotebook::isNeverExecuted)
                    .map(notebook -> notebook.fileName()
                            + ": its cells were not executed; none has an execution count or an output. Execute and"
                            + " save it first.")
                    .toList());
        }
        return of(notebooks);
    }

    /**
     * Judges executed notebooks. If a cell of a notebook failed or has a malformed output, its values are not computed.
     *
     * @throws ReviewException if a verdict output was changed or contradicts itself, or an id is not in the ledger or is
     * computed in two places; reports all faults at once
     */
    public ReviewOutcome of(Collection<ExecutedNotebook> executed) {
        List<ExecutedNotebook> notebooks = executed.stream()
                .sorted(Comparator.comparing(ExecutedNotebook::chapter).thenComparing(ExecutedNotebook::fileName))
                .toList();
        List<String> faults = new ArrayList<>();
        Failures failures = Failures.among(notebooks, ledger);
        List<ExecutedNotebook> ended = failures.ended();
        List<StatedVerdicts> stated = new ArrayList<>();
        ended.forEach(notebook -> stated.addAll(notebook.verdicts(faults)));
        StatedFiles.checkOneContent(stated, faults);
        data.ifPresent(files -> ended.forEach(notebook -> files.checkSeals(notebook, faults)));
        data.ifPresent(files -> stated.replaceAll(verdicts -> files.counted(verdicts, faults)));
        ended.forEach(notebook -> checkMentions(notebook, faults));
        Map<String, ReviewedValue> judged = judge(stated, faults);
        List<Source> sources = StatedFiles.of(stated);
        if (!faults.isEmpty()) {
            throw new ReviewException(faults);
        }
        explain(judged, stated);
        Set<Chapter> chapters = new TreeSet<>();
        notebooks.forEach(notebook -> chapters.add(notebook.chapter()));
        List<String> forgotten = addMissing(judged, chapters, failures);
        List<ReviewedValue> values = List.copyOf(judged.values());
        List<IdHints.JudgedCells> cells =
                ended.stream().flatMap(ExecutedNotebook::judgedCells).toList();
        boolean all = whole && failures.notebooks().isEmpty();
        PublishedFiles published = published(judged.keySet(), IdHints.of(ledger).across(cells, all));
        return new ReviewOutcome(
                failures.notebooks().isEmpty()
                        ? ReproducibilityClass.of(values, sources)
                        : ReproducibilityClass.INCOMPLETE,
                failures.notebooks(),
                sources,
                values,
                Reasons.of(ledger, values, forgotten, published.missed()),
                List.copyOf(chapters),
                notebooks,
                stated,
                ledgerSizes(),
                published,
                List.of());
    }

    private PublishedFiles published(Set<String> covered, List<String> unmatched) {
        List<String> notCovered = ledger.values().stream()
                .map(PublishedValue::id)
                .filter(id -> !covered.contains(id))
                .sorted()
                .toList();
        List<String> missed = last.map(review -> review.missedIn(ledger)).orElse(List.of());
        return new PublishedFiles(ledger.file(), ledger.ids().file(), findings.file(), notCovered, unmatched, missed);
    }

    private SortedMap<Chapter, Integer> ledgerSizes() {
        SortedMap<Chapter, Integer> sizes = new TreeMap<>();
        ledger.values().forEach(value -> sizes.merge(Chapter.of(value), 1, Integer::sum));
        return sizes;
    }

    private Map<String, ReviewedValue> judge(List<StatedVerdicts> stated, List<String> faults) {
        Map<String, ReviewedValue> judged = new TreeMap<>();
        for (StatedVerdicts output : stated) {
            for (StatedVerdicts.Stated value : output.values()) {
                if (isKnown(value.id(), output, faults)) {
                    add(judged, judgement(value), output, faults);
                }
            }
            for (VerdictDocument.Listed listed : output.notComputed()) {
                if (isKnown(listed.id(), output, faults)) {
                    add(judged, ledger.notComputed(listed.id(), listed.reason()), output, faults);
                }
            }
        }
        return judged;
    }

    private Judgement judgement(StatedVerdicts.Stated value) {
        String provenance = value.provenance().id();
        if (value.withheld()) {
            return ledger.withhold(value.id(), provenance, value.note());
        }
        if (value.computed().isEmpty()) {
            String note = value.note().isEmpty() ? "the computation did not give a number" : value.note();
            return new Judgement(
                    ledger.find(value.id()).orElseThrow(), value.computed(), Verdict.DIFFERS, provenance, note);
        }
        // The notebook's note on a computed value refers to its own ledger.
        return ledger.judge(
                value.id(), value.computed().getAsDouble(), value.provenance().isReal(), provenance);
    }

    private boolean isKnown(String id, StatedVerdicts output, List<String> faults) {
        if (ledger.find(id).isPresent()) {
            return true;
        }
        List<String> ids = ledger.values().stream().map(PublishedValue::id).toList();
        faults.add(output.place() + ": id '" + id + "' is not in the ledger." + Near.hint(id, ids));
        return false;
    }

    private void checkMentions(ExecutedNotebook notebook, List<String> faults) {
        List<String> ids = ledger.values().stream().map(PublishedValue::id).toList();
        notebook.mentions().forEach((id, place) -> new IdSelection(id)
                .fault(ids)
                .ifPresent(fault -> faults.add(place + ": it refers to the verdict on '" + id + "', but " + fault)));
    }

    private void add(
            Map<String, ReviewedValue> judged, Judgement judgement, StatedVerdicts output, List<String> faults) {
        ReviewedValue value = new ReviewedValue(
                judgement, Optional.of(output.place()), findings.find(judgement.id()), Optional.empty());
        ReviewedValue before = judged.putIfAbsent(judgement.id(), value);
        if (before != null) {
            faults.add("id '" + judgement.id() + "' is in two places: "
                    + before.place().orElseThrow() + " and " + output.place() + "."
                    + " Each value must be computed, or listed as not computed, in one place.");
        }
    }

    /**
     * Accepts an explanation if all its values are inside the intervals of this ledger; it changes no verdict. The first
     * explanation of a value is kept.
     */
    private void explain(Map<String, ReviewedValue> judged, List<StatedVerdicts> stated) {
        for (StatedVerdicts output : stated) {
            output.explanations().stream().filter(this::isWhole).forEach(found -> found.values()
                    .forEach(result -> judged.computeIfPresent(
                            result.id(),
                            (id, value) -> value.verdict() != Verdict.DIFFERS
                                            || value.explanation().isPresent()
                                    ? value
                                    : value.explainedBy(new ReviewedValue.Explanation(
                                            found.group(),
                                            found.definition(),
                                            result.computed().orElseThrow(),
                                            found.tried(),
                                            found.fitting(),
                                            output.place())))));
        }
    }

    private boolean isWhole(VerdictDocument.Explanation found) {
        return found.values().stream().allMatch(result -> ledger.find(result.id())
                .filter(published -> published.holds(result.computed().orElse(Double.NaN)))
                .isPresent());
    }

    /** Adds the covered values that no notebook has; returns those that are not missing because of a failed notebook. */
    private List<String> addMissing(Map<String, ReviewedValue> judged, Set<Chapter> chapters, Failures failures) {
        List<String> forgotten = new ArrayList<>();
        for (PublishedValue value : ledger.values()) {
            boolean covered = whole || chapters.contains(Chapter.of(value)) || failures.stated(value);
            if (covered && !judged.containsKey(value.id())) {
                Optional<String> lost = failures.reason(value);
                Judgement missing = ledger.notComputed(value.id(), lost.orElse(ReviewOutcome.FORGOTTEN));
                judged.put(
                        value.id(),
                        new ReviewedValue(missing, Optional.empty(), findings.find(value.id()), Optional.empty()));
                if (lost.isEmpty()) {
                    forgotten.add(value.id());
                }
            }
        }
        return forgotten;
    }
}
