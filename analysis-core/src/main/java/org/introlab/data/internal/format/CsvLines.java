package org.introlab.data.internal.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.introlab.csv.CsvText;

/** Collects rows as CSV up to the size that can be read. */
public final class CsvLines {
    /** Up to here a double holds every whole number. */
    private static final double EXACT = 0x1p53;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final long largest = TableSize.largest();

    void row(List<String> cells) {
        CsvText line = new CsvText();
        line.row(cells);
        out.writeBytes(line.bytes());
        if (out.size() > largest) {
            throw new TableSize.TooLarge("a table of at most " + largest + " bytes as CSV", "a larger one");
        }
    }

    void blankLine() {
        out.write('\n');
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A number as CSV has it: whole ones without a fraction, others with the digits that tell them from their neighbours. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
