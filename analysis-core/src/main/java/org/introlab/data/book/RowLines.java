package org.introlab.data.book;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** On which lines of a file its rows begin, where quoted fields hold line breaks and the two counts part. */
final class RowLines {
    /** From a row on, by how much the line exceeds the row. */
    private final TreeMap<Long, Long> excess = new TreeMap<>();

    /** Takes the rows in their order. */
    void add(long row, long line) {
        long before = excess.isEmpty() ? 0 : excess.lastEntry().getValue();
        if (line - row != before) {
            excess.put(row, line - row);
        }
    }

    /** The line of a row; empty when it has the row's number. */
    OptionalLong of(long row) {
        Map.Entry<Long, Long> entry = excess.floorEntry(row);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(row + entry.getValue());
    }
}
