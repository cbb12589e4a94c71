package org.introlab.data.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.data.book.Faults;

/**
 * A table as rows of texts below a header. What is wrong with a row's form is reported as it is met.
 *
 * @param header the names in its first row
 * @param rows the rows below
 * @param faults where faults are reported
 */
public record TableRows(List<String> header, CsvRows rows, Faults.FileFaults faults) {
    /** Any table has two columns; a file of one is looked at for another delimiter, unless it is described. */
    static final int USUAL = 2;

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "vertical bars", ' ', "spaces");

    /**
     * The rows of a file; empty after reporting that it has no header.
     *
     * @param columns the number of columns expected
     */
    public static Optional<TableRows> of(byte[] content, Dialect dialect, int columns, Faults.FileFaults faults) {
        CsvRows rows = CsvRows.of(content, dialect);
        if (!rows.hasNext()) {
            faults.file("empty file", "a header row and data rows", content.length + " bytes and no text");
            return Optional.empty();
        }
        faults.newLines();
        CsvRow first = rows.next();
        if (first.fault().isPresent()) {
            report(first, faults);
            return Optional.empty();
        }
        if (first.fields().stream().allMatch(String::isBlank)) {
            faults.row("no header", 1, "a header row with the columns' names", "a blank line");
            return Optional.empty();
        }
        if (columns > 1
                && first.fields().size() == 1
                && hasOtherDelimiter(first.fields().get(0), dialect.delimiter(), faults)) {
            return Optional.empty();
        }
        return Optional.of(new TableRows(first.fields(), rows, faults));
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

    /**
     * Goes through the rows from top to bottom, once.
     *
     * @param taker takes every row; one whose form is wrong has been reported and comes without fields. The others may have too few or too
     *     many of them
     * @return the number of data rows, those at fault included
     */
    public long forEach(Consumer<CsvRow> taker) {
        long last = 1;
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            last = row.number();
            faults.line(row.number(), row.line());
            taker.accept(isReported(row) ? new CsvRow(last, row.line(), List.of(), row.blank(), row.fault()) : row);
        }
        if (last == 1) {
            faults.file("header only", "data rows below the header", "none");
        }
        return last - 1;
    }

    private boolean isReported(CsvRow row) {
        if (row.blank()) {
            boolean single = header.size() == 1;
            String expected = single ? "no blank lines, and an empty cell as \"\"" : fields(header.size());
            faults.row(single ? "blank line" : "ragged row", row.number(), expected, "a blank line");
        }
        report(row, faults);
        return row.blank() || row.fault().isPresent();
    }

    /** Reports a row with too few or too many fields. */
    void ragged(CsvRow row) {
        List<String> found = row.fields();
        boolean spaces = found.size() == 1 && found.get(0).isBlank();
        faults.row("ragged row", row.number(), fields(header.size()), spaces ? "a blank line" : fields(found.size()));
    }

    private static String fields(int n) {
        return n == 1 ? "1 field" : n + " fields";
    }

    private static void report(CsvRow row, Faults.FileFaults faults) {
        row.fault().ifPresent(f -> faults.row(f.kind(), row.number(), f.expected(), f.found()));
    }
}
