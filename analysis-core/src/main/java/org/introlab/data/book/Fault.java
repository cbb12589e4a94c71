package org.introlab.data.book;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that is wrong with a file.
 *
 * @param kind short name of the kind of fault, e.g. "unknown category"
 * @param file the file as the reader knows it
 * @param row the row counted as in a spreadsheet, the header being row 1; empty when the whole file is at fault
 * @param column the column's name, or for a code book the JSON pointer
 * @param expected what would have been right, and what to do
 * @param found what stands there; empty when there is nothing to show or the file is restricted
 */
public record Fault(
        String kind, String file, OptionalLong row, Optional<String> column, String expected, Optional<String> found) {

    /** A fault of a file as a whole. */
    public static Fault ofFile(String kind, String file, String expected) {
        return new Fault(kind, file, OptionalLong.empty(), Optional.empty(), expected, Optional.empty());
    }
}
