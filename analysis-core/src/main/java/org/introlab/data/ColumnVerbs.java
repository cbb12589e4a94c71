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
import tech.tablesaw.columns.Column;

/**
 * What makes a frame of the same rows with a column more, or one computed anew.
 *
 * @param <F> the frame
 */
abstract class ColumnVerbs<F> extends DescribedColumns {
    static final String ENGLISH = "en";

    ColumnVerbs(String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        super(name, rows, columns, variables, origin);
    }

    /** A frame of the same name and origin. */
    final F made(int rows, Collection<Column<?>> more, Collection<Variable> described) {
        return made(rows, more, described, sources());
    }

    /** A frame of the same name and origin that rests on these files. */
    abstract F made(int rows, Collection<Column<?>> more, Collection<Variable> described, List<Source> files);

    final void requireLevels(Column<?> column, Variable variable) {
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
     * <p>A column does not know which file its values come from. Once a file was read whose values are hidden, a frame of other data is
     * also of unknown provenance with a column that is not its own.
     *
     * @throws IllegalArgumentException if there is a column of that name ({@link #replacing} replaces it), or the column has another
     *     number of rows
     * @throws DisclosureException if its numbers come from data under disclosure control, and the frame's do not
     */
    public final F with(Column<?> column, Variable variable) {
        requireNew(variable.name());
        return put(column, variable, handedIn(column));
    }

    /**
     * The frame with one column more, computed row by row: of numbers, text, true and false, dates, times or durations, as the function
     * gives them. NaN, an empty text, an empty {@code Optional} and null are missing values. The files of another frame that the function
     * reads are kept.
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
        return computed(variable, ofRow);
    }

    /**
     * The frame with a column in the place of the one of that name, and another description.
     *
     * @throws IllegalArgumentException if there is no column of that name, or the column has another number of rows
     * @throws DisclosureException as {@link #with(Column, Variable)}
     */
    public final F replacing(Column<?> column, Variable variable) {
        column(variable.name());
        return put(column, variable, handedIn(column));
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
        return computed(variable, ofRow);
    }

    /**
     * The frame with a factor more: the intervals in which the numbers of a column lie. A missing number is in none.
     *
     * <pre>{@code
     * persons.cut("age", "age_group", Breaks.at(17, 25, 40, 67))
     * }</pre>
     *
     * @param to the new column
     * @throws IllegalArgumentException if there is no such column, or it is not numeric; if there is a column {@code to}; or if a number
     *     lies in no interval and {@link Breaks#outsideMissing} was not said
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
                        + " outside of all intervals, " + found
                        + ". Leave the ends open with infinite breaks, or say outsideMissing().");
            }
            return interval.isEmpty() ? Optional.empty() : Optional.of(labels.get(interval.getAsInt()));
        });
    }

    /**
     * The frame with a factor more, made of the values of a column. Missing values stay missing.
     *
     * <pre>{@code
     * persons.recode("origin", "region", Recode.none().to("Africa", "Eritrea", "Somalia").otherwise("Other"))
     * }</pre>
     *
     * @param to the new column
     * @throws IllegalArgumentException if there is no such column; if there is a column {@code to}; if a value is not named and {@link
     *     Recode#otherwise} was not said; or if a named value is no level of a factor
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
                throw new IllegalArgumentException("'" + from + "' of " + name + " has "
                        + (hidesValues() ? "values" : "the value '" + text + "'")
                        + " of which the recoding says nothing. Name it, or say otherwise(level).");
            }
            return text.isEmpty() ? Optional.empty() : recode.of(text);
        });
    }

    /** A column with its values in other rows, or with what it is more than in those; -1 is no row. */
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

    /** For each row the numbers of its unit and of its time; empty if it lacks one. */
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

    /** A factor made of a column, whose labels it takes. */
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

    /** The files with a column whose values come from nobody knows where, unless it is one of the frame's own. */
    private List<Source> handedIn(Column<?> column) {
        boolean own = columns.values().stream().anyMatch(one -> one == column);
        return own || isGuarded() || !HiddenFiles.areOpen() ? sources() : Source.ofAll(List.of(sources(), List.of()));
    }

    private void requireNew(String column) {
        if (has(column)) {
            throw new IllegalArgumentException("There is a column '" + column + "' in " + name
                    + " already. Take another name, or replacing(...), which puts it in its place.");
        }
    }

    private F put(Column<?> column, Variable variable, List<Source> files) {
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
        return made(rowCount, more.values(), described.values(), files);
    }
}
