package org.introlab.data.internal.format;

import java.util.Set;

/** The table in a data file: the text of a CSV file, or the cells of a Parquet or Excel file. */
public sealed interface FileTable permits CsvTable, StoredTable {
    /** Returns which part of the file the table is, in words; empty if it is the whole file. */
    String part();

    /** Returns the text columns whose values may look like numbers. */
    Set<String> texts();

    /** Returns whether the file distinguishes missing values from text, so that no text means missing. */
    boolean nulls();
}
