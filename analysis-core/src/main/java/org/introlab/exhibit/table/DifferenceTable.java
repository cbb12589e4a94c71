package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.markup.Digits;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.Difference;

/**
 * A balance table: means of two groups and their difference, a line for each variable.
 *
 * <p>Its cells are {@code (mean | sd | n, variable, level)} and {@code (estimate | std_error | statistic | p_value, variable,
 * difference)}.
 */
public final class DifferenceTable implements TableBuilder {
    private static final String DIFFERENCE = "difference";

    private final Frame frame;
    private final String group;
    private final String first;
    private final String second;
    private final Difference.Rule rule;
    private final Optional<NumberStyle> digits;
    private final List<String> variables;

    private DifferenceTable(
            Frame frame,
            String group,
            String first,
            String second,
            Difference.Rule rule,
            Optional<NumberStyle> digits,
            List<String> variables) {
        this.frame = frame;
        this.group = group;
        this.first = first;
        this.second = second;
        this.rule = rule;
        this.digits = digits;
        this.variables = variables;
    }

    /**
     * Starts a table of first minus second level of a group, with standard errors from separate variances.
     *
     * @param group a factor, or a column with few whole numbers
     */
    public static DifferenceTable of(Frame frame, String group, String first, String second) {
        return new DifferenceTable(frame, group, first, second, Difference.Rule.UNEQUAL, Optional.empty(), List.of());
    }

    /** Uses one pooled variance for both groups. */
    public DifferenceTable pooled() {
        return new DifferenceTable(frame, group, first, second, Difference.Rule.POOLED, digits, variables);
    }

    /**
     * Sets the style of means, differences and standard errors. By default the standard deviation of a variable has
     * three significant digits, the standard error of a difference two.
     */
    public DifferenceTable digits(NumberStyle shown) {
        return new DifferenceTable(frame, group, first, second, rule, Optional.of(shown), variables);
    }

    /** Adds variables. */
    public DifferenceTable means(String... numeric) {
        List<String> more = new ArrayList<>(variables);
        more.addAll(List.of(numeric));
        return new DifferenceTable(frame, group, first, second, rule, digits, List.copyOf(more));
    }

    /**
     * Returns the table as an exhibit.
     *
     * @throws IllegalArgumentException if a column is missing or not numeric, or the group lacks a level
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<ExhibitRow> rows = new ArrayList<>();
        List<String> untested = new ArrayList<>();
        for (String variable : variables) {
            Difference d = rule == Difference.Rule.POOLED
                    ? Difference.pooled(frame, variable, group, first, second)
                    : Difference.unequal(frame, variable, group, first, second);
            double[] data = frame.numbers(variable);
            NumberStyle means = digits.orElseGet(() -> Digits.ofMean(data));
            NumberStyle errors = digits.orElseGet(() -> Digits.ofErrors(data, d.stdError()));
            d.untested()
                    .filter(reason -> !d.isWithheld())
                    .ifPresent(reason -> untested.add("No test of " + variable + ": " + reason + "."));
            long a = d.first().n();
            long b = d.second().n();
            long ofA = d.first().fewest();
            long ofB = d.second().fewest();
            long fewest = Math.min(ofA, ofB);
            rows.add(ExhibitRow.body(
                    frame.variable(variable).label("en"),
                    List.of(
                            number("mean", variable, first, d.first().mean(), means, ofA),
                            number("mean", variable, second, d.second().mean(), means, ofB),
                            number("estimate", variable, DIFFERENCE, d.estimate(), errors, fewest),
                            number("std_error", variable, DIFFERENCE, d.stdError(), errors, fewest),
                            number("statistic", variable, DIFFERENCE, d.statistic(), NumberStyle.decimals(2), fewest),
                            number("p_value", variable, DIFFERENCE, d.pValue(), NumberStyle.pValue(), fewest),
                            number("n", variable, first, a, NumberStyle.whole(), a),
                            number("n", variable, second, b, NumberStyle.whole(), b))));
            rows.add(ExhibitRow.continued(List.of(
                    new Entry.Number(
                            "(",
                            Cell.of("sd", variable, first, d.first().sd(), means)
                                    .basedOn(ofA),
                            ")"),
                    new Entry.Number(
                            "(",
                            Cell.of("sd", variable, second, d.second().sd(), means)
                                    .basedOn(ofB),
                            ")"),
                    Entry.BLANK,
                    Entry.BLANK,
                    Entry.BLANK,
                    Entry.BLANK,
                    Entry.BLANK,
                    Entry.BLANK)));
        }
        Variable by = frame.variable(group);
        String one = by.levelLabel(first, "en");
        String other = by.levelLabel(second, "en");
        return Exhibit.computed(
                        title,
                        List.of(one, other, "Difference", "Std. error", "t", "p", "N " + one, "N " + other),
                        rows,
                        frame.sources())
                .exhibit(id, name, title)
                .noted(Untested.under(
                        "Means with standard deviations (n - 1) in parentheses. Standard errors of the"
                                + " differences: " + rule.words()
                                + ".",
                        untested));
    }

    private static Entry number(
            String statistic, String row, String column, double value, NumberStyle shown, long persons) {
        return Entry.of(Cell.of(statistic, row, column, value, shown).basedOn(persons));
    }

    @Override
    public String title() {
        return frame.variable(group).label("en") + ": " + first + " and " + second;
    }

    @Override
    public String toString() {
        return "table of differences by " + group + ": " + String.join(", ", variables);
    }
}
