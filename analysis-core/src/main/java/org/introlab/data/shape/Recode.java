package org.introlab.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of a column become which level of a factor. The levels have the order in which they are named, the first being the reference.
 * Immutable.
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

    /** No value becomes a level yet. */
    public static Recode none() {
        return NONE;
    }

    /** Each value becomes a level, in the order of the map. */
    public static Recode of(Map<String, String> levelOfValue) {
        Recode recode = NONE;
        for (Map.Entry<String, String> one : levelOfValue.entrySet()) {
            recode = recode.to(one.getValue(), one.getKey());
        }
        return recode;
    }

    /**
     * Some values become a level, a new one or one that was named before. A number is written as it is, such as 2011.
     *
     * @throws IllegalArgumentException if one of them is to become another level, too
     */
    public Recode to(String level, String... values) {
        Map<String, String> more = new LinkedHashMap<>(levels);
        for (String value : values) {
            String before = more.put(value, level);
            if (before != null && !before.equals(level)) {
                throw new IllegalArgumentException(
                        "'" + value + "' can't become both '" + before + "' and '" + level + "'.");
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

    /** All other values become this level; without it they are an error. Missing values stay missing. */
    public Recode otherwise(String level) {
        return new Recode(levels, with(level), Optional.of(level));
    }

    /** The values that are named. */
    public List<String> values() {
        return List.copyOf(levels.keySet());
    }

    /** The levels in order, the reference first. */
    public List<String> levels() {
        return order;
    }

    /** What a value becomes; empty if nothing is said of it. */
    public Optional<String> of(String value) {
        return Optional.ofNullable(levels.get(value)).or(() -> otherwise);
    }

    @Override
    public String toString() {
        return "recode to " + String.join(", ", order);
    }
}
