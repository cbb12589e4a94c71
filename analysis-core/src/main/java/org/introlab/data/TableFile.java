package org.introlab.data;

import java.nio.file.Path;

/** Reads any file of a table as a frame, by the form that its name tells: as {@link Parquet}, {@link Excel}, or else {@link Csv}. */
public final class TableFile {
    private TableFile() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book beside it
     */
    public static Frame read(Path file) {
        return Csv.read(file, TableFormat.of(file));
    }
}
