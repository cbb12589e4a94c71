package org.introlab.data;

import com.univocity.parsers.csv.CsvParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.CodeBook.Field;
import org.introlab.data.CodeBook.Type;

/** The columns of a CSV file that no code book describes, with the types that their values suggest. */
final class GuessedFields {

    private GuessedFields() {}

    /**
     * A column is of whole numbers when all its values are, of numbers when all are numbers or look like a number gone
     * wrong (which reading then reports), else of text. Empty after reporting that the file has no columns to speak of.
     */
    static List<Field> of(byte[] bytes, Set<String> missing, Faults.FileFaults faults) {
        // Any table has two columns; a file of one is looked at for another separator.
        return CsvText.of(bytes, 2, faults).map(text -> guess(text, missing)).orElse(List.of());
    }

    private static List<Field> guess(String text, Set<String> missing) {
        CsvParser parser = CsvFile.parser(text);
        try {
            List<String> header = Arrays.asList(parser.parseNext());
            boolean[] integer = new boolean[header.size()];
            boolean[] number = new boolean[header.size()];
            boolean[] seen = new boolean[header.size()];
            Arrays.fill(integer, true);
            Arrays.fill(number, true);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                for (int j = 0; row.length == header.size() && j < row.length; j++) {
                    if (!missing.contains(row[j])) {
                        seen[j] |= !row[j].isBlank();
                        integer[j] &= CellReader.isInteger(row[j]);
                        number[j] &= CellReader.isNumberLike(row[j]);
                    }
                }
            }
            List<Field> fields = new ArrayList<>();
            for (int j = 0; j < header.size(); j++) {
                Type type = !seen[j] || !number[j] ? Type.STRING : integer[j] ? Type.INTEGER : Type.NUMBER;
                fields.add(field(header.get(j), type));
            }
            return fields;
        } finally {
            parser.stopParsing();
        }
    }

    private static Field field(String name, Type type) {
        return new Field(
                Variable.of(name), type, "", Optional.empty(), false, false, Optional.empty(), Optional.empty());
    }
}
