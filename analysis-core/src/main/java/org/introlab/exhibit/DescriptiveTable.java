package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * Who is in a sample, by group: column percentages of factors, medians and means of numeric variables, and N; a column
 * for each group in the order of its levels, and one for the total.
 *
 * <p>Percentages are of the rows where the variable is present, medians and means likewise. Its cells are {@code (share,
 * variable=level, group)} in per cent, {@code (median | mean, variable, group)} and {@code (count, N, group)}.
 */
public final class DescriptiveTable {

    private static final String TOTAL = "total";

    private final Frame frame;
    private final Map<String, Frame> groups;
    private final List<ExhibitRow> rows;

    private DescriptiveTable(Frame frame, Map<String, Frame> groups, List<ExhibitRow> rows) {
        this.frame = frame;
        this.groups = groups;
        this.rows = rows;
    }

    /**
     * A table of the frame by the levels of a factor.
     *
     * @throws IllegalArgumentException if there is no such column, or it has no levels in its code book
     */
    public static DescriptiveTable of(Frame frame, String group) {
        Variable variable = frame.variable(group);
        if (!variable.isFactor()) {
            throw new IllegalArgumentException("'" + group + "' has no levels to group by");
        }
        Column<?> column = frame.column(group);
        Map<String, Frame> groups = new LinkedHashMap<>();
        variable.levels()
                .forEach(level ->
                        groups.put(level, frame.where(i -> column.getString(i).equals(level))));
        groups.put(TOTAL, frame);
        return new DescriptiveTable(frame, groups, List.of());
    }

    /** Column percentages of factors, a block of lines for each. */
    public DescriptiveTable shares(String... factors) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        for (String factor : factors) {
            Variable variable = frame.variable(factor);
            more.add(ExhibitRow.heading(variable.label("en") + ", per cent"));
            for (String level : variable.levels()) {
                more.add(ExhibitRow.body(
                        variable.levelLabel(level, "en"), entries(group -> share(group, factor, level))));
            }
        }
        return new DescriptiveTable(frame, groups, more);
    }

    /** The median of a numeric variable; of an even number of values the mean of the middle two. */
    public DescriptiveTable median(String variable) {
        return numeric("median", variable, NumberStyle.decimals(0), NumericColumn::median);
    }

    /** The mean of a numeric variable, to one decimal. */
    public DescriptiveTable mean(String variable) {
        return mean(variable, NumberStyle.decimals(1));
    }

    /** The mean of a numeric variable. */
    public DescriptiveTable mean(String variable, NumberStyle digits) {
        return numeric("mean", variable, digits, NumericColumn::mean);
    }

    /** The number of rows in each group. */
    public DescriptiveTable count() {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(ExhibitRow.summary("N", entries(group -> Cell.of(
                        "count", "N", group, groups.get(group).rowCount(), NumberStyle.whole())
                .basedOn(groups.get(group).rowCount()))));
        return new DescriptiveTable(frame, groups, more);
    }

    /** The table as an exhibit. */
    public Exhibit exhibit(String id, String name, String title) {
        return Exhibit.of(title, List.copyOf(groups.keySet()), rows, frame.sources())
                .titled(id, name, title);
    }

    private DescriptiveTable numeric(
            String statistic, String variable, NumberStyle digits, ToDoubleFunction<NumericColumn<?>> of) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        String label = frame.variable(variable).label("en") + ", " + statistic;
        more.add(ExhibitRow.body(label, entries(group -> {
            NumericColumn<?> column = (NumericColumn<?>) groups.get(group).column(variable);
            int present = column.size() - column.countMissing();
            return Cell.of(statistic, variable, group, of.applyAsDouble(column), digits)
                    .basedOn(present);
        })));
        return new DescriptiveTable(frame, groups, more);
    }

    private Cell share(String group, String factor, String level) {
        Column<?> column = groups.get(group).column(factor);
        long in = 0;
        long present = 0;
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                present++;
                in += column.getString(i).equals(level) ? 1 : 0;
            }
        }
        return Cell.of("share", factor + "=" + level, group, 100.0 * in / present, NumberStyle.decimals(0))
                .basedOn(in);
    }

    private List<Entry> entries(java.util.function.Function<String, Cell> cell) {
        return groups.keySet().stream().map(cell).map(Entry::of).toList();
    }
}
