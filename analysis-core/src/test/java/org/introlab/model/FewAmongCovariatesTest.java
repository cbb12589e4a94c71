package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What one to four persons of restricted data identify, whatever covariates stand beside it. */
class FewAmongCovariatesTest {
    private static final int N = 200;

    /** 200 persons: municipality D has one, C three; a dummy of some persons, and covariates of normal and of heavy tails. */
    private static Frame people(long seed, IntToDoubleFunction dummy) {
        Random random = new Random(seed);
        List<String> muni = new ArrayList<>();
        List<String> sex = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            muni.add(i == 7 ? "D" : i > 10 && i < 14 ? "C" : random.nextBoolean() ? "A" : "B");
            sex.add(random.nextBoolean() ? "m" : "f");
        }
        Table table = Table.create(
                StringColumn.create("muni", muni),
                StringColumn.create("sex", sex),
                column("d", dummy),
                column("age", i -> 18 + random.nextInt(60)),
                column("x", i -> random.nextGaussian()),
                column("heavy", i -> Math.pow(random.nextGaussian(), 7)),
                column("y", i -> i % 2),
                column("income", i -> i == 7 ? 7654321.5 : 300000 + 1000 * random.nextGaussian()));
        return Frame.of(
                "people",
                table,
                List.of(
                        Variable.factor("muni", List.of("A", "B", "C", "D")),
                        Variable.factor("sex", List.of("f", "m"))),
                List.of(new Source("data/restricted/people.csv", Provenance.RESTRICTED, "0".repeat(64))));
    }

    private static DoubleColumn column(String name, IntToDoubleFunction of) {
        return DoubleColumn.create(name, java.util.stream.IntStream.range(0, N).mapToDouble(of));
    }

    private static Frame people() {
        return people(5, i -> i == 7 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "income ~ muni + sex",
                "income ~ muni + age + x",
                "income ~ muni * sex + age",
                "income ~ 0 + muni + sex"
            })
    void ofAMunicipalityBesideACovariate(String formula) {
        Fit fit = Ols.of(formula).fit(people());
        assertTrue(fit.estimate("muni=D").isWithheld());
        assertTrue(fit.estimate("muni=C").isWithheld());
        assertTrue(fit.estimate("muni=B").isEstimated());
    }

    @Test
    void inAdjustedMeansCombinationsAndTests() {
        Fit fit = Ols.of("income ~ muni + sex").fit(people());
        List<Estimate> means = fit.adjustedMeans("muni");
        assertEquals(
                List.of(false, false, true, true),
                means.stream().map(Estimate::isWithheld).toList());
        assertTrue(
                fit.adjustedDifference(Map.of("muni", "D"), Map.of("muni", "A")).isWithheld());
        assertThrows(DisclosureException.class, () -> fit.linear("(Intercept) + muni=D"));
        assertThrows(DisclosureException.class, () -> fit.test("muni=D = 0"));
        assertThrows(DisclosureException.class, () -> fit.test("muni=B = 0", "muni=D = 0"));
        assertThrows(DisclosureException.class, () -> fit.testTerms("muni"));
        assertTrue(Double.isNaN(fit.statistics().get("statistic")));
        assertTrue(fit.testTerms("sex").pValue() <= 1);
    }

    @Test
    void inAStatisticOfAFitThatIsOfThemAlone() {
        Fit fit = Ols.of("income ~ d").fit(people());
        assertTrue(Double.isNaN(fit.rSquared()));
        assertTrue(
                fit.undefined().get("r_squared").contains("withheld"),
                fit.undefined().toString());
    }

    @Test
    void underADummyThatIsSomethingSmallForTheOthers() {
        Frame byAge = people(5, i -> i == 30 ? 1 : (18 + i % 60) / 1000.0);
        Frame byRow = people(5, i -> i == 30 ? 1 : i % 3 * 0.02);
        for (Frame frame : List.of(byAge, byRow, people(5, i -> i == 30 ? 1 : 0))) {
            for (String formula : List.of("income ~ d", "income ~ d + age + sex + muni", "income ~ d + x + heavy")) {
                assertTrue(Ols.of(formula).fit(frame).estimate("d").isWithheld(), formula);
            }
        }
    }

    @Test
    void inTwoStages() {
        Iv stages = Iv.of("income ~ sex | d ~ age");
        assertThrows(DisclosureException.class, () -> stages.fit(people()));
        Frame small = people(5, i -> i == 30 ? 1 : i % 3 * 0.02);
        Fit fit = Iv.of("income ~ d | age ~ x").fit(small);
        assertTrue(fit.estimate("d").isWithheld());
        assertThrows(DisclosureException.class, () -> fit.linear("(Intercept) + d"));
    }

    @Test
    void inTestsOfInstruments() {
        Frame few = people(5, i -> i < 3 ? 1 : 0).with("z", row -> row.number("age") + row.number("x"));
        Instruments instruments = Iv.of("income ~ 1 | age ~ z + d").fit(few).instruments();
        assertThrows(DisclosureException.class, instruments::wuHausman);
        assertThrows(DisclosureException.class, instruments::sargan);
        assertThrows(DisclosureException.class, instruments::kleibergenPaap);
        assertTrue(Iv.of("income ~ 1 | age ~ z + d").fit(few).statistics().entrySet().stream()
                .filter(e -> e.getKey().matches("First.*|Wu.*|Sargan.*"))
                .allMatch(e -> e.getValue().isNaN()));
    }

    /** An exposure that is large for one person makes the rate that person's. */
    @Test
    void inARateThatRestsOnOnePersonsExposure() {
        Frame frame = people().with("w", row -> row.index() == 7 ? 1 : 1e-5)
                .with("count", row -> row.number("income") * (row.index() == 7 ? 1 : 1e-5));
        assertTrue(Poisson.of("count ~ 1")
                .exposure("w")
                .fit(frame)
                .estimate("(Intercept)")
                .isWithheld());
        assertFalse(Poisson.of("income ~ x").fit(frame).estimate("x").isWithheld());
    }

    /** What is withheld is withheld of predictions, too, and these can't become numbers of public data. */
    @Test
    void inPredictionsForOtherRows() {
        Fit fit = Ols.of("income ~ muni").fit(people());
        Frame open = Frame.of(
                "units",
                Table.create(StringColumn.create("muni", "A", "B", "C", "D")),
                List.of(Variable.factor("muni", List.of("A", "B", "C", "D"))),
                List.of(new Source("units.csv", Provenance.PUBLIC, "1".repeat(64))));
        Table predicted = fit.predict(open);
        assertTrue(predicted.column("fitted").isMissing(2)
                && predicted.column("fitted").isMissing(3));
        assertFalse(predicted.column("fitted").isMissing(0));
        assertThrows(DisclosureException.class, () -> open.with(predicted.column("fitted"), Variable.of("fitted")));
    }

    @Test
    void inALogitAndItsEffects() {
        Frame frame = people(5, i -> i == 7 || i == 8 || i == 20 ? 1 : 0);
        Fit fit = Logit.of("y ~ d + x + age").fit(frame);
        assertTrue(fit.estimate("d").isWithheld());
        assertTrue(fit.oddsRatios().estimate("d").isWithheld());
        assertTrue(fit.marginalEffects().estimate("d").isWithheld());
        assertTrue(Double.isNaN(fit.statistics().get("lr_statistic")));
    }

    @Test
    void underWeightsThatAreNothingForTheOthers() {
        Frame frame = people(5, i -> i == 7 ? 1 : 1e-9);
        Fit fit = Ols.of("income ~ 1").weightedBy("d").fit(frame);
        assertTrue(fit.estimate("(Intercept)").isWithheld());
    }

    @Property(tries = 60)
    void ofADummyOfOneToFourAlways(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int few) {
        Frame frame = people(seed, i -> i >= 50 && i < 50 + few ? 1 : 0);
        for (String formula : List.of("income ~ d + age + x + sex", "income ~ d + x + heavy + sex + muni")) {
            assertTrue(Ols.of(formula).fit(frame).estimate("d").isWithheld(), formula);
        }
    }

    @Property(tries = 60)
    void ofADummyOfTenNever(@ForAll long seed) {
        Frame frame = people(seed, i -> i >= 50 && i < 60 ? 1 : 0);
        Fit fit = Ols.of("income ~ d + age + x + sex").fit(frame);
        assertFalse(fit.estimates().stream().anyMatch(Estimate::isWithheld));
    }
}
