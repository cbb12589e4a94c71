package org.introlab.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * The description of a column in the code book.
 *
 * @param name the column's name
 * @param levels the allowed values in code-book order, the first being the reference level; empty if the column's values are not listed. A
 *     numeric column has levels if each of its values has a label
 * @param labels language ("en", "nb") to label
 * @param levelLabels value to language to label, in code-book order; also for some values of a numeric column, such as the ends of a scale,
 *     which are not levels
 * @param ordered whether the code book declares the labelled values to be ordered
 */
public record Variable(
        String name,
        List<String> levels,
        Map<String, String> labels,
        Map<String, Map<String, String>> levelLabels,
        boolean ordered) {
    public Variable {
        levels = List.copyOf(levels);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        levelLabels.forEach(
                (level, texts) -> copies.put(level, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
        levelLabels = Collections.unmodifiableMap(copies);
    }

    /** Creates a variable whose values have no labels. */
    public Variable(String name, List<String> levels, Map<String, String> labels) {
        this(name, levels, labels, Map.of());
    }

    /** Creates a variable whose values are not declared to be ordered. */
    public Variable(
            String name,
            List<String> levels,
            Map<String, String> labels,
            Map<String, Map<String, String>> levelLabels) {
        this(name, levels, labels, levelLabels, false);
    }

    /** Returns a variable without listed values and labels. */
    public static Variable of(String name) {
        return new Variable(name, List.of(), Map.of());
    }

    /** Returns a factor with its levels in order, the reference first. */
    public static Variable factor(String name, List<String> levels) {
        return new Variable(name, levels, Map.of());
    }

    /** Returns the label in a language, or the name if there is none. */
    public String label(String language) {
        return labels.getOrDefault(language, name);
    }

    /** Returns the same variable under another name. */
    public Variable named(String other) {
        return new Variable(other, levels, labels, levelLabels, ordered);
    }

    /** Returns the same variable with a label in one more language. */
    public Variable labelled(String language, String label) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(language, label);
        return new Variable(name, levels, more, levelLabels, ordered);
    }

    /**
     * Returns the same variable as a factor if the column is numeric and each of its values has a label; the levels are the labelled values
     * in the code book's order. A scale with labels only at its ends stays numeric, and so does a column without labels.
     */
    public Variable describing(Column<?> column) {
        if (!(column instanceof NumericColumn<?>) || isFactor() || levelLabels.isEmpty()) {
            return this;
        }
        List<String> labelled = levelLabels.keySet().stream()
                .filter(level -> !Objects.requireNonNull(levelLabels.get(level)).isEmpty())
                .toList();
        Set<String> known = Set.copyOf(labelled);
        Values values = Values.of(column);
        boolean codes = IntStream.range(0, values.size())
                .allMatch(row -> values.isMissing(row) || known.contains(values.text(row)));
        return codes ? new Variable(name, labelled, labels, levelLabels, ordered) : this;
    }

    /**
     * Returns the same variable with labels of values in a language; other values keep theirs. Levels come first in their order, then
     * values that already had a label, then the new ones, sorted.
     *
     * @param labelOf value to label
     */
    public Variable valuesLabelled(String language, Map<String, String> labelOf) {
        Set<String> values = new LinkedHashSet<>(levels);
        values.addAll(levelLabels.keySet());
        values.addAll(Values.ordered(labelOf.keySet()));
        Map<String, Map<String, String>> more = new LinkedHashMap<>();
        for (String value : values) {
            Map<String, String> texts = new LinkedHashMap<>(levelLabels.getOrDefault(value, Map.of()));
            if (labelOf.containsKey(value)) {
                texts.put(language, labelOf.get(value));
            }
            if (!texts.isEmpty()) {
                more.put(value, texts);
            }
        }
        return new Variable(name, levels, labels, more, ordered);
    }

    /** Returns the label of a value in a language, or the value if there is none. */
    public String levelLabel(String level, String language) {
        return levelLabels.getOrDefault(level, Map.of()).getOrDefault(language, level);
    }

    /** Returns whether the allowed values are listed. */
    public boolean isFactor() {
        return !levels.isEmpty();
    }
}
