package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.markup.NumberStyle;

/**
 * A table of numbers that a notebook has computed, built line by line, for layouts that no other table covers.
 *
 * <pre>{@code
 * NumberTable.of(frame).columns("treated", "controls")
 *     .statistic("mean").row("age", "Age in years", 25.8, 25.1).bracketed("std_error", 0.4, 0.3)
 *     .statistic("count").digits(NumberStyle.whole()).row("n", "Persons", 185, 260)
 *     .exhibit("T1", "Table 1", "Who is in the sample")
 * }</pre>
 *
 * <p>Its cells are {@code (statistic, key of the row, column)}. Each method returns a new table.
 */
public final class NumberTable implements TableBuilder {
    private final List<Source> sources;
    private final List<String> columns;
    private final String statistic;
    private final NumberStyle digits;
    private final List<ExhibitRow> rows;
    private final String last;

    private NumberTable(
            List<Source> sources,
            List<String> columns,
            String statistic,
            NumberStyle digits,
            List<ExhibitRow> rows,
            String last) {
        this.sources = sources;
        this.columns = columns;
        this.statistic = statistic;
        this.digits = digits;
        this.rows = rows;
        this.last = last;
    }

    /** Starts a table whose numbers come from the files of these frames. */
    public static NumberTable of(Frame... frames) {
        return of(Source.ofAll(Arrays.stream(frames).map(Frame::sources).toList()));
    }

    /** Starts a table whose numbers come from these files, such as those of a fit. */
    public static NumberTable of(List<Source> sources) {
        return new NumberTable(
                HiddenFiles.handedIn(sources), List.of(), "value", NumberStyle.significant(4), List.of(), "");
    }

    /**
     * Sets the heads of the columns, which are also their names in the cells' keys.
     *
     * @throws IllegalArgumentException if there already are rows, or two heads are the same
     */
    public NumberTable columns(String... heads) {
        List<String> all = List.of(heads);
        if (!rows.isEmpty() || Set.copyOf(all).size() < all.size()) {
            throw new IllegalArgumentException("columns() must come before the first row, and its heads must differ.");
        }
        return new NumberTable(sources, all, statistic, digits, rows, last);
    }

    /** Sets the statistic of the rows that follow: {@code mean}, {@code share}; {@code value} by default. */
    public NumberTable statistic(String name) {
        return new NumberTable(sources, columns, name, digits, rows, last);
    }

    /** Sets the style of the numbers that follow; four significant digits by default. */
    public NumberTable digits(NumberStyle shown) {
        return new NumberTable(sources, columns, statistic, shown, rows, last);
    }

    /** Adds a heading for the lines below it. */
    public NumberTable heading(String text) {
        return with(ExhibitRow.heading(text), last);
    }

    /**
     * Adds a line of numbers, one for each column.
     *
     * @param key the row's name in the cells' keys
     * @param label the row's name for readers
     * @throws IllegalArgumentException if there are more or fewer numbers than columns
     */
    public NumberTable row(String key, String label, double... numbers) {
        return with(ExhibitRow.body(label, entries(statistic, key, "", "", numbers)), key);
    }

    /**
     * Adds a line with numbers in some of the columns.
     *
     * @throws IllegalArgumentException if a column is unknown
     */
    public NumberTable row(String key, String label, Map<String, Double> numbers) {
        if (!columns.containsAll(numbers.keySet())) {
            throw new IllegalArgumentException(
                    "row() names unknown columns: expected some of " + columns + ", got " + numbers.keySet() + ".");
        }
        List<Entry> entries = new ArrayList<>();
        for (String column : columns) {
            entries.add(
                    numbers.containsKey(column)
                            ? Entry.of(Cell.of(statistic, key, column, numbers.get(column), digits))
                            : Entry.BLANK);
        }
        return with(ExhibitRow.body(label, entries), key);
    }

    /**
     * Adds a second line to the last row, in parentheses, such as standard errors under estimates.
     *
     * @param ofThese the statistic of these numbers, such as {@code std_error}
     */
    public NumberTable bracketed(String ofThese, double... numbers) {
        return with(ExhibitRow.continued(entries(ofThese, last, "(", ")", numbers)), last);
    }

    /**
     * Sets how many persons each number of the last line is based on. With restricted data, numbers based on few persons
     * are withheld, as are numbers whose basis is not stated, and numbers other than 0 that are based on no persons.
     *
     * @throws IllegalArgumentException if the last line has no numbers, the number of counts differs from the numbers in it, or a count is negative
     */
    public NumberTable basedOn(long... persons) {
        if (rows.isEmpty() || rows.get(rows.size() - 1).entries().size() != persons.length) {
            throw new IllegalArgumentException(
                    rows.isEmpty()
                            ? "basedOn() must follow a row of numbers."
                            : "basedOn() needs one count"
                                    + " per number in the previous"
                                    + " row: expected "
                                    + rows.get(rows.size() - 1).entries().size() + ", got " + persons.length + ".");
        }
        ExhibitRow row = rows.get(rows.size() - 1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            entries.add(
                    row.entries().get(i) instanceof Entry.Number n
                            ? new Entry.Number(n.before(), n.cell().basedOn(persons[i]), n.after())
                            : row.entries().get(i));
        }
        List<ExhibitRow> others = new ArrayList<>(rows.subList(0, rows.size() - 1));
        others.add(new ExhibitRow(row.style(), row.label(), entries));
        return new NumberTable(sources, columns, statistic, digits, List.copyOf(others), last);
    }

    /** Returns the table as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<ExhibitRow> stated = Disclosure.stated(rows, sources);
        return Exhibit.computed(title, columns, stated, sources)
                .exhibit(id, name, title)
                .noted(stated.equals(rows) ? "" : Disclosure.UNSTATED + "basedOn(...).");
    }

    private List<Entry> entries(String of, String key, String before, String after, double... numbers) {
        if (numbers.length != columns.size()) {
            throw new IllegalArgumentException("Row '" + key + "' needs one number per column " + columns
                    + ": expected " + columns.size() + ", got " + numbers.length + ".");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            entries.add(new Entry.Number(before, Cell.of(of, key, columns.get(i), numbers[i], digits), after));
        }
        return entries;
    }

    private NumberTable with(ExhibitRow row, String key) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(row);
        return new NumberTable(sources, columns, statistic, digits, List.copyOf(more), key);
    }

    @Override
    public String title() {
        return "Numbers";
    }

    @Override
    public String toString() {
        return "table of numbers: " + String.join(", ", columns) + ", " + rows.size() + " lines";
    }
}
