package org.introlab.data.read;

import java.nio.file.Path;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.book.DataException;
import org.introlab.data.internal.format.TableFormat;

/**
 * Reads the first sheet of any Excel workbook as a frame, with the same code book, checks and messages as {@link Csv}. The first row must
 * contain the column names.
 */
public final class Excel {
    private Excel() {}

    /**
     * Reads a file.
     *
     * @throws DataException with all faults of the file, or of the code book next to it
     * @throws IllegalArgumentException if its name does not end in {@code .xlsx}
     */
    public static Frame read(Path file) {
        return Csv.read(file, TableFormat.EXCEL, Optional.empty());
    }
}
