package org.introlab.data.internal.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.introlab.data.book.Faults;

/**
 * The forms in which a table may be stored. Whatever it is stored as, it is checked as CSV: one set of rules, one set of messages,
 * the same row numbers.
 */
public enum TableFormat {
    CSV(".csv"),
    PARQUET(".parquet"),
    EXCEL(".xlsx");

    /** The name endings of the forms other than CSV. */
    public static final List<String> EXTENSIONS = List.of(PARQUET.extension, EXCEL.extension);

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** The form that a file's name tells; CSV unless it is one of the others. */
    public static TableFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PARQUET.extension) ? PARQUET : name.endsWith(EXCEL.extension) ? EXCEL : CSV;
    }

    /** The table as CSV; empty after reporting why it cannot be read. */
    static Optional<StoredTable> csv(Path file, byte[] content, Faults.FileFaults faults) {
        return switch (of(file)) {
            case CSV -> Optional.of(StoredTable.plain(content));
            case PARQUET -> ParquetTable.csv(file, faults);
            case EXCEL -> ExcelTable.csv(content, faults);
        };
    }
}
