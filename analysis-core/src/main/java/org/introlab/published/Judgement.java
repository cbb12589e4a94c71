package org.introlab.published;

import java.util.OptionalDouble;

/**
 * A published value, its recomputation and the verdict.
 *
 * @param published the published value
 * @param computed the recomputed value in the ledger's unit; empty if withheld or not computed
 * @param provenance the declared provenance of the data; empty if not computed
 * @param note the reason, if the verdict needs one
 */
public record Judgement(
        PublishedValue published, OptionalDouble computed, Verdict verdict, String provenance, String note) {

    /** Returns the id of the published value. */
    public String id() {
        return published.id();
    }

    /** Returns a sentence for tooltips and screen readers. */
    public String sentence() {
        if (verdict == Verdict.WITHHELD) {
            // the published value may be the very number that must not be shown for a small group
            return verdict.words() + " (" + note + ")";
        }
        String sentence =
                "Published " + published.printed() + ", interval " + published.interval() + ": " + verdict.words();
        return note.isEmpty() ? sentence : sentence + " (" + note + ")";
    }
}
