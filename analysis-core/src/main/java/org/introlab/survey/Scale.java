package org.introlab.survey;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer scale: the names of its levels from the lowest to the highest, and the values that count as no answer, such as "do not know".
 *
 * @param levels the levels as named in the data, lowest first
 * @param labels level to English label; levels without a label are shown by name
 * @param noAnswer the values in the data that count as not answered
 */
public record Scale(List<String> levels, Map<String, String> labels, List<String> noAnswer) {
    /**
     * Creates a scale.
     *
     * @throws IllegalArgumentException if there are fewer than two or more than 100 levels, or one occurs twice
     */
    public Scale {
        levels = List.copyOf(levels);
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        noAnswer = List.copyOf(noAnswer);
        if (levels.size() < 2 || levels.size() > 100) {
            throw new IllegalArgumentException("A scale must have 2 to 100 levels, got " + levels.size() + ".");
        }
        HashSet<String> seen = new HashSet<>(noAnswer);
        for (String level : levels) {
            if (!seen.add(level)) {
                throw new IllegalArgumentException("The level '" + level + "' occurs twice in the scale " + levels
                        + " or among its values for no answer.");
            }
        }
    }

    /** Creates a scale of these levels, lowest first. */
    public static Scale of(String... levels) {
        return new Scale(List.of(levels), Map.of(), List.of());
    }

    /** Returns the same scale with English labels, one per level in order. */
    public Scale labelled(String... english) {
        if (english.length != levels.size()) {
            throw new IllegalArgumentException("labelled() needs one label per level: expected " + levels.size()
                    + ", got " + english.length + ".");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < english.length; i++) {
            named.put(levels.get(i), english[i]);
        }
        return new Scale(levels, named, noAnswer);
    }

    /** Returns the same scale with these values of the data counting as not answered. */
    public Scale withNoAnswer(String... values) {
        return new Scale(levels, labels, List.of(values));
    }

    /** Returns the number of levels. */
    public int size() {
        return levels.size();
    }

    /** Returns the English label of a level, or its name. */
    public String label(String level) {
        return labels.getOrDefault(level, level);
    }

    /**
     * Returns the position of a level by name, 0 for the lowest.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public int position(String level) {
        int at = levels.indexOf(level);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "The scale has no level '" + level + "'. Levels: " + String.join(", ", levels) + ".");
        }
        return at;
    }

    /**
     * Returns the code of a value in the data: the position of the level with that name or, failing that, with that label (ignoring case);
     * {@link Answers#MISSING} if it counts as no answer; empty if the scale does not have it.
     */
    Optional<Byte> code(String value) {
        if (noAnswer.contains(value)) {
            return Optional.of(Answers.MISSING);
        }
        int at = levels.indexOf(value);
        for (int i = 0; at < 0 && i < levels.size(); i++) {
            if (label(levels.get(i)).toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
                at = i;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of((byte) at);
    }
}
