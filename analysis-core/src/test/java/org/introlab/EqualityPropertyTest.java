package org.introlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.series.SeriesFigure;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.table.TotalsTable;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.summary.Correlations;
import org.introlab.summary.Groups;
import org.introlab.survey.Grouping;
import org.introlab.survey.Responses;
import org.introlab.survey.Spearman;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Which values are equal does not hang on the type of their column, on the sign of zero or on the order of rows: every place that
 * tells values apart gives the same for all of these.
 */
class EqualityPropertyTest {
    /** The same whole numbers in each type of column that holds them; null is a missing value. */
    private static final Map<String, Function<List<Integer>, Column<?>>> TYPES = types();

    private static Map<String, Function<List<Integer>, Column<?>>> types() {
        Map<String, Function<List<Integer>, Column<?>>> types = new LinkedHashMap<>();
        types.put("short", all -> filled(ShortColumn.create("v"), all, (c, v) -> c.append(v.shortValue())));
        types.put("integer", all -> filled(IntColumn.create("v"), all, (c, v) -> c.append(v)));
        types.put("long", all -> filled(LongColumn.create("v"), all, (c, v) -> c.append(v.longValue())));
        types.put("float", all -> filled(FloatColumn.create("v"), all, (c, v) -> c.append(v.floatValue())));
        types.put("double", all -> filled(DoubleColumn.create("v"), all, (c, v) -> c.append(v.doubleValue())));
        types.put("negative zero", all -> filled(DoubleColumn.create("v"), all, (c, v) -> c.append(v == 0 ? -0.0 : v)));
        types.put("text", all -> filled(StringColumn.create("v"), all, (c, v) -> c.append(v.toString())));
        return types;
    }

    private interface Appending<C> {
        void append(C column, Integer value);
    }

    private static <C extends Column<?>> C filled(C column, List<Integer> values, Appending<C> appending) {
        for (Integer value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                appending.append(column, value);
            }
        }
        return column;
    }

    private static Frame frame(Column<?>... columns) {
        return Frame.of(
                "rows",
                Table.create(columns),
                List.of(),
                List.of(new Source("rows.csv", Provenance.PUBLIC, "0".repeat(64))));
    }

    /** Every third value is missing where it is asked for; every level occurs twice at least. */
    private static List<Integer> values(List<Integer> drawn, boolean gaps) {
        List<Integer> values = new ArrayList<>(List.of(0, 0, -1, -1, 9, 9, 10, 10, 0, 9));
        values.addAll(drawn);
        if (gaps) {
            for (int i = 4; i < values.size(); i += 5) {
                values.set(i, null);
            }
        }
        return values;
    }

    @Property(tries = 60)
    void levelsGroupsAndDistinctValuesAreThoseOfTheIntegers(
            @ForAll @Size(max = 12) List<@IntRange(min = -3, max = 12) Integer> drawn) {
        List<Integer> values = values(drawn, true);
        List<String> expected = values.stream()
                .filter(v -> v != null)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        List<String> texts =
                values.stream().map(v -> v == null ? "" : v.toString()).toList();
        TYPES.forEach((type, column) -> {
            Frame frame = frame(column.apply(values));
            assertEquals(expected, frame.distinct("v"), type);
            assertEquals(expected, Groups.levels(frame, "v"), type);
            assertEquals(texts, frame.rows().stream().map(row -> row.text("v")).toList(), type);
            Groups.of(frame, "v")
                    .forEach(group -> assertEquals(
                            values.stream()
                                    .filter(v -> v != null && group.level().equals(v.toString()))
                                    .count(),
                            group.frame().rowCount(),
                            type));
            Grouping grouping = Responses.of(frame, List.of()).groups("v");
            assertEquals(expected, grouping.levels(), type);
            for (int i = 0; i < values.size(); i++) {
                assertEquals(expected.indexOf(texts.get(i)), grouping.code(i), type);
            }
            assertEquals(
                    values.stream()
                            .filter(v -> v != null && (v == 0 || v == -1))
                            .count(),
                    frame.where(row -> row.is("v", 0) || row.is("v", "-1")).rowCount(),
                    type);
        });
    }

    @Property(tries = 30)
    void factorsAndClustersAreThoseOfTheIntegers(
            @ForAll @Size(min = 4, max = 20) List<@IntRange(min = -3, max = 12) Integer> drawn, @ForAll long seed) {
        List<Integer> values = values(drawn, false);
        List<Integer> order = IntStream.range(0, values.size()).boxed().collect(Collectors.toList());
        double[] y = new Random(seed).doubles(values.size()).toArray();
        List<String> terms = new ArrayList<>(List.of("(Intercept)"));
        values.stream().distinct().sorted().skip(1).forEach(v -> terms.add("v=" + v));
        double expected = Double.NaN;
        for (int shuffle = 0; shuffle < 2; shuffle++) {
            List<Integer> rows = order.stream().map(values::get).toList();
            double[] outcome = order.stream().mapToDouble(i -> y[i]).toArray();
            for (Map.Entry<String, Function<List<Integer>, Column<?>>> type : TYPES.entrySet()) {
                Frame frame = frame(type.getValue().apply(rows), DoubleColumn.create("y", outcome));
                Fit factor = Ols.of("y ~ factor(v)").fit(frame);
                assertEquals(
                        terms, factor.estimates().stream().map(e -> e.name()).toList(), type.getKey());
                Fit clustered = Ols.of("y ~ 1").with(Covariance.cr1("v")).fit(frame);
                assertEquals(terms.size(), clustered.rule().clusters().orElseThrow(), type.getKey());
                double error = clustered.estimates().get(0).stdError();
                expected = Double.isNaN(expected) ? error : expected;
                assertEquals(expected, error, 1e-12, type.getKey());
            }
            Collections.shuffle(order, new Random(seed));
        }
    }

    @Property(tries = 60)
    void ranksAreThoseOfTheIntegers(
            @ForAll @Size(max = 15) List<@IntRange(min = -3, max = 12) Integer> drawn, @ForAll long seed) {
        List<Integer> values = values(drawn, true);
        double[] y =
                new Random(seed).ints(values.size(), -2, 3).asDoubleStream().toArray();
        double expected = Double.NaN;
        for (Map.Entry<String, Function<List<Integer>, Column<?>>> type : TYPES.entrySet()) {
            if (type.getKey().equals("text")) {
                continue;
            }
            Frame frame = frame(type.getValue().apply(values), DoubleColumn.create("y", y));
            double rho = Correlations.spearman(frame, "v", "y").r("v", "y");
            double survey = Spearman.listwise(List.of("v", "y"), List.of(frame.numbers("v"), y))
                    .rho("v", "y");
            expected = Double.isNaN(expected) ? rho : expected;
            assertEquals(expected, rho, 0, type.getKey());
            assertEquals(rho, survey, 1e-12, type.getKey());
        }
    }

    @Property(tries = 30)
    void joinsFindTheSameRowsForAllPairsOfTypes(
            @ForAll @Size(max = 8) List<@IntRange(min = -3, max = 12) Integer> drawn) {
        List<Integer> values = values(drawn, true);
        List<Integer> keys = List.of(-1, 0, 9);
        TYPES.forEach((left, makesLeft) -> TYPES.forEach((right, makesRight) -> {
            Frame joined = frame(makesLeft.apply(values))
                    .join(frame(makesRight.apply(keys), IntColumn.create("w", new int[] {1, 2, 3})), "v");
            for (int i = 0; i < values.size(); i++) {
                int at = values.get(i) == null ? -1 : keys.indexOf(values.get(i));
                assertEquals(at < 0 ? Double.NaN : at + 1, joined.row(i).number("w"), left + " with " + right);
            }
            assertEquals(
                    values.stream().filter(v -> v == null).count(),
                    joined.joins().get(0).withoutKey());
        }));
    }

    @Property(tries = 20)
    void cellsOfExhibitsHaveTheSameKeysAndNumbers(
            @ForAll @Size(max = 12) List<@IntRange(min = -3, max = 12) Integer> drawn) {
        List<Integer> values = values(drawn, false);
        double[] x = IntStream.range(0, values.size()).mapToDouble(i -> i % 7).toArray();
        List<List<Cell>> expected = new ArrayList<>();
        List<Integer> once = values.stream().distinct().toList();
        TYPES.forEach((type, column) -> {
            Frame frame = frame(column.apply(values), DoubleColumn.create("x", x));
            Frame points = frame(column.apply(once), DoubleColumn.create("x", java.util.Arrays.copyOf(x, once.size())));
            StringColumn rows = StringColumn.create("row");
            List<Integer> twice = new ArrayList<>();
            once.forEach(v -> {
                rows.append("part");
                rows.append("total");
                twice.add(v);
                twice.add(v);
            });
            Frame totals = frame(
                    column.apply(twice),
                    rows,
                    DoubleColumn.create(
                            "x",
                            IntStream.range(0, twice.size()).asDoubleStream().toArray()));
            List<Cell> cells = new ArrayList<>();
            DescriptiveTable.of(frame, "v")
                    .shares("v")
                    .mean("x")
                    .exhibit("", "", "t")
                    .cells()
                    .forEach(cells::add);
            SeriesFigure.of(points, "v", "x").exhibit("", "", "t").cells().forEach(cells::add);
            TotalsTable.of(totals, "row", "total")
                    .adding("x")
                    .by("v")
                    .exhibit("", "", "t")
                    .cells()
                    .forEach(cells::add);
            expected.add(cells);
            assertEquals(expected.get(0), cells, type);
        });
    }

    @Property(tries = 100)
    void swappingZerosChangesNothing(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(min = -2, max = 2) Integer> values, @ForAll long seed) {
        Random random = new Random(seed);
        double[] plain = values.stream().mapToDouble(v -> v / 2.0).toArray();
        double[] mixed = values.stream()
                .mapToDouble(v -> v == 0 && random.nextBoolean() ? -0.0 : v / 2.0)
                .toArray();
        double[] y = random.doubles(plain.length).toArray();
        Frame a = frame(DoubleColumn.create("v", plain), DoubleColumn.create("y", y));
        Frame b = a.replacing(DoubleColumn.create("v", mixed), Variable.of("v"));
        assertEquals(a.distinct("v"), b.distinct("v"));
        assertEquals(
                Correlations.spearman(a, "v", "y").r("v", "y"),
                Correlations.spearman(b, "v", "y").r("v", "y"));
        Grouping one = Responses.of(a, List.of()).groups("v");
        Grouping other = Responses.of(b, List.of()).groups("v");
        assertEquals(one.levels(), other.levels());
        for (int i = 0; i < plain.length; i++) {
            assertEquals(one.code(i), other.code(i));
        }
    }
}
