package org.introlab.workbench.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictDocument;
import org.introlab.verdict.VerdictOutput;

/**
 * The verdict output of one cell, stored under {@link VerdictOutput#MIME}: what was computed, from which data, and what
 * was not computed and why. Its own verdicts refer to the ledger that the cell used; the review judges the computed
 * values again.
 *
 * @param place the cell
 * @param exhibit the exhibit of the values; {@code not-computed} if the output is only a list
 * @param sources the data files behind them
 * @param values one per computed or withheld value
 * @param notComputed ids with their reasons
 * @param hints ids that match no published value, as sentences
 * @param explanations other definitions found by the cell that fit whole groups of differing values
 */
public record StatedVerdicts(
        ReviewedValue.Place place,
        VerdictDocument.ShownExhibit exhibit,
        List<Source> sources,
        List<Stated> values,
        List<VerdictDocument.Listed> notComputed,
        List<String> hints,
        List<VerdictDocument.Explanation> explanations) {

    /** The exhibit id of an output that only lists values as not computed. */
    static final String LIST_ONLY = "not-computed";

    /** Copies the lists. */
    public StatedVerdicts {
        sources = List.copyOf(sources);
        values = List.copyOf(values);
        notComputed = List.copyOf(notComputed);
        hints = List.copyOf(hints);
        explanations = List.copyOf(explanations);
    }

    /** A value as stated by its cell; {@code computed} is empty if withheld or not a number. */
    public record Stated(String id, OptionalDouble computed, Provenance provenance, boolean withheld, String note) {}

    /** Returns the exhibit's name for readers, such as {@code Table 5.2}. */
    public String name() {
        if (exhibit.id().equals(LIST_ONLY)) {
            return "Not computed";
        }
        return exhibit.name().isEmpty() ? exhibit.id() : exhibit.name();
    }

    /** Returns all ids of the output, computed ones first. */
    public List<String> ids() {
        return Stream.concat(
                        values.stream().map(Stated::id), notComputed.stream().map(VerdictDocument.Listed::id))
                .toList();
    }

    /** Reads the content of an output; adds malformed or contradictory parts to {@code faults}. */
    static Optional<StatedVerdicts> parse(Object content, ReviewedValue.Place place, List<String> faults) {
        return parse(content, place, faults, faults);
    }

    /**
     * Reads the content of an output, with each kind of fault in its own list.
     *
     * @param faults malformed parts
     * @param contradictions well-formed parts that can't be true
     */
    static Optional<StatedVerdicts> parse(
            Object content, ReviewedValue.Place place, List<String> faults, List<String> contradictions) {
        String where = place + ": verdict output";
        int before = faults.size() + contradictions.size();
        VerdictDocument document = VerdictDocument.read(content, where, faults);
        if (!document.schema().equals(OptionalInt.of(VerdictDocument.SCHEMA))) {
            String found = document.schema().isPresent()
                    ? "schema " + document.schema().getAsInt()
                    : "no schema";
            faults.add(where + " has " + found + ", expected " + VerdictDocument.SCHEMA);
        }
        if (content instanceof Map<?, ?> map && !Seal.isWhole(map).orElse(true)) {
            contradictions.add(place
                    + ": the verdict output was changed after the cell ran, or made by another version: its seal does"
                    + " not match. Execute the notebook again.");
        }
        List<Source> sources = numbered(
                document.sources().orElse(List.of()),
                (i, file) -> new Source(
                        file.file(), provenance(file.provenance(), where + ": sources " + i, faults), file.sha256()));
        Provenance weakest =
                Provenance.weakest(sources.stream().map(Source::provenance).toList());
        List<Stated> values = numbered(document.values(), (i, value) -> {
            Provenance stated = provenance(value.provenance(), where + ": values " + i, faults);
            if (stated != weakest) {
                // a value has the provenance of its files, whatever the output states
                contradictions.add(
                        where + ": values " + i + ": provenance is '" + stated.id() + "', but its files are '"
                                + weakest.id() + "'" + (sources.isEmpty() ? " (none is named)" : ""));
            }
            OptionalDouble computed = value.isWithheld() ? OptionalDouble.empty() : value.computed();
            return new Stated(value.id(), computed, weakest, value.isWithheld(), value.note());
        });
        List<VerdictDocument.Explanation> explanations = document.explanations().orElse(List.of());
        explanations.forEach(explanation -> checkOnce(explanation, where, contradictions));
        return faults.size() + contradictions.size() > before
                ? Optional.empty()
                : Optional.of(new StatedVerdicts(
                        place,
                        document.exhibit().orElse(new VerdictDocument.ShownExhibit(LIST_ONLY, "", "", "", "")),
                        sources,
                        values,
                        document.notComputed(),
                        document.hints().orElse(List.of()),
                        explanations));
    }

    /** Converts items with their numbers, from 1. */
    private static <T, R> List<R> numbered(List<T> items, BiFunction<Integer, T, R> convert) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> convert.apply(i + 1, items.get(i)))
                .toList();
    }

    private static void checkOnce(VerdictDocument.Explanation explanation, String where, List<String> contradictions) {
        Set<String> ids = new HashSet<>();
        explanation.values().stream()
                .map(VerdictDocument.Result::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> contradictions.add(
                        where + ": the explanation of '" + explanation.group() + "' has '" + id + "' twice"));
    }

    private static Provenance provenance(String id, String where, List<String> faults) {
        return Provenance.fromId(id).orElseGet(() -> {
            if (!id.isEmpty()) {
                faults.add(where + ": provenance is '" + id + "', expected public, restricted, unknown or synthetic");
            }
            return Provenance.UNKNOWN;
        });
    }

    /** Returns the ids in the content of an output, as far as it can be read. */
    static Stream<String> ids(Object content) {
        VerdictDocument document = VerdictDocument.readable(content);
        return Stream.concat(
                        document.values().stream().map(VerdictDocument.Value::id),
                        document.notComputed().stream().map(VerdictDocument.Listed::id))
                .filter(id -> !id.isEmpty());
    }

    /** Returns the same output with these files, the weakest of which determines the provenance of values. */
    StatedVerdicts restingOn(List<Source> files) {
        Provenance weakest =
                Provenance.weakest(files.stream().map(Source::provenance).toList());
        List<Stated> all = values.stream()
                .map(v -> new Stated(v.id(), v.computed(), weakest, v.withheld(), v.note()))
                .toList();
        return new StatedVerdicts(place, exhibit, files, all, notComputed, hints, explanations);
    }
}
