package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.introlab.model.internal.family.Families;
import org.introlab.model.internal.family.Family;
import org.introlab.model.result.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws of all models by maximum likelihood, those of the registry, and of the Poisson model. */
class FamiliesPropertyTest {
    private static final int ROWS = 180;

    @Provide
    Arbitrary<String> models() {
        return Arbitraries.of(Glm.models());
    }

    /**
     * Rows whose outcome the family allows: counts with more variance than a Poisson's, otherwise 0 and 1, half a unit higher if 0 is
     * not allowed, in groups of equal size a, b, c; an exposure t with its logarithm, weights 1 to 3, clusters and row names.
     */
    private static Table table(String model, long seed) {
        Random random = new Random(seed);
        Family family = Families.named(model);
        double lowest = family.allows(0) ? 0 : 0.5;
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn t = DoubleColumn.create("t");
        DoubleColumn logT = DoubleColumn.create("log_t");
        DoubleColumn w = DoubleColumn.create("w");
        StringColumn g = StringColumn.create("g");
        StringColumn id = StringColumn.create("id");
        for (int i = 0; i < ROWS; i++) {
            double xi = random.nextGaussian();
            double eta = 0.3 * xi + 0.4 * (i % 3) - 0.3;
            x.append(xi);
            g.append(List.of("a", "b", "c").get(i % 3));
            double years = 0.5 + 2 * random.nextDouble();
            t.append(years);
            logT.append(Math.log(years));
            w.append(1 + random.nextInt(3));
            id.append("r" + i);
            // The first rows hold both outcomes in every group on either side of x, so that nothing separates them.
            boolean one = i < 24 ? i / 3 % 2 == 0 : random.nextDouble() < 1 / (1 + Math.exp(-eta));
            double rate = Math.exp(eta) * (random.nextDouble() < 0.5 ? 0.2 : 2.5);
            int counted = i < 24 ? i / 3 % 4 : count(random, rate * years);
            y.append(lowest + (family.allows(2) ? counted : one ? 1 : 0));
        }
        return Table.create("t", y, x, t, logT, w, g, id);
    }

    /** A Poisson draw by the product of uniform numbers. */
    private static int count(Random random, double mean) {
        double left = Math.exp(-mean);
        int k = -1;
        for (double product = 1; product > left; product *= random.nextDouble()) {
            k++;
        }
        return k;
    }

    private static Fit fit(String model, String formula, Table table) {
        return Glm.of(model, formula).fit(table);
    }

    private static double[] errors(Fit fit, Covariance covariance) {
        return fit.with(covariance).estimates().stream()
                .mapToDouble(Estimate::stdError)
                .toArray();
    }

    private static double likelihood(Fit fit) {
        boolean quasi = fit.statistics().containsKey("log_pseudo_lik");
        return fit.statistics().get(quasi ? "log_pseudo_lik" : "log_lik");
    }

    @Property(tries = 40)
    void aSaturatedModelGivesTheMeansOfItsGroups(
            @ForAll("models") String model, @ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(model, seed);
        double[] fitted = fit(model, "y ~ g", table).fitted().asDoubleArray();
        for (int first = 0; first < 3; first++) {
            int at = first;
            double mean = IntStream.range(0, ROWS)
                    .filter(i -> i % 3 == at)
                    .mapToDouble(table.doubleColumn("y")::get)
                    .average()
                    .orElseThrow();
            assertEquals(mean, fitted[first], 1e-9 * Math.max(1, mean), model);
        }
    }

    @Property(tries = 30)
    void clustersOfOneRowGiveTheRobustErrors(
            @ForAll("models") String model, @ForAll @IntRange(max = 100_000) int seed) {
        Fit fit = fit(model, "y ~ x + g", table(model, seed));
        assertArrayEquals(errors(fit, Covariance.hc0()), errors(fit, Covariance.cr0("id")), 1e-11, model);
        assertArrayEquals(errors(fit, Covariance.hc1()), errors(fit, Covariance.cr1("id")), 1e-11, model);
    }

    /** In groups of one size all leverages are k / n. */
    @Property(tries = 30)
    void leveragesOfABalancedDesignMakeHc4EqualToHc2(
            @ForAll("models") String model, @ForAll @IntRange(max = 100_000) int seed) {
        Fit fit = fit(model, "y ~ g", table(model, seed));
        double[] none = errors(fit, Covariance.hc0());
        double rest = Math.sqrt(1 - 3.0 / ROWS);
        assertArrayEquals(none, scaled(errors(fit, Covariance.hc2()), rest), 1e-10, model);
        assertArrayEquals(none, scaled(errors(fit, Covariance.hc4()), rest), 1e-10, model);
        assertArrayEquals(none, scaled(errors(fit, Covariance.hc3()), rest * rest), 1e-10, model);
    }

    private static double[] scaled(double[] numbers, double by) {
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i] * by)
                .toArray();
    }

    @Property(tries = 30)
    void scalingANumberScalesItsCoefficientAndEffectAndNothingElse(
            @ForAll("models") String model,
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Table table = table(model, seed);
        table.addColumns(table.doubleColumn("x").multiply(factor).setName("scaled"));
        Fit fit = fit(model, "y ~ x + g", table).with(Covariance.hc3());
        Fit scaled = fit(model, "y ~ scaled + g", table).with(Covariance.hc3());
        assertEquals(fit.estimate("x").estimate(), scaled.estimate("scaled").estimate() * factor, 1e-8, model);
        assertEquals(fit.estimate("x").stdError(), scaled.estimate("scaled").stdError() * factor, 1e-8, model);
        assertEquals(fit.estimate("g=b").estimate(), scaled.estimate("g=b").estimate(), 1e-8, model);
        assertEquals(
                fit.marginalEffects().estimate("x").estimate(),
                scaled.marginalEffects().estimate("scaled").estimate() * factor,
                1e-8,
                model);
    }

    @Property(tries = 30)
    void anotherReferenceLevelLeavesTheMeansAndTheLikelihood(
            @ForAll("models") String model, @ForAll @IntRange(max = 100_000) int seed) {
        Table table = table(model, seed);
        Fit fit = fit(model, "y ~ x * g", table);
        Fit other = fit(model, "y ~ x * ref(g, \"c\")", table);
        assertArrayEquals(fit.fitted().asDoubleArray(), other.fitted().asDoubleArray(), 1e-7, model);
        assertEquals(likelihood(fit), likelihood(other), 1e-8, model);
        assertEquals(
                -fit.marginalEffects().estimate("g=c").estimate(),
                other.marginalEffects().estimate("g=a").estimate(),
                1e-8,
                model);
    }

    @Property(tries = 40)
    void anExposureIsTheOffsetOfItsLogarithm(@ForAll @IntRange(max = 100_000) int seed) {
        for (String model : List.of("poisson", "negative-binomial")) {
            Table table = table(model, seed);
            Fit exposure = Glm.of(model, "y ~ x + g").exposure("t").fit(table);
            Fit offset = Glm.of(model, "y ~ x + g").offset("log_t").fit(table);
            assertArrayEquals(exposure.coefficients(), offset.coefficients(), 1e-12, model);
            assertArrayEquals(exposure.fitted().asDoubleArray(), offset.fitted().asDoubleArray(), 1e-10, model);
            assertEquals(exposure.statistics(), offset.statistics(), model);
        }
    }

    @Property(tries = 40)
    void anotherUnitOfTheExposureMovesTheConstantOfAPoissonAlone(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Table table = table("poisson", seed);
        table.addColumns(table.doubleColumn("t").multiply(factor).setName("months"));
        Fit years = Poisson.of("y ~ x + g").exposure("t").fit(table);
        Fit months = Poisson.of("y ~ x + g").exposure("months").fit(table);
        assertEquals(
                years.estimate("(Intercept)").estimate(),
                months.estimate("(Intercept)").estimate() + Math.log(factor),
                1e-9);
        assertEquals(years.estimate("x").estimate(), months.estimate("x").estimate(), 1e-9);
        assertEquals(years.estimate("x").stdError(), months.estimate("x").stdError(), 1e-9);
        assertEquals(years.statistics().get("log_lik"), months.statistics().get("log_lik"), 1e-8);
    }

    /** By the likelihood equation of the constant, in all models with a canonical link. */
    @Property(tries = 40)
    void theMeansOfACanonicalModelSumToTheOutcome(@ForAll @IntRange(max = 100_000) int seed) {
        for (String model : List.of("poisson", "logit", "fractional-logit")) {
            Table table = table(model, seed);
            double sum = table.doubleColumn("y").sum();
            assertEquals(sum, fit(model, "y ~ x + g", table).fitted().sum(), 1e-9 * sum, model);
        }
        Table table = table("poisson", seed);
        DoubleColumn fitted =
                Poisson.of("y ~ x + g").exposure("t").weightedBy("w").fit(table).fitted();
        double weighted =
                table.doubleColumn("y").multiply(table.doubleColumn("w")).sum();
        assertEquals(weighted, fitted.multiply(table.doubleColumn("w")).sum(), 1e-9 * weighted);
    }

    @Property(tries = 30)
    void aPoissonWithEqualMeanAndVarianceHasTheErrorsOfACell(
            @ForAll @IntRange(min = 1, max = 60) int a, @ForAll @IntRange(min = 1, max = 60) int b) {
        Table counts = Table.create(
                DoubleColumn.create("y", a, b), DoubleColumn.create("d", 0, 1), DoubleColumn.create("t", 2, 3));
        Fit fit = Poisson.of("y ~ d").exposure("t").fit(counts);
        double ratio = b / 3.0 / (a / 2.0);
        Estimate rate = fit.rateRatios().estimate("d");
        assertEquals(ratio, rate.estimate(), 1e-10 * ratio);
        assertEquals(ratio * Math.sqrt(1.0 / a + 1.0 / b), rate.stdError(), 1e-9 * ratio);
    }
}
