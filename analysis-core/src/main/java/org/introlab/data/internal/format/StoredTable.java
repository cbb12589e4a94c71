package org.introlab.data.internal.format;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.CsvFault;

/** The table of a file that stores cells, column by column. Rows without cells are counted, but are not in the columns. */
public final class StoredTable implements FileTable {
    private final List<String> header;
    private final List<StoredColumn> columns;
    private final int rows;
    private final int kept;
    private final BitSet blank;
    private final Map<Integer, CsvFault> faults;
    private final String part;
    private final Set<String> texts;
    private final boolean nulls;

    StoredTable(StoredRows read, String part, Set<String> texts, boolean nulls) {
        header = read.header();
        columns = read.columns();
        rows = read.count();
        kept = read.kept();
        blank = read.blanks();
        faults = read.faults();
        this.part = part;
        this.texts = Set.copyOf(texts);
        this.nulls = nulls;
    }

    /** Returns the names in the first row. */
    public List<String> header() {
        return header;
    }

    /** Returns the columns, one per name. */
    public List<StoredColumn> columns() {
        return columns;
    }

    /** Returns the number of rows below the header. */
    public int rows() {
        return rows;
    }

    /** Returns whether a row, counted from 0, has no cells; always false in a table with one column. */
    public boolean isBlank(int row) {
        return blank.get(row);
    }

    /** Returns the number of rows that are not blank, which is the number of cells per column. */
    public int kept() {
        return kept;
    }

    /** Returns the fault in a row's texts, by its index among rows that are not blank; the cells of such a row are invalid. */
    public Optional<CsvFault> fault(int place) {
        return Optional.ofNullable(faults.get(place));
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public Set<String> texts() {
        return texts;
    }

    @Override
    public boolean nulls() {
        return nulls;
    }

    @Override
    public String toString() {
        return "a table of " + rows + " rows and " + header.size() + " columns";
    }
}
