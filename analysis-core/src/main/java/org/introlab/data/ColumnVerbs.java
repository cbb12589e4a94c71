package org.introlab.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.introlab.data.internal.column.GuardedNumbers;
import org.introlab.data.internal.shape.Computed;
import org.introlab.data.internal.shape.Picked;
import org.introlab.data.internal.shape.Steps;
import org.introlab.data.shape.Breaks;
import org.introlab.data.shape.Recode;
import org.introlab.internal.Near;
import tech.tablesaw.columns.Column;

/**
 * Methods that return a frame with the same rows and an added or replaced column.
 *
 * @param <F> the type of the frame
 */
abstract class ColumnVerbs<F> extends DescribedColumns {
    static final String ENGLISH = "en";

    ColumnVerbs(String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    /** Returns a frame with the same name and origin. */
    final F made(int rows, Collection<Column<?>> more, Collection<Variable> described) {
        return made(rows, more, described, sources());
    }

    /** Returns a frame with the same name and origin that comes from these files. */
    abstract F made(int rows, Collection<Column<?>> more, Collection<Variable> described, List<Source> files);

    final void requireLevels(Column<?> column, Variable variable) {
        List<String> others = variable.isFactor()
                ? Values.of(column).occurring().stream()
                        .filter(value -> !variable.levels().contains(value))
                        .toList()
                : List.of();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("'" + variable.name() + "' of " + name + " has "
                    + (hidesValues() ? "values that are" : "the value '" + others.get(0) + "', which is")
                    + " not among its levels: " + String.join(", ", variable.levels()) + ".");
        }
    }

    /**
     * Returns the frame with one more column. The column is copied, and the copy takes the variable's name.
     *
     * <p>A column does not record which file its values come from. After a file with hidden values has been read, adding a foreign column
     * makes the provenance of a frame of other data unknown.
     *
     * @throws IllegalArgumentException if a column of that name exists ({@link #replacing} replaces it), or the number of
     *     rows differs
     * @throws DisclosureException if its numbers come from data under disclosure control and the frame's do not
     */
    public final F with(Column<?> column, Variable variable) {
        requireNew(variable.name());
        return put(column, variable, handedIn(column));
    }

    /**
     * Returns the frame with one more column, computed row by row. The type of the column is that of the function's values: numbers, text,
     * booleans, dates, times or durations. NaN, an empty text, an empty {@code Optional} and null are missing values. If the function reads
     * another frame, the sources of that frame are added.
     *
     * <pre>{@code
     * persons.with("years", r -> r.number("months") / 12).with("old", r -> r.number("age") >= 50)
     * }</pre>
     *
     * @throws IllegalArgumentException if a column of that name exists ({@link #replacing} replaces it), or the values are of different
     *     types
     */
    public final F with(String column, Function<Row, ?> ofRow) {
        return with(Variable.of(column), ofRow);
    }

    /** Same as {@link #with(String, Function)}, with a label for the column. */
    public final F with(String column, String label, Function<Row, ?> ofRow) {
        return with(Variable.of(column).labelled(ENGLISH, label), ofRow);
    }

    /**
     * Same as {@link #with(String, Function)}, with a description of the column: labels, levels and their labels.
     *
     * @throws IllegalArgumentException also if the variable has levels and a value is not one of them
     */
    public final F with(Variable variable, Function<Row, ?> ofRow) {
        requireNew(variable.name());
        return computed(variable, ofRow);
    }

    /**
     * Returns the frame with the column of that name and its description replaced.
     *
     * @throws IllegalArgumentException if there is no column of that name, or the number of rows differs
     * @throws DisclosureException as {@link #with(Column, Variable)}
     */
    public final F replacing(Column<?> column, Variable variable) {
        column(variable.name());
        return put(column, variable, handedIn(column));
    }

    /**
     * Returns the frame with a column recomputed row by row; its position and description stay.
     *
     * @throws IllegalArgumentException if there is no column of that name; if it is a factor and a value is not among its levels; or the
     *     values are of different types
     */
    public final F replacing(String column, Function<Row, ?> ofRow) {
        return replacing(variable(column), ofRow);
    }

    /** Same as {@link #replacing(String, Function)}, with a new description. */
    public final F replacing(Variable variable, Function<Row, ?> ofRow) {
        column(variable.name());
        return computed(variable, ofRow);
    }

    /**
     * Returns the frame with one more factor: the interval that each number of a column falls into. Missing numbers stay missing.
     *
     * <pre>{@code
     * persons.cut("age", "age_group", Breaks.at(17, 25, 40, 67))
     * }</pre>
     *
     * @param to the name of the new column
     * @throws IllegalArgumentException if there is no such column, or it is not numeric; if column {@code to} exists; or if a number is
     *     outside all intervals and {@link Breaks#outsideMissing} was not called
     */
    public final F cut(String from, String to, Breaks breaks) {
        double[] numbers = numbers(from);
        Breaks found;
        try {
            found = breaks.in(numbers, hidesFew() || isGuarded() && !sources().isEmpty());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + from + "' of " + name + " " + e.getMessage() + ".", e);
        }
        List<String> labels = found.labels();
        return with(derived(from, to, labels), row -> {
            double number = numbers[row.index()];
            OptionalInt interval = found.of(number);
            if (interval.isEmpty() && !Double.isNaN(number) && !found.dropsOutside()) {
                throw new IllegalArgumentException("'" + from + "' of " + name + " has "
                        + (hidesValues() ? "a number" : Values.textOf(number) + " in " + rowInWords(row.index()))
                        + " outside all intervals, " + found
                        + ". Use infinite breaks for open ends, or call outsideMissing().");
            }
            return interval.isEmpty() ? Optional.empty() : Optional.of(labels.get(interval.getAsInt()));
        });
    }

    /**
     * Returns the frame with one more factor, recoded from the values of a column. Missing values stay missing.
     *
     * <pre>{@code
     * persons.recode("origin", "region", Recode.none().to("Africa", "Eritrea", "Somalia").otherwise("Other"))
     * }</pre>
     *
     * @param to the name of the new column
     * @throws IllegalArgumentException if there is no such column; if column {@code to} exists; if a value is not recoded and {@link
     *     Recode#otherwise} was not called; or if a recoded value is not a level of the factor
     */
    public final F recode(String from, String to, Recode recode) {
        Variable variable = variable(from);
        for (String value : recode.values()) {
            if (variable.isFactor() && !variable.levels().contains(value)) {
                throw new IllegalArgumentException(lacksLevel(variable, value));
            }
        }
        Values values = values(from);
        return with(derived(from, to, recode.levels()), row -> {
            String text = values.text(row.index());
            if (!text.isEmpty() && recode.of(text).isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + from + "' of " + name + " has " + (hidesValues() ? "values" : "the value '" + text + "'")
                                + " that the recoding does not cover. Add it with to(...), or call otherwise(level).");
            }
            return text.isEmpty() ? Optional.empty() : recode.of(text);
        });
    }

    /** Returns the frame with one more column: the column's values in other rows, or the difference from them; -1 means no row. */
    final F beside(String from, String to, String words, boolean less, int... rows) {
        Variable old = variable(from);
        Map<String, String> label = Map.of(ENGLISH, old.label(ENGLISH) + words);
        if (less) {
            double[] numbers = numbers(from);
            return with(
                    new Variable(to, List.of(), label),
                    row -> rows[row.index()] < 0 ? Double.NaN : numbers[row.index()] - numbers[rows[row.index()]]);
        }
        requireNew(to);
        return put(
                Picked.of(column(from), rows),
                new Variable(to, old.levels(), label, old.levelLabels(), old.ordered()),
                sources());
    }

    /** Returns for each row the codes of its unit and of its time; an empty list if it lacks one. */
    final List<List<Long>> panelKeys(String unit, String time) {
        values(unit).requireExact("a unit");
        int[] units = ranks(unit);
        try {
            List<Optional<Long>> steps = Steps.of(column(time), variable(time).levels());
            return IntStream.range(0, rowCount)
                    .mapToObj(row -> steps.get(row)
                            .filter(step -> units[row] >= 0)
                            .map(step -> List.of((long) units[row], step))
                            .orElse(List.of()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + time + "' of " + name + " " + e.getMessage() + ".", e);
        }
    }

    /** Returns a factor derived from a column, with that column's labels. */
    private Variable derived(String from, String to, List<String> levels) {
        return new Variable(to, levels, variable(from).labels());
    }

    final String lacksLevel(Variable variable, String value) {
        return "'" + variable.name() + "' of " + name + " has no level '" + value + "'."
                + Near.hint(value, variable.levels()) + " Levels: " + String.join(", ", variable.levels()) + ".";
    }

    private F computed(Variable variable, Function<Row, ?> ofRow) {
        Row.Readings<List<Object>> values = Row.Readings.of(() -> {
            List<Object> all = new ArrayList<>(rowCount);
            for (Row row : Row.of(this)) {
                all.add(ofRow.apply(row));
            }
            return all;
        });
        Column<?> column;
        try {
            column = Computed.of(variable.name(), values.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + variable.name() + "' of " + name + " " + e.getMessage() + ".", e);
        }
        requireLevels(column, variable);
        return put(column, variable, values.with(sources()));
    }

    /** Returns the sources after adding a column: of unknown provenance too, unless the column belongs to this frame. */
    private List<Source> handedIn(Column<?> column) {
        boolean own = columns.values().stream().anyMatch(one -> one == column);
        return own || isGuarded() || !HiddenFiles.areOpen() ? sources() : Source.ofAll(List.of(sources(), List.of()));
    }

    private void requireNew(String column) {
        if (has(column)) {
            throw new IllegalArgumentException("Column '" + column + "' already exists in " + name
                    + ". Choose another name, or use replacing(...).");
        }
    }

    private F put(Column<?> column, Variable variable, List<Source> files) {
        if (column instanceof GuardedNumbers && !isGuarded()) {
            throw new DisclosureException(
                    "The numbers of '" + column.name()
                            + "' come from data under disclosure control and can't be added to a frame of other data, which would not be protected.");
        }
        Map<String, Column<?>> more = new LinkedHashMap<>(columns);
        Column<?> copy = copy(column);
        copy.setName(variable.name());
        more.put(variable.name(), copy);
        Map<String, Variable> described = new HashMap<>(variables);
        described.put(variable.name(), variable.describing(copy));
        return made(rowCount, more.values(), described.values(), files);
    }
}
