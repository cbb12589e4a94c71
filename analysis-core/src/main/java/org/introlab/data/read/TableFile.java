package org.introlab.data.read;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.csv.Dialect;
import org.introlab.data.Frame;
import org.introlab.data.book.DataException;
import org.introlab.data.internal.format.TableFormat;

/**
 * Reads a table in any format as a frame. The file name extension determines the format: {@link Parquet}, {@link Excel}, or otherwise
 * {@link Csv}.
 */
public final class TableFile {
    /** What the name of a file must end in: {@code .csv, .parquet or .xlsx}. */
    public static final String ENDINGS = TableFormat.ENDINGS;

    private TableFile() {}

    /** Returns whether the name of a file ends in one of {@link #ENDINGS}. */
    public static boolean isNamed(Path file) {
        return TableFormat.named(file).isPresent();
    }

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book next to it
     */
    public static Frame read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param dialect the dialect of a CSV file; if empty, the one declared in the code book next to it, or the standard one
     * @throws DataException with all faults of the file, or of the code book next to it
     */
    public static Frame read(Path file, Optional<Dialect> dialect) {
        return Csv.read(file, TableFormat.of(file), dialect);
    }
}
