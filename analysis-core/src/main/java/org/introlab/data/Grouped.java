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
 * Numbers of each group of rows: what is asked for is collected, and {@link #frame()} computes it. The groups are the combinations of
 * values that occur, in the order of levels, or of values; rows that lack a value are a group, the last one. Immutable.
 *
 * <pre>{@code
 * persons.groupBy("cohort", "gender").count().mean("months").share("origin", "Syria")
 * }</pre>
 *
 * <p>Each number is of the rows where its column, and the weight, is present; without such a row it is missing. Columns are called
 * {@code n}, {@code months_mean}, {@code months_p90}, {@code origin=Syria}; {@link #as} renames the last one.
 *
 * <p>Of a frame that {@linkplain Frame#hidesFew hides few}, what would tell of fewer than {@value Source#FEWEST} rows is missing: all
 * numbers of small groups, and of as many others that no total tells them; means, sums and shares of few; the own values of few as
 * smallest, largest, median or quantile; first values always.
 *
 * @param <F> the frame
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
     * Weights of sums, means, deviations and shares. Mean and deviation are those of Stata's {@code aweight}, the mean {@code sum(w x) /
     * sum(w)}; the sum is {@code sum(w x)} with the weights as they are. Rows without a weight, or with a weight of zero, are left out of
     * them. Quantiles of weighted values are refused.
     *
     * @throws IllegalArgumentException if there is no such column, it is not numeric, or a weight is negative
     */
    public Grouped<F> weights(String column) {
        double[] weights = frame.numbers(column);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException(
                        "The weight '" + column + "' is negative in " + frame.rowInWords(i) + " of " + frame.name());
            }
        }
        return new Grouped<>(frame, by, maker, Optional.of(column), asked);
    }

    /** How many rows a group has, as {@code n}. */
    public Grouped<F> count() {
        return and(GroupNumber.count());
    }

    /** How many distinct values there are. */
    public Grouped<F> distinct(String... columns) {
        return each(column -> GroupNumber.distinct(frame, column), columns);
    }

    /** Means. */
    public Grouped<F> mean(String... columns) {
        return each(
                c -> GroupNumber.ofSums(
                        frame, c, "mean", "mean", x -> x.centre().value()),
                columns);
    }

    /** Standard deviations with n - 1. */
    public Grouped<F> sd(String... columns) {
        return each(c -> GroupNumber.ofSums(frame, c, "sd", "standard deviation", Numbers::sd), columns);
    }

    /** Sums; missing where a group has no value. */
    public Grouped<F> sum(String... columns) {
        return each(c -> GroupNumber.ofSums(frame, c, "sum", "sum", Numbers::sum), columns);
    }

    /** Smallest values. */
    public Grouped<F> min(String... columns) {
        return each(c -> GroupNumber.ofOrder(frame, c, "min", "smallest", Numbers::min), columns);
    }

    /** Largest values. */
    public Grouped<F> max(String... columns) {
        return each(c -> GroupNumber.ofOrder(frame, c, "max", "largest", Numbers::max), columns);
    }

    /** Medians. */
    public Grouped<F> median(String... columns) {
        return each(c -> GroupNumber.median(frame, c), columns);
    }

    /** The quantile at a probability of 0 to 1 by R's and Excel's rule (type 7), as {@code months_p90}. */
    public Grouped<F> quantile(String column, double probability) {
        return and(GroupNumber.quantile(frame, column, probability));
    }

    /** The value of the first row of a group, in the frame's order, that has one; of any kind. */
    public Grouped<F> first(String... columns) {
        return each(c -> GroupNumber.first(frame, c), columns);
    }

    /**
     * The share of the rows with a value, from 0 to 1, among those that have any, as {@code origin=Syria}.
     *
     * @throws IllegalArgumentException if there is no such column, or it is a factor without such a level
     */
    public Grouped<F> share(String column, String value) {
        return and(GroupNumber.share(frame, column, value));
    }

    /** The last number under another name. */
    public Grouped<F> as(String name) {
        return as(name, last().variable().label("en"));
    }

    /**
     * The last number under another name and label.
     *
     * @throws IllegalStateException if none was asked for
     */
    public Grouped<F> as(String name, String label) {
        GroupNumber renamed = last().named(name, label);
        List<GroupNumber> more = new ArrayList<>(asked.subList(0, asked.size() - 1));
        more.add(renamed);
        return new Grouped<>(frame, by, maker, weight, more);
    }

    private GroupNumber last() {
        if (asked.isEmpty()) {
            throw new IllegalStateException("Ask for a number first, such as mean(\"age\"), then name it.");
        }
        return asked.get(asked.size() - 1);
    }

    /**
     * The numbers as a frame: a row for each group, with the columns that it is grouped by, and what was asked for; {@code n} if nothing was.
     *
     * @throws IllegalArgumentException if two columns have one name ({@link #as} gives another)
     */
    public F frame() {
        return asked.isEmpty() ? count().frame() : made();
    }

    private F made() {
        RowGroups groups = new RowGroups(by.stream().map(frame::ranks).toList(), frame.rowCount());
        boolean[] few = groups.withheld(Source.FEWEST);
        boolean hides = frame.hidesFew();
        boolean open = !hides && !frame.isGuarded();
        boolean allTold = IntStream.range(0, few.length).noneMatch(g -> few[g]);
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
                GroupNumber.Told told = one.rule().of(rows, at(rows, weights));
                boolean tells = open || !few[g] && told.mayBeTold().getAsBoolean() && restIsMany(one.share(), rows);
                allTold &= tells;
                values.add(tells || !hides ? told.value() : null);
            }
            columns.add(Computed.of(one.variable().name(), values));
            variables.add(one.variable());
        }
        String name = by.isEmpty() ? frame.name() : frame.name() + " by " + String.join(", ", by);
        return maker.make(name, columns, variables, hides || allTold ? ofMany() : frame.sources());
    }

    /** Texts by which rows are grouped are a factor. */
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

    /** Whether the rows with a value whose share was not asked for are none or many: the shares beside each other tell theirs. */
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

    /** The files, as those of numbers of many persons each. */
    private List<Source> ofMany() {
        List<Source> sources = frame.sources().isEmpty() ? List.of(Source.unknown()) : frame.sources();
        return sources.stream().map(Source::ofMany).toList();
    }

    @Override
    public String toString() {
        return frame().toString();
    }
}
