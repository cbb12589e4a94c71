package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Covariates that are constant or collinear except for rounding; R's results in reference/rounding, see ABOUT.md there. */
class RoundingTest {
    private static final Table DATA = Reference.table("rounding/data.csv");

    static Stream<List<String>> lines() {
        return Reference.text("rounding/expected.tsv").lines().skip(1).map(l -> List.of(l.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void dropsItAndAgreesWithR(List<String> line) {
        boolean ols = line.get(0).equals("ols");
        Estimates fit =
                ols ? Ols.of(line.get(1)).fit(DATA) : Logit.of(line.get(1)).fit(DATA);
        String dropped = line.get(2);
        if (!dropped.isEmpty()) {
            String reason = fit.estimate(dropped).dropped().orElseThrow();
            assertTrue(reason.startsWith("collinear with "), reason);
        }
        if (ols) {
            Reference.assertNear(
                    Double.parseDouble(line.get(6)), fit.statistics().get("sigma"), 1e-9, line + " sd");
        }
        String term = line.get(3).replaceAll("I\\((\\w+) - .*\\)", "$1").replaceAll("factor\\((\\w+)\\)", "$1=");
        boolean moved = line.get(1).matches(".*(big|ms|x1).*");
        if (!(moved && term.equals("(Intercept)"))) {
            Estimate e = fit.estimate(term);
            // 1e9 + x has seven decimals; the errors of R's glm are those of the iteration before the last.
            double relative = moved ? 1e-7 : 1e-9;
            Reference.assertNear(Double.parseDouble(line.get(4)), e.estimate(), relative, line + " estimate");
            Reference.assertNear(Double.parseDouble(line.get(5)), e.stdError(), ols ? relative : 1e-7, line + " error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sumnoise", "shares", "tot"})
    void saysThatItIsConstantButForRounding(String column) {
        assertEquals(
                "collinear with (Intercept): constant except for rounding",
                Ols.of("y ~ " + column + " + x")
                        .fit(DATA)
                        .estimate(column)
                        .dropped()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sumnoise", "shares", "tot"})
    void absorbedFactorsTakeIt(String column) {
        Fit fit = Ols.of("y ~ " + column + " + x + id").fit(DATA).absorbing("id");
        Fit without = Ols.of("y ~ x + id").fit(DATA);
        assertTrue(fit.estimate(column).dropped().isPresent());
        Reference.assertNear(without.estimate("x").estimate(), fit.estimate("x").estimate(), 1e-11, "x");
        Reference.assertNear(without.estimate("x").stdError(), fit.estimate("x").stdError(), 1e-11, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sumnoise", "shares", "tot"})
    void twoStagesDropItAmongCovariatesAndRefuseItElse(String column) {
        Iv exogenous = Iv.of("y ~ " + column + " | e ~ z");
        assertTrue(exogenous.fit(Frame.of(DATA)).estimate(column).dropped().isPresent());
        Iv endogenous = Iv.of("y ~ x | " + column + " ~ z");
        String collinear = assertThrows(IllegalArgumentException.class, () -> endogenous.fit(Frame.of(DATA)))
                .getMessage();
        assertTrue(collinear.contains("is not identified: collinear with"), collinear);
        Iv instrument = Iv.of("y ~ x | e ~ " + column);
        String message = assertThrows(IllegalArgumentException.class, () -> instrument.fit(Frame.of(DATA)))
                .getMessage();
        assertTrue(message.endsWith("got 0."), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC0", "HC1", "HC2", "HC3", "CR1:id"})
    void errorsBesideALargeOffsetAreThoseWithoutIt(String rule) {
        Covariance covariance = Covariance.parse(rule);
        Fit far = Ols.of("yd ~ big").with(covariance).fit(DATA);
        Fit near = Ols.of("yd ~ I(big - 10000000000000)").with(covariance).fit(DATA);
        assertFalse(far.isPerfect());
        Reference.assertNear(
                near.estimates().get(1).stdError(), far.estimate("big").stdError(), 1e-8, rule);
        assertFalse(Double.isNaN(far.estimate("big").statistic()));
    }

    @Test
    void aPerfectFitBesideALargeOffsetIsOne() {
        assertTrue(Ols.of("I(3 * big) ~ big").fit(DATA).isPerfect());
        assertTrue(Ols.of("I(0.1 * x1 + 7) ~ x1").fit(DATA).isPerfect());
    }

    @Property(tries = 100)
    void roundingOfAConstantChangesNothing(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e6) double size) {
        Random random = new Random(seed);
        Table data = Table.create("random");
        String[] names = {"y", "x", "plain", "noisy"};
        DoubleColumn[] columns = Stream.of(names).map(DoubleColumn::create).toArray(DoubleColumn[]::new);
        for (int i = 0; i < 40; i++) {
            double x = random.nextGaussian();
            columns[0].append(1 + x + random.nextGaussian());
            columns[1].append(x);
            columns[2].append(size);
            columns[3].append(random.nextBoolean() ? size : Math.nextUp(size));
        }
        data.addColumns(columns);
        Fit expected = Ols.of("y ~ plain + x").fit(data);
        Fit actual = Ols.of("y ~ noisy + x").fit(data);
        assertTrue(actual.estimate("noisy").dropped().isPresent());
        for (String term : List.of("(Intercept)", "x")) {
            Estimate e = expected.estimate(term);
            assertEquals(e.estimate(), actual.estimate(term).estimate(), 1e-11, term);
            assertEquals(e.stdError(), actual.estimate(term).stdError(), 1e-11, term);
        }
    }
}
