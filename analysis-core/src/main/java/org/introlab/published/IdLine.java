package org.introlab.published;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the map from Introlab's names to the ledger's.
 *
 * @param place {@code ids.csv, row 3}
 * @param exhibit the id of an exhibit, or a prefix followed by an asterisk
 * @param part the part of a cell that it names
 * @param ours Introlab's name
 * @param ledger the ledger's name; empty if its ids omit the part
 */
record IdLine(String place, String exhibit, Part part, String ours, String ledger) {

    static final String ANY = "*";

    /** A part that a line can name. */
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

    /** Returns whether the line is for a single exhibit. */
    boolean isOfOne() {
        return !exhibit.endsWith(ANY);
    }

    /** Returns whether the line applies to this exhibit. */
    boolean isOf(String id) {
        return isOfOne() ? id.equals(exhibit) : id.startsWith(exhibit.substring(0, exhibit.length() - 1));
    }

    /** Returns how specific the line is: lines for a single exhibit come before those for several. */
    int closeness() {
        return isOfOne() ? Integer.MAX_VALUE : exhibit.length();
    }
}
