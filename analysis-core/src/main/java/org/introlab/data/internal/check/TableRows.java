package org.introlab.data.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.csv.CsvFault;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.csv.TextRules;
import org.introlab.data.book.Faults;
import org.introlab.data.internal.format.CsvTable;
import org.introlab.data.internal.format.FileTable;
import org.introlab.data.internal.format.StoredTable;

/** A table as rows below a header. Malformed rows are reported when they are read. */
public abstract class TableRows {
    /** The number of columns to expect in an undescribed table; a file with one column is checked for another delimiter. */
    static final int USUAL = 2;

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "vertical bars", ' ', "spaces");

    private final List<String> header;
    private final Faults.FileFaults faults;

    TableRows(List<String> header, Faults.FileFaults faults) {
        this.header = List.copyOf(header);
        this.faults = faults;
    }

    /**
     * Returns the rows of a file; empty if it has no header, which is reported.
     *
     * @param columns the number of columns expected
     */
    public static Optional<TableRows> of(FileTable table, Dialect dialect, int columns, Faults.FileFaults faults) {
        if (table instanceof StoredTable stored) {
            CsvRow header = new CsvRow(1, 1, stored.header(), false, TextRules.fault(stored.header()));
            return isHeader(header, dialect, columns, faults)
                    ? Optional.of(new StoredTableRows(stored, faults))
                    : Optional.empty();
        }
        byte[] content = ((CsvTable) table).content();
        CsvRows rows = CsvRows.of(content, dialect);
        if (!rows.hasNext()) {
            faults.file("empty file", "a header row and data rows", content.length + " bytes without text");
            return Optional.empty();
        }
        faults.newLines();
        CsvRow header = rows.next();
        return isHeader(header, dialect, columns, faults)
                ? Optional.of(new CsvTableRows(header.fields(), rows, faults))
                : Optional.empty();
    }

    private static boolean isHeader(CsvRow first, Dialect dialect, int columns, Faults.FileFaults faults) {
        if (first.fault().isPresent()) {
            report(first.fault(), first.number(), faults);
            return false;
        }
        if (first.fields().stream().allMatch(String::isBlank)) {
            faults.row("no header", 1, "a header row with the columns' names", "a blank line");
            return false;
        }
        return columns <= 1
                || first.fields().size() > 1
                || !hasOtherDelimiter(first.fields().get(0), dialect.delimiter(), faults);
    }

    private static boolean hasOtherDelimiter(String header, char own, Faults.FileFaults faults) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            if (delimiter != own && header.indexOf(delimiter) >= 0) {
                faults.row("wrong separator", 1, name(own) + " between the columns", name(delimiter));
                return true;
            }
        }
        return false;
    }

    private static String name(char delimiter) {
        return DELIMITERS.getOrDefault(delimiter, "'" + delimiter + "'");
    }

    /** Returns the names in its first row. */
    public final List<String> header() {
        return header;
    }

    final Faults.FileFaults faults() {
        return faults;
    }

    /**
     * Passes the rows to a consumer from top to bottom; can be called only once.
     *
     * @param consumer receives every row; a malformed row has been reported and has no cells. Other rows may have too few or too
     *     many of them
     * @return the number of data rows, including invalid ones
     */
    public final long forEach(Consumer<TableRow> consumer) {
        long rows = walk(consumer);
        if (rows == 0) {
            faults.file("header only", "data rows below the header", "none");
        }
        return rows;
    }

    abstract long walk(Consumer<TableRow> consumer);

    final void reportBlank(long row) {
        boolean single = header.size() == 1;
        String expected = single ? "no blank lines; write an empty cell as \"\"" : fields(header.size());
        faults.row(single ? "blank line" : "ragged row", row, expected, "a blank line");
    }

    /** Reports a row with too few or too many fields. */
    final void ragged(TableRow row) {
        boolean spaces = row.width() == 1 && row.text(0).isBlank();
        faults.row("ragged row", row.number(), fields(header.size()), spaces ? "a blank line" : fields(row.width()));
    }

    private static String fields(int n) {
        return n == 1 ? "1 field" : n + " fields";
    }

    static void report(Optional<CsvFault> fault, long row, Faults.FileFaults faults) {
        fault.ifPresent(f -> faults.row(f.kind(), row, f.expected(), f.found()));
    }
}
