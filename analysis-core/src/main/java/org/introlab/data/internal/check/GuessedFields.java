package org.introlab.data.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.Variable;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.format.FileTable;
import org.introlab.data.internal.format.StoredColumn;
import org.introlab.data.internal.format.StoredTable;

/**
 * The columns of a file that no code book describes, with the types that their values suggest, and whether the file stores them as texts.
 */
public final class GuessedFields {
    private static final Map<String, String> NA = Map.of("NA", "");

    private GuessedFields() {}

    /**
     * Returns fields with the types of {@link GuessedColumn#type} and {@code NA} for missing values; empty for a file without a header.
     */
    public static List<Field> of(FileTable table, Dialect dialect) {
        return columns(table, dialect).stream()
                .map(column -> Field.of(Variable.of(column.name()), type(column), column.holdsNa() ? Map.of() : NA)
                        .with(dialect.numbers()))
                .toList();
    }

    /** Returns the type; ids among decimal numbers are not categories, and reading the column as numbers reports them. */
    private static FieldType type(GuessedColumn column) {
        return column.holdsLongIds() ? FieldType.NUMBER : column.type(NA.keySet());
    }

    /**
     * Returns fields like {@link #of}, with every code for missing values that occurs, for a code book that will declare them.
     */
    public static List<Field> forBook(FileTable table, Dialect dialect) {
        return columns(table, dialect).stream()
                .map(column -> field(column, dialect.numbers()))
                .toList();
    }

    private static Field field(GuessedColumn column, NumberForm numbers) {
        Map<String, String> missing = new TreeMap<>();
        column.missing().forEach(word -> missing.put(word, ""));
        return Field.of(Variable.of(column.name()), column.type(missing.keySet()), missing)
                .with(numbers);
    }

    /** Returns the guessed columns; empty for a file without a header. */
    public static List<GuessedColumn> columns(FileTable table, Dialect dialect) {
        // Faults of rows are reported when the file is read.
        Faults.FileFaults discarded = new Faults().in("", true);
        List<GuessedColumn> columns = new ArrayList<>();
        TableRows.of(table, dialect, TableRows.USUAL, discarded).ifPresent(rows -> {
            rows.header().forEach(name -> columns.add(new GuessedColumn(name, dialect.numbers(), table)));
            if (table instanceof StoredTable stored) {
                for (int j = 0; j < columns.size(); j++) {
                    take(stored, stored.columns().get(j), columns.get(j));
                }
                return;
            }
            rows.forEach(row -> {
                for (int j = 0; row.width() == columns.size() && j < columns.size(); j++) {
                    columns.get(j).take(row.text(j), 1);
                }
            });
        });
        return columns;
    }

    /** Takes the cells of the rows that are sound; cells that are the same at once, where they are kept so. */
    private static void take(StoredTable table, StoredColumn cells, GuessedColumn column) {
        List<String> different = cells.different();
        long[] times = new long[different.size()];
        for (int i = 0; i < table.kept(); i++) {
            if (table.fault(i).isPresent()) {
                continue;
            }
            double number = cells.number(i);
            if (cells.isCoded()) {
                times[cells.code(i)]++;
            } else if (Double.isNaN(number)) {
                column.take(cells.text(i), 1);
            } else {
                column.take(number);
            }
        }
        for (int code = 0; code < times.length; code++) {
            if (times[code] > 0) {
                column.take(different.get(code), times[code]);
            }
        }
    }
}
