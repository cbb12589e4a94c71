package org.introlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.introlab.data.internal.shape.Computed;
import org.introlab.data.internal.shape.Picked;
import org.introlab.data.internal.shape.RowGroups;
import org.introlab.numeric.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Statistics by group: each method adds a statistic, and {@link #frame()} computes them all. The groups are the combinations of values that
 * occur, in the order of levels or of values; rows with a missing value form the last group. Immutable.
 *
 * <pre>{@code
 * persons.groupBy("cohort", "gender").count().mean("months").share("origin", "Syria")
 * }</pre>
 *
 * <p>Each statistic uses the rows where its column and the weight are present; without such rows it is missing. Columns are named
 * {@code n}, {@code months_mean}, {@code months_p90}, {@code origin=Syria}; {@link #as} renames the last one.
 *
 * <p>If the frame {@linkplain Frame#hidesFew hides small counts}, values that would reveal fewer than {@value Source#FEWEST} rows are
 * missing: all statistics of small groups, and of enough other groups that totals do not reveal them; means, sums and shares based on
 * few rows; minima, maxima, medians and quantiles that are the values of few rows; and all first values.
 *
 * @param <F> the type of the frame
 */
public final class Grouped<F> {
    /** Makes a frame. */
    interface Maker<F> {
        F make(String name, List<Column<?>> columns, List<Variable> variables, List<Source> sources);
    }

    private final DescribedColumns frame;
    private final List<String> by;
    private final Maker<F> maker;
    private final Optional<String> weight;
    private final List<GroupNumber> asked;

    private Grouped(
            DescribedColumns frame, List<String> by, Maker<F> maker, Optional<String> weight, List<GroupNumber> asked) {
        this.frame = frame;
        this.by = by;
        this.maker = maker;
        this.weight = weight;
        this.asked = List.copyOf(asked);
    }

    static <F> Grouped<F> of(DescribedColumns frame, List<String> by, Maker<F> maker) {
        for (String column : by) {
            frame.values(column).requireExact("a group");
            if (frame.hidesFew() && !frame.variable(column).isFactor()) {
                frame.requireMany(column);
            }
        }
        return new Grouped<>(frame, List.copyOf(by), maker, Optional.empty(), List.of());
    }

    private Grouped<F> each(Function<String, GroupNumber> number, String... columns) {
        Grouped<F> more = this;
        for (String column : columns) {
            more = more.and(number.apply(column));
        }
        return more;
    }

    private Grouped<F> and(GroupNumber one) {
        List<GroupNumber> more = new ArrayList<>(asked);
        more.add(one);
        return new Grouped<>(frame, by, maker, weight, more);
    }

    /**
     * Sets the weights of sums, means, standard deviations and shares. Mean and standard deviation follow Stata's {@code aweight}, with the
     * mean {@code sum(w x) / sum(w)}; the sum is {@code sum(w x)} with unscaled weights. Rows with a missing or zero weight are dropped.
     * Weighted quantiles are not supported.
     *
     * @throws IllegalArgumentException if there is no such column, it is not numeric, or a weight is negative
     */
    public Grouped<F> weightedBy(String column) {
        double[] weights = frame.numbers(column);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException("The weight '" + column + "' is negative in " + frame.rowInWords(i)
                        + " of " + frame.name() + ". Weights can't be negative.");
            }
        }
        return new Grouped<>(frame, by, maker, Optional.of(column), asked);
    }

    /** Adds the number of rows, as {@code n}. */
    public Grouped<F> count() {
        return and(GroupNumber.count());
    }

    /** Adds numbers of distinct values. */
    public Grouped<F> distinct(String... columns) {
        return each(column -> GroupNumber.distinct(frame, column), columns);
    }

    /** Adds means. */
    public Grouped<F> mean(String... columns) {
        return each(
                c -> GroupNumber.ofSums(
                        frame, c, "mean", "mean", x -> x.centre().value()),
                columns);
    }

    /** Adds standard deviations with the divisor n - 1. */
    public Grouped<F> sd(String... columns) {
        return each(c -> GroupNumber.ofSums(frame, c, "sd", "standard deviation", Numbers::sd), columns);
    }

    /** Adds sums; missing where a group has no value. */
    public Grouped<F> sum(String... columns) {
        return each(c -> GroupNumber.ofSums(frame, c, "sum", "sum", Numbers::sum), columns);
    }

    /** Adds minima. */
    public Grouped<F> min(String... columns) {
        return each(c -> GroupNumber.ofOrder(frame, c, "min", "smallest", Numbers::min), columns);
    }

    /** Adds maxima. */
    public Grouped<F> max(String... columns) {
        return each(c -> GroupNumber.ofOrder(frame, c, "max", "largest", Numbers::max), columns);
    }

    /** Adds medians. */
    public Grouped<F> median(String... columns) {
        return each(c -> GroupNumber.median(frame, c), columns);
    }

    /** Adds the quantile at a probability of 0 to 1 by R's and Excel's rule (type 7), as {@code months_p90}. */
    public Grouped<F> quantile(String column, double probability) {
        return and(GroupNumber.quantile(frame, column, probability));
    }

    /** Adds the first value that is present in a group, in the frame's order; columns of any type. */
    public Grouped<F> first(String... columns) {
        return each(c -> GroupNumber.first(frame, c), columns);
    }

    /**
     * Adds the share of rows with a value, from 0 to 1, among the rows where the column is present, as {@code origin=Syria}.
     *
     * @throws IllegalArgumentException if there is no such column, or if it is a factor without that level
     */
    public Grouped<F> share(String column, String value) {
        return and(GroupNumber.share(frame, column, value));
    }

    /** Renames the last statistic. */
    public Grouped<F> as(String name) {
        return as(name, last().variable().label("en"));
    }

    /**
     * Renames and relabels the last statistic.
     *
     * @throws IllegalStateException if there is none yet
     */
    public Grouped<F> as(String name, String label) {
        GroupNumber renamed = last().named(name, label);
        List<GroupNumber> more = new ArrayList<>(asked.subList(0, asked.size() - 1));
        more.add(renamed);
        return new Grouped<>(frame, by, maker, weight, more);
    }

    private GroupNumber last() {
        if (asked.isEmpty()) {
            throw new IllegalStateException(
                    "as() renames the last statistic, but there is none yet. Add one first, such as mean(\"age\").");
        }
        return asked.get(asked.size() - 1);
    }

    /**
     * Returns the statistics as a frame: a row per group, with the grouping columns and the statistics; {@code n} if none was added.
     *
     * @throws IllegalArgumentException if two columns have the same name ({@link #as} renames one)
     */
    public F frame() {
        return asked.isEmpty() ? count().frame() : made();
    }

    private F made() {
        RowGroups groups = new RowGroups(by.stream().map(frame::ranks).toList(), frame.rowCount());
        boolean[] few = groups.withheld(Source.FEWEST);
        boolean hides = frame.hidesFew();
        boolean open = !hides && !frame.isGuarded();
        boolean allShown = IntStream.range(0, few.length).noneMatch(g -> few[g]);
        List<Column<?>> columns = new ArrayList<>();
        List<Variable> variables = new ArrayList<>();
        for (String column : by) {
            columns.add(Picked.of(frame.column(column), groups.first()));
            variables.add(factor(column));
        }
        double[] weights = weight.map(frame::numbers).orElse(new double[0]);
        for (GroupNumber one : asked) {
            List<Object> values = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                int[] rows = groups.rows(g);
                GroupNumber.Statistic statistic = one.rule().of(rows, at(rows, weights));
                boolean shown =
                        open || !few[g] && statistic.mayBeShown().getAsBoolean() && restIsMany(one.share(), rows);
                allShown &= shown;
                values.add(shown || !hides ? statistic.value() : null);
            }
            columns.add(Computed.of(one.variable().name(), values));
            variables.add(one.variable());
        }
        String name = by.isEmpty() ? frame.name() : frame.name() + " by " + String.join(", ", by);
        return maker.make(name, columns, variables, hides || allShown ? ofMany() : frame.sources());
    }

    /** Returns the description of a grouping column; text becomes a factor. */
    private Variable factor(String column) {
        Variable variable = frame.variable(column);
        return variable.isFactor() || !(frame.column(column) instanceof StringColumn)
                ? variable
                : new Variable(column, frame.values(column).occurring(), variable.labels(), variable.levelLabels());
    }

    private static double[] at(int[] rows, double... all) {
        return all.length == 0
                ? all
                : Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
    }

    /** Returns whether the rows whose value has no requested share are none or many: together, the requested shares reveal theirs. */
    private boolean restIsMany(Optional<String> shareOf, int... rows) {
        if (shareOf.isEmpty()) {
            return true;
        }
        Values values = frame.values(shareOf.get());
        List<String> named = asked.stream()
                .filter(one -> one.share().equals(shareOf))
                .map(GroupNumber::value)
                .toList();
        return !SmallCount.isFew(Arrays.stream(rows)
                .filter(row -> !values.isMissing(row) && named.stream().noneMatch(v -> values.is(row, v)))
                .count());
    }

    /** Returns the files as sources of statistics based on many persons each. */
    private List<Source> ofMany() {
        List<Source> sources = frame.sources().isEmpty() ? List.of(Source.unknown()) : frame.sources();
        return sources.stream().map(Source::ofMany).toList();
    }

    @Override
    public String toString() {
        return frame().toString();
    }
}
