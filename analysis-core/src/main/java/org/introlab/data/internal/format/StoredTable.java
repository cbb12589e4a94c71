package org.introlab.data.internal.format;

import java.util.Set;

/**
 * A table of a file, as CSV.
 *
 * @param csv the table
 * @param part which part of the file it is, in words; empty when it is the whole
 * @param texts the columns of texts whose values a number would not keep
 * @param nulls whether the file tells a missing value from a text, so that no text means one
 */
record StoredTable(byte[] csv, String part, Set<String> texts, boolean nulls) {
    StoredTable {
        texts = Set.copyOf(texts);
    }

    /** A table of a file that is CSV itself. */
    static StoredTable plain(byte[] csv) {
        return new StoredTable(csv, "", Set.of(), false);
    }
}
