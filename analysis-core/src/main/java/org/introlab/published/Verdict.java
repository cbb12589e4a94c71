package org.introlab.published;

import java.util.Locale;

/** The verdict on a published value. */
public enum Verdict {
    /** Recomputed from real data and inside the interval of the printed value. */
    REPRODUCED,
    /** Inside the interval, but from synthetic data or data of unknown provenance: agreement by construction. */
    CALIBRATED,
    /** Recomputed, and outside the interval. */
    DIFFERS,
    /** Computed but not shown: a disclosure rule forbids it. */
    WITHHELD,
    /** Not computed, with a reason. */
    NOT_COMPUTED;

    /** Returns the verdict as written in files and attributes, in lower case: {@code not_computed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the verdict for readers: {@code not computed}. */
    public String words() {
        return id().replace('_', ' ');
    }

    /** Returns a mark that does not rely on colour: ● reproduced, ○ calibrated, ✕ differs, ▪ withheld, – not computed. */
    public String mark() {
        return switch (this) {
            case REPRODUCED -> "●";
            case CALIBRATED -> "○";
            case DIFFERS -> "✕";
            case WITHHELD -> "▪";
            case NOT_COMPUTED -> "–";
        };
    }
}
