package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.Frame;
import org.introlab.model.internal.family.Families;
import org.introlab.model.internal.family.Family;
import org.introlab.model.result.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What holds for every family that {@link Families} lists, and for every fit of one. */
class LikelihoodLawsTest {
    private static final double[] OUTCOMES = {0, 1, 2, 3, 7, 0.25, 0.5};

    @Provide
    Arbitrary<Family> families() {
        return Arbitraries.of(Families.ALL);
    }

    private static double[] outcomes(Family family) {
        return Arrays.stream(OUTCOMES).filter(family::allows).toArray();
    }

    private static double slope(DoubleUnaryOperator f, double at) {
        double h = 1e-5;
        return (f.applyAsDouble(at - 2 * h)
                        - 8 * f.applyAsDouble(at - h)
                        + 8 * f.applyAsDouble(at + h)
                        - f.applyAsDouble(at + 2 * h))
                / (12 * h);
    }

    private static void assertNear(double expected, double actual, double scale, String what) {
        assertEquals(expected, actual, 1e-7 * Math.max(Math.abs(scale), 1e-2), what);
    }

    @Property(tries = 300)
    void theDerivativesAreThoseOfTheLogLikelihoodAndTheMean(
            @ForAll("families") Family family, @ForAll @DoubleRange(min = -4, max = 4) double eta) {
        String name = family.name();
        assertNear(slope(family::mean, eta), family.slope(eta), family.mean(eta), name + ", slope");
        assertNear(slope(family::slope, eta), family.bend(eta), family.mean(eta), name + ", bend");
        assertTrue(family.information(eta) > 0, name);
        for (double y : outcomes(family)) {
            double scale = 1 + Math.abs(family.logLikelihood(y, eta)) + family.mean(eta);
            assertNear(slope(e -> family.logLikelihood(y, e), eta), family.score(y, eta), scale, name + ", score");
            assertNear(-slope(e -> family.score(y, e), eta), family.curvature(y, eta), scale, name + ", curvature");
            assertTrue(family.curvature(y, eta) > 0, name);
        }
    }

    /** The score is (y - mu) mu' / V(mu) and the information mu'^2 / V(mu), whatever the variance V is. */
    @Property(tries = 300)
    void theScoreIsTheDistanceFromTheMeanTimesTheInformation(
            @ForAll("families") Family family, @ForAll @DoubleRange(min = -4, max = 4) double eta) {
        for (double y : outcomes(family)) {
            double expected = (y - family.mean(eta)) * family.information(eta) / family.slope(eta);
            assertEquals(expected, family.score(y, eta), 1e-9 * (1 + Math.abs(expected)), family.name());
        }
    }

    /** Counts that vary more than Poisson's, ones and zeros, or shares. */
    private static Table table(Family family, int seed) {
        Random random = new Random(seed);
        int n = 150;
        StringColumn g = StringColumn.create("g");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn w = DoubleColumn.create("w");
        DoubleColumn id = DoubleColumn.create("id");
        for (int i = 0; i < n; i++) {
            double at = random.nextGaussian();
            String level = random.nextInt(3) == 0 ? "a" : "b";
            double eta = 0.3 * at + (level.equals("a") ? 0.4 : 0) + 0.8 * random.nextGaussian();
            double share = 1 / (1 + Math.exp(-eta));
            g.append(level);
            x.append(at);
            y.append(
                    family.allows(0.5) && family.allows(2)
                            ? Math.exp(eta)
                            : family.allows(0.5)
                                    ? share
                                    : family.allows(2)
                                            ? Math.floor(2.5 * Math.exp(eta))
                                            : random.nextDouble() < share ? 1 : 0);
            w.append(1 + random.nextInt(3));
            id.append(i);
        }
        return Table.create("t", g, x, y, w, id);
    }

    @Property(tries = 60)
    void theOrderOfTheRowsDoesNotMatterNorTheUnitOfACovariate(
            @ForAll("families") Family family, @ForAll @IntRange(max = 10_000) int seed) {
        Table table = table(family, seed);
        Fit one = Glm.of(family.name(), "y ~ x + g").with(Covariance.hc1()).fit(table);
        Fit other = Glm.of(family.name(), "y ~ I(x / 1000) + g")
                .with(Covariance.hc1())
                .fit(table.sortOn("x"));
        Estimate a = one.estimate("x");
        Estimate b = other.estimates().get(1);
        assertEquals(1000 * a.estimate(), b.estimate(), 1e-7 * Math.abs(b.estimate()) + 1e-7);
        assertEquals(1000 * a.stdError(), b.stdError(), 1e-7 * b.stdError());
        assertEquals(a.statistic(), b.statistic(), 1e-6);
    }

    @Property(tries = 60)
    void aWeightCountsAsSoManyRows(@ForAll("families") Family family, @ForAll @IntRange(max = 10_000) int seed) {
        Table table = table(family, seed);
        Table repeated = table.emptyCopy();
        for (int i = 0; i < table.rowCount(); i++) {
            for (int r = 0; r < table.doubleColumn("w").getDouble(i); r++) {
                repeated.append(table.row(i));
            }
        }
        Fit weighted = Glm.of(family.name(), "y ~ x + g").weightedBy("w").fit(table);
        Fit rows = Glm.of(family.name(), "y ~ x + g").fit(repeated);
        for (int j = 0; j < 3; j++) {
            assertEquals(
                    rows.estimates().get(j).estimate(),
                    weighted.estimates().get(j).estimate(),
                    1e-8);
        }
        List<Estimate> effects = rows.marginalEffects().estimates();
        for (Estimate e : effects) {
            assertEquals(
                    e.estimate(), weighted.marginalEffects().estimate(e.name()).estimate(), 1e-8);
        }
        if (!family.isQuasi()) {
            for (int j = 0; j < 3; j++) {
                double error = rows.estimates().get(j).stdError();
                assertEquals(error, weighted.estimates().get(j).stdError(), 1e-8);
            }
            double log = rows.statistics().get("log_lik");
            assertEquals(log, weighted.statistics().get("log_lik"), 1e-9 * Math.abs(log));
        }
    }

    /** With a constant and a canonical link residuals add up to nothing; with any link fitted means are those of the formula. */
    @Property(tries = 60)
    void predictionsOfTheSameRowsAreTheFittedMeans(
            @ForAll("families") Family family, @ForAll @IntRange(max = 10_000) int seed) {
        Table table = table(family, seed);
        Fit fit = Glm.of(family.name(), "y ~ x * g").offset("x").fit(table);
        double[] fitted = fit.fitted().asDoubleArray();
        double[] again = fit.predict(Frame.of(table)).doubleColumn("fitted").asDoubleArray();
        for (int i = 0; i < fitted.length; i++) {
            assertEquals(fitted[i], again[i], 1e-9 * (1 + fitted[i]));
        }
    }
}
