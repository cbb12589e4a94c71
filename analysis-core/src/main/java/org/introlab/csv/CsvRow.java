package org.introlab.csv;

import java.util.List;
import java.util.Optional;

/**
 * A row of a file of delimited text.
 *
 * @param number the row as a spreadsheet counts it: the header is row 1, a blank line is a row, and a row whose quoted fields hold
 *     line breaks is one row
 * @param line the line of the file on which it begins, as a text editor counts
 * @param fields its texts; empty when the row is at fault
 * @param blank whether it is a line without any character
 * @param fault what is wrong with its form
 */
public record CsvRow(long number, long line, List<String> fields, boolean blank, Optional<CsvFault> fault) {
    public CsvRow {
        fields = List.copyOf(fields);
    }

    static CsvRow broken(long number, long line, CsvFault fault) {
        return new CsvRow(number, line, List.of(), false, Optional.of(fault));
    }
}
