package org.introlab.published;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the map from our names to the ledger's.
 *
 * @param place {@code ids.csv, row 3}
 * @param exhibit the id of an exhibit, or what the ids of several begin with and an asterisk
 * @param part which part of a cell it names
 * @param ours what we call it
 * @param ledger what the ledger calls it; empty where its ids leave it out
 */
record IdLine(String place, String exhibit, Part part, String ours, String ledger) {

    static final String ANY = "*";

    /** What a line can name. */
    enum Part {
        STATISTIC,
        ROW,
        VARIABLE,
        LEVEL,
        COLUMN,
        FORM,
        ID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> of(String word) {
            for (Part part : values()) {
                if (part.word().equals(word)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it is of one exhibit alone. */
    boolean isOfOne() {
        return !exhibit.endsWith(ANY);
    }

    /** Whether it is of this exhibit. */
    boolean isOf(String id) {
        return isOfOne() ? id.equals(exhibit) : id.startsWith(exhibit.substring(0, exhibit.length() - 1));
    }

    /** How close it is to an exhibit that it is of: its own lines come before those of more exhibits. */
    int closeness() {
        return isOfOne() ? Integer.MAX_VALUE : exhibit.length();
    }
}
