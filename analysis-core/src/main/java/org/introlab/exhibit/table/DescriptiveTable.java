package org.introlab.exhibit.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.Digits;
import org.introlab.markup.NumberStyle;
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
    private final WeightedLines weighting;
    private final List<ExhibitRow> rows;

    private DescriptiveTable(
            Frame frame,
            List<Groups.Group> groups,
            Optional<NumberStyle> digits,
            WeightedLines weighting,
            List<ExhibitRow> rows) {
        this.frame = frame;
        this.groups = groups;
        this.digits = digits;
        this.weighting = weighting;
        this.rows = rows;
    }

    /** A table of the whole frame: one column, {@code total}. */
    public static DescriptiveTable of(Frame frame) {
        return new DescriptiveTable(
                frame, List.of(Groups.total(frame)), Optional.empty(), WeightedLines.none(), List.of());
    }

    /**
     * A table of the frame by the levels of a factor, or by the values of a column of few whole numbers, such as 0 and 1.
     *
     * @throws IllegalArgumentException if there is no such column, or it has neither levels nor few whole numbers
     */
    public static DescriptiveTable of(Frame frame, String group) {
        List<Groups.Group> groups = new ArrayList<>(Groups.of(frame, group));
        groups.add(Groups.total(frame));
        return new DescriptiveTable(frame, List.copyOf(groups), Optional.empty(), WeightedLines.none(), List.of());
    }

    /** The same table without the column of the total. */
    public DescriptiveTable withoutTotal() {
        List<Groups.Group> fewer =
                groups.stream().filter(g -> !g.level().equals(Groups.TOTAL)).toList();
        if (!rows.isEmpty() || fewer.isEmpty()) {
            throw new IllegalArgumentException(
                    "The total goes before the first line, and not from a table of it alone");
        }
        return new DescriptiveTable(frame, fewer, digits, weighting, rows);
    }

    /**
     * How the lines that follow show their numbers, counts excepted. Where nothing is said, the decimals follow the spread of the
     * variable in the whole frame (its standard deviation has three significant digits), per cent have none.
     */
    public DescriptiveTable digits(NumberStyle shown) {
        return new DescriptiveTable(frame, groups, Optional.of(shown), weighting, rows);
    }

    /**
     * Weights for the means, deviations, errors and shares that follow, which the note tells; see
     * {@link Summary#of(Frame, String, String)}. Counts remain numbers of rows.
     */
    public DescriptiveTable weightedBy(String column) {
        return new DescriptiveTable(frame, groups, digits, weighting.by(column), rows);
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
            String head = variable.label("en") + ", per cent";
            table = table.lineOf(head).with(ExhibitRow.heading(head));
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
                table = table.with(ExhibitRow.body(variable.levelLabel(level, "en"), counted(group -> {
                    long n = Groups.share(group.frame(), factor, level).count();
                    // that nobody of few has a level tells of the few
                    return Cell.of("count", factor + "=" + level, group.level(), n, NumberStyle.whole())
                            .basedOn(n, present(group, factor));
                })));
            }
        }
        return table;
    }

    /** The medians of numeric variables, a line for each; of an even number of values the mean of the middle two. */
    public DescriptiveTable median(String... variables) {
        return numeric("median", List.of(variables), Digits::ofValues, Summary::median);
    }

    /** The quantile of a numeric variable at a probability, by the rule of R (type 7); its statistic at 0.25 is {@code p25}. */
    public DescriptiveTable quantile(String variable, double probability) {
        return numeric(percentile(probability), List.of(variable), Digits::ofValues, s -> s.quantile(probability));
    }

    /** The quantile by one of the nine rules of {@link org.introlab.index.Quantiles}. */
    public DescriptiveTable quantile(String variable, double probability, int type) {
        return numeric(
                percentile(probability), List.of(variable), Digits::ofValues, s -> s.quantile(probability, type));
    }

    /** The means of numeric variables, a line for each. */
    public DescriptiveTable mean(String... variables) {
        return numeric("mean", List.of(variables), (data, shown) -> Digits.ofMean(data), Summary::mean);
    }

    /** The mean of a numeric variable. */
    public DescriptiveTable mean(String variable, NumberStyle shown) {
        return digits(shown).mean(variable).restored(digits);
    }

    /** The standard deviations (n - 1) of numeric variables, a line for each. */
    public DescriptiveTable sd(String... variables) {
        return numeric("sd", List.of(variables), (data, shown) -> Digits.ofMean(data), Summary::sd);
    }

    /** The standard errors of the means, {@code sd / sqrt(n)}, a line for each variable. */
    public DescriptiveTable stdError(String... variables) {
        return numeric("std_error", List.of(variables), Digits::ofErrors, Summary::stdError);
    }

    /** The smallest values, a line for each variable. */
    public DescriptiveTable min(String... variables) {
        return numeric("min", List.of(variables), Digits::ofValues, Summary::min);
    }

    /** The largest values, a line for each variable. */
    public DescriptiveTable max(String... variables) {
        return numeric("max", List.of(variables), Digits::ofValues, Summary::max);
    }

    /** Means, a line for each variable, with the standard deviation (n - 1) in parentheses under each. */
    public DescriptiveTable meansWithSd(String... variables) {
        return means("sd", (data, shown) -> Digits.ofMean(data), Summary::sd, variables);
    }

    /** Means, a line for each variable, with the standard error {@code sd / sqrt(n)} in parentheses under each. */
    public DescriptiveTable meansWithErrors(String... variables) {
        return means("std_error", Digits::ofErrors, Summary::stdError, variables);
    }

    /** The number of rows in each group. */
    public DescriptiveTable count() {
        return with(ExhibitRow.summary("N", counted(group -> Cell.of(
                        "count", "N", group.level(), group.frame().rowCount(), NumberStyle.whole())
                .basedOn(group.frame().rowCount()))));
    }

    /** The number of rows in each group where a variable is present. */
    public DescriptiveTable count(String variable) {
        return with(ExhibitRow.body(frame.variable(variable).label("en") + ", n", counted(group -> {
            long n = present(group, variable);
            // beside the number of rows it tells how many lack the variable
            return Cell.of("count", variable, group.level(), n, NumberStyle.whole())
                    .basedOn(n, group.frame().rowCount() - n);
        })));
    }

    /** The table as an exhibit. */
    public Exhibit exhibit(String id, String name, String title) {
        return Exhibit.computed(title, groups.stream().map(Groups.Group::label).toList(), rows, frame.sources())
                .titled(id, name, title)
                .noted(note());
    }

    private String note() {
        boolean counts = rows.stream()
                .flatMap(row -> row.entries().stream())
                .anyMatch(e -> e instanceof Entry.Number number
                        && number.cell().key().statistic().equals("count"));
        String weights = weighting.note();
        return weights + (counts && !weights.isEmpty() ? " Counts are numbers of rows." : "");
    }

    private DescriptiveTable restored(Optional<NumberStyle> before) {
        return new DescriptiveTable(frame, groups, before, weighting, rows);
    }

    private DescriptiveTable lineOf(String name) {
        return new DescriptiveTable(frame, groups, digits, weighting.line(name), rows);
    }

    private DescriptiveTable with(ExhibitRow row) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(row);
        return new DescriptiveTable(frame, groups, digits, weighting, List.copyOf(more));
    }

    private DescriptiveTable means(String spread, Rule rule, ToDoubleFunction<Summary> of, String... variables) {
        DescriptiveTable table = this;
        for (String variable : variables) {
            NumberStyle shown = style(rule, variable, of);
            String label = frame.variable(variable).label("en");
            table = table.lineOf(label)
                    .with(ExhibitRow.body(label, entries(group -> cell("mean", variable, group, shown, Summary::mean))))
                    .with(ExhibitRow.continued(groups.stream()
                            .map(group -> Entry.bracketed(cell(spread, variable, group, shown, of)))
                            .toList()));
        }
        return table;
    }

    private DescriptiveTable numeric(
            String statistic, List<String> variables, Rule rule, ToDoubleFunction<Summary> of) {
        DescriptiveTable table = this;
        for (String variable : variables) {
            NumberStyle shown = style(rule, variable, of);
            String label = frame.variable(variable).label("en") + ", " + statistic;
            table = table.lineOf(label)
                    .with(ExhibitRow.body(label, entries(group -> cell(statistic, variable, group, shown, of))));
        }
        return table;
    }

    /** Which digits a line has by default, given the data and the numbers of the line. */
    private interface Rule {
        NumberStyle of(double[] data, double... shown);
    }

    private NumberStyle style(Rule rule, String variable, ToDoubleFunction<Summary> of) {
        return digits.orElseGet(() -> rule.of(
                frame.numbers(variable),
                groups.stream()
                        .mapToDouble(group -> of.applyAsDouble(summary(group, variable)))
                        .toArray()));
    }

    private Summary summary(Groups.Group group, String variable) {
        return weighting.weight().isPresent()
                ? Summary.of(group.frame(), variable, weighting.weight().get())
                : Summary.of(group.frame(), variable);
    }

    private Cell cell(
            String statistic, String variable, Groups.Group group, NumberStyle shown, ToDoubleFunction<Summary> of) {
        Summary summary = summary(group, variable);
        double value = of.applyAsDouble(summary);
        // the mean of zeros and ones is a share, and their deviation tells it
        Cell cell = Cell.of(statistic, variable, group.level(), value, shown).basedOn(summary.fewest());
        // the summary knows which values in order of size are one person's own
        boolean own = frame.isGuarded() && summary.n() > 0 && Double.isNaN(value);
        return own ? cell.withhold() : cell;
    }

    private static long present(Groups.Group group, String variable) {
        Column<?> column = group.frame().column(variable);
        return (long) column.size() - column.countMissing();
    }

    private Cell share(Groups.Group group, String factor, String level) {
        Groups.Share share = weighting.weight().isPresent()
                ? Groups.share(group.frame(), factor, level, weighting.weight().get())
                : Groups.share(group.frame(), factor, level);
        Cell cell = Cell.of(
                        "share",
                        factor + "=" + level,
                        group.level(),
                        share.perCent(),
                        digits.orElse(NumberStyle.decimals(0)))
                .basedOn(share.count(), present(group, factor) - share.count(), present(group, factor));
        return share.withheld() ? cell.withhold() : cell;
    }

    private List<Entry> entries(Function<Groups.Group, Cell> cell) {
        return groups.stream().map(cell).map(Entry::of).toList();
    }

    /** Numbers of rows, of which the total must not tell one that is withheld. */
    private List<Entry> counted(Function<Groups.Group, Cell> cell) {
        List<Cell> parts = groups.stream()
                .filter(group -> !group.level().equals(Groups.TOTAL))
                .map(cell)
                .toList();
        return entries(group ->
                group.level().equals(Groups.TOTAL) ? Disclosure.totalOf(cell.apply(group), parts) : cell.apply(group));
    }

    private static String percentile(double probability) {
        return "p"
                + BigDecimal.valueOf(probability)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    @Override
    public String toString() {
        return "descriptive table of " + rows.size() + " lines";
    }
}
