package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.markup.Digits;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;

/**
 * A description of a sample by group (Table 1): column percentages of factors, means, spread and quantiles of numeric
 * variables, and N, with a column for each group in the order of its levels and one for the total.
 *
 * <pre>{@code
 * DescriptiveTable.of(frame, "treated").digits(NumberStyle.decimals(2)).meansWithSd("age", "education").count()
 * }</pre>
 *
 * <p>Every number is based on the rows where the variable is present. Its cells are {@code (share | n, variable=level, group)} in per cent or
 * rows, {@code (mean | sd | std_error | median | min | max | p25 | n, variable, group)} (the quantile at 0.25 is {@code p25}) and {@code (n, n,
 * group)}.
 */
public final class DescriptiveTable extends ComparedGroups implements TableBuilder {
    private final Frame frame;
    private final List<Groups.Group> groups;
    private final Optional<NumberStyle> digits;
    private final WeightedLines weighting;
    private final DescriptiveLines lines;

    private DescriptiveTable(
            Frame frame,
            List<Groups.Group> groups,
            Optional<NumberStyle> digits,
            WeightedLines weighting,
            DescriptiveLines lines,
            TestColumns compared) {
        super(frame, compared);
        this.frame = frame;
        this.groups = groups;
        this.digits = digits;
        this.weighting = weighting;
        this.lines = lines;
    }

    private static DescriptiveTable of(Frame frame, List<Groups.Group> groups, Optional<String> by) {
        return new DescriptiveTable(
                frame, groups, Optional.empty(), WeightedLines.none(), DescriptiveLines.none(), TestColumns.none(by));
    }

    /** Starts a table of the whole frame with one column, {@code total}. */
    public static DescriptiveTable of(Frame frame) {
        return of(frame, List.of(Groups.total(frame)), Optional.empty());
    }

    /**
     * Starts a table of the frame by the levels of a factor, or by the values of a column with few whole numbers, such as 0 and 1.
     *
     * @throws IllegalArgumentException if the column is missing, or has neither levels nor few whole numbers
     */
    public static DescriptiveTable of(Frame frame, String group) {
        List<Groups.Group> groups = new ArrayList<>(Groups.of(frame, group));
        groups.add(Groups.total(frame));
        return of(frame, List.copyOf(groups), Optional.of(group));
    }

    /** Removes the column of the total. */
    public DescriptiveTable withoutTotal() {
        return groupedBy(
                groups.stream().filter(g -> !g.level().equals(Groups.TOTAL)).toList());
    }

    /** Adds the column of all rows, including those without a group; it is there by default. */
    public DescriptiveTable total() {
        if (groups.get(groups.size() - 1).level().equals(Groups.TOTAL)) {
            return this;
        }
        List<Groups.Group> more = new ArrayList<>(groups);
        more.add(Groups.total(frame));
        return groupedBy(List.copyOf(more));
    }

    private DescriptiveTable groupedBy(List<Groups.Group> columns) {
        if (!lines.rows().isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "total() and withoutTotal() must come before the first line, in a table with groups.");
        }
        return new DescriptiveTable(frame, columns, digits, weighting, lines, compared());
    }

    /**
     * Sets the style of the numbers, except counts, in the lines that follow. By default the decimals depend on the variable's spread in
     * the whole frame (its standard deviation has three significant digits), and percentages have none.
     */
    public DescriptiveTable digits(NumberStyle shown) {
        return new DescriptiveTable(frame, groups, Optional.of(shown), weighting, lines, compared());
    }

    /**
     * Sets the weights of the means, deviations, standard errors and shares that follow, which the note states; see
     * {@link Summary#of(Frame, String, String)}. Counts remain numbers of rows.
     */
    public DescriptiveTable weightedBy(String column) {
        return new DescriptiveTable(frame, groups, digits, weighting.by(column), lines, compared());
    }

    /** Adds a heading for the lines below it. */
    public DescriptiveTable heading(String text) {
        return with(ExhibitRow.heading(text));
    }

    /** Adds column percentages of factors, a block of lines for each; numbers with few values are allowed. */
    public DescriptiveTable shares(String... factors) {
        return blocks(true, factors);
    }

    /** Adds counts of the levels of factors, a block of lines for each; numbers with few values are allowed. */
    public DescriptiveTable counts(String... factors) {
        return blocks(false, factors);
    }

    private DescriptiveTable blocks(boolean shares, String... factors) {
        DescriptiveTable table = this;
        for (String factor : factors) {
            DescriptiveTable before = table;
            Variable variable = frame.variable(factor);
            String head = variable.label("en") + (shares ? ", per cent" : "");
            table = (shares ? table.lineOf(head) : table).with(ExhibitRow.heading(head));
            for (String level : Groups.levels(frame, factor)) {
                List<Entry> entries = shares ? cells().shares(factor, level) : cells().counts(factor, level);
                table = table.with(ExhibitRow.body(variable.levelLabel(level, "en"), entries));
            }
            table = table.tested(TestedLine.Kind.SHARES, factor, before);
        }
        return table;
    }

    /** Adds medians of numeric variables, a line for each; for an even number of values the mean of the middle two. */
    public DescriptiveTable median(String... variables) {
        return numeric("median", List.of(variables), Digits::ofValues, Summary::median);
    }

    /** Adds the quantile of a numeric variable at a probability, by R's rule (type 7); its statistic at 0.25 is {@code p25}. */
    public DescriptiveTable quantile(String variable, double probability) {
        return numeric(
                DescriptiveCells.percentile(probability),
                List.of(variable),
                Digits::ofValues,
                s -> s.quantile(probability));
    }

    /** Adds the quantile by one of the nine rules of {@link org.introlab.numeric.Quantiles}. */
    public DescriptiveTable quantile(String variable, double probability, int type) {
        return numeric(
                DescriptiveCells.percentile(probability),
                List.of(variable),
                Digits::ofValues,
                s -> s.quantile(probability, type));
    }

    /** Adds means of numeric variables, a line for each; the same as {@code mean}. */
    public DescriptiveTable means(String... variables) {
        return mean(variables);
    }

    /** Adds means of numeric variables, a line for each. */
    public DescriptiveTable mean(String... variables) {
        return numeric("mean", List.of(variables), (data, shown) -> Digits.ofMean(data), Summary::mean);
    }

    /** Adds the mean of a numeric variable. */
    public DescriptiveTable mean(String variable, NumberStyle shown) {
        DescriptiveTable shownSo = digits(shown).mean(variable);
        return new DescriptiveTable(frame, groups, digits, shownSo.weighting, shownSo.lines, compared());
    }

    /** Adds standard deviations (n - 1) of numeric variables, a line for each. */
    public DescriptiveTable sd(String... variables) {
        return numeric("sd", List.of(variables), (data, shown) -> Digits.ofMean(data), Summary::sd);
    }

    /** Adds standard errors of the means, {@code sd / sqrt(n)}, a line for each variable. */
    public DescriptiveTable stdError(String... variables) {
        return numeric("std_error", List.of(variables), Digits::ofErrors, Summary::stdError);
    }

    /** Adds minima, a line for each variable. */
    public DescriptiveTable min(String... variables) {
        return numeric("min", List.of(variables), Digits::ofValues, Summary::min);
    }

    /** Adds maxima, a line for each variable. */
    public DescriptiveTable max(String... variables) {
        return numeric("max", List.of(variables), Digits::ofValues, Summary::max);
    }

    /** Adds means, a line for each variable, with the standard deviation (n - 1) in parentheses under each. */
    public DescriptiveTable meansWithSd(String... variables) {
        return withSpread("sd", (data, shown) -> Digits.ofMean(data), Summary::sd, variables);
    }

    /** Adds means, a line for each variable, with the standard error {@code sd / sqrt(n)} in parentheses under each. */
    public DescriptiveTable meansWithErrors(String... variables) {
        return withSpread("std_error", Digits::ofErrors, Summary::stdError, variables);
    }

    /** Adds the number of rows in each group. */
    public DescriptiveTable count() {
        return with(ExhibitRow.summary("N", cells().rows()));
    }

    /** Adds the number of rows in each group where a variable is present. */
    public DescriptiveTable count(String variable) {
        return with(ExhibitRow.body(frame.variable(variable).label("en") + ", n", cells().present(variable)));
    }

    /** Returns the table as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<String> heads =
                new ArrayList<>(groups.stream().map(Groups.Group::label).toList());
        TestColumns.Added added = compared().beside(frame, lines.rows(), lines.tested(), heads.size());
        heads.addAll(compared().heads());
        return Exhibit.computed(title, heads, added.rows(), frame.sources())
                .exhibit(id, name, title)
                .noted(Untested.under(weighting.note(lines.rows()), added.notes()));
    }

    private DescriptiveTable lineOf(String name) {
        return new DescriptiveTable(frame, groups, digits, weighting.line(name), lines, compared());
    }

    private DescriptiveTable with(ExhibitRow row) {
        return new DescriptiveTable(frame, groups, digits, weighting, lines.and(row), compared());
    }

    @Override
    DescriptiveTable compared(TestColumns columns) {
        return new DescriptiveTable(frame, groups, digits, weighting, lines, columns);
    }

    /** Marks the lines added after another table as testable. */
    private DescriptiveTable tested(TestedLine.Kind kind, String variable, DescriptiveTable before) {
        DescriptiveLines more = lines.tested(
                kind, variable, weighting.weight(), before.lines.rows().size());
        return new DescriptiveTable(frame, groups, digits, weighting, more, compared());
    }

    private DescriptiveCells cells() {
        return new DescriptiveCells(frame, groups, digits, weighting.weight());
    }

    private DescriptiveTable withSpread(
            String spread, DescriptiveCells.Rule rule, ToDoubleFunction<Summary> of, String... variables) {
        DescriptiveTable table = this;
        for (String variable : variables) {
            NumberStyle shown = cells().style(rule, variable, of);
            String label = frame.variable(variable).label("en");
            DescriptiveTable before = table;
            table = table.lineOf(label)
                    .with(ExhibitRow.body(label, cells().of("mean", variable, shown, Summary::mean)))
                    .with(ExhibitRow.continued(cells().bracketed(spread, variable, shown, of)))
                    .tested(TestedLine.Kind.MEANS, variable, before);
        }
        return table;
    }

    private DescriptiveTable numeric(
            String statistic, List<String> variables, DescriptiveCells.Rule rule, ToDoubleFunction<Summary> of) {
        DescriptiveTable table = this;
        for (String variable : variables) {
            NumberStyle shown = cells().style(rule, variable, of);
            String label = frame.variable(variable).label("en") + ", " + statistic;
            DescriptiveTable before = table;
            table = table.lineOf(label).with(ExhibitRow.body(label, cells().of(statistic, variable, shown, of)));
            if (statistic.equals("mean") || statistic.equals("median")) {
                boolean mean = statistic.equals("mean");
                table = table.tested(mean ? TestedLine.Kind.MEANS : TestedLine.Kind.MEDIANS, variable, before);
            }
        }
        return table;
    }

    @Override
    public String title() {
        return "Descriptive table";
    }

    @Override
    public String toString() {
        return "descriptive table of " + lines.rows().size() + " lines";
    }
}
