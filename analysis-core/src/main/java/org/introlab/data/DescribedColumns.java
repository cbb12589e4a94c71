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
import org.introlab.internal.Near;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/**
 * The columns of a table in order, with their descriptions, their sources and provenance, and the rules of disclosure control that apply.
 */
abstract class DescribedColumns {
    /**
     * The origin of a table's rows.
     *
     * @param sources the files, in the order of joining
     * @param persons the file whose persons the rows are; empty if the rows are not persons
     * @param rows a plural noun for the rows
     * @param joins the reports of the joins that made the table
     */
    record Origin(List<Source> sources, Optional<String> persons, String rows, List<JoinReport> joins) {
        static final String ROWS = "rows";

        Origin {
            sources = List.copyOf(sources);
            joins = List.copyOf(joins);
        }

        /** Returns the same files with another table's rows and joins. */
        Origin as(Origin other) {
            return new Origin(sources, other.persons, other.rows, other.joins);
        }

        /** Returns the same origin with another noun for the rows. */
        Origin called(String plural) {
            if (plural.isBlank()) {
                throw new IllegalArgumentException(
                        "The noun for the rows must not be blank. Use a plural such as \"stores\".");
            }
            return new Origin(sources, persons, plural.strip(), joins);
        }

        /** Creates the origin of rows that are not persons of a file. */
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
                throw new IllegalArgumentException("Column '" + c.name() + "' has " + c.size()
                        + " rows, but the table '" + name + "' has " + rows + ".");
            }
            if (this.columns.put(c.name(), c) != null) {
                throw new IllegalArgumentException("Column '" + c.name() + "' appears twice in the table '" + name
                        + "'. Column names must be unique.");
            }
        }
        Map<String, Variable> described = new HashMap<>();
        for (Variable v : variables) {
            described.put(v.name(), v);
        }
        this.variables = described;
    }

    /** Returns the descriptions of columns, with columns of labelled codes as factors. */
    static List<Variable> described(List<Column<?>> columns, List<Variable> variables) {
        Map<String, Column<?>> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return variables.stream()
                .map(variable -> byName.containsKey(variable.name())
                        ? variable.describing(byName.get(variable.name()))
                        : variable)
                .toList();
    }

    /** Returns deep copies of the columns. */
    static List<Column<?>> copies(Collection<Column<?>> columns) {
        return columns.stream().<Column<?>>map(DescribedColumns::copy).toList();
    }

    /** Returns a deep copy that prints times of day in full. */
    static Column<?> copy(Column<?> column) {
        return Moments.shown(ColumnCopy.of(column));
    }

    /** Returns the files that the data were read from, in the order of joining. */
    public final List<Source> sources() {
        return origin.sources();
    }

    /** Returns the weakest provenance of the sources; {@link Provenance#UNKNOWN} when there are none. */
    public final Provenance provenance() {
        return Provenance.weakest(sources().stream().map(Source::provenance).toList());
    }

    /** Returns whether messages must not contain values, because those of a source are hidden. Data without a source hide nothing. */
    public final boolean hidesValues() {
        return sources().stream().anyMatch(Source::hidden);
    }

    /** Returns whether the rows are {@linkplain Frame#ofUnits units} of guarded data; units with few persons have no numbers. */
    public final boolean isOfGuardedUnits() {
        return sources().stream().anyMatch(Source::isOfMany);
    }

    /** Returns whether rows and small counts are withheld; see {@link Source#guarded}. */
    public final boolean isGuarded() {
        return Source.guarded(sources());
    }

    /**
     * Returns whether numbers based on few rows are withheld when they are computed, and not only when they are shown. This is so if
     * the values of a file are hidden, or if the origin of the rows is unknown while such a file is open.
     */
    public final boolean hidesFew() {
        return Source.hidesFew(sources());
    }

    /** Returns {@code row 12}, counted from 1, for a message; {@code a row} if the frame {@linkplain #hidesFew hides small counts}. */
    public final String rowInWords(int index) {
        return hidesFew() ? "a row" : "row " + (index + 1);
    }

    /** Returns the name of the file whose persons the rows are; empty if the rows are not persons. */
    final Optional<String> persons() {
        return origin.persons();
    }

    /** Returns the code book's plural noun for the rows, such as stores or respondents; {@code rows} if it has none. */
    public final String rowsAre() {
        return origin.rows();
    }

    /** Returns the reports of the joins that made the frame, in order; rows may have been dropped since. */
    public final List<JoinReport> joins() {
        return origin.joins();
    }

    /** Returns the table's name. */
    public final String name() {
        return name;
    }

    /** Returns the number of rows. */
    public final int rowCount() {
        return rowCount;
    }

    /** Returns the columns' names in order. */
    public final List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    /** Returns whether a column of this name exists; case matters. */
    public final boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Returns the description of a column; a column that the code book does not describe has neither levels nor labels.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the nearest name
     */
    public final Variable variable(String column) {
        column(column);
        return variables.getOrDefault(column, Variable.of(column));
    }

    /** Returns the descriptions of all columns in order. */
    public final List<Variable> variables() {
        return columns.keySet().stream().map(this::variable).toList();
    }

    /**
     * Returns a column, which must not be changed: it is not a copy, because a design reads every column and copying would cost more than
     * the fit. Use {@link Frame#table()} for a table that you can change.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the nearest name
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
     * Returns the numbers of a column, one per row; NaN for missing values. Booleans are 0 and 1.
     *
     * @throws IllegalArgumentException if there is no such column, it is text, or it has whole numbers beyond 2^53, which doubles can't
     *     represent
     */
    public final double[] numbers(String column) {
        return numeric(column).numbers();
    }

    /** Returns the values of a column that must be numeric. */
    final Values numeric(String column) {
        Values values = values(column);
        if (!values.isNumeric()) {
            throw new IllegalArgumentException(
                    "'" + column + "' of " + name + " must be numeric, but is " + values.type() + ".");
        }
        return values;
    }

    /**
     * Returns the values of a column as levels, keys and groups compare them.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public final Values values(String column) {
        return Values.of(column(column));
    }

    /** Returns the rank of each row's value among the distinct values, in the order of levels or else of values; -1 for a missing value. */
    final int[] ranks(String column) {
        Values values = values(column);
        Map<String, Integer> places = new HashMap<>();
        variable(column).levels().forEach(level -> places.put(level, places.size()));
        values.occurring().forEach(value -> places.putIfAbsent(value, places.size()));
        return IntStream.range(0, rowCount)
                .map(row -> values.isMissing(row) ? -1 : places.getOrDefault(values.text(row), -1))
                .toArray();
    }

    /**
     * Returns the distinct values of a column as {@link Row#text} writes them. The levels of a factor keep their order; numbers, and texts
     * that are all numbers, are sorted by size; other texts alphabetically. {@code variable(column).levels()} has the values that the code
     * book allows.
     *
     * @throws IllegalArgumentException if there is no such column, or it has whole numbers beyond 2^53 as doubles
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides small counts} and fewer than {@value Source#FEWEST} rows have
     *     one of its values
     */
    public final List<String> distinct(String column) {
        values(column).requireExact("counted by distinct values");
        requireMany(column);
        List<String> found = values(column).occurring();
        List<String> levels = variable(column).levels();
        return levels.isEmpty()
                ? found
                : levels.stream().filter(found::contains).toList();
    }

    /**
     * Throws if few rows have one of a column's values.
     *
     * @throws DisclosureException if the frame {@linkplain #hidesFew hides small counts} and fewer than {@value Source#FEWEST} rows have
     *     one of its values
     */
    public final void requireMany(String column) {
        if (hidesFew()) {
            SmallCount.requireMany(column, values(column));
        }
    }

    /**
     * Returns a column of numbers computed from the rows, one per row, NaN for missing ones. The column does not print them if the frame
     * {@linkplain #isGuarded is under disclosure control}.
     *
     * @throws IllegalArgumentException if there is not one number per row
     */
    public final DoubleColumn computed(String column, double... ofRows) {
        if (ofRows.length != rowCount) {
            throw new IllegalArgumentException("'" + column + "' needs one number per row of the table '" + name
                    + "': expected " + rowCount + ", got " + ofRows.length + ".");
        }
        return columnOf(column, ofRows);
    }

    /** Returns a column of any length with numbers from these data; it does not print them if the frame is guarded. */
    public final DoubleColumn columnOf(String column, double... numbers) {
        return isGuarded() ? GuardedNumbers.of(column, numbers.clone()) : DoubleColumn.create(column, numbers);
    }
}
