package org.introlab.data.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.xml.sax.SAXException;

/** Receives the rows of a sheet one by one, a header and data, and stores them as a table. */
final class ExcelRows {
    private static final int LAST_ROW = 1 << 20;

    private final Faults.FileFaults faults;
    private StoredRows table = new StoredRows(List.of());

    private List<String> header = List.of();
    private List<String> cells = new ArrayList<>();
    private long row;
    private long written;
    private int rowLength;

    ExcelRows(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /** Thrown to stop reading a sheet after a fault has been reported. */
    static final class Ended extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the last row with a value, counted from 1; 0 if there is none yet. */
    long written() {
        return written;
    }

    /** Returns whether a cell is inside the table written so far; both indexes are counted from 0. */
    boolean hold(int row, int column) {
        return row < written && column < header.size();
    }

    StoredRows table() {
        return table;
    }

    /** Returns the names of columns. */
    Set<String> named(Set<Integer> columns) {
        return columns.stream().map(header::get).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Starts a row.
     *
     * @param number the row's number in the sheet, counted from 1; null if it is the next one
     * @return the row's number
     */
    long start(String number) throws SAXException {
        long next = number == null ? row + 1 : number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
        if (next > LAST_ROW) {
            faults.file("row beyond the sheet", "rows up to " + LAST_ROW + ", Excel's limit", "row " + next);
            throw new Ended();
        }
        if (next <= row) {
            throw new SAXException("rows out of order");
        }
        row = next;
        cells = new ArrayList<>();
        rowLength = 0;
        return row;
    }

    /** Adds a cell to the row, to the right of the previous ones. */
    void put(int column, String value) {
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
        rowLength += value.length();
        if (rowLength > TableSize.largest()) {
            throw new TableSize.TooLarge("a table of at most " + TableSize.largest() + " bytes", "a longer row");
        }
    }

    /**
     * Ends the row. Rows without a value are counted, except at the end.
     *
     * @throws Ended after reporting that the rows do not form a table
     */
    void end() throws Ended {
        if (cells.isEmpty()) {
            return;
        }
        if (written == 0) {
            header = row == 1 ? cells : List.of();
            if (header.isEmpty()) {
                faults.row("no header", 1, "a header row with the columns' names", "a blank line");
                throw new Ended();
            }
            if (header.stream().anyMatch(ColumnNames::isBlank)) {
                ColumnNames.check(header, Set.of(), faults);
                throw new Ended();
            }
        }
        if (cells.size() > header.size()) {
            // A sheet has no right edge, so a value there means another column.
            ColumnNames.unnamed(header.size(), faults);
            throw new Ended();
        }
        if (written == 0) {
            table = new StoredRows(header);
            written = row;
            return;
        }
        while (written < row - 1) {
            table.blank();
            written++;
        }
        for (int c = 0; c < header.size(); c++) {
            table.value(c, c < cells.size() ? cells.get(c) : "");
        }
        table.end();
        written = row;
    }
}
