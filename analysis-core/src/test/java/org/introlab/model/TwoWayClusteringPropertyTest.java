package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws of clusters in two ways: V_a + V_b - V_ab, by one factor of the smaller number of clusters. */
class TwoWayClusteringPropertyTest {

    /** A model and its fit to a table. */
    enum Model {
        OLS(t -> Ols.of("y ~ x + g").fit(t)),
        WEIGHTED_OLS(t -> Ols.of("y ~ x + g").weightedBy("w").fit(t)),
        LOGIT(t -> Logit.of("one ~ x + g").fit(t)),
        POISSON(t -> Poisson.of("n ~ x + g").fit(t)),
        IV(t -> Iv.of("y ~ g | x ~ z").fit(t));

        private final Function<Table, Fit> fit;

        /** Whether it can have the rule: CR1S is for regressions. */
        boolean has(String rule) {
            return !rule.equals("CR1S") || this != LOGIT && this != POISSON;
        }

        Model(Function<Table, Fit> fit) {
            this.fit = fit;
        }
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of("CR0", "CR1", "CR1S");
    }

    /** 150 rows in 6 clusters a, a copy of them, 11 clusters b that cross them, 18 clusters within a, and a name for each row. */
    private static Table table(long seed) {
        Random random = new Random(seed);
        Table t = Table.create("t");
        for (String name : List.of("y", "one", "n", "x", "z", "w")) {
            t.addColumns(DoubleColumn.create(name));
        }
        for (String name : List.of("g", "a", "copy", "b", "within", "id")) {
            t.addColumns(StringColumn.create(name));
        }
        double[] ofA = random.doubles(6).toArray();
        for (int i = 0; i < 150; i++) {
            int a = random.nextInt(6);
            double z = random.nextGaussian();
            double x = z + random.nextGaussian() + ofA[a];
            double y = x + ofA[a] + random.nextGaussian();
            t.doubleColumn("y").append(y);
            t.doubleColumn("one").append(y + 2 * random.nextGaussian() > 0.5 ? 1 : 0);
            t.doubleColumn("n").append(random.nextInt(4) + (y > 1 ? 1 : 0));
            t.doubleColumn("x").append(x);
            t.doubleColumn("z").append(z);
            t.doubleColumn("w").append(0.5 + random.nextDouble());
            t.stringColumn("g").append(i % 2 == 0 ? "u" : "v");
            t.stringColumn("a").append("a" + a);
            t.stringColumn("copy").append("c" + a);
            t.stringColumn("b").append("b" + random.nextInt(11));
            t.stringColumn("within").append("a" + a + "." + random.nextInt(3));
            t.stringColumn("id").append("r" + i);
        }
        return t;
    }

    private static double[][] vcov(Fit fit, String rule) {
        return fit.with(Covariance.parse(rule)).vcov();
    }

    private static void same(double[][] expected, double[][] actual, String what) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                double scale = Math.sqrt(expected[i][i] * expected[j][j]);
                assertEquals(expected[i][j], actual[i][j], 1e-11 * scale, what);
            }
        }
    }

    @Property(tries = 40)
    void theSameClustersTwiceAreClustersInOneWay(
            @ForAll Model model, @ForAll("rules") String rule, @ForAll @IntRange(max = 100_000) int seed) {
        Assume.that(model.has(rule));
        Fit fit = model.fit.apply(table(seed));
        same(vcov(fit, rule + ":a"), vcov(fit, rule + ":a+copy"), model + " " + rule);
        same(vcov(fit, rule + ":a"), vcov(fit, rule + ":copy+a"), model + " " + rule);
        assertEquals(
                fit.with(Covariance.parse(rule + ":a")).rule().df(),
                fit.with(Covariance.parse(rule + ":a+copy")).rule().df());
    }

    @Property(tries = 40)
    void theOrderOfTheTwoDoesNotMatter(
            @ForAll Model model, @ForAll("rules") String rule, @ForAll @IntRange(max = 100_000) int seed) {
        Assume.that(model.has(rule));
        Fit fit = model.fit.apply(table(seed));
        double[][] ab = vcov(fit, rule + ":a+b");
        double[][] ba = vcov(fit, rule + ":b+a");
        for (int i = 0; i < ab.length; i++) {
            assertArrayEquals(ab[i], ba[i], 1e-12, model + " " + rule);
        }
    }

    /** Clusters within others: V_within - V_ab is zero. */
    @Property(tries = 40)
    void clustersWithinOthersAddNothing(@ForAll Model model, @ForAll @IntRange(max = 100_000) int seed) {
        Fit fit = model.fit.apply(table(seed));
        same(vcov(fit, "CR0:a"), vcov(fit, "CR0:a+within"), model + " within");
        same(vcov(fit, "CR0:a"), vcov(fit, "CR0:id+a"), model + " rows");
        same(vcov(fit, "CR1:a"), vcov(fit, "CR1:a+within"), model + " within, by the smaller number");
        String least = model.has("CR1S") ? "CR1S" : "CR1";
        same(vcov(fit, least + ":a"), vcov(fit, least + ":within+a"), model + " within, by the smaller number");
    }

    @Property(tries = 40)
    void theFactorIsThatOfTheSmallerNumberOfClusters(@ForAll Model model, @ForAll @IntRange(max = 100_000) int seed) {
        Fit fit = model.fit.apply(table(seed));
        Fit one = fit.with(Covariance.parse("CR1:a"));
        Fit two = fit.with(Covariance.parse("CR1:b+a"));
        assertEquals(one.rule().smallSampleFactor(), two.rule().smallSampleFactor(), model.toString());
        assertEquals(one.rule().df(), two.rule().df(), model.toString());
        assertEquals(6 / 5.0, two.rule().smallSampleFactor(), 1e-15);
    }
}
