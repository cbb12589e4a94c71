package org.introlab.data.internal.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The file formats of a table. Rules, messages and row numbers are the same for every format.
 */
public enum TableFormat {
    CSV(".csv"),
    PARQUET(".parquet"),
    EXCEL(".xlsx");

    /** The file name extensions of the formats other than CSV. */
    public static final List<String> EXTENSIONS = List.of(PARQUET.extension, EXCEL.extension);

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** Returns the format for a file name extension; CSV unless it is one of the others. */
    public static TableFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PARQUET.extension) ? PARQUET : name.endsWith(EXCEL.extension) ? EXCEL : CSV;
    }
}
