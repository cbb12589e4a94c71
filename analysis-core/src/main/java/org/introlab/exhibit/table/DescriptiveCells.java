package org.introlab.exhibit.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;
import tech.tablesaw.columns.Column;

/**
 * The numbers of a line of a descriptive table: one for each group, with the number of rows that it is based on.
 *
 * @param digits the style of numbers other than counts, if set
 * @param weight the column of weights of means, deviations, standard errors and shares
 */
record DescriptiveCells(Frame frame, List<Groups.Group> groups, Optional<NumberStyle> digits, Optional<String> weight) {
    /** The default style of a line, given the data and the numbers of the line. */
    interface Rule {
        NumberStyle of(double[] data, double... shown);
    }

    /** Returns the style of a line's numbers. */
    NumberStyle style(Rule rule, String variable, ToDoubleFunction<Summary> of) {
        return digits.orElseGet(() -> rule.of(
                frame.numbers(variable),
                groups.stream()
                        .mapToDouble(group -> of.applyAsDouble(summary(group, variable)))
                        .toArray()));
    }

    /** Returns a statistic of a numeric variable. */
    List<Entry> of(String statistic, String variable, NumberStyle shown, ToDoubleFunction<Summary> of) {
        return entries(group -> cell(statistic, variable, group, shown, of));
    }

    /** Returns the same in parentheses. */
    List<Entry> bracketed(String statistic, String variable, NumberStyle shown, ToDoubleFunction<Summary> of) {
        return groups.stream()
                .map(group -> Entry.bracketed(cell(statistic, variable, group, shown, of)))
                .toList();
    }

    /** Returns the share of a level in per cent. */
    List<Entry> shares(String factor, String level) {
        return entries(group -> share(group, factor, level));
    }

    /** Returns the number of rows with a level. */
    List<Entry> counts(String factor, String level) {
        return counted(group -> {
            long n = Groups.share(group.frame(), factor, level).count();
            // that none of few persons has a level discloses the few
            return Cell.of("n", factor + "=" + level, group.level(), n, NumberStyle.whole())
                    .basedOn(n, present(group, factor));
        });
    }

    /** Returns the number of rows. */
    List<Entry> rows() {
        return counted(group -> Cell.of("n", "n", group.level(), group.frame().rowCount(), NumberStyle.whole())
                .basedOn(group.frame().rowCount()));
    }

    /** Returns the number of rows where a variable is present. */
    List<Entry> present(String variable) {
        return counted(group -> {
            long n = present(group, variable);
            // with the number of rows it discloses how many lack the variable
            return Cell.of("n", variable, group.level(), n, NumberStyle.whole())
                    .basedOn(n, group.frame().rowCount() - n);
        });
    }

    /** Returns the name of a quantile: {@code p25} at 0.25. */
    static String percentile(double probability) {
        return "p"
                + BigDecimal.valueOf(probability)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private Summary summary(Groups.Group group, String variable) {
        return weight.isPresent()
                ? Summary.of(group.frame(), variable, weight.get())
                : Summary.of(group.frame(), variable);
    }

    private Cell cell(
            String statistic, String variable, Groups.Group group, NumberStyle shown, ToDoubleFunction<Summary> of) {
        Summary summary = summary(group, variable);
        double value = of.applyAsDouble(summary);
        // the mean of zeros and ones is a share, which their standard deviation discloses
        Cell cell = Cell.of(statistic, variable, group.level(), value, shown).basedOn(summary.fewest());
        // the summary knows which order statistics are a single person's value
        boolean own = frame.isGuarded() && summary.n() > 0 && Double.isNaN(value);
        return own ? cell.withhold() : cell;
    }

    private static long present(Groups.Group group, String variable) {
        Column<?> column = group.frame().column(variable);
        return (long) column.size() - column.countMissing();
    }

    private Cell share(Groups.Group group, String factor, String level) {
        Groups.Share share = weight.isPresent()
                ? Groups.share(group.frame(), factor, level, weight.get())
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

    /** Returns numbers of rows; the total must not disclose a withheld one. */
    private List<Entry> counted(Function<Groups.Group, Cell> cell) {
        List<Cell> parts = groups.stream()
                .filter(group -> !group.level().equals(Groups.TOTAL))
                .map(cell)
                .toList();
        return entries(group ->
                group.level().equals(Groups.TOTAL) ? Disclosure.totalOf(cell.apply(group), parts) : cell.apply(group));
    }
}
