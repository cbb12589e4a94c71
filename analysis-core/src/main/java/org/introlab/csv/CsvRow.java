package org.introlab.csv;

import java.util.List;
import java.util.Optional;

/**
 * A row of a delimited text file.
 *
 * @param number the row number as in a spreadsheet: the header is row 1, a blank line is a row, and a row whose quoted fields contain line
 *     breaks is one row
 * @param line the line of the file on which it begins, as in a text editor
 * @param fields its texts; empty if the row has a fault
 * @param blank whether it is an empty line
 * @param fault the fault in its form, if any
 */
public record CsvRow(long number, long line, List<String> fields, boolean blank, Optional<CsvFault> fault) {
    public CsvRow {
        fields = List.copyOf(fields);
    }

    static CsvRow broken(long number, long line, CsvFault fault) {
        return new CsvRow(number, line, List.of(), false, Optional.of(fault));
    }
}
