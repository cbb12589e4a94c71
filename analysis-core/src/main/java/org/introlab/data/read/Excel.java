package org.introlab.data.read;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.book.DataException;
import org.introlab.data.internal.format.TableFormat;

/**
 * Reads the first sheet of any Excel workbook as a frame, as {@link Csv} reads a CSV file: with the same code book beside it, the
 * same checks and the same messages. Names of columns stand in its first row.
 */
public final class Excel {
    private Excel() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book beside it
     * @throws IllegalArgumentException if its name does not end in {@code .xlsx}
     */
    public static Frame read(Path file) {
        return Csv.read(file, TableFormat.EXCEL, Optional.empty());
    }
}
