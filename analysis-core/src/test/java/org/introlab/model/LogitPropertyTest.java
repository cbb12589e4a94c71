package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.SeparationException;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LogitPropertyTest {

    /** 120 rows with noise enough not to be separated: each level of g has both outcomes. */
    private static Table table(long seed) {
        Random random = new Random(seed);
        int n = 120;
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn w = DoubleColumn.create("w");
        StringColumn g = StringColumn.create("g");
        StringColumn id = StringColumn.create("id");
        for (int i = 0; i < n; i++) {
            double xi = random.nextGaussian();
            x.append(xi);
            g.append(List.of("a", "b", "c").get(i % 3));
            boolean forced = i < 12;
            boolean one =
                    forced ? i % 2 == 0 : random.nextDouble() < 1 / (1 + Math.exp(-0.4 * xi - 0.5 * (i % 3) + 0.5));
            y.append(one ? 1 : 0);
            w.append(1 + random.nextInt(3));
            id.append("r" + i);
        }
        return Table.create("t", y, x, w, g, id);
    }

    @Property(tries = 50)
    void scalingANumberScalesItsCoefficientAndNothingElse(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Table table = table(seed);
        table.addColumns(table.doubleColumn("x").multiply(factor).setName("scaled"));
        Fit fit = Logit.of("y ~ x + g").with(Covariance.hc1()).fit(table);
        Fit scaled = Logit.of("y ~ scaled + g").with(Covariance.hc1()).fit(table);
        double b = fit.estimate("x").estimate();
        double effect = fit.marginalEffects().estimate("x").estimate();
        assertEquals(b, scaled.estimate("scaled").estimate() * factor, 1e-9 * (1 + Math.abs(b)));
        assertEquals(fit.estimate("x").stdError(), scaled.estimate("scaled").stdError() * factor, 1e-9);
        assertEquals(fit.estimate("g=b").estimate(), scaled.estimate("g=b").estimate(), 1e-9);
        assertEquals(effect, scaled.marginalEffects().estimate("scaled").estimate() * factor, 1e-9);
    }

    @Property(tries = 50)
    void anotherReferenceLevelLeavesTheProbabilities(@ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(seed);
        Fit fit = Logit.of("y ~ x * g").fit(table);
        Fit other = Logit.of("y ~ x * ref(g, \"c\")").fit(table);
        assertArrayEquals(fit.fitted().asDoubleArray(), other.fitted().asDoubleArray(), 1e-9);
        double there = fit.marginalEffects().estimate("g=c").estimate();
        Estimate back = other.marginalEffects().estimate("g=a");
        assertEquals(-there, back.estimate(), 1e-9);
        assertEquals(fit.marginalEffects().estimate("g=c").stdError(), back.stdError(), 1e-9);
    }

    @Property(tries = 100)
    void oneTwoLevelFactorGivesTheDifferenceInMeansAndTheCrossProductRatio(
            @ForAll @IntRange(min = 1, max = 40) int onesA,
            @ForAll @IntRange(min = 1, max = 40) int zerosA,
            @ForAll @IntRange(min = 1, max = 40) int onesB,
            @ForAll @IntRange(min = 1, max = 40) int zerosB) {
        DoubleColumn y = DoubleColumn.create("y");
        StringColumn g = StringColumn.create("g");
        int[] counts = {zerosA, onesA, zerosB, onesB};
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < counts[c]; i++) {
                y.append(c % 2);
                g.append(c < 2 ? "a" : "b");
            }
        }
        Fit fit = Logit.of("y ~ g").fit(Table.create(y, g));
        double a = onesA / (double) (onesA + zerosA);
        double b = onesB / (double) (onesB + zerosB);
        Estimate effect = fit.marginalEffects().estimate("g=b");
        assertEquals(b - a, effect.estimate(), 1e-11);
        assertEquals(
                Math.sqrt(a * (1 - a) / (onesA + zerosA) + b * (1 - b) / (onesB + zerosB)), effect.stdError(), 1e-11);
        double ratio = (double) onesB * zerosA / ((double) zerosB * onesA);
        assertEquals(ratio, fit.oddsRatios().estimate("g=b").estimate(), 1e-9 * ratio);
        // Woolf (1955): the variance of the log odds ratio.
        assertEquals(
                Math.sqrt(1.0 / onesA + 1.0 / zerosA + 1.0 / onesB + 1.0 / zerosB),
                fit.estimate("g=b").stdError(),
                1e-10);
    }

    @Property(tries = 30)
    void clustersOfOneRowGiveTheRobustErrors(@ForAll @IntRange(max = 100_000) int seed) {
        Fit fit = Logit.of("y ~ x + g").fit(table(seed));
        List<Estimate> robust = fit.with(Covariance.hc0()).estimates();
        List<Estimate> clustered = fit.with(Covariance.cr0("id")).estimates();
        for (int j = 0; j < robust.size(); j++) {
            assertEquals(robust.get(j).stdError(), clustered.get(j).stdError(), 1e-11);
        }
        assertEquals(fit.with(Covariance.hc1()).rule().smallSampleFactor(), 120 / 119.0);
        assertEquals(fit.with(Covariance.cr1("id")).rule().smallSampleFactor(), 120 / 119.0);
    }

    @Property(tries = 30)
    void theOrderOfTheRowsDoesNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(seed);
        Table sorted = table.sortOn("x");
        Fit one = Logit.of("y ~ x * g").with(Covariance.hc0()).fit(table);
        Fit other = Logit.of("y ~ x * g").with(Covariance.hc0()).fit(sorted);
        for (int j = 0; j < 6; j++) {
            assertEquals(
                    one.estimates().get(j).estimate(), other.estimates().get(j).estimate(), 1e-10);
            assertEquals(
                    one.estimates().get(j).stdError(), other.estimates().get(j).stdError(), 1e-10);
        }
    }

    /**
     * A cone of directions with (2y - 1) x'd at least 0 has its edges where two rows of three columns are tight, so trying
     * the cross product of each pair of rows, both ways, finds every separation (exactly, in whole numbers).
     */
    @Property(tries = 400)
    void refusesExactlyTheSeparatedData(@ForAll @Size(min = 5, max = 12) List<@IntRange(max = 63) Integer> points) {
        int n = points.size();
        long[][] rows = new long[n][];
        double[] y = new double[n];
        double[] x = new double[n];
        double[] z = new double[n];
        int ones = 0;
        for (int i = 0; i < n; i++) {
            y[i] = points.get(i) % 2;
            x[i] = points.get(i) / 2 % 4;
            z[i] = points.get(i) / 8 + (i == 0 ? 3 : 0);
            ones += (int) y[i];
            rows[i] = new long[] {1, (long) x[i], (long) z[i]};
        }
        if (ones == 0 || ones == n) {
            return;
        }
        Table table =
                Table.create(DoubleColumn.create("y", y), DoubleColumn.create("x", x), DoubleColumn.create("z", z));
        if (Ols.of("y ~ x + z").fit(table).notes().stream().anyMatch(s -> s.contains("dropped"))) {
            return;
        }
        if (isSeparated(rows, y)) {
            assertThrows(SeparationException.class, () -> Logit.of("y ~ x + z").fit(table));
        } else {
            assertEquals(ones, Logit.of("y ~ x + z").fit(table).fitted().sum(), 1e-8);
        }
    }

    private static boolean isSeparated(long[][] rows, double[] y) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                long[] a = rows[i];
                long[] b = rows[j];
                long[] d = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
                if (separates(d, 1, rows, y) || separates(d, -1, rows, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean separates(long[] d, int sign, long[][] rows, double[] y) {
        boolean moves = false;
        for (int i = 0; i < rows.length; i++) {
            long m = sign * (y[i] == 1 ? 1 : -1) * (d[0] * rows[i][0] + d[1] * rows[i][1] + d[2] * rows[i][2]);
            if (m < 0) {
                return false;
            }
            moves |= m > 0;
        }
        return moves;
    }
}
