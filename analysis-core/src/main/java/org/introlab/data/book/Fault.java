package org.introlab.data.book;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fault in a file.
 *
 * @param kind the kind of fault, e.g. "unknown level"
 * @param file the file as shown to the reader
 * @param row the row as in a spreadsheet, the header being row 1; empty if the fault concerns the whole file
 * @param column the column's name, or the JSON pointer in a code book
 * @param expected what was expected, and what to do
 * @param found what was found; empty if there is nothing to show or the file is restricted
 */
public record Fault(
        String kind, String file, OptionalLong row, Optional<String> column, String expected, Optional<String> found) {

    /** Creates a fault of a whole file. */
    public static Fault ofFile(String kind, String file, String expected) {
        return new Fault(kind, file, OptionalLong.empty(), Optional.empty(), expected, Optional.empty());
    }
}
