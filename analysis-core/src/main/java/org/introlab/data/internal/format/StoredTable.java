package org.introlab.data.internal.format;

import java.util.Set;
import org.introlab.internal.Content;

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

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
