package org.introlab.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introlab.data.internal.column.ColumnCopy;
import org.introlab.data.internal.column.GuardedNumbers;
import org.introlab.data.internal.column.Moments;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/**
 * The columns of a table in order, what its code book says of each, where the rows come from, what that is worth and what disclosure
 * control asks of them.
 */
abstract class DescribedColumns {
    /**
     * Where rows come from.
     *
     * @param sources the files, in the order of joining
     * @param persons of which file the rows are the persons; empty if they are none
     * @param rows what the rows are, in the plural
     * @param joins what the joins found by which the rows came about
     */
    record Origin(List<Source> sources, Optional<String> persons, String rows, List<JoinReport> joins) {
        static final String ROWS = "rows";

        Origin {
            sources = List.copyOf(sources);
            joins = List.copyOf(joins);
        }

        /** The same files, of the rows and joins of another. */
        Origin as(Origin other) {
            return new Origin(sources, other.persons, other.rows, other.joins);
        }

        /** The same rows under another word for them. */
        Origin called(String plural) {
            if (plural.isBlank()) {
                throw new IllegalArgumentException("What the rows are is a word in the plural, such as \"stores\".");
            }
            return new Origin(sources, persons, plural.strip(), joins);
        }

        /** Of rows that are no persons of a file. */
        static Origin of(List<Source> sources) {
            return new Origin(sources, Optional.empty(), ROWS, List.of());
        }
    }

    final String name;
    final int rowCount;
    final Map<String, Column<?>> columns;
    final Map<String, Variable> variables;
    final Origin origin;

    DescribedColumns(
            String name, int rows, Collection<Column<?>> columns, Collection<Variable> variables, Origin origin) {
        this.origin = origin;
        this.name = name;
        this.rowCount = rows;
        this.columns = new LinkedHashMap<>();
        for (Column<?> c : columns) {
            if (c.size() != rows) {
                throw new IllegalArgumentException("Column '" + c.name() + "' has " + c.size() + " rows, the table '"
                        + name + "' has " + rows + ".");
            }
            if (this.columns.put(c.name(), c) != null) {
                throw new IllegalArgumentException("Column '" + c.name() + "' is twice in the table '" + name + "'.");
            }
        }
        Map<String, Variable> described = new HashMap<>();
        for (Variable v : variables) {
            described.put(v.name(), v);
        }
        this.variables = described;
    }

    /** What is said of some columns, those of labelled codes being factors. */
    static List<Variable> described(List<Column<?>> columns, List<Variable> variables) {
        Map<String, Column<?>> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return variables.stream()
                .map(variable -> byName.containsKey(variable.name())
                        ? variable.describing(byName.get(variable.name()))
                        : variable)
                .toList();
    }

    /** Copies that share nothing with the columns. */
    static List<Column<?>> copies(Collection<Column<?>> columns) {
        return columns.stream().<Column<?>>map(DescribedColumns::copy).toList();
    }

    /** A copy that shares nothing with the column, and shows its clock in full. */
    static Column<?> copy(Column<?> column) {
        return Moments.shown(ColumnCopy.of(column));
    }

    /** The files that the data were read from, in the order of joining. */
    public final List<Source> sources() {
        return origin.sources();
    }

    /** The weakest provenance of the sources; {@link Provenance#UNKNOWN} when there are none. */
    public final Provenance provenance() {
        return Provenance.weakest(sources().stream().map(Source::provenance).toList());
    }

    /**
     * Whether no message may contain a value of the data: the values of one of the files are hidden. What was
     * read from no file hides nothing.
     */
    public final boolean hidesValues() {
        return sources().stream().anyMatch(Source::hidden);
    }

    /** Whether its rows are {@linkplain Frame#ofUnits units} of data under disclosure control: those of few persons lack their numbers. */
    public final boolean isOfGuardedUnits() {
        return sources().stream().anyMatch(Source::isOfMany);
    }

    /** Whether rows and numbers of few persons are withheld, as {@link Source#guarded} decides. */
    public final boolean isGuarded() {
        return Source.guarded(sources());
    }

    /**
     * Whether a number of few rows, or one row's own, is withheld where it is computed and not only where it is shown: the values of
     * a file are hidden, or nobody knows where they came from while such a file is open.
     */
    public final boolean hidesFew() {
        return Source.hidesFew(sources());
    }

    /** A row in a message, counted from 1: {@code row 12}, but {@code a row} where {@linkplain #hidesFew few are hidden}. */
    public final String rowInWords(int index) {
        return hidesFew() ? "a row" : "row " + (index + 1);
    }

    /** Of which file the rows are the persons; empty if they are none. */
    final Optional<String> persons() {
        return origin.persons();
    }

    /** What its rows are, in the plural and in the words of the code book: stores, respondents; {@code rows} where it doesn't say. */
    public final String rowsAre() {
        return origin.rows();
    }

    /** What the joins found by which the frame came about, the last one last; rows may have been left out since. */
    public final List<JoinReport> joins() {
        return origin.joins();
    }

    /** The table's name. */
    public final String name() {
        return name;
    }

    /** The number of rows. */
    public final int rowCount() {
        return rowCount;
    }

    /** The columns' names in order. */
    public final List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of this name (exact case). */
    public final boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * What the code book says of a column; a column it does not know has neither levels nor labels.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     */
    public final Variable variable(String column) {
        column(column);
        return variables.getOrDefault(column, Variable.of(column));
    }

    /** The descriptions of all columns in order. */
    public final List<Variable> variables() {
        return columns.keySet().stream().map(this::variable).toList();
    }

    /**
     * A column, to be read only: it is the frame's own and not a copy, because a design reads every column and copying
     * would cost more than the fit. Use {@link Frame#table()} for a table that may be changed.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     */
    public final Column<?> column(String column) {
        Column<?> found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException("There is no column '" + column + "' in " + name + "."
                    + Near.hint(column, columns.keySet()) + " Columns: " + String.join(", ", columns.keySet()) + ".");
        }
        Row.Readings.read(sources());
        return found;
    }

    /**
     * The numbers of a column, one for each row; NaN where one is missing. Booleans are 0 and 1.
     *
     * @throws IllegalArgumentException if there is no such column, it is text, or it holds whole numbers beyond 2^53, which
     *     are no doubles
     */
    public final double[] numbers(String column) {
        return numeric(column).numbers();
    }

    /** The values of a column that must be numeric. */
    final Values numeric(String column) {
        Values values = values(column);
        if (!values.isNumeric()) {
            throw new IllegalArgumentException(
                    "'" + column + "' of " + name + " is " + values.type() + " and not a number.");
        }
        return values;
    }

    /**
     * The values of a column as levels, keys and groups tell them apart.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public final Values values(String column) {
        return Values.of(column(column));
    }

    /** The place of each row's value among those that occur, by the order of levels or else of values; -1 of a missing one. */
    final int[] ranks(String column) {
        Values values = values(column);
        Map<String, Integer> places = new HashMap<>();
        variable(column).levels().forEach(level -> places.put(level, places.size()));
        values.occurring().forEach(value -> places.putIfAbsent(value, places.size()));
        return IntStream.range(0, rowCount)
                .map(row -> values.isMissing(row) ? -1 : places.get(values.text(row)))
                .toArray();
    }

    /**
     * The values that occur in a column, each once, as {@link Row#text} writes them; how many there are is its size. The levels of a
     * factor are in their order, numbers by their size, also where all texts are numbers, other texts by their letters. {@code
     * variable(column).levels()} has what the code book allows.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds whole numbers beyond 2^53 as doubles
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides few} and fewer than {@value Source#FEWEST} rows have one of the values
     */
    public final List<String> distinct(String column) {
        values(column).requireExact("told apart by its values");
        requireMany(column);
        List<String> found = values(column).occurring();
        List<String> levels = variable(column).levels();
        return levels.isEmpty()
                ? found
                : levels.stream().filter(found::contains).toList();
    }

    /**
     * Refuses to tell the values of a column that few rows have.
     *
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides few} and fewer than {@value Source#FEWEST} rows have one of
     *     its values
     */
    public final void requireMany(String column) {
        if (hidesFew()) {
            SmallCount.requireMany(column, values(column));
        }
    }

    /**
     * A column of numbers computed from the rows, one for each, NaN where there is none. It does not print them if the frame
     * {@linkplain #isGuarded is under disclosure control}.
     *
     * @throws IllegalArgumentException if there is another number of them than rows
     */
    public final DoubleColumn computed(String column, double... ofRows) {
        if (ofRows.length != rowCount) {
            throw new IllegalArgumentException("'" + column + "' has " + ofRows.length + " numbers, the table '" + name
                    + "' has " + rowCount + " rows.");
        }
        return columnOf(column, ofRows);
    }

    /** A column of numbers that come from these data, for whatever rows; it does not print them if the frame is guarded. */
    public final DoubleColumn columnOf(String column, double... numbers) {
        return isGuarded() ? GuardedNumbers.of(column, numbers.clone()) : DoubleColumn.create(column, numbers);
    }
}
