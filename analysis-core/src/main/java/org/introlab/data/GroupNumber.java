package org.introlab.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.introlab.internal.Near;
import org.introlab.numeric.Numbers;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/**
 * A statistic of each group of rows, such as the mean of a column, with its name, label and rule.
 *
 * @param share the column whose value it is the share of, if it is a share
 * @param value that value; otherwise empty
 */
record GroupNumber(Variable variable, Rule rule, Optional<String> share, String value) {
    private static final double PER_CENT = 100;
    private static final double DIGITS = 1e10;

    /** A value, or null, and whether disclosure control lets it be shown, which costs more to compute than the value. */
    record Statistic(@Nullable Object value, BooleanSupplier mayBeShown) {
        Statistic(Object value) {
            this(value, () -> true);
        }
    }

    /** Computes a value from some rows, with one weight per row or no weights. */
    @FunctionalInterface
    interface Rule {
        Statistic of(int[] rows, double... weights);
    }

    private static GroupNumber of(String name, String label, Rule rule) {
        return new GroupNumber(Variable.of(name).labelled("en", label), rule, Optional.empty(), "");
    }

    /** Returns the same statistic under another name. */
    GroupNumber named(String name, String label) {
        return new GroupNumber(Variable.of(name).labelled("en", label), rule, share, value);
    }

    static GroupNumber count() {
        return of("n", "Rows", (rows, weights) -> new Statistic(rows.length));
    }

    static GroupNumber distinct(DescribedColumns frame, String column) {
        Values values = frame.values(column);
        values.requireExact("counted by distinct values");
        return of(column + "_distinct", label(frame, column) + ", distinct values", (rows, weights) -> {
            List<String> present = Arrays.stream(rows)
                    .filter(row -> !values.isMissing(row))
                    .mapToObj(values::text)
                    .toList();
            int found = (int) present.stream().distinct().count();
            return new Statistic(
                    found, () -> SmallCount.mayShowDistinct(found, present.size(), rows.length - present.size()));
        });
    }

    static GroupNumber first(DescribedColumns frame, String column) {
        Column<?> from = frame.column(column);
        return of(
                column + "_first",
                label(frame, column) + ", first",
                (rows, weights) -> new Statistic(
                        Arrays.stream(rows)
                                .filter(row -> !from.isMissing(row))
                                .mapToObj(row -> (Object) from.get(row))
                                .findFirst()
                                .orElse(null),
                        () -> false));
    }

    static GroupNumber share(DescribedColumns frame, String column, String value) {
        List<String> levels = frame.variable(column).levels();
        if (!levels.isEmpty() && !levels.contains(value)) {
            throw new IllegalArgumentException("'" + column + "' has no level '" + value + "'."
                    + Near.hint(value, levels) + " Levels: " + String.join(", ", levels) + ".");
        }
        Values values = frame.values(column);
        String label = label(frame, column) + ": " + frame.variable(column).levelLabel(value, "en") + ", share";
        Rule rule = (rows, weights) -> {
            Numbers is = numbers(
                    Arrays.stream(rows)
                            .mapToDouble(row -> values.isMissing(row) ? Double.NaN : values.is(row, value) ? 1 : 0)
                            .toArray(),
                    weights);
            return is.n() == 0
                    ? new Statistic(Double.NaN)
                    : new Statistic(is.centre().value(), () -> SmallCount.isMeanOfMany(is));
        };
        return new GroupNumber(
                Variable.of(column + "=" + value).labelled("en", label), rule, Optional.of(column), value);
    }

    /** Creates a statistic from a sum, mean or standard deviation. */
    static GroupNumber ofSums(
            DescribedColumns frame, String column, String suffix, String words, ToDoubleFunction<Numbers> number) {
        return ofNumbers(
                frame,
                column,
                suffix,
                words,
                numbers -> new Statistic(number.applyAsDouble(numbers), () -> SmallCount.isMeanOfMany(numbers)));
    }

    /** Creates a statistic from an order statistic. */
    static GroupNumber ofOrder(
            DescribedColumns frame, String column, String suffix, String words, ToDoubleFunction<Numbers> number) {
        return ofNumbers(frame, column, suffix, words, numbers -> {
            double found = number.applyAsDouble(numbers);
            return new Statistic(found, () -> !Double.isNaN(SmallCount.shownOf(found, numbers.values())));
        });
    }

    static GroupNumber quantile(DescribedColumns frame, String column, double probability) {
        String percent = Values.textOf(Math.rint(PER_CENT * probability * DIGITS) / DIGITS);
        return ofOrder(frame, column, "p" + percent, "percentile " + percent, numbers -> numbers.quantile(probability));
    }

    static GroupNumber median(DescribedColumns frame, String column) {
        return ofOrder(frame, column, "median", "median", numbers -> numbers.quantile(0.5));
    }

    private static GroupNumber ofNumbers(
            DescribedColumns frame,
            String column,
            String suffix,
            String words,
            Function<Numbers, Statistic> statistic) {
        double[] all = frame.numbers(column);
        return of(column + "_" + suffix, label(frame, column) + ", " + words, (rows, weights) -> {
            Numbers numbers =
                    numbers(Arrays.stream(rows).mapToDouble(row -> all[row]).toArray(), weights);
            return numbers.n() == 0 ? new Statistic(Double.NaN) : statistic.apply(numbers);
        });
    }

    private static String label(DescribedColumns frame, String column) {
        return frame.variable(column).label("en");
    }

    private static Numbers numbers(double[] values, double... weights) {
        return weights.length == 0 ? Numbers.of(values) : Numbers.weighted(values, weights);
    }
}
