package org.introlab.survey;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer scale: its levels by name from the lowest to the highest, and the answers that are none, such as "do not know".
 *
 * @param levels names as they stand in the data, lowest first
 * @param labels level to English label; levels without one are shown by name
 * @param noAnswer names in the data that count as not answered
 */
public record Scale(List<String> levels, Map<String, String> labels, List<String> noAnswer) {
    /** @throws IllegalArgumentException if there are fewer than two or more than 100 levels, or one stands twice */
    public Scale {
        levels = List.copyOf(levels);
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        noAnswer = List.copyOf(noAnswer);
        if (levels.size() < 2 || levels.size() > 100) {
            throw new IllegalArgumentException("A scale has 2 to 100 levels, not " + levels.size());
        }
        HashSet<String> seen = new HashSet<>(noAnswer);
        for (String level : levels) {
            if (!seen.add(level)) {
                throw new IllegalArgumentException("The level '" + level + "' stands twice in the scale " + levels);
            }
        }
    }

    /** A scale of these levels, lowest first. */
    public static Scale of(String... levels) {
        return new Scale(List.of(levels), Map.of(), List.of());
    }

    /** The same scale with English labels, one for each level in order. */
    public Scale labelled(String... english) {
        if (english.length != levels.size()) {
            throw new IllegalArgumentException(english.length + " labels for " + levels.size() + " levels");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < english.length; i++) {
            named.put(levels.get(i), english[i]);
        }
        return new Scale(levels, named, noAnswer);
    }

    /** The same scale, where these values of the data count as not answered. */
    public Scale withNoAnswer(String... values) {
        return new Scale(levels, labels, List.of(values));
    }

    /** The number of levels. */
    public int size() {
        return levels.size();
    }

    /** The English label of a level, or its name. */
    public String label(String level) {
        return labels.getOrDefault(level, level);
    }

    /**
     * The position of a level, 0 for the lowest; matched by name.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public int position(String level) {
        int at = levels.indexOf(level);
        if (at < 0) {
            throw new IllegalArgumentException("The scale has no level '" + level + "'. Levels: " + levels);
        }
        return at;
    }

    /**
     * The code of a value of the data: the position of the level of that name or, else, of that label (case ignored);
     * {@link Answers#MISSING} for an answer that is none; empty for what the scale does not know.
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
