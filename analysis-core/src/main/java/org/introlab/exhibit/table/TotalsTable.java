package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.markup.Digits;
import org.introlab.markup.NumberStyle;

/**
 * Whether the parts of a printed table add up to its printed total: a frame holds both, and a column tells which row is the
 * total.
 *
 * <pre>{@code
 * TotalsTable.of(frame, "row", "printed_total").adding("asked", "agreed").by("year").exhibit("", "", "Do they add up?")
 * }</pre>
 *
 * <p>Its cells are {@code (sum | printed | difference, all or column=value, number)}; the difference is printed less sum.
 */
public final class TotalsTable implements TableBuilder {
    private final Frame frame;
    private final String column;
    private final String total;
    private final List<String> numbers;
    private final Optional<String> by;

    private TotalsTable(Frame frame, String column, String total, List<String> numbers, Optional<String> by) {
        this.frame = frame;
        this.column = column;
        this.total = total;
        this.numbers = List.copyOf(numbers);
        this.by = by;
    }

    /**
     * A frame of parts and totals.
     *
     * @param column tells parts and totals apart
     * @param total its value in the rows that are totals
     * @throws IllegalArgumentException if there is no such column, or the frame is {@linkplain Frame#isGuarded guarded}: what is
     *     printed is public
     */
    public static TotalsTable of(Frame frame, String column, String total) {
        frame.column(column);
        Disclosure.refuseRows(frame, "Totals are compared of what is printed.");
        return new TotalsTable(frame, column, total, List.of(), Optional.empty());
    }

    /**
     * The numbers to add.
     *
     * @throws IllegalArgumentException if a column is missing or holds no numbers
     */
    public TotalsTable adding(String... columns) {
        for (String name : columns) {
            if (!frame.values(name).isNumeric()) {
                throw new IllegalArgumentException("'" + name + "' of " + frame.name() + " holds no numbers to add.");
            }
        }
        return new TotalsTable(frame, column, total, List.of(columns), by);
    }

    /** A total for each value of a column, such as a year. */
    public TotalsTable by(String name) {
        frame.values(name).requireExact("a group");
        return new TotalsTable(frame, column, total, numbers, Optional.of(name));
    }

    /**
     * The table.
     *
     * @throws IllegalArgumentException if there is nothing to add, a number is missing, or there is not one total for the parts
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Nothing to add: name the numbers with adding(...).");
        }
        List<ExhibitRow> rows = new ArrayList<>();
        groups().forEach((value, members) -> {
            String row = by.map(b -> b + "=" + value).orElse("all");
            by.ifPresent(b -> rows.add(ExhibitRow.heading(frame.variable(b).levelLabel(value, "en"))));
            List<Integer> totals = members.stream().filter(this::isTotal).toList();
            List<Integer> parts = members.stream().filter(i -> !isTotal(i)).toList();
            if (totals.size() != 1 || parts.isEmpty()) {
                throw new IllegalArgumentException("There must be one total and its parts for " + row
                        + ", but there are " + totals.size() + " and " + parts.size() + ".");
            }
            rows.add(line("Sum of " + parts.size() + " rows", "sum", row, n -> sum(n, parts)));
            rows.add(line("Total as printed", "printed", row, n -> sum(n, totals)));
            rows.add(line("Printed less sum", "difference", row, n -> sum(n, totals) - sum(n, parts)));
        });
        return Exhibit.computed(
                        title,
                        numbers.stream().map(n -> frame.variable(n).label("en")).toList(),
                        rows,
                        frame.sources())
                .exhibit(id, name, title);
    }

    private Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        by.map(b -> frame.values(b).occurring())
                .orElse(List.of(""))
                .forEach(value -> groups.put(value, new ArrayList<>()));
        for (int i = 0; i < frame.rowCount(); i++) {
            int row = i;
            String value = by.map(b -> frame.values(b).text(row)).orElse("");
            if (!groups.containsKey(value)) {
                throw missing(by.orElse(""), row);
            }
            groups.get(value).add(i);
        }
        return groups;
    }

    private IllegalArgumentException missing(String name, int row) {
        return new IllegalArgumentException(
                "'" + name + "' is missing in " + frame.rowInWords(row) + " of " + frame.name() + ".");
    }

    private boolean isTotal(int i) {
        return total.equals(frame.values(column).text(i));
    }

    private ExhibitRow line(String label, String statistic, String row, ToDoubleFunction<String> of) {
        return ExhibitRow.body(
                label,
                numbers.stream()
                        .map(n -> Entry.of(Cell.of(statistic, row, n, of.applyAsDouble(n), style(n))))
                        .toList());
    }

    /** Whole numbers are grouped by thousands; others have the decimals of the printed numbers. */
    private NumberStyle style(String name) {
        NumberStyle printed = Digits.ofValues(frame.numbers(name), frame.numbers(name));
        return printed.count() == 0 ? NumberStyle.whole() : printed;
    }

    private double sum(String name, List<Integer> rows) {
        double[] values = frame.numbers(name);
        return rows.stream()
                .mapToDouble(i -> {
                    if (Double.isNaN(values[i])) {
                        throw missing(name, i);
                    }
                    return values[i];
                })
                .sum();
    }

    @Override
    public String title() {
        return "Parts and totals";
    }

    @Override
    public String toString() {
        return "table of totals of " + String.join(", ", numbers);
    }
}
