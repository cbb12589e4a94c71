package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.model.internal.linalg.Cells;
import org.introlab.model.internal.linalg.Chunks;
import org.introlab.model.result.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Laws of least squares that hold for any data. */
class OlsPropertyTest {
    private static final List<Covariance> ALL = List.of(
            Covariance.classical(),
            Covariance.hc0(),
            Covariance.hc1(),
            Covariance.hc2(),
            Covariance.hc3(),
            Covariance.cr0("cl"),
            Covariance.cr1("cl"),
            Covariance.cr1s("cl"));

    private static Table data(long seed, int n) {
        Random random = new Random(seed);
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn one = DoubleColumn.create("one");
        StringColumn g = StringColumn.create("g");
        StringColumn h = StringColumn.create("h");
        IntColumn cl = IntColumn.create("cl");
        IntColumn row = IntColumn.create("row");
        for (int i = 0; i < n; i++) {
            // The first rows hold every combination of levels, so that no term is collinear.
            int gi = i < 12 ? i % 3 : random.nextInt(3);
            int hi = i < 12 ? i / 3 % 2 : random.nextInt(2);
            g.append("g" + gi);
            h.append("h" + hi);
            x.append(20 + 5 * random.nextGaussian());
            y.append(1 + 0.3 * x.get(i) + gi - 2 * gi * hi + random.nextGaussian() * (1 + hi));
            one.append(1);
            cl.append(random.nextInt(9));
            row.append(i);
        }
        return Table.create("random", y, x, one, g, h, cl, row);
    }

    private static void assertSame(Fit expected, Fit actual, double relative) {
        assertEquals(expected.estimates().size(), actual.estimates().size());
        for (int j = 0; j < expected.estimates().size(); j++) {
            Estimate a = expected.estimates().get(j);
            Estimate b = actual.estimates().get(j);
            assertEquals(a.name(), b.name());
            double scale = Math.max(Math.abs(a.estimate()), a.stdError());
            assertEquals(a.estimate(), b.estimate(), relative * scale, a.name());
            assertEquals(a.stdError(), b.stdError(), relative * a.stdError(), "error of " + a.name());
        }
    }

    @Property(tries = 30, seed = "20191")
    void scalingARegressorByCScalesItsEstimateByOneOverC(
            @ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int exponent) {
        double c = 1.7 * Math.pow(10, exponent);
        Table t = data(seed, 40);
        t.addColumns(t.doubleColumn("x").multiply(c).setName("cx"));
        for (Covariance v : ALL) {
            Estimate plain = Ols.of("y ~ x + g").with(v).fit(t).estimate("x");
            Estimate scaled = Ols.of("y ~ cx + g").with(v).fit(t).estimate("cx");
            assertEquals(plain.estimate() / c, scaled.estimate(), 1e-10 * Math.abs(plain.estimate() / c));
            assertEquals(plain.stdError() / c, scaled.stdError(), 1e-10 * plain.stdError() / c);
        }
    }

    @Property(tries = 30, seed = "20191")
    void oneRowPerClusterGivesHc0(@ForAll long seed) {
        Fit fit = Ols.of("y ~ x * g + h").with(Covariance.hc0()).fit(data(seed, 50));
        assertSame(fit, fit.with(Covariance.cr0("row")), 1e-12);
    }

    @Property(tries = 30, seed = "20191")
    void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) {
        Table t = data(seed, 60);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Table shuffled = t.rows(order.stream().mapToInt(Integer::intValue).toArray());
        for (Covariance v : ALL) {
            Ols ols = Ols.of("y ~ x + g * h").with(v);
            assertSame(ols.fit(t), ols.fit(shuffled), 1e-12);
        }
    }

    @Property(tries = 3, seed = "20191")
    void theNumberOfThreadsDoesNotChangeABit(@ForAll long seed) throws Exception {
        Table t = data(seed, 5 * Chunks.LEAST_ROWS + 17);
        List<double[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                results.add(pool.submit(() -> numbers(t)).get());
            } finally {
                pool.shutdown();
            }
        }
        assertArrayEquals(results.get(0), results.get(1), 0);
        assertArrayEquals(results.get(0), results.get(2), 0);
    }

    private static double[] numbers(Table t) {
        // gg repeats g, so the second model goes to the rows.
        t = t.copy().addColumns(t.stringColumn("g").copy().setName("gg"));
        Table data = t;
        return Stream.of("y ~ x * g + h", "y ~ x + g + gg")
                .flatMap(f -> Stream.of(Covariance.hc3(), Covariance.cr1s("cl"))
                        .flatMap(v -> Ols.of(f).with(v).fit(data).estimates().stream()))
                .flatMapToDouble(e -> DoubleStream.of(e.estimate(), e.stdError()))
                .toArray();
    }

    @Property(tries = 20, seed = "20191")
    void weightsOfOneChangeNothing(@ForAll long seed) {
        Table t = data(seed, 40);
        for (Covariance v : ALL) {
            Ols ols = Ols.of("y ~ x + g").with(v);
            assertSame(ols.fit(t), ols.weightedBy("one").fit(t), 0);
        }
    }

    @Property(tries = 20, seed = "20191")
    void aWeightOfTwoCountsLikeTheRowTwice(@ForAll long seed) {
        Table t = data(seed, 40);
        Table twice = t.copy().append(t.where(Selection.withRange(20, 40)));
        t.addColumns(DoubleColumn.create("w", 40));
        for (int i = 0; i < 40; i++) {
            t.doubleColumn("w").set(i, i < 20 ? 1 : 2);
        }
        double[] weighted = Ols.of("y ~ x + g").weightedBy("w").fit(t).coefficients();
        assertArrayEquals(Ols.of("y ~ x + g").fit(twice).coefficients(), weighted, 1e-10);
    }

    @Property(tries = 30, seed = "20191")
    void aSaturatedTwoByTwoIsTheDifferenceOfFourMeans(@ForAll long seed) {
        Table t = data(seed, 80);
        double[] sum = new double[4];
        double[] count = new double[4];
        IntColumn a = IntColumn.create("a");
        IntColumn b = IntColumn.create("b");
        for (int i = 0; i < 80; i++) {
            int ai = t.stringColumn("g").get(i).equals("g1") ? 1 : 0;
            int bi = t.stringColumn("h").get(i).equals("h1") ? 1 : 0;
            a.append(ai);
            b.append(bi);
            sum[2 * ai + bi] += t.doubleColumn("y").get(i);
            count[2 * ai + bi]++;
        }
        t.addColumns(a, b);
        double difference = sum[3] / count[3] - sum[2] / count[2] - (sum[1] / count[1] - sum[0] / count[0]);
        assertEquals(difference, Ols.of("y ~ a * b").fit(t).estimate("a:b").estimate(), 1e-11);
    }

    @Property(tries = 20, seed = "20191")
    void switchingTheCovarianceIsFittingWithIt(@ForAll long seed) {
        Table t = data(seed, 40);
        Fit start = Ols.of("y ~ x + g + h").fit(t);
        for (Covariance v : ALL) {
            Fit fitted = Ols.of("y ~ x + g + h").with(v).fit(t);
            assertEquals(fitted.estimates(), start.with(v).estimates());
            assertEquals(fitted.statistics(), start.with(v).statistics());
            assertEquals(fitted.rule(), start.with(v).rule());
        }
    }

    @Property(tries = 20, seed = "20191")
    void residualsAreOrthogonalToEveryRegressor(@ForAll long seed) {
        Table t = data(seed, 60);
        DoubleColumn u = Ols.of("y ~ x + g").fit(t).residuals();
        assertEquals(0, u.sum(), 1e-10);
        assertEquals(0, u.multiply(t.doubleColumn("x")).sum(), 1e-8);
    }

    @Property(tries = 20, seed = "20191")
    void manyCombinationsOfLevelsAreHashedWithTheSameResult(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 300;
        int[][] codes = new int[40][];
        int[] levels = new int[40];
        for (int f = 0; f < 40; f++) {
            levels[f] = 5;
            codes[f] = random.ints(n, 0, f < 3 ? 5 : 1).toArray();
        }
        int[][] few = {codes[0], codes[1], codes[2]};
        Cells dense = Cells.of(few, new int[] {5, 5, 5}, n);
        Cells hashed = Cells.of(codes, levels, n);
        assertEquals(dense.count(), hashed.count());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(dense.ofRow()[i] == dense.ofRow()[j], hashed.ofRow()[i] == hashed.ofRow()[j]);
            }
        }
    }
}
