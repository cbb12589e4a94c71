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
 * The numbers of a line of a descriptive table: one for each group, with how many rows it rests on.
 *
 * @param digits how numbers other than counts are shown, where that was said
 * @param weight the column that weights means, deviations, errors and shares
 */
record DescriptiveCells(Frame frame, List<Groups.Group> groups, Optional<NumberStyle> digits, Optional<String> weight) {
    /** Which digits a line has by default, given the data and the numbers of the line. */
    interface Rule {
        NumberStyle of(double[] data, double... shown);
    }

    /** How the numbers of a line are shown. */
    NumberStyle style(Rule rule, String variable, ToDoubleFunction<Summary> of) {
        return digits.orElseGet(() -> rule.of(
                frame.numbers(variable),
                groups.stream()
                        .mapToDouble(group -> of.applyAsDouble(summary(group, variable)))
                        .toArray()));
    }

    /** A statistic of a numeric variable. */
    List<Entry> of(String statistic, String variable, NumberStyle shown, ToDoubleFunction<Summary> of) {
        return entries(group -> cell(statistic, variable, group, shown, of));
    }

    /** The same in parentheses. */
    List<Entry> bracketed(String statistic, String variable, NumberStyle shown, ToDoubleFunction<Summary> of) {
        return groups.stream()
                .map(group -> Entry.bracketed(cell(statistic, variable, group, shown, of)))
                .toList();
    }

    /** The share of a level in per cent. */
    List<Entry> shares(String factor, String level) {
        return entries(group -> share(group, factor, level));
    }

    /** The number of rows with a level. */
    List<Entry> counts(String factor, String level) {
        return counted(group -> {
            long n = Groups.share(group.frame(), factor, level).count();
            // that nobody of few has a level tells of the few
            return Cell.of("n", factor + "=" + level, group.level(), n, NumberStyle.whole())
                    .basedOn(n, present(group, factor));
        });
    }

    /** The number of rows. */
    List<Entry> rows() {
        return counted(group -> Cell.of("n", "n", group.level(), group.frame().rowCount(), NumberStyle.whole())
                .basedOn(group.frame().rowCount()));
    }

    /** The number of rows where a variable is present. */
    List<Entry> present(String variable) {
        return counted(group -> {
            long n = present(group, variable);
            // beside the number of rows it tells how many lack the variable
            return Cell.of("n", variable, group.level(), n, NumberStyle.whole())
                    .basedOn(n, group.frame().rowCount() - n);
        });
    }

    /** What a quantile is called: {@code p25} at 0.25. */
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

    /** Numbers of rows, of which the total must not tell one that is withheld. */
    private List<Entry> counted(Function<Groups.Group, Cell> cell) {
        List<Cell> parts = groups.stream()
                .filter(group -> !group.level().equals(Groups.TOTAL))
                .map(cell)
                .toList();
        return entries(group ->
                group.level().equals(Groups.TOTAL) ? Disclosure.totalOf(cell.apply(group), parts) : cell.apply(group));
    }
}
