package org.introlab.data.internal.format;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.introlab.csv.CsvFault;
import org.introlab.csv.CsvRows;
import org.introlab.csv.TextRules;

/** Receives the rows of a file from top to bottom and stores them as columns, up to the size limit. */
final class StoredRows {
    /** The length of the longest text of a number. */
    private static final int LONGEST_NUMBER = 25;

    /** The number of characters after which the size is checked again. */
    private static final int BETWEEN = 1 << 20;

    private final List<String> header;
    private final List<StoredColumn> columns;
    private final BitSet blank = new BitSet();
    private final Map<Integer, CsvFault> faults = new HashMap<>();
    private final long largest = TableSize.largest();

    private Optional<CsvFault> fault = Optional.empty();
    private long length;
    private long unchecked;
    private int rows;
    private int kept;

    StoredRows(List<String> header) {
        this.header = List.copyOf(header);
        this.columns = Stream.generate(StoredColumn::new).limit(header.size()).toList();
    }

    /** Adds a text to the row, or a missing value; to the right of the cells before. */
    void text(int column, String text) {
        if (fault.isEmpty()) {
            fault = TextRules.fault(text, column + 1);
        }
        columns.get(column).add(text);
        length += text.length() + 1;
    }

    /** Adds a number to the row, or NaN for a missing value; to the right of the cells before. */
    void number(int column, double value) {
        columns.get(column).add(value);
        length += LONGEST_NUMBER + 1;
    }

    /** Adds a text to the row, as a number if it has the form of one; to the right of the previous cells. */
    void value(int column, String text) {
        OptionalDouble number = NumberText.number(text);
        if (number.isPresent()) {
            number(column, number.getAsDouble());
        } else {
            text(column, text);
        }
    }

    /** Ends a row in which every column has a cell. */
    void end() {
        if (length - 1 > CsvRows.LONGEST_ROW) {
            long exact =
                    columns.stream().mapToLong(c -> c.text(kept).length() + 1).sum() - 1;
            fault = exact > CsvRows.LONGEST_ROW ? Optional.of(TextRules.tooLong(exact + " characters")) : fault;
        }
        fault.ifPresent(f -> faults.put(kept, f));
        fault = Optional.empty();
        unchecked += length;
        length = 0;
        rows++;
        kept++;
        if (unchecked > BETWEEN) {
            checkSize();
        }
    }

    private void checkSize() {
        unchecked = 0;
        if (columns.stream().mapToLong(StoredColumn::bytes).sum() > largest) {
            throw new TableSize.TooLarge("a table of at most " + largest + " bytes", "a larger one");
        }
    }

    /** Adds a row without cells, which is stored only if the table has one column. */
    void blank() {
        if (columns.size() == 1) {
            text(0, "");
            end();
        } else {
            blank.set(rows);
            rows++;
        }
    }

    List<String> header() {
        return header;
    }

    List<StoredColumn> columns() {
        return columns;
    }

    int count() {
        return rows;
    }

    int kept() {
        return kept;
    }

    BitSet blanks() {
        return blank;
    }

    Map<Integer, CsvFault> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return rows + " rows of a table";
    }
}
