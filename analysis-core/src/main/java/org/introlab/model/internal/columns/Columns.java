package org.introlab.model.internal.columns;

import java.util.List;
import org.introlab.data.SmallCount;
import org.introlab.internal.Near;

/**
 * The source of a design's columns, by name: the boundary between Tablesaw and arrays.
 *
 * <p>The arrays are shared, not copied, and must not be written to. {@code position} is the name's position in the
 * formula, from 0, for error messages.
 */
public interface Columns {
    /** Returns the number of rows, n. */
    int rowCount();

    /** Returns whether a plain name means a factor: text, or a column whose values the code book lists. */
    boolean isFactor(String name, int position);

    /** Returns whether the column is text and has no numbers. */
    boolean isText(String name, int position);

    /** Returns the numbers of a column, length n, NaN where missing. */
    double[] numeric(String name, int position);

    /** Returns a column as a factor. */
    Coded coded(String name, int position);

    /** Returns whether messages must not contain values of the columns, levels included. */
    boolean hidesValues();

    /** Returns a row for a message, counted from 1; the number is left out for hidden data. */
    default String rowInWords(int row) {
        return hidesValues() ? "a row" : "row " + (row + 1);
    }

    /** Returns a number of rows for a message; one to four are not stated for hidden data. */
    default String rowsInWords(int rows) {
        return hidesValues() ? SmallCount.rows(rows) : rows + " rows";
    }

    /** Returns the closest level and all levels of a column for an error message; for hidden data, a note that they are hidden. */
    default String hint(String wanted, List<String> levels) {
        return hidesValues()
                ? " Its levels are not listed, because the data are restricted or of unknown provenance."
                : Near.hint(wanted, levels) + " Levels: " + String.join(", ", levels) + ".";
    }
}
