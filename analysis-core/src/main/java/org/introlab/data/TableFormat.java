package org.introlab.data;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.CsvText;

/**
 * The forms in which a table may be stored. Whatever it is stored as, it is checked as CSV: one set of rules, one set of messages,
 * the same row numbers.
 */
enum TableFormat {
    CSV(".csv"),
    PARQUET(".parquet"),
    EXCEL(".xlsx");

    /** The name endings of the forms other than CSV. */
    static final List<String> EXTENSIONS = List.of(PARQUET.extension, EXCEL.extension);

    /** More columns than a sheet of Excel has are no table of a study. */
    static final int MOST_COLUMNS = 1 << 14;

    /** Up to here a double holds every whole number. */
    private static final double EXACT = 0x1p53;

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** The form that a file's name tells; CSV unless it is one of the others. */
    static TableFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PARQUET.extension) ? PARQUET : name.endsWith(EXCEL.extension) ? EXCEL : CSV;
    }

    /** The table as CSV; empty after reporting why it cannot be read. */
    static Optional<Converted> csv(Path file, byte[] content, Faults.FileFaults faults) {
        return switch (of(file)) {
            case CSV -> Optional.of(Converted.plain(content));
            case PARQUET -> ParquetTable.csv(file, faults);
            case EXCEL -> ExcelTable.csv(content, faults);
        };
    }

    /**
     * A table as CSV.
     *
     * @param csv the table
     * @param part which part of the file it is, in words; empty when it is the whole
     * @param texts the columns of texts whose values a number would not keep
     * @param nulls whether the file tells a missing value from a text, so that no text means one
     */
    record Converted(byte[] csv, String part, Set<String> texts, boolean nulls) {
        Converted {
            texts = Set.copyOf(texts);
        }

        /** A table of a file that is CSV itself. */
        static Converted plain(byte[] csv) {
            return new Converted(csv, "", Set.of(), false);
        }
    }

    /** A table is too large to be read, or so made that reading it would never end; the message says what was found. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String expected;

        TooLarge(String expected, String found) {
            super(found);
            this.expected = expected;
        }

        void report(Faults.FileFaults faults) {
            faults.file("too large table", expected, getMessage());
        }
    }

    /** Collects rows as CSV up to the size that can be read. */
    static final class Lines {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final long largest = Bytes.largest();

        void row(List<String> cells) {
            CsvText line = new CsvText();
            line.row(cells);
            out.writeBytes(line.bytes());
            if (out.size() > largest) {
                throw new TooLarge("a table of at most " + largest + " bytes as CSV", "a larger one");
            }
        }

        void blankLine() {
            out.write('\n');
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** A number as CSV has it: whole ones without a fraction, others with the digits that tell them from their neighbours. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
