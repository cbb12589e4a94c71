package org.introlab.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping from the values of a column to the levels of a factor. The levels keep the order in which they are added, the first being the
 * reference level. Immutable.
 *
 * <pre>{@code
 * Recode.none().to("Africa", "Eritrea", "Somalia").to("Asia", "Syria").otherwise("Other")
 * }</pre>
 */
public final class Recode {
    private final Map<String, String> levels;
    private final List<String> order;
    private final Optional<String> otherwise;

    private Recode(Map<String, String> levels, List<String> order, Optional<String> otherwise) {
        this.levels = levels;
        this.order = List.copyOf(order);
        this.otherwise = otherwise;
    }

    private static final Recode NONE = new Recode(Map.of(), List.of(), Optional.empty());

    /** Returns an empty recoding. */
    public static Recode none() {
        return NONE;
    }

    /** Creates a recoding from a map of values to levels, in the order of the map. */
    public static Recode of(Map<String, String> levelOfValue) {
        Recode recode = NONE;
        for (Map.Entry<String, String> one : levelOfValue.entrySet()) {
            recode = recode.to(one.getValue(), one.getKey());
        }
        return recode;
    }

    /**
     * Maps some values to a level, which may be new or exist already. Write numbers as text, such as "2011".
     *
     * @throws IllegalArgumentException if one of them is already mapped to another level
     */
    public Recode to(String level, String... values) {
        Map<String, String> more = new LinkedHashMap<>(levels);
        for (String value : values) {
            String before = more.put(value, level);
            if (before != null && !before.equals(level)) {
                throw new IllegalArgumentException(
                        "'" + value + "' can't be mapped to both '" + before + "' and '" + level + "'.");
            }
        }
        return new Recode(more, with(level), otherwise);
    }

    private List<String> with(String level) {
        List<String> all = new ArrayList<>(order);
        if (!all.contains(level)) {
            all.add(level);
        }
        return all;
    }

    /** Maps all other values to this level; by default they are an error. Missing values stay missing. */
    public Recode otherwise(String level) {
        return new Recode(levels, with(level), Optional.of(level));
    }

    /** Returns the mapped values. */
    public List<String> values() {
        return List.copyOf(levels.keySet());
    }

    /** Returns the levels in order, the reference first. */
    public List<String> levels() {
        return order;
    }

    /** Returns the level of a value; empty if it is not mapped. */
    public Optional<String> of(String value) {
        return Optional.ofNullable(levels.get(value)).or(() -> otherwise);
    }

    @Override
    public String toString() {
        return "recode to " + String.join(", ", order);
    }
}
