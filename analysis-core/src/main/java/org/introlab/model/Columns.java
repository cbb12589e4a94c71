package org.introlab.model;

/**
 * Where a design takes its columns from, by name: the border between Tablesaw and the arrays.
 *
 * <p>The arrays are shared, not copied, and must not be written to. {@code position} is the name's place in the formula,
 * from 0, for the message.
 */
interface Columns {
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
}
