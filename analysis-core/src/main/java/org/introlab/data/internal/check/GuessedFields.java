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
import org.introlab.data.internal.format.Bytes;

/** The columns of a CSV file that no code book describes, with the types that their values suggest, and whether the file holds them as texts. */
public final class GuessedFields {
    private static final Map<String, String> NA = Map.of("NA", "");

    private GuessedFields() {}

    /**
     * Types as {@link GuessedColumn#type} has them, and {@code NA} for a missing value; none of a file without a header.
     */
    public static List<Field> of(Bytes bytes, Dialect dialect) {
        return columns(bytes, dialect).stream()
                .map(column -> Field.of(Variable.of(column.name()), type(column), column.holdsNa() ? Map.of() : NA)
                        .with(dialect.numbers()))
                .toList();
    }

    /** Ids among decimal numbers are no categories: reading the column as numbers reports them. */
    private static FieldType type(GuessedColumn column) {
        return column.holdsLongIds() ? FieldType.NUMBER : column.type(NA.keySet());
    }

    /**
     * As {@link #of}, with every word for a missing value that the columns hold, for a code book that will declare them.
     */
    public static List<Field> forBook(Bytes bytes, Dialect dialect) {
        return columns(bytes, dialect).stream()
                .map(column -> field(column, dialect.numbers()))
                .toList();
    }

    private static Field field(GuessedColumn column, NumberForm numbers) {
        Map<String, String> missing = new TreeMap<>();
        column.missing().forEach(word -> missing.put(word, ""));
        return Field.of(Variable.of(column.name()), column.type(missing.keySet()), missing)
                .with(numbers);
    }

    /** What the columns hold; none of a file without a header. */
    public static List<GuessedColumn> columns(Bytes bytes, Dialect dialect) {
        // Reading reports what is wrong with the rows.
        Faults.FileFaults unheard = new Faults().in("", true);
        List<GuessedColumn> columns = new ArrayList<>();
        TableRows.of(bytes.content(), dialect, TableRows.USUAL, unheard).ifPresent(table -> {
            table.header().forEach(name -> columns.add(new GuessedColumn(name, dialect.numbers(), bytes)));
            table.forEach(row -> {
                for (int j = 0; row.fields().size() == columns.size() && j < columns.size(); j++) {
                    columns.get(j).take(row.fields().get(j));
                }
            });
        });
        return columns;
    }
}
