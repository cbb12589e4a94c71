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
 * A check whether the parts of a printed table add up to its printed total. The frame has both, and a column marks the rows of totals.
 *
 * <pre>{@code
 * TotalsTable.of(frame, "row", "printed_total").adding("asked", "agreed").by("year").exhibit("", "", "Do they add up?")
 * }</pre>
 *
 * <p>Its cells are {@code (sum | printed | difference, all or column=value, number)}; the difference is printed minus sum.
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
     * Starts a check of a frame with parts and totals.
     *
     * @param column the column that separates parts and totals
     * @param total its value in the rows of totals
     * @throws IllegalArgumentException if there is no such column, or the frame is {@linkplain Frame#isGuarded guarded},
     * since printed tables are public
     */
    public static TotalsTable of(Frame frame, String column, String total) {
        frame.column(column);
        Disclosure.refuseRows(frame, "TotalsTable compares printed numbers, which are public.");
        return new TotalsTable(frame, column, total, List.of(), Optional.empty());
    }

    /**
     * Sets the numbers to add.
     *
     * @throws IllegalArgumentException if a column is missing or not numeric
     */
    public TotalsTable adding(String... columns) {
        for (String name : columns) {
            if (!frame.values(name).isNumeric()) {
                throw new IllegalArgumentException(
                        "'" + name + "' of " + frame.name() + " must be numeric to be added.");
            }
        }
        return new TotalsTable(frame, column, total, List.of(columns), by);
    }

    /** Checks a total for each value of a column, such as a year. */
    public TotalsTable by(String name) {
        frame.values(name).requireExact("a group");
        return new TotalsTable(frame, column, total, numbers, Optional.of(name));
    }

    /** Returns the table.
     *
     * @throws IllegalArgumentException if no numbers are named, a number is missing, or the parts do not have exactly one total
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Name the numbers to add with adding(...).");
        }
        List<ExhibitRow> rows = new ArrayList<>();
        groups().forEach((value, members) -> {
            String row = by.map(b -> b + "=" + value).orElse("all");
            by.ifPresent(b -> rows.add(ExhibitRow.heading(frame.variable(b).levelLabel(value, "en"))));
            List<Integer> totals = members.stream().filter(this::isTotal).toList();
            List<Integer> parts = members.stream().filter(i -> !isTotal(i)).toList();
            if (totals.size() != 1 || parts.isEmpty()) {
                throw new IllegalArgumentException("There must be exactly one total with its parts for " + row
                        + ", got " + totals.size() + " total" + (totals.size() == 1 ? "" : "s") + " and " + parts.size()
                        + " part" + (parts.size() == 1 ? "" : "s") + ".");
            }
            rows.add(line("Sum of " + parts.size() + " rows", "sum", row, n -> sum(n, parts)));
            rows.add(line("Total as printed", "printed", row, n -> sum(n, totals)));
            rows.add(line("Printed minus sum", "difference", row, n -> sum(n, totals) - sum(n, parts)));
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

    /** Returns the style: whole numbers are grouped by thousands; others have the decimals of the printed numbers. */
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
