package org.introlab.data.internal.check;

import java.util.List;
import java.util.stream.IntStream;

/** A row below the header of a table, valid only while it is the current row. */
public interface TableRow {
    /** The row as a spreadsheet counts it: the header is row 1. */
    long number();

    /** How many cells it has; 0 when its form is at fault, which has been reported. */
    int width();

    /** The text of a cell; columns are counted from 0. */
    String text(int column);

    /** Returns the number that the file stores in a cell; NaN for text or an empty cell. */
    double number(int column);

    /** The texts of all its cells. */
    default List<String> texts() {
        return IntStream.range(0, width()).mapToObj(this::text).toList();
    }
}
