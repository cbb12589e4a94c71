package org.introlab.published;

import java.util.OptionalDouble;

/**
 * A published value beside its recomputation.
 *
 * @param published the row of the ledger
 * @param computed the recomputed value in the ledger's unit; empty when withheld or not computed
 * @param provenance where the data behind it come from, in the words of the data's declaration; empty when not computed
 * @param note why, where the verdict needs a reason
 */
public record Judgement(
        PublishedValue published, OptionalDouble computed, Verdict verdict, String provenance, String note) {

    /** Key of the published value. */
    public String id() {
        return published.id();
    }

    /** One sentence for a tooltip or a screen reader. */
    public String sentence() {
        if (verdict == Verdict.WITHHELD) {
            // what was published may be the very number that must not stand beside a small group
            return verdict.words() + " (" + note + ")";
        }
        String said =
                "Published " + published.printed() + ", interval " + published.interval() + ": " + verdict.words();
        return note.isEmpty() ? said : said + " (" + note + ")";
    }
}
