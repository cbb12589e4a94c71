package org.introlab.data;

import java.util.List;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.data.CodeBook.Field;
import org.introlab.data.CodeBook.Type;

/** The columns of a CSV file that no code book describes, with the types that their values suggest. */
final class GuessedFields {
    private GuessedFields() {}

    /**
     * Types as {@link GuessedColumn#type} has them. Empty after reporting that the file has no columns to speak of.
     *
     * @param missing the texts that mean a missing value
     */
    static List<Field> of(byte[] bytes, Dialect dialect, Set<String> missing, Faults.FileFaults faults) {
        // Any table has two columns; a file of one is looked at for another separator.
        return TableRows.of(bytes, dialect, 2, faults)
                .map(rows -> guess(rows, dialect, missing))
                .orElse(List.of());
    }

    private static List<Field> guess(TableRows table, Dialect dialect, Set<String> missing) {
        List<GuessedColumn> columns = table.header().stream()
                .map(name -> new GuessedColumn(name, dialect.numbers()))
                .toList();
        table.forEach(row -> {
            for (int j = 0; row.fields().size() == columns.size() && j < columns.size(); j++) {
                columns.get(j).take(row.fields().get(j));
            }
        });
        return columns.stream()
                .map(column -> Field.of(column.name(), type(column, missing)).with(dialect.numbers()))
                .toList();
    }

    /** Ids among decimal numbers are no categories: reading the column as numbers reports them. */
    private static Type type(GuessedColumn column, Set<String> missing) {
        return column.holdsLongIds() ? Type.NUMBER : column.type(missing);
    }
}
