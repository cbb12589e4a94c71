package org.introlab.exhibit.table;

import java.util.Optional;

/**
 * A line, or a block of lines, of a descriptive table that can be tested between the groups.
 *
 * @param kind what is compared
 * @param variable the variable
 * @param weight the column of weights
 * @param from the first of its rows in the table
 * @param to the row after its last
 */
record TestedLine(Kind kind, String variable, Optional<String> weight, int from, int to) {

    /** What is compared between the groups. */
    enum Kind {
        MEANS,
        MEDIANS,
        SHARES;

        /** Returns the kind for a note. */
        String words() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Returns whether another line shows the same for the same variable. */
    boolean repeats(TestedLine other) {
        return kind == other.kind && variable.equals(other.variable) && weight.equals(other.weight);
    }
}
