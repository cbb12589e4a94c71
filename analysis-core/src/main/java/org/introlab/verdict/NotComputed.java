package org.introlab.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.markup.Markup;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;

/** Published values that are not computed, with reasons. */
public final class NotComputed implements VerdictOutput {

    private final List<Judgement> judgements;

    private NotComputed(List<Judgement> judgements) {
        this.judgements = judgements;
    }

    static NotComputed of(Ledger ledger, String reason, String... ids) {
        return new NotComputed(
                Stream.of(ids).map(id -> ledger.notComputed(id, reason)).toList());
    }

    /** Returns the values, each with the reason as its note. */
    public List<Judgement> judgements() {
        return judgements;
    }

    @Override
    public Map<String, Object> json() {
        return new VerdictDocument(
                        OptionalInt.of(VerdictDocument.SCHEMA),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        judgements.stream()
                                .map(j -> new VerdictDocument.Listed(j.id(), j.note()))
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .json();
    }

    @Override
    public String html() {
        return judgements.stream()
                .map(j -> "<p data-id=\"" + Markup.escape(j.id()) + "\" data-verdict=\"not_computed\">"
                        + Markup.escape(line(j)) + "</p>")
                .collect(Collectors.joining());
    }

    @Override
    public String markdown() {
        return judgements.stream()
                .map(j -> "- " + Markup.markdownCell(line(j)) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String text() {
        return judgements.stream().map(j -> line(j) + "\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return judgements.size() + " published values not computed";
    }

    private static String line(Judgement j) {
        return j.id() + " (published " + j.published().printed() + ") is not computed: " + j.note();
    }
}
