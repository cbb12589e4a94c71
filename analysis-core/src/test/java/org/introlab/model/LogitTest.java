package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LogitTest {
    private static final Frame DATA = Participants.frame();

    private static Table table() {
        return Table.create(
                "t",
                DoubleColumn.create("y", 0, 1, 0, 1, 0, 1, 1, 0, 1, 0),
                DoubleColumn.create("x", 1, 2, 3, 4, 5, 3, 2, 1, 5, 4),
                StringColumn.create("g", "a", "a", "a", "a", "b", "b", "b", "b", "b", "a"));
    }

    @Test
    void nameItsModelsApart() {
        Fit fit = Logit.of("y ~ x").fit(table());
        assertEquals("Logit", fit.model());
        assertEquals("Logit, odds ratios", fit.oddsRatios().model());
        assertEquals("Logit, average marginal effects", fit.marginalEffects().model());
        assertEquals(
                "Weighted logit", Logit.of("y ~ g").weightedBy("x").fit(table()).model());
        assertEquals("Logit y ~ x: n = 10, 2 terms, classical, z", fit.toString());
    }

    @Test
    void switchesTheCovarianceWithoutMovingTheEstimates() {
        Fit classical = Logit.of("success ~ gender + months").fit(DATA);
        Fit later = classical.with(Covariance.cr1("municipality"));
        Fit atOnce = Logit.of("success ~ gender + months")
                .with(Covariance.cr1("municipality"))
                .fit(DATA);
        assertEquals(atOnce.estimates(), later.estimates());
        assertEquals(
                classical.estimate("months").estimate(),
                later.estimate("months").estimate());
        assertEquals(
                "CR1, clustered by municipality (24 clusters), factor 1.04348, z",
                later.rule().describe());
        assertEquals(
                "HC1, factor 1.00209, z",
                classical.with(Covariance.hc1()).rule().describe());
    }

    @Test
    void carriesItsFrameAndRuleIntoOddsRatiosAndEffects() {
        Fit fit = Logit.of("success ~ gender + months").with(Covariance.hc1()).fit(DATA);
        for (Estimates e : List.of(fit.oddsRatios(), fit.marginalEffects())) {
            assertEquals(480, e.n());
            assertEquals(fit.formula(), e.formula());
            assertEquals(fit.rule(), e.rule());
            assertEquals(fit.statistics(), e.statistics());
            assertEquals(fit.provenance(), e.provenance());
            assertEquals(fit.sources(), e.sources());
            assertEquals(fit.droppedRows(), e.droppedRows());
        }
    }

    @Test
    void standsBesideALinearModelTermByTerm() {
        String formula = "success ~ gender + age + months + log(unemployment)";
        List<String> effects = Logit.of(formula).fit(DATA).marginalEffects().estimates().stream()
                .map(Estimate::name)
                .toList();
        List<String> linear = Ols.of(formula).fit(DATA).estimates().stream()
                .map(Estimate::name)
                .toList();
        assertEquals(linear.subList(1, linear.size()), effects);
    }

    @Test
    void givesTheEffectOfTheTermUnlessTheColumnIsInSeveral() {
        Estimates alone = Logit.of("success ~ log(months)").fit(DATA).marginalEffects();
        assertEquals(
                List.of("log(months)"),
                alone.estimates().stream().map(Estimate::name).toList());
        Estimates both = Logit.of("success ~ log(months) + I(months^2) + unemployment")
                .fit(DATA)
                .marginalEffects();
        assertEquals(
                List.of("months", "unemployment"),
                both.estimates().stream().map(Estimate::name).toList());
    }

    @Test
    void leavesOutRowsWithMissingValuesAndCountsThem() {
        Table table = table();
        ((DoubleColumn) table.column("x")).setMissing(2);
        ((DoubleColumn) table.column("y")).setMissing(0);
        Fit fit = Logit.of("y ~ x").fit(table);
        assertEquals(8, fit.n());
        assertEquals(Map.of("missing y", 1, "missing x", 1), fit.droppedRows());
        DoubleColumn p = fit.fitted();
        assertEquals(10, p.size());
        assertTrue(p.isMissing(0) && p.isMissing(2));
        // With a constant the probabilities add up to the number of ones.
        assertEquals(5, p.sum(), 1e-10);
    }

    @Test
    void takesABooleanOutcome() {
        Table table = table();
        BooleanColumn b = BooleanColumn.create("b");
        table.doubleColumn("y").forEach(v -> b.append(v == 1));
        table.addColumns(b);
        assertEquals(
                Logit.of("y ~ x").fit(table).estimates(),
                Logit.of("b ~ x").fit(table).estimates());
    }

    @Test
    void dropsCollinearTermsVisibly() {
        String formula = "success ~ months + I(2 * months) + gender";
        Fit fit = Logit.of(formula).fit(DATA);
        Estimate dropped = fit.estimate("I(2 * months)");
        assertTrue(Double.isNaN(dropped.estimate()));
        assertTrue(dropped.dropped().orElseThrow().contains("months"), dropped.toString());
        assertEquals(List.of("I(2 * months) was dropped: " + dropped.dropped().get() + "."), fit.notes());
        assertTrue(Double.isNaN(fit.vcov()[2][2]));
        assertTrue(Double.isNaN(fit.oddsRatios().estimate("I(2 * months)").estimate()));
        assertEquals(
                Logit.of("success ~ months + gender")
                        .fit(DATA)
                        .estimate("gender=male")
                        .estimate(),
                fit.estimate("gender=male").estimate(),
                1e-12);
    }

    @Test
    void givesNoEffectThatRestsOnADroppedTerm() {
        Table table = DATA.table();
        StringColumn wave = StringColumn.create("wave");
        table.intColumn("after").forEach(a -> wave.append(a == 1 ? "late" : "early"));
        table.addColumns(wave);
        Fit fit = Logit.of("success ~ after + ref(wave, \"early\") + months").fit(table);
        Estimates effects = fit.marginalEffects();
        assertTrue(effects.estimate("wave=late").dropped().orElseThrow().contains("after"));
        assertTrue(effects.estimate("after").dropped().orElseThrow().contains("wave=late"));
        assertTrue(effects.estimate("months").isEstimated());
    }

    /** An offset moves the constant and nothing else. */
    @Test
    void aLargeOffsetMovesTheConstantAlone() {
        Frame far = DATA.with("offset", row -> 500);
        Fit plain = Logit.of("success ~ months + gender").fit(DATA);
        Fit moved = Logit.of("success ~ months + gender").offset("offset").fit(far);
        assertEquals(
                plain.estimate("months").estimate(), moved.estimate("months").estimate(), 1e-9);
        assertEquals(plain.statistics().get("null_log_lik"), moved.statistics().get("null_log_lik"), 1e-6);
        assertThrows(
                IllegalArgumentException.class,
                () -> Poisson.of("success ~ months").offset("months").exposure("months"));
    }

    /** Groups that are constant, a constant count, and a count that is an exact function have scores of rounding noise alone. */
    @Test
    void testsNothingOfCountsThatAreFittedExactly() {
        Table table = Table.create(
                "t",
                StringColumn.create("g", "a", "a", "a", "b", "b", "b", "c", "c", "c"),
                DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 8, 9),
                DoubleColumn.create("sat", 3, 3, 3, 5, 5, 5, 7, 7, 7),
                DoubleColumn.create("constant", 4, 4, 4, 4, 4, 4, 4, 4, 4));
        for (Covariance rule : List.of(Covariance.hc0(), Covariance.hc1(), Covariance.hc3(), Covariance.cr1("x"))) {
            for (String formula : List.of("sat ~ g", "constant ~ x")) {
                Fit fit = Poisson.of(formula).with(rule).fit(table);
                fit.estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
                fit.marginalEffects().estimates().forEach(e -> assertFalse(e.isTested(), e.toString()));
            }
        }
    }

    /** The constant undoes an offset that is the same in all rows, however far it is from zero. */
    @ParameterizedTest
    @ValueSource(doubles = {-800, -30, 30, 500})
    void aConstantOffsetChangesNoCount(double offset) {
        Frame frame = DATA.with("o", row -> offset);
        Fit plain = Poisson.of("success ~ gender").fit(DATA);
        Fit moved = Poisson.of("success ~ gender").offset("o").fit(frame);
        assertEquals(
                plain.estimates().get(1).estimate(), moved.estimates().get(1).estimate(), 1e-9);
        assertEquals(plain.statistics().get("lr_statistic"), moved.statistics().get("lr_statistic"), 1e-6);
    }

    /** A quasi-likelihood whose residuals are rounding noise has no dispersion, and no test. */
    @Test
    void testsNothingOfAPerfectFitOfShares() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 8, 9));
        table.addColumns(DoubleColumn.create(
                "y",
                table.doubleColumn("x").asList().stream()
                        .mapToDouble(x -> 1 / (1 + Math.exp(0.1 + 0.3 * x)))
                        .toArray()));
        for (Covariance rule : List.of(Covariance.classical(), Covariance.hc1(), Covariance.hc3())) {
            FractionalLogit.of("y ~ x")
                    .with(rule)
                    .fit(table)
                    .estimates()
                    .forEach(e -> assertFalse(e.isTested(), e.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"HC2-stage2,use HC2", "HC3-stage2,use HC3", "CR1S:municipality,Use CR1"})
    void refusesCovariancesOfLeastSquares(String covariance, String remedy) {
        Covariance choice = Covariance.parse(covariance);
        refuses(remedy, () -> Logit.of("success ~ months").with(choice));
        Fit fit = Logit.of("success ~ months").fit(DATA);
        refuses(remedy, () -> fit.with(choice));
    }

    @Test
    void refusesAnOutcomeThatIsNotZeroOrOneWithItsRow() {
        Table table = table();
        ((DoubleColumn) table.column("y")).set(3, 2.0);
        refuses("1 of 10 rows have other values (first: row 4)", () -> Logit.of("y ~ x")
                .fit(table));
        refuses("not numeric", () -> Logit.of("g ~ x").fit(table()));
    }

    @Test
    void refusesAnOutcomeThatNeverVaries() {
        refuses("is 1 in all 5 rows", () -> Logit.of("y ~ x")
                .fit(table().where(table().doubleColumn("y").isEqualTo(1))));
    }

    @Test
    void suggestsTheNearTerm() {
        Fit fit = Logit.of("success ~ gender + months").fit(DATA);
        refuses("Did you mean 'gender=male'?", () -> fit.estimate("gender=mal"));
        refuses("Did you mean 'months'?", () -> fit.marginalEffects().estimate("month"));
    }

    @Test
    void ignoresLevelsOfTheCodeBookThatNoRowHas() {
        Frame frame = Frame.of("t", table(), List.of(Variable.factor("g", List.of("z", "a", "b"))), List.of());
        Fit fit = Logit.of("y ~ g + x").fit(frame);
        assertEquals(Logit.of("y ~ g + x").fit(table()).estimates(), fit.estimates());
        assertEquals(List.of("No row used has g=z; these levels have no term."), fit.notes());
    }

    @Test
    void keepsItsDigitsWhenANumberIsFarFromZero() {
        Table table = DATA.table();
        table.addColumns(table.doubleColumn("months").add(1e6).setName("far"));
        Fit near = Logit.of("success ~ months + gender").fit(table);
        Fit far = Logit.of("success ~ far + gender").fit(table);
        assertEquals(near.estimate("months").estimate(), far.estimate("far").estimate(), 1e-12);
        assertEquals(near.estimate("months").stdError(), far.estimate("far").stdError(), 1e-12);
        assertArrayEquals(near.fitted().asDoubleArray(), far.fitted().asDoubleArray(), 1e-9);
    }

    @Test
    void keepsItsDigitsWhenNumbersAreNearlyCollinear() {
        Table table = DATA.table();
        DoubleColumn near = table.doubleColumn("share").multiply(1e-5).add(table.doubleColumn("months"));
        table.addColumns(near.setName("near"));
        Fit fit = Logit.of("success ~ months + near").with(Covariance.hc1()).fit(table);
        Fit same = Logit.of("success ~ months + share").with(Covariance.hc1()).fit(table);
        assertEquals(List.of("The information matrix is ill-conditioned: solved by QR of the rows."), fit.notes());
        // months + near b = months (1 + b) + share b 1e-5; adding to months has cost share some five digits.
        double slope = same.estimate("share").estimate() * 1e5;
        double error = same.estimate("share").stdError() * 1e5;
        assertEquals(slope, fit.estimate("near").estimate(), 1e-8 * error);
        assertEquals(error, fit.estimate("near").stdError(), 1e-8 * error);
    }

    @Test
    void refusesWhatIsCollinearButForRounding() {
        Table table = DATA.table();
        DoubleColumn near = table.doubleColumn("share").multiply(1e-9).add(table.doubleColumn("months"));
        table.addColumns(near.setName("near"));
        refuses("collinear except for rounding", () -> Logit.of("success ~ months + near")
                .fit(table));
    }

    @Test
    void refusesALikelihoodThatIsFlatButHasAMaximumSomewhere() {
        // Group a gives x a finite effect, which makes the far row of group b certain; the others in b push its
        // constant
        // down until that row holds it, where both sides are beyond double precision.
        Table table = Table.create(
                DoubleColumn.create("y", 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1),
                DoubleColumn.create("x", 1, 2, 2, 3, 3, 4, 5, 5, 1, 2, 3, 400),
                StringColumn.create("g", "a", "a", "a", "a", "a", "a", "a", "a", "b", "b", "b", "b"));
        refuses("flat to within rounding in the direction of g=b", () -> Logit.of("y ~ x + g")
                .fit(table));
    }

    private static void refuses(String message, Executable work) {
        String told = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(told.contains(message), told);
    }
}
