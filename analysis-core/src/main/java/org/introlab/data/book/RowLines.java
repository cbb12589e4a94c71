package org.introlab.data.book;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The lines on which a file's rows begin; line and row numbers differ if quoted fields contain line breaks. */
final class RowLines {
    /** By how much line numbers exceed row numbers, from a row on. */
    private final TreeMap<Long, Long> excess = new TreeMap<>();

    /** Records the line of a row; rows must come in order. */
    void add(long row, long line) {
        long before = excess.isEmpty() ? 0 : excess.lastEntry().getValue();
        if (line - row != before) {
            excess.put(row, line - row);
        }
    }

    /** Returns the line of a row; empty if it equals the row number. */
    OptionalLong of(long row) {
        Map.Entry<Long, Long> entry = excess.floorEntry(row);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(row + entry.getValue());
    }
}
