package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.introlab.data.CodeBook.Field;
import org.introlab.data.CodeBook.Type;

/** The columns of a CSV file that no code book describes, with the types that their values suggest. */
final class GuessedFields {

    /** Beyond this share of numbers, the rest of a column are faults and not categories. */
    private static final double NUMERIC_SHARE = 0.9;

    private GuessedFields() {}

    /**
     * A column is of whole numbers when all its values are, of numbers when nine of ten are numbers or look like a number
     * gone wrong (reading then reports the others), else of text. Empty after reporting that the file has no columns to speak of.
     */
    static List<Field> of(byte[] bytes, Set<String> missing, Faults.FileFaults faults) {
        // Any table has two columns; a file of one is looked at for another separator.
        return TableRows.of(bytes, 2, faults).map(rows -> guess(rows, missing)).orElse(List.of());
    }

    private static List<Field> guess(TableRows table, Set<String> missing) {
        List<String> header = table.header();
        boolean[] integer = new boolean[header.size()];
        long[] number = new long[header.size()];
        long[] seen = new long[header.size()];
        Arrays.fill(integer, true);
        table.forEach(row -> {
            List<String> cells = row.fields();
            for (int j = 0; cells.size() == header.size() && j < cells.size(); j++) {
                if (!missing.contains(cells.get(j))) {
                    seen[j]++;
                    integer[j] &= CellReader.isInteger(cells.get(j));
                    number[j] += CellReader.isNumberLike(cells.get(j)) ? 1 : 0;
                }
            }
        });
        List<Field> fields = new ArrayList<>();
        for (int j = 0; j < header.size(); j++) {
            boolean numeric = seen[j] > 0 && number[j] >= NUMERIC_SHARE * seen[j];
            Type type = !numeric ? Type.STRING : integer[j] ? Type.INTEGER : Type.NUMBER;
            fields.add(Field.of(header.get(j), type));
        }
        return fields;
    }
}
