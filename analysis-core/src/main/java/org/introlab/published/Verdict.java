package org.introlab.published;

import java.util.Locale;

/** What is said of one published value. */
public enum Verdict {
    /** Recomputed from real data, inside the interval of the printed value. */
    REPRODUCED,
    /** Inside the interval, but from synthetic data or data of unknown provenance: agreement by construction. */
    CALIBRATED,
    /** Recomputed, and outside the interval. */
    DIFFERS,
    /** Computed but not shown: a disclosure rule forbids it. */
    WITHHELD,
    /** Not computed; the reason stands beside it. */
    NOT_COMPUTED;

    /** The verdict as it stands in files and attributes, in lower case: {@code not_computed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict as a reader meets it: {@code not computed}. */
    public String words() {
        return id().replace('_', ' ');
    }

    /** A mark that does not rest on colour: ● reproduced, ○ calibrated, ✕ differs, ▪ withheld, – not computed. */
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
