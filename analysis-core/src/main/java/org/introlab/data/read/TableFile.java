package org.introlab.data.read;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.csv.Dialect;
import org.introlab.data.Frame;
import org.introlab.data.book.DataException;
import org.introlab.data.internal.format.TableFormat;

/** Reads any file of a table as a frame, by the form that its name tells: as {@link Parquet}, {@link Excel}, or else {@link Csv}. */
public final class TableFile {
    private TableFile() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book beside it
     */
    public static Frame read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param dialect how it is written, if it is CSV; if empty, as the code book beside it declares, else in the standard dialect
     * @throws DataException with all faults of the file, or of the code book beside it
     */
    public static Frame read(Path file, Optional<Dialect> dialect) {
        return Csv.read(file, TableFormat.of(file), dialect);
    }
}
