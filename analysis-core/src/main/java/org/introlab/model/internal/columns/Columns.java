package org.introlab.model.internal.columns;

import java.util.List;
import org.introlab.data.Near;
import org.introlab.data.SmallCount;

/**
 * Where a design takes its columns from, by name: the border between Tablesaw and the arrays.
 *
 * <p>The arrays are shared, not copied, and must not be written to. {@code position} is the name's place in the formula,
 * from 0, for the message.
 */
public interface Columns {
    /** The number of rows, n. */
    int rowCount();

    /** Whether a plain name means a factor: text, or a column whose values the code book lists. */
    boolean isFactor(String name, int position);

    /** Whether the column is text, so that it has no numbers. */
    boolean isText(String name, int position);

    /** The numbers of a column, length n, NaN where missing. */
    double[] numeric(String name, int position);

    /** A column as a factor. */
    Coded coded(String name, int position);

    /** Whether no message may contain a value of the columns, nor a level, which is one. */
    boolean hidesValues();

    /** A row in a message, counted from 1, which isn't told of hidden data. */
    default String rowInWords(int row) {
        return hidesValues() ? "a row" : "row " + (row + 1);
    }

    /** A number of rows in a message; of one to four of hidden data not the number. */
    default String rowsInWords(int rows) {
        return hidesValues() ? SmallCount.rows(rows) : rows + " rows";
    }

    /** The near level and the list of a column's levels, for an error message; of hidden data that they are hidden. */
    default String hint(String wanted, List<String> levels) {
        return hidesValues()
                ? " What it has is not listed, because the data are restricted or of unknown provenance."
                : Near.hint(wanted, levels) + " Levels: " + String.join(", ", levels) + ".";
    }
}
