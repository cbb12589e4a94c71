package org.introlab.exhibit;

import org.introlab.data.Study;
import org.introlab.published.Ledger;

/** Where published values meet an exhibit: laid over the finished one, in the last step of a notebook's section. */
public final class Published {

    private Published() {}

    /** Judges an exhibit against the ledger of the study that the notebook belongs to. */
    public static Judged judge(Exhibit exhibit) {
        return judge(exhibit, Ledger.read(Study.here().ledger()));
    }

    /** Judges an exhibit against a ledger. */
    public static Judged judge(Exhibit exhibit, Ledger ledger) {
        return Judged.of(exhibit, ledger);
    }

    /** Lists published values that this notebook does not compute, and why. */
    public static NotComputed notComputed(String reason, String... ids) {
        return NotComputed.of(Ledger.read(Study.here().ledger()), reason, ids);
    }
}
