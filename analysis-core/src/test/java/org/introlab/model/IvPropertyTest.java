package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.introlab.model.result.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws of two-stage least squares and of the tests of its instruments. */
class IvPropertyTest {

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of("classical", "HC0", "HC1", "HC2", "HC3", "HC4", "CR0:c", "CR1:c", "CR1S:c");
    }

    /** 120 rows: y on d, which its error drives, and x; instruments z1, z2 with their sum and difference, b of 0 and 1. */
    private static Table table(long seed) {
        Random random = new Random(seed);
        Table t = Table.create("t");
        for (String name : List.of("y", "d", "twin", "x", "z1", "z2", "sum", "difference", "b", "w")) {
            t.addColumns(DoubleColumn.create(name));
        }
        t.addColumns(StringColumn.create("c"));
        for (int i = 0; i < 120; i++) {
            double u = random.nextGaussian();
            double x = random.nextGaussian();
            double z1 = random.nextGaussian();
            double z2 = random.nextGaussian();
            double b = i % 3 == 0 ? 1 : 0;
            double d = z1 - 0.7 * z2 + 2 * b + 0.5 * x + u + 0.5 * random.nextGaussian();
            double[] row = {1 + d + x - 1.5 * u, d, d, x, z1, z2, z1 + z2, z1 - z2, b, 0.5 + random.nextDouble()};
            for (int j = 0; j < row.length; j++) {
                t.doubleColumn(j).append(row[j]);
            }
            t.stringColumn("c").append("c" + random.nextInt(15));
        }
        return t;
    }

    private static double[] errors(Fit fit) {
        return fit.estimates().stream().mapToDouble(Estimate::stdError).toArray();
    }

    @Property(tries = 40)
    void aRegressorThatIsItsOwnInstrumentGivesLeastSquares(
            @ForAll("rules") String rule, @ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(seed);
        Fit iv = Iv.of("y ~ x | d ~ twin")
                .weightedBy("w")
                .with(Covariance.parse(rule))
                .fit(table);
        Fit ols =
                Ols.of("y ~ x + d").weightedBy("w").with(Covariance.parse(rule)).fit(table);
        for (Estimate e : ols.estimates()) {
            assertEquals(e.estimate(), iv.estimate(e.name()).estimate(), 1e-9, e.name());
            assertEquals(e.stdError(), iv.estimate(e.name()).stdError(), 1e-9, rule + " of " + e.name());
        }
    }

    /** Wald's estimator: the difference in the outcome over that in the regressor. */
    @Property(tries = 40)
    void aBinaryInstrumentGivesTheRatioOfDifferencesInMeans(@ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(seed);
        Fit iv = Iv.of("y ~ 1 | d ~ b").fit(table);
        double outcome = Ols.of("y ~ b").fit(table).estimate("b").estimate();
        double regressor = Ols.of("d ~ b").fit(table).estimate("b").estimate();
        assertEquals(outcome / regressor, iv.estimate("d").estimate(), 1e-9 * Math.abs(outcome / regressor));
        assertEquals(outcome, iv.instruments().reducedForm().estimate("b").estimate(), 1e-10);
        assertEquals(regressor, iv.instruments().firstStage("d").estimate("b").estimate(), 1e-10);
    }

    @Property(tries = 40)
    void otherCombinationsOfTheSameInstrumentsChangeNothing(
            @ForAll("rules") String rule, @ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(seed);
        Fit fit = Iv.of("y ~ x | d ~ z1 + z2").with(Covariance.parse(rule)).fit(table);
        Fit other = Iv.of("y ~ x | d ~ sum + difference")
                .with(Covariance.parse(rule))
                .fit(table);
        assertArrayEquals(fit.coefficients(), other.coefficients(), 1e-9);
        assertArrayEquals(errors(fit), errors(other), 1e-9);
        Instruments a = fit.instruments();
        Instruments b = other.instruments();
        near(a.firstStageF("d").statistic(), b.firstStageF("d").statistic());
        near(a.kleibergenPaap(), b.kleibergenPaap());
        near(a.sargan().statistic(), b.sargan().statistic());
        near(a.hansenJ().statistic(), b.hansenJ().statistic());
        near(a.wuHausman().statistic(), b.wuHausman().statistic());
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, 1e-8 * Math.max(1, Math.abs(expected)));
    }

    @Property(tries = 40)
    void withOneEndogenousRegressorKleibergenPaapIsTheFirstStagesF(
            @ForAll("rules") String rule, @ForAll @IntRange(max = 100_000) int seed) {
        Assume.that(!List.of("HC2", "HC3", "HC4").contains(rule)); // no program has the statistic under them
        Instruments fit = Iv.of("y ~ x | d ~ z1 + z2 + b")
                .with(Covariance.parse(rule))
                .fit(table(seed))
                .instruments();
        near(fit.firstStageF("d").statistic(), fit.kleibergenPaap());
        near(
                fit.firstStage("d").test("z1 = 0", "z2 = 0", "b = 0").statistic(),
                fit.firstStageF("d").statistic());
    }

    @Property(tries = 40)
    void anotherUnitOfTheRegressorChangesItsCoefficientAlone(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Table table = table(seed);
        table.addColumns(table.doubleColumn("d").multiply(factor).setName("scaled"));
        Fit fit = Iv.of("y ~ x | d ~ z1 + z2").with(Covariance.hc1()).fit(table);
        Fit scaled = Iv.of("y ~ x | scaled ~ z1 + z2").with(Covariance.hc1()).fit(table);
        near(fit.estimate("d").estimate(), scaled.estimate("scaled").estimate() * factor);
        near(fit.estimate("d").stdError(), scaled.estimate("scaled").stdError() * factor);
        near(fit.estimate("x").estimate(), scaled.estimate("x").estimate());
        near(
                fit.instruments().hansenJ().statistic(),
                scaled.instruments().hansenJ().statistic());
    }
}
