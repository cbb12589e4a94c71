package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.internal.meat.Meats;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.result.CovarianceRule;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What holds for every covariance rule that {@link Meats} lists. */
class CovarianceLawsTest {

    @Provide
    Arbitrary<Meat> rules() {
        return Arbitraries.of(Meats.ALL);
    }

    private static Table table(int seed) {
        Random random = new Random(seed);
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn z = DoubleColumn.create("z");
        DoubleColumn y = DoubleColumn.create("y");
        IntColumn one = IntColumn.create("one");
        IntColumn g = IntColumn.create("g");
        IntColumn h = IntColumn.create("h");
        for (int i = 0; i < 120; i++) {
            z.append(random.nextGaussian());
            x.append(0.7 * z.get(i) + random.nextGaussian());
            y.append(1 + 0.5 * x.get(i) + (1 + 0.3 * Math.abs(x.get(i))) * random.nextGaussian());
            one.append(y.get(i) > 1 ? 1 : 0);
            g.append(i % 15);
            h.append(random.nextInt(9));
        }
        return Table.create("t", x, z, y, one, g, h);
    }

    /** The three kinds of models, fitted under classical errors. */
    private static Fit fit(Scores.Kind kind, String outcome, String x, Table table) {
        return switch (kind) {
            case LEAST_SQUARES -> Ols.of(outcome + " ~ " + x).fit(table);
            case TWO_STAGES -> Iv.of(outcome + " ~ 1 | " + x + " ~ z").fit(table);
            case LIKELIHOOD -> Logit.of("one ~ " + x).fit(table);
        };
    }

    private static Covariance of(Meat meat, String... clusters) {
        return new Covariance(meat.name(), meat.isClustered() ? List.of(clusters) : List.of());
    }

    @Property(tries = 200)
    void isRefusedInWordsOrGivesAPositiveErrorThatGoesWithTheUnit(
            @ForAll("rules") Meat meat, @ForAll Scores.Kind kind, @ForAll @IntRange(max = 10_000) int seed) {
        Fit plain = fit(kind, "y", "x", table(seed));
        if (meat.refusal(kind).isPresent()) {
            String why = assertThrows(IllegalArgumentException.class, () -> plain.with(of(meat, "g")))
                    .getMessage();
            assertEquals(meat.refusal(kind).get(), why);
            return;
        }
        double error = plain.with(of(meat, "g")).estimate("x").stdError();
        assertTrue(error > 0 && error < 10, meat.name() + " " + error);
        Fit scaled = fit(kind, "I(8 * y)", "x", table(seed)).with(of(meat, "g"));
        double factor = kind == Scores.Kind.LIKELIHOOD ? 1 : 8;
        assertEquals(factor * error, scaled.estimate("x").stdError(), 1e-10 * factor * error, meat.name());
        assertEquals(
                plain.estimate("x").estimate(),
                plain.with(of(meat, "g")).estimate("x").estimate());
    }

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfTheRows(
            @ForAll("rules") Meat meat, @ForAll Scores.Kind kind, @ForAll @IntRange(max = 10_000) int seed) {
        if (meat.refusal(kind).isPresent()) {
            return;
        }
        Table table = table(seed);
        double[][] one = fit(kind, "y", "x", table).with(of(meat, "g")).vcov();
        double[][] other =
                fit(kind, "y", "x", table.sortOn("x")).with(of(meat, "g")).vcov();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(one[i][j], one[j][i], 1e-12 * (one[i][i] + one[j][j]));
                assertEquals(one[i][j], other[i][j], 1e-9 * (one[i][i] + one[j][j]), meat.name());
            }
        }
    }

    @Property(tries = 5)
    void twoWaysSayBothColumnsAndGoByTheSmallerNumber(
            @ForAll Scores.Kind kind, @ForAll @IntRange(max = 10_000) int seed) {
        CovarianceRule rule =
                fit(kind, "y", "x", table(seed)).with(Covariance.cr1("g", "h")).rule();
        assertEquals(9, rule.clusters().orElseThrow());
        assertEquals(9 / 8.0, rule.smallSampleFactor());
        assertTrue(rule.describe().contains("clustered by g (15 clusters) and h (9 clusters)"), rule::describe);
    }
}
