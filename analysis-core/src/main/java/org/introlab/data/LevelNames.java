package org.introlab.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.introlab.data.CodeBook.Field;

/**
 * Turns what an extract writes for a level into the level's name in the study's code book, by name and never by position:
 * a code that the extract's own code book labels stands for the level of that name or label, whatever its number; without such a
 * code book a label stands for its level. Anything else stays as it is, and is a fault when it is no level.
 */
final class LevelNames {
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /**
     * @param field the column in the study's code book
     * @param extract the column in the extract's own code book, or one that says nothing
     */
    LevelNames(Field field, Field extract) {
        Iterable<String> names = field.variable().levels().isEmpty()
                ? field.variable().levelLabels().keySet()
                : field.variable().levels();
        for (String level : names) {
            field.variable()
                    .levelLabels()
                    .getOrDefault(level, Map.of())
                    .values()
                    .forEach(label -> levels.put(plain(label), level));
        }
        Map<String, String> named = new HashMap<>(levels);
        names.forEach(level -> {
            known.put(level, level);
            named.put(plain(level), level);
        });
        for (Map.Entry<String, Map<String, String>> code :
                extract.variable().levelLabels().entrySet()) {
            for (String label : code.getValue().values()) {
                if (named.containsKey(plain(label))) {
                    codes.put(code.getKey(), named.get(plain(label)));
                }
            }
        }
        extract.missing().keySet().forEach(code -> codes.put(code, ""));
    }

    /** The level that a cell stands for, or the cell. */
    String of(String cell) {
        String coded = codes.get(cell);
        if (coded != null) {
            return coded;
        }
        return known.containsKey(cell) ? cell : levels.getOrDefault(plain(cell), cell);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
