package org.introlab.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.introlab.data.internal.column.GuardedNumbers;
import org.introlab.data.internal.shape.Computed;
import tech.tablesaw.columns.Column;

/**
 * What makes a frame of the same rows with other columns, names or descriptions.
 *
 * @param <F> the frame
 */
abstract class ColumnVerbs<F> extends DescribedColumns {
    private static final String ENGLISH = "en";

    ColumnVerbs(String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    /** A frame of the same name and origin. */
    abstract F made(int rows, Collection<Column<?>> columns, Collection<Variable> variables);

    /**
     * Some of the columns, in the order in which they are named.
     *
     * @throws IllegalArgumentException if one of them is not there (the message suggests the near one) or is named twice
     */
    public final F select(String... names) {
        List<Column<?>> chosen = new ArrayList<>();
        for (String n : names) {
            chosen.add(column(n));
        }
        return made(rowCount, chosen, variables.values());
    }

    /**
     * The frame without some columns.
     *
     * @throws IllegalArgumentException if one of them is not there; the message suggests the near one
     */
    public final F without(String... names) {
        List<String> dropped = List.of(names);
        dropped.forEach(this::column);
        List<Column<?>> rest = new ArrayList<>(columns.values());
        rest.removeIf(column -> dropped.contains(column.name()));
        return made(rowCount, rest, variables.values());
    }

    /**
     * The frame with a column under another name.
     *
     * @throws IllegalArgumentException if the column is not there or the new name is taken
     */
    public final F renamed(String from, String to) {
        return renamed(Map.of(from, to));
    }

    /**
     * The frame with some columns under other names, all at once, so that two may change their names.
     *
     * @param names old name to new name
     * @throws IllegalArgumentException if a column is not there or a new name is taken
     */
    public final F renamed(Map<String, String> names) {
        names.keySet().forEach(this::column);
        List<Column<?>> renamed = new ArrayList<>();
        List<Variable> described = new ArrayList<>();
        columns.forEach((old, column) -> {
            String to = names.getOrDefault(old, old);
            renamed.add(to.equals(old) ? column : copy(column).setName(to));
            described.add(variable(old).named(to));
        });
        return made(rowCount, renamed, described);
    }

    /**
     * The frame with another label of a column.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     */
    public final F relabelled(String column, String label) {
        return relabelled(column, ENGLISH, label);
    }

    /** The frame with another label of a column in a language, such as "nb". */
    public final F relabelled(String column, String language, String label) {
        return described(variable(column).labelled(language, label));
    }

    /**
     * The frame with labels of values of a column: of the levels of a factor, or of the codes of numbers. Values that had a label and
     * are not named keep it. Numbers of which each has a label become a factor, with the labelled numbers as levels by their size.
     *
     * @param labels value to label
     * @throws IllegalArgumentException if there is no such column, a factor lacks such a level, or a column of numbers has a label for
     *     what is no number
     */
    public final F labelled(String column, Map<String, String> labels) {
        return labelled(column, ENGLISH, labels);
    }

    /** The same in a language, such as "nb". */
    public final F labelled(String column, String language, Map<String, String> labels) {
        Variable variable = variable(column);
        for (String value : labels.keySet()) {
            if (variable.isFactor() && !variable.levels().contains(value)) {
                throw new IllegalArgumentException("'" + column + "' of " + name + " has no level '" + value + "'."
                        + Near.hint(value, variable.levels()) + " Levels: " + String.join(", ", variable.levels())
                        + ".");
            }
            if (!variable.isFactor() && values(column).isNumeric() && !Values.isNumber(value)) {
                throw new IllegalArgumentException(
                        "'" + column + "' of " + name + " has numbers, and '" + value + "' is none.");
            }
        }
        return described(variable.valuesLabelled(language, labels));
    }

    /**
     * The frame with levels of a column, in this order, the first being the reference; also a factor with its levels in another order.
     *
     * @throws IllegalArgumentException if there is no such column or the column has a value that is no level
     */
    public final F factor(String column, String... levels) {
        Variable old = variable(column);
        return described(new Variable(column, List.of(levels), old.labels(), old.levelLabels(), old.ordered()));
    }

    /**
     * The frame with another description of a column: label, levels and their labels, in the place of all that was said of it.
     *
     * @throws IllegalArgumentException if there is no such column, or it has a value that is not among the levels
     */
    public final F described(Variable variable) {
        requireLevels(column(variable.name()), variable);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(column(variable.name())));
        return made(rowCount, columns.values(), described.values());
    }

    private void requireLevels(Column<?> column, Variable variable) {
        List<String> others = variable.isFactor()
                ? Values.of(column).occurring().stream()
                        .filter(value -> !variable.levels().contains(value))
                        .toList()
                : List.of();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("'" + variable.name() + "' of " + name + " has "
                    + (hidesValues() ? "values" : "the value '" + others.get(0) + "'")
                    + " not among its levels: " + String.join(", ", variable.levels()) + ".");
        }
    }

    /**
     * The frame with one column more. The column is copied, and the copy carries the variable's name.
     *
     * @throws IllegalArgumentException if there is a column of that name ({@link #replacing} replaces it), or the column has another
     *     number of rows
     * @throws DisclosureException if its numbers come from data under disclosure control, and the frame's do not
     */
    public final F with(Column<?> column, Variable variable) {
        requireNew(variable.name());
        return put(column, variable);
    }

    /**
     * The frame with one column more, computed row by row: of numbers, text, true and false, dates, times or durations, as the function
     * gives them. NaN, an empty text, an empty {@code Optional} and null are missing values.
     *
     * <pre>{@code
     * persons.with("years", r -> r.number("months") / 12).with("old", r -> r.number("age") >= 50)
     * }</pre>
     *
     * @throws IllegalArgumentException if there is a column of that name ({@link #replacing} replaces it), or the values are of
     *     several kinds
     */
    public final F with(String column, Function<Row, ?> ofRow) {
        return with(Variable.of(column), ofRow);
    }

    /** The same with a label. */
    public final F with(String column, String label, Function<Row, ?> ofRow) {
        return with(Variable.of(column).labelled(ENGLISH, label), ofRow);
    }

    /**
     * The same with a description: labels, levels and their labels.
     *
     * @throws IllegalArgumentException also if the variable has levels and a value is none of them
     */
    public final F with(Variable variable, Function<Row, ?> ofRow) {
        requireNew(variable.name());
        return put(computed(variable, ofRow), variable);
    }

    /**
     * The frame with a column in the place of the one of that name, and another description.
     *
     * @throws IllegalArgumentException if there is no column of that name, or the column has another number of rows
     * @throws DisclosureException as {@link #with(Column, Variable)}
     */
    public final F replacing(Column<?> column, Variable variable) {
        column(variable.name());
        return put(column, variable);
    }

    /**
     * The frame with a column computed anew, in its old place and with its old description.
     *
     * @throws IllegalArgumentException if there is no column of that name; if it is a factor and a value is not among its levels; or the
     *     values are of several kinds
     */
    public final F replacing(String column, Function<Row, ?> ofRow) {
        return replacing(variable(column), ofRow);
    }

    /** The same with another description. */
    public final F replacing(Variable variable, Function<Row, ?> ofRow) {
        column(variable.name());
        return put(computed(variable, ofRow), variable);
    }

    private Column<?> computed(Variable variable, Function<Row, ?> ofRow) {
        List<Object> values = new ArrayList<>(rowCount);
        for (Row row : Row.of(this)) {
            values.add(ofRow.apply(row));
        }
        Column<?> column;
        try {
            column = Computed.of(variable.name(), values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + variable.name() + "' of " + name + " " + e.getMessage() + ".", e);
        }
        requireLevels(column, variable);
        return column;
    }

    private void requireNew(String column) {
        if (has(column)) {
            throw new IllegalArgumentException("There is a column '" + column + "' in " + name
                    + " already. Take another name, or replacing(...), which puts it in its place.");
        }
    }

    private F put(Column<?> column, Variable variable) {
        if (column instanceof GuardedNumbers && !isGuarded()) {
            throw new DisclosureException("The numbers of '" + column.name()
                    + "' come from data under disclosure control, which a frame of other data does not say.");
        }
        Map<String, Column<?>> more = new LinkedHashMap<>(columns);
        Column<?> copy = copy(column);
        copy.setName(variable.name());
        more.put(variable.name(), copy);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(copy));
        return made(rowCount, more.values(), described.values());
    }
}
