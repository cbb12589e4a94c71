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
 * Maps an extract's codes to levels in the study's code book, by name and never by position. A code that the extract's own code book labels
 * is mapped to the level with that name or label, whatever its number; without such a code book, a label is mapped to its level. A code
 * whose label matches no level is not a level, even if its number is one; neither is a code without a label if other labels show a
 * different numbering. Other values are unchanged, and are a fault if they are not levels.
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
     * Creates the mapping of a column.
     *
     * @param field the column in the study's code book
     * @param extract the column in the extract's own code book, or an undescribed one
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
        // The levels of a numeric column are codes, which another file may use differently.
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

    /** Returns whether no cell is mapped. */
    boolean areNone() {
        return levels.isEmpty() && codes.isEmpty() && missing.isEmpty();
    }

    /** Returns whether the extract's code book declares a cell missing. */
    boolean isMissing(String cell) {
        return missing.contains(cell);
    }

    /**
     * Returns the level of a cell, or the cell itself; empty if it is a code that must not be mistaken for the level that it resembles.
     */
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

    /** Returns the labels of the study's levels. */
    String known() {
        return String.join(", ", new TreeSet<>(labelled.keySet()));
    }

    /** Describes the codes in the file's own code book that match no level. Labels reveal nothing about persons. */
    String unknown() {
        return unknown.isEmpty()
                ? "codes without a label, although other labels number the levels differently"
                : "a code labelled " + String.join(" or ", new TreeSet<>(unknown.values()));
    }

    /** Returns a code as a whole number and as the decimal number that some software writes if the column has missing values. */
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
