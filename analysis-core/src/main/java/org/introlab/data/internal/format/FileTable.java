package org.introlab.data.internal.format;

import java.util.Set;

/** The table that a data file holds: the text of a CSV file, or the cells of a Parquet or Excel file. */
public sealed interface FileTable permits CsvTable, StoredTable {
    /** Which part of the file the table is, in words; empty when it is the whole. */
    String part();

    /** The columns that are of texts though their values may look like numbers. */
    Set<String> texts();

    /** Whether the file tells a missing value from a text, so that no text means one. */
    boolean nulls();
}
