package org.introlab.data.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.introlab.data.Variable;
import org.introlab.data.book.Field;
import org.introlab.data.internal.column.Printable;

/**
 * Turns what an extract writes for a level into the level's name in the study's code book, by name and never by position:
 * a code that the extract's own code book labels stands for the level of that name or label, whatever its number; without such a
 * code book a label stands for its level. A code whose label names no level is no level, though its number may be one; nor is a
 * code without a label where other labels show that the numbers mean something else. Anything else stays as it is, and is a
 * fault when it is no level.
 */
final class LevelNames {
    private final Set<String> levels = new HashSet<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, String> labelled = new HashMap<>();
    private final Map<String, Optional<String>> codes = new HashMap<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final boolean renumbered;

    /**
     * @param field the column in the study's code book
     * @param extract the column in the extract's own code book, or one that says nothing
     */
    LevelNames(Field field, Field extract) {
        Variable variable = field.variable();
        levels.addAll(variable.levels().isEmpty() ? variable.levelLabels().keySet() : variable.levels());
        Set<String> ambiguous = new HashSet<>();
        for (String level : levels) {
            for (String label :
                    variable.levelLabels().getOrDefault(level, Map.of()).values()) {
                String other = named.put(plain(label), level);
                if (other != null && !other.equals(level)) {
                    ambiguous.add(plain(label));
                }
            }
        }
        named.keySet().removeAll(ambiguous);
        labelled.putAll(named);
        // The names of a numeric column's levels are codes, which another file may use otherwise.
        if (variable.isFactor()) {
            levels.forEach(level -> named.put(plain(level), level));
        }
        if (!levels.isEmpty()) {
            extract.variable().levelLabels().forEach((code, labels) -> code(code, labels));
        }
        for (String code : extract.missing().keySet()) {
            spellings(code).forEach(missing::add);
        }
        renumbered = codes.entrySet().stream()
                .filter(code -> code.getKey().matches("-?[0-9]+"))
                .anyMatch(code -> code.getValue().filter(code.getKey()::equals).isEmpty());
    }

    private void code(String code, Map<String, String> labels) {
        Optional<String> level = labels.values().stream()
                .map(label -> Optional.ofNullable(named.get(plain(label))))
                .flatMap(Optional::stream)
                .findFirst();
        boolean itself = !isNumber(code) && levels.contains(code);
        if (!labels.isEmpty() && !itself) {
            spellings(code).forEach(spelling -> codes.put(spelling, level));
            if (level.isEmpty()) {
                unknown.put(code, Printable.quoted(String.join(" / ", labels.values())));
            }
        }
    }

    /** Whether every cell stands for itself. */
    boolean areNone() {
        return levels.isEmpty() && codes.isEmpty() && missing.isEmpty();
    }

    /** Whether the extract's code book declares a cell missing. */
    boolean isMissing(String cell) {
        return missing.contains(cell);
    }

    /** The level that a cell stands for, or the cell; empty when it is a code that must not be taken for the level it looks like. */
    Optional<String> of(String cell) {
        Optional<String> coded = codes.get(cell);
        if (coded != null) {
            return coded;
        }
        if (levels.contains(cell)) {
            return renumbered && isNumber(cell) ? Optional.empty() : Optional.of(cell);
        }
        return Optional.of(levels.isEmpty() ? cell : labelled.getOrDefault(plain(cell), cell));
    }

    /** The labels of the study's levels. */
    String known() {
        return String.join(", ", new TreeSet<>(labelled.keySet()));
    }

    /** What the file's own code book says of codes that stand for no level. Labels say nothing of persons. */
    String unknown() {
        return unknown.isEmpty()
                ? "codes without a label, beside labels that number the levels otherwise"
                : "a code labelled " + String.join(" or ", new TreeSet<>(unknown.values()));
    }

    /** A code as a whole number and as the decimal number that software with missing values in the column makes of it. */
    private static Set<String> spellings(String code) {
        String whole = code.matches("-?[0-9]+\\.0") ? code.substring(0, code.length() - 2) : code;
        return isNumber(whole) ? Set.of(whole, whole + ".0") : Set.of(whole);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.0)?");
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
