package org.introlab.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;
import tech.tablesaw.columns.Column;

/**
 * Who is in a sample, by group: column percentages of factors, means, spread and quantiles of numeric variables, and N; a
 * column for each group in the order of its levels, and one for the total.
 *
 * <pre>{@code
 * DescriptiveTable.of(frame, "treated").digits(NumberStyle.decimals(2)).meansWithSd("age", "education").count()
 * }</pre>
 *
 * <p>Every number is of the rows where the variable is present. Its cells are {@code (share | count, variable=level, group)} in per cent or
 * rows, {@code (mean | sd | std_error | median | min | max | p25 | count, variable, group)} (the quantile at 0.25 is {@code p25}) and {@code (count, N,
 * group)}.
 */
public final class DescriptiveTable {
    private final Frame frame;
    private final List<Groups.Group> groups;
    private final Optional<NumberStyle> digits;
    private final Optional<String> weight;
    private final List<ExhibitRow> rows;

    private DescriptiveTable(
            Frame frame,
            List<Groups.Group> groups,
            Optional<NumberStyle> digits,
            Optional<String> weight,
            List<ExhibitRow> rows) {
        this.frame = frame;
        this.groups = groups;
        this.digits = digits;
        this.weight = weight;
        this.rows = rows;
    }

    /** A table of the whole frame: one column, {@code total}. */
    public static DescriptiveTable of(Frame frame) {
        return new DescriptiveTable(frame, List.of(Groups.total(frame)), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A table of the frame by the levels of a factor, or by the values of a column of few whole numbers, such as 0 and 1.
     *
     * @throws IllegalArgumentException if there is no such column, or it has neither levels nor few whole numbers
     */
    public static DescriptiveTable of(Frame frame, String group) {
        List<Groups.Group> groups = new ArrayList<>(Groups.of(frame, group));
        groups.add(Groups.total(frame));
        return new DescriptiveTable(frame, List.copyOf(groups), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same table without the column of the total. */
    public DescriptiveTable withoutTotal() {
        List<Groups.Group> fewer =
                groups.stream().filter(g -> !g.level().equals(Groups.TOTAL)).toList();
        if (!rows.isEmpty() || fewer.isEmpty()) {
            throw new IllegalArgumentException(
                    "The total goes before the first line, and not from a table of it alone");
        }
        return new DescriptiveTable(frame, fewer, digits, weight, rows);
    }

    /** How the lines that follow show their numbers, counts excepted. */
    public DescriptiveTable digits(NumberStyle shown) {
        return new DescriptiveTable(frame, groups, Optional.of(shown), weight, rows);
    }

    /** Weights for the means, deviations, errors and shares that follow; see {@link Summary#of(Frame, String, String)}. */
    public DescriptiveTable weightedBy(String column) {
        return new DescriptiveTable(frame, groups, digits, Optional.of(column), rows);
    }

    /** A line that names the lines under it. */
    public DescriptiveTable heading(String text) {
        return with(ExhibitRow.heading(text));
    }

    /** Column percentages of factors, a block of lines for each; of numbers with few values too. */
    public DescriptiveTable shares(String... factors) {
        DescriptiveTable table = this;
        for (String factor : factors) {
            Variable variable = frame.variable(factor);
            table = table.with(ExhibitRow.heading(variable.label("en") + ", per cent"));
            for (String level : Groups.levels(frame, factor)) {
                table = table.with(ExhibitRow.body(
                        variable.levelLabel(level, "en"), entries(group -> share(group, factor, level))));
            }
        }
        return table;
    }

    /** Numbers of rows with each level of factors, a block of lines for each; of numbers with few values too. */
    public DescriptiveTable counts(String... factors) {
        DescriptiveTable table = this;
        for (String factor : factors) {
            Variable variable = frame.variable(factor);
            table = table.with(ExhibitRow.heading(variable.label("en")));
            for (String level : Groups.levels(frame, factor)) {
                table = table.with(ExhibitRow.body(variable.levelLabel(level, "en"), entries(group -> {
                    long n = Groups.share(group.frame(), factor, level).count();
                    return Cell.of("count", factor + "=" + level, group.level(), n, NumberStyle.whole())
                            .basedOn(n);
                })));
            }
        }
        return table;
    }

    /** The median of a numeric variable; of an even number of values the mean of the middle two. */
    public DescriptiveTable median(String variable) {
        return numeric("median", variable, NumberStyle.decimals(0), Summary::median);
    }

    /** The quantile of a numeric variable at a probability, by the rule of R (type 7); its statistic at 0.25 is {@code p25}. */
    public DescriptiveTable quantile(String variable, double probability) {
        return numeric(percentile(probability), variable, NumberStyle.decimals(0), s -> s.quantile(probability));
    }

    /** The quantile by one of the nine rules of {@link org.introlab.index.Quantiles}. */
    public DescriptiveTable quantile(String variable, double probability, int type) {
        return numeric(percentile(probability), variable, NumberStyle.decimals(0), s -> s.quantile(probability, type));
    }

    /** The mean of a numeric variable, to one decimal. */
    public DescriptiveTable mean(String variable) {
        return numeric("mean", variable, NumberStyle.decimals(1), Summary::mean);
    }

    /** The mean of a numeric variable. */
    public DescriptiveTable mean(String variable, NumberStyle shown) {
        return digits(shown).mean(variable).restored(digits);
    }

    /** The standard deviation (n - 1) of a numeric variable. */
    public DescriptiveTable sd(String variable) {
        return numeric("sd", variable, NumberStyle.decimals(1), Summary::sd);
    }

    /** The standard error of the mean, {@code sd / sqrt(n)}. */
    public DescriptiveTable stdError(String variable) {
        return numeric("std_error", variable, NumberStyle.decimals(2), Summary::stdError);
    }

    /** The smallest value. */
    public DescriptiveTable min(String variable) {
        return numeric("min", variable, NumberStyle.decimals(0), Summary::min);
    }

    /** The largest value. */
    public DescriptiveTable max(String variable) {
        return numeric("max", variable, NumberStyle.decimals(0), Summary::max);
    }

    /** Means, a line for each variable, with the standard deviation (n - 1) in parentheses under each. */
    public DescriptiveTable meansWithSd(String... variables) {
        return means("sd", Summary::sd, variables);
    }

    /** Means, a line for each variable, with the standard error {@code sd / sqrt(n)} in parentheses under each. */
    public DescriptiveTable meansWithErrors(String... variables) {
        return means("std_error", Summary::stdError, variables);
    }

    /** The number of rows in each group. */
    public DescriptiveTable count() {
        return with(ExhibitRow.summary("N", entries(group -> Cell.of(
                        "count", "N", group.level(), group.frame().rowCount(), NumberStyle.whole())
                .basedOn(group.frame().rowCount()))));
    }

    /** The number of rows in each group where a variable is present. */
    public DescriptiveTable count(String variable) {
        return with(ExhibitRow.body(frame.variable(variable).label("en") + ", n", entries(group -> {
            Column<?> column = group.frame().column(variable);
            int n = column.size() - column.countMissing();
            return Cell.of("count", variable, group.level(), n, NumberStyle.whole())
                    .basedOn(n);
        })));
    }

    /** The table as an exhibit. */
    public Exhibit exhibit(String id, String name, String title) {
        return Exhibit.of(title, groups.stream().map(Groups.Group::label).toList(), rows, frame.sources())
                .titled(id, name, title);
    }

    private DescriptiveTable restored(Optional<NumberStyle> before) {
        return new DescriptiveTable(frame, groups, before, weight, rows);
    }

    private DescriptiveTable with(ExhibitRow row) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(row);
        return new DescriptiveTable(frame, groups, digits, weight, List.copyOf(more));
    }

    private DescriptiveTable means(String spread, ToDoubleFunction<Summary> of, String... variables) {
        DescriptiveTable table = this;
        for (String variable : variables) {
            NumberStyle shown = digits.orElse(NumberStyle.decimals(2));
            table = table.with(ExhibitRow.body(
                            frame.variable(variable).label("en"),
                            entries(group -> cell("mean", variable, group, shown, Summary::mean))))
                    .with(ExhibitRow.continued(groups.stream()
                            .map(group -> Entry.bracketed(cell(spread, variable, group, shown, of)))
                            .toList()));
        }
        return table;
    }

    private DescriptiveTable numeric(
            String statistic, String variable, NumberStyle usual, ToDoubleFunction<Summary> of) {
        String label = frame.variable(variable).label("en") + ", " + statistic;
        return with(
                ExhibitRow.body(label, entries(group -> cell(statistic, variable, group, digits.orElse(usual), of))));
    }

    private Cell cell(
            String statistic, String variable, Groups.Group group, NumberStyle shown, ToDoubleFunction<Summary> of) {
        Summary summary = weight.isPresent()
                ? Summary.of(group.frame(), variable, weight.get())
                : Summary.of(group.frame(), variable);
        return Cell.of(statistic, variable, group.level(), of.applyAsDouble(summary), shown)
                .basedOn(summary.n());
    }

    private Cell share(Groups.Group group, String factor, String level) {
        Groups.Share share = weight.isPresent()
                ? Groups.share(group.frame(), factor, level, weight.get())
                : Groups.share(group.frame(), factor, level);
        return Cell.of(
                        "share",
                        factor + "=" + level,
                        group.level(),
                        share.perCent(),
                        digits.orElse(NumberStyle.decimals(0)))
                .basedOn(share.count());
    }

    private List<Entry> entries(Function<Groups.Group, Cell> cell) {
        return groups.stream().map(cell).map(Entry::of).toList();
    }

    private static String percentile(double probability) {
        return "p"
                + BigDecimal.valueOf(probability)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
