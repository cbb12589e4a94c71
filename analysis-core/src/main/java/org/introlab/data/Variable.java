package org.introlab.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * What the code book says of a column.
 *
 * @param name the column's name
 * @param levels the allowed values in code-book order, the first being the reference level; empty when the column's
 *     values are not listed. A column of numbers has levels when each of its values has a label
 * @param labels language ("en", "nb") to label
 * @param levelLabels value to language to label, in code-book order; also for some numbers of a numeric
 *     column, such as the ends of a scale, which are no levels
 * @param ordered whether the code book declares the order of the labelled values to mean something
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

    /** A variable whose values have no labels. */
    public Variable(String name, List<String> levels, Map<String, String> labels) {
        this(name, levels, labels, Map.of());
    }

    /** A variable of which no order of its values is declared. */
    public Variable(
            String name,
            List<String> levels,
            Map<String, String> labels,
            Map<String, Map<String, String>> levelLabels) {
        this(name, levels, labels, levelLabels, false);
    }

    /** A variable without listed values and labels. */
    public static Variable of(String name) {
        return new Variable(name, List.of(), Map.of());
    }

    /** A factor with its levels in order, the reference first. */
    public static Variable factor(String name, List<String> levels) {
        return new Variable(name, levels, Map.of());
    }

    /** The label in a language, or the name when there is none. */
    public String label(String language) {
        return labels.getOrDefault(language, name);
    }

    /** The same variable under another name. */
    public Variable named(String other) {
        return new Variable(other, levels, labels, levelLabels, ordered);
    }

    /** The same variable with a label in one more language. */
    public Variable labelled(String language, String label) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(language, label);
        return new Variable(name, levels, more, levelLabels, ordered);
    }

    /**
     * The same variable as a factor, if the column is numeric and each value that occurs in it has a label; its levels are the labelled
     * values in the code book's order. A scale of which only the ends have labels stays a number, as does a column without labels.
     */
    public Variable describing(Column<?> column) {
        if (!(column instanceof NumericColumn<?>) || isFactor() || levelLabels.isEmpty()) {
            return this;
        }
        List<String> labelled = levelLabels.keySet().stream()
                .filter(level -> !levelLabels.get(level).isEmpty())
                .toList();
        Set<String> known = Set.copyOf(labelled);
        Values values = Values.of(column);
        boolean codes = IntStream.range(0, values.size())
                .allMatch(row -> values.isMissing(row) || known.contains(values.text(row)));
        return codes ? new Variable(name, labelled, labels, levelLabels, ordered) : this;
    }

    /**
     * The same variable with labels of values in a language; values that are not named keep theirs. They come in the order of the
     * levels, and after those that have a label already by their size or letters.
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

    /** The label of a value in a language, or the value when there is none. */
    public String levelLabel(String level, String language) {
        return levelLabels.getOrDefault(level, Map.of()).getOrDefault(language, level);
    }

    /** Whether the allowed values are listed. */
    public boolean isFactor() {
        return !levels.isEmpty();
    }
}
