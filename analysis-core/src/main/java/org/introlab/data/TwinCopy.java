package org.introlab.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.introlab.data.CodeBook.Resource;

/**
 * Tells whether a file holds what the study's own twin holds, whatever its line ends, quotes, byte order mark, order of
 * columns or order of rows: such a file is no extract, whatever is declared of it.
 */
final class TwinCopy {
    private static final char BETWEEN = '\u001f';

    private TwinCopy() {}

    /** Whether the rows that were read are those of the twin. */
    static boolean is(CsvFile read, Resource resource, Path twin) {
        Faults unheard = new Faults();
        Faults.FileFaults faults = unheard.in(twin.toString(), true);
        Optional<CsvFile> own =
                Bytes.read(twin, faults).flatMap(b -> CsvFile.read(b.content(), resource, true, faults));
        return own.filter(o -> o.rows() == read.rows() && Arrays.equals(rows(o, resource), rows(read, resource)))
                .isPresent();
    }

    /** The rows as text in sorted order; a column that could not be read is empty in all of them. */
    private static String[] rows(CsvFile file, Resource resource) {
        List<Values> columns = resource.columns().stream()
                .filter(file.columns()::containsKey)
                .map(name -> Values.of(file.columns().get(name)))
                .toList();
        String[] rows = new String[file.rows()];
        for (int i = 0; i < rows.length; i++) {
            StringBuilder row = new StringBuilder();
            for (Values column : columns) {
                row.append(column.text(i)).append(BETWEEN);
            }
            rows[i] = row.toString();
        }
        Arrays.sort(rows);
        return rows;
    }
}
