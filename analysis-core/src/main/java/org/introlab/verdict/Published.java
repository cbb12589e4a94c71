package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.introlab.data.Source;
import org.introlab.data.study.Study;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;

/** Judges finished exhibits against published values, in the last step of a notebook's section. */
public final class Published {

    private Published() {}

    private static Ledger ledger() {
        Study study = Study.here();
        return Ledger.read(study.ledger(), study.ids());
    }

    /**
     * Judges an exhibit against the ledger of the study that the notebook belongs to. Ids of cells are made by the rule
     * {@code {exhibit}.{row}.{column}.{statistic}} and the study's {@code data/published/ids.csv}; {@link
     * Exhibit#keys()} lists them.
     *
     * @throws IllegalArgumentException if the exhibit has no id, or two of its cells have the same ledger id
     */
    public static Judged judge(Exhibit exhibit) {
        return judge(exhibit, ledger());
    }

    /** Judges an exhibit against a ledger. */
    public static Judged judge(Exhibit exhibit, Ledger ledger) {
        return Judged.of(exhibit, ledger);
    }

    /**
     * Returns the number of published values with each verdict, by exhibit; only counts, so that no value is judged twice.
     */
    public static Exhibit overview(Exhibit... exhibits) {
        Ledger ledger = ledger();
        List<Verdict> verdicts = List.of(Verdict.values());
        List<ExhibitRow> rows = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            List<Judgement> judgements = judge(exhibit, ledger).judgements();
            rows.add(ExhibitRow.body(
                    exhibit.heading(),
                    verdicts.stream().map(v -> count(exhibit, v, judgements)).toList()));
        }
        return Exhibit.computed(
                "Verdicts by exhibit",
                verdicts.stream().map(Verdict::words).toList(),
                rows,
                Source.ofAll(Arrays.stream(exhibits).map(Exhibit::sources).toList()));
    }

    private static Entry count(Exhibit exhibit, Verdict verdict, List<Judgement> judgements) {
        long n = judgements.stream().filter(j -> j.verdict() == verdict).count();
        return n == 0
                ? Entry.BLANK
                : Entry.of(Cell.of(
                        "values", exhibit.heading(), verdict.name().toLowerCase(Locale.ROOT), n, NumberStyle.whole()));
    }

    /**
     * Shows verdicts on values that other cells or notebooks judge: the output has the ids, and the review's page fills in value, verdict and link.
     *
     * @param ids single ids ({@code T5.4.did}) or groups: {@code T5.4.*} is every id that begins with {@code T5.4.}
     * @throws IllegalArgumentException if the ledger lacks an id, or a group is empty
     */
    public static VerdictsElsewhere verdictsOf(String... ids) {
        return VerdictsElsewhere.of(ledger(), List.of(ids));
    }

    /**
     * Lists the exhibits for which the ledger has values, in its order, with section, number of values and their
     * verdicts, which the review's page fills in. The list is made from the ledger, so it is complete.
     */
    public static Exhibit exhibits() {
        return LedgerExhibits.of(ledger());
    }

    /**
     * Compares other definitions with published values that differ, to find one that explains the whole group. This changes no verdict.
     *
     * @throws IllegalArgumentException if the ledger lacks an id of the group, or two cells of a definition's exhibit have the same id
     */
    public static Explained explain(Explanation explanation) {
        return Explained.of(explanation, ledger());
    }

    /** Lists published values that this notebook does not compute, with the reason. */
    public static NotComputed notComputed(String reason, String... ids) {
        return NotComputed.of(ledger(), reason, ids);
    }
}
