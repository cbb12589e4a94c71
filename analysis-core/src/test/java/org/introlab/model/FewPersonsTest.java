package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Estimates of restricted data that rest on fewer than five persons. */
class FewPersonsTest {
    /** 60 persons in a, 40 in b, and few in c. */
    private static Frame frame(Provenance provenance, int few) {
        Random random = new Random(7);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 100 + few; i++) {
            groups.add(i < 60 ? "a" : i < 100 ? "b" : "c");
        }
        double[] x = random.doubles(groups.size()).toArray();
        double[] y = random.doubles(groups.size()).toArray();
        double[] works = random.doubles(groups.size()).map(Math::rint).toArray();
        for (int i = 100; i < works.length; i++) {
            works[i] = i % 2;
        }
        double[] isC = groups.stream().mapToDouble(g -> g.equals("c") ? 1 : 0).toArray();
        Table table = Table.create(
                StringColumn.create("g", groups),
                StringColumn.create("name", groups),
                DoubleColumn.create("x", x),
                DoubleColumn.create("y", y),
                DoubleColumn.create("works", works),
                DoubleColumn.create("is_c", isC));
        return Frame.of(
                "people",
                table,
                List.of(Variable.factor("g", List.of("a", "b", "c"))),
                List.of(new Source("data/restricted/people.csv", provenance, "0".repeat(64))));
    }

    private static List<String> withheld(Estimates fit) {
        return fit.estimates().stream()
                .filter(Estimate::isWithheld)
                .map(Estimate::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void areWithheldInEveryFormThatSpeaksOfTheGroup(int few) {
        Frame frame = frame(Provenance.RESTRICTED, few);
        assertEquals(List.of("g=c"), withheld(Ols.of("y ~ g").fit(frame)));
        assertEquals(List.of("g=c"), withheld(Ols.of("y ~ 0 + g").fit(frame)));
        assertEquals(List.of("g=c"), withheld(Ols.of("y ~ g + x").fit(frame)));
        assertEquals(List.of("is_c"), withheld(Ols.of("y ~ is_c").fit(frame)));
        assertEquals(
                List.of("(Intercept)", "g=a", "g=b"),
                withheld(Ols.of("y ~ ref(g, \"c\")").fit(frame)));
        Fit fit = Ols.of("y ~ g").fit(frame);
        assertTrue(fit.adjustedMeans("g").get(2).isWithheld());
        assertFalse(fit.adjustedMeans("g").get(0).isWithheld());
        assertTrue(Double.isNaN(fit.coefficients()[2]));
        assertTrue(Double.isNaN(fit.vcov()[2][2]));
        String said = assertThrows(IllegalArgumentException.class, () -> fit.linear("(Intercept) + g=c"))
                .getMessage();
        assertTrue(said.contains("fewer than 5 persons"), said);
        assertThrows(IllegalArgumentException.class, () -> fit.test("g=c = 0"));
        assertTrue(fit.adjustedDifference(Map.of("g", "c"), Map.of("g", "a")).isWithheld());
    }

    @ParameterizedTest
    @CsvSource({"5", "6", "20"})
    void areShownOfFiveOrMore(int many) {
        assertEquals(List.of(), withheld(Ols.of("y ~ g").fit(frame(Provenance.RESTRICTED, many))));
        assertEquals(List.of(), withheld(Ols.of("y ~ ref(g, \"c\")").fit(frame(Provenance.RESTRICTED, many))));
        assertEquals(List.of(), withheld(Logit.of("works ~ g").fit(frame(Provenance.RESTRICTED, many))));
    }

    @Test
    void areShownOfDataThatMayBeShown() {
        assertEquals(List.of(), withheld(Ols.of("y ~ g").fit(frame(Provenance.PUBLIC, 1))));
        assertEquals(List.of(), withheld(Ols.of("y ~ g").fit(frame(Provenance.SYNTHETIC, 1))));
    }

    @Test
    void areWithheldOfALogitItsOddsRatiosAndItsEffects() {
        Fit fit = Logit.of("works ~ g").fit(frame(Provenance.RESTRICTED, 4));
        assertEquals(List.of("g=c"), withheld(fit));
        assertEquals(List.of("g=c"), withheld(fit.oddsRatios()));
        assertEquals(List.of("g=c"), withheld(fit.marginalEffects()));
    }

    @Test
    void leaveTheOtherEstimatesAsTheyAreAndTakeTheStatisticsOfTheFitAlong() {
        Fit open = Ols.of("y ~ g").fit(frame(Provenance.PUBLIC, 3));
        Fit guarded = Ols.of("y ~ g").fit(frame(Provenance.RESTRICTED, 3));
        for (String term : List.of("(Intercept)", "g=b")) {
            assertEquals(open.estimate(term).estimate(), guarded.estimate(term).estimate());
            assertEquals(open.estimate(term).stdError(), guarded.estimate(term).stdError());
        }
        for (String statistic : List.of("r_squared", "adj_r_squared", "sigma")) {
            assertTrue(Double.isNaN(guarded.statistics().get(statistic)), statistic);
            assertEquals(Estimate.WITHHELD, guarded.undefined().get(statistic));
        }
        assertFalse(Double.isNaN(open.rSquared()));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "5, false"})
    void areNotTheOnlyOnesWithAnOutcome(int few, boolean refused) {
        Frame all = frame(Provenance.RESTRICTED, 10).with("died", row -> row.index() < few ? 1 : 0);
        List<Runnable> fits = List.of(
                () -> Ols.of("died ~ 1").fit(all), () -> Ols.of("died ~ x").fit(all), () -> Logit.of("died ~ 1")
                        .fit(all));
        for (Runnable fit : fits) {
            if (refused) {
                String said = assertThrows(DisclosureException.class, fit::run).getMessage();
                assertTrue(said.startsWith("All but fewer than 5 rows have the same value of the outcome"), said);
            } else {
                fit.run();
            }
        }
        Ols.of("died ~ x").fit(frame(Provenance.SYNTHETIC, 10).with("died", row -> row.index() < few ? 1 : 0));
    }

    @Test
    void areNotNamedByLevelsThatNoCodeBookLists() {
        Frame frame = frame(Provenance.RESTRICTED, 4);
        String said = assertThrows(DisclosureException.class, () -> Ols.of("y ~ factor(name)")
                        .fit(frame))
                .getMessage();
        assertFalse(said.contains("'c'"), said);
        assertEquals(
                3,
                Ols.of("y ~ factor(name)")
                        .fit(frame(Provenance.PUBLIC, 4))
                        .estimates()
                        .size());
    }

    @Test
    void areNoFitOfFewerThanFive() {
        Frame frame = frame(Provenance.RESTRICTED, 3).where(row -> row.is("g", "c"));
        assertThrows(DisclosureException.class, () -> Ols.of("y ~ 1").fit(frame));
        assertThrows(DisclosureException.class, () -> Logit.of("works ~ 1").fit(frame));
    }
}
