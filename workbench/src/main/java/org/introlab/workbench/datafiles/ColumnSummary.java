package org.introlab.workbench.datafiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.introlab.data.Values;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Counts the values of a column in a suitable form. */
final class ColumnSummary {

    /** The largest number of whole numbers that are counted one by one instead of in intervals. */
    private static final int FEW = 12;

    private static final int INTERVALS = 12;
    /** The tolerance at edges: a value that is below an edge only because its division is rounded belongs above. */
    private static final double ROUNDING = 1e-9;
    /** The narrowest interval, as a share of the largest value: a double can't distinguish finer ones. */
    private static final double FINEST = 1e-9;

    private final Field field;
    private final Column<?> column;

    private ColumnSummary(Field field, Column<?> column) {
        this.field = field;
        this.column = column;
    }

    /**
     * Returns the distribution of a column.
     *
     * @param key whether its values only identify rows
     */
    static Distribution of(Field field, Column<?> column, boolean key) {
        ColumnSummary summary = new ColumnSummary(field, column);
        if (key || field.unique()) {
            return summary.different();
        }
        if (column instanceof NumericColumn<?>) {
            Values values = Values.of(column);
            return values.areDoubles() ? summary.numbers(values.numbers()) : summary.different();
        }
        if (field.type().hasYear()) {
            return summary.years();
        }
        return field.variable().isFactor() ? summary.levels() : summary.different();
    }

    private Distribution different() {
        return new Distribution.Different(
                Values.of(column).occurring().size(), column.size() - column.countMissing(), column.countMissing());
    }

    private Distribution levels() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        field.variable().levels().forEach(level -> counts.put(level, 0));
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                counts.merge(Values.of(column).text(i), 1, Integer::sum);
            }
        }
        return perValue(counts);
    }

    private Distribution years() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                counts.merge(column.getString(i).replaceFirst("-.*", ""), 1, Integer::sum);
            }
        }
        return perValue(counts);
    }

    private Distribution perValue(Map<String, Integer> counts) {
        List<Distribution.Count> all = new ArrayList<>();
        counts.forEach((value, rows) -> all.add(new Distribution.Count(value, rows)));
        return new Distribution.PerValue(all, column.countMissing());
    }

    private Distribution numbers(double... numbers) {
        double[] values = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .map(number -> number + 0.0)
                .sorted()
                .toArray();
        long distinct = Arrays.stream(values).distinct().count();
        Set<String> labelled = field.variable().levelLabels().keySet();
        boolean whole = field.type() == FieldType.INTEGER;
        if (values.length == 0 || whole && (distinct <= FEW || !labelled.isEmpty() && distinct <= labelled.size())) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            labelled.forEach(code -> counts.put(code, 0));
            for (double value : values) {
                counts.merge(Values.textOf(value), 1, Integer::sum);
            }
            return perValue(counts);
        }
        return histogram(values, whole);
    }

    private Distribution histogram(double[] sorted, boolean whole) {
        double smallest = sorted[0];
        double largest = sorted[sorted.length - 1];
        BigDecimal width = width(smallest, largest, whole);
        double w = width.doubleValue();
        long first = (long) Math.floor(smallest / w + ROUNDING);
        int intervals = (int) ((long) Math.floor(largest / w + ROUNDING) - first) + 1;
        List<Integer> rows = new ArrayList<>(Collections.nCopies(intervals, 0));
        for (double value : sorted) {
            int at = (int) ((long) Math.floor(value / w + ROUNDING) - first);
            rows.set(at, rows.get(at) + 1);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Distribution.Histogram(
                width.multiply(BigDecimal.valueOf(first)),
                width,
                rows,
                smallest,
                median,
                largest,
                column.countMissing());
    }

    /** Returns the smallest of 1, 2 and 5 times a power of ten that needs at most about {@link #INTERVALS} intervals. */
    private static BigDecimal width(double smallest, double largest, boolean whole) {
        double size = Math.max(Math.abs(smallest), Math.abs(largest));
        double wanted = Math.max(largest / INTERVALS - smallest / INTERVALS, size * FINEST);
        if (largest == smallest || wanted < Double.MIN_NORMAL) {
            return BigDecimal.ONE;
        }
        BigDecimal width = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {2, 2.5, 2}) {
            if (width.doubleValue() >= wanted) {
                break;
            }
            width = width.multiply(BigDecimal.valueOf(factor));
        }
        // a power of ten of at least 1 has scale 0, so that edges have no superfluous zeros
        BigDecimal plain = width.stripTrailingZeros();
        return whole ? plain.max(BigDecimal.ONE) : plain;
    }
}
