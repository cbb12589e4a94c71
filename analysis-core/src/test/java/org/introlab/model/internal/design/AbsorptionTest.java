package org.introlab.model.internal.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.introlab.data.Frame;
import org.introlab.model.Covariance;
import org.introlab.model.Estimates;
import org.introlab.model.Fit;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.Participants;
import org.introlab.model.Reference;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Against R's lm and glm with the factors first, and pyfixest; reference/absorbed has the script. Tolerance 1e-9. */
class AbsorptionTest {
    private static final Frame DATA = Frame.of(Reference.table("absorbed/data.csv"));
    private static final Map<String, Double> EXPECTED = Participants.expected("absorbed");

    private static Covariance rule(String name) {
        return Covariance.parse(name.equals("CR1S") ? "CR1S:year" : name);
    }

    @ParameterizedTest
    @CsvSource({"classical", "HC1", "HC3", "CR1S"})
    void dropsWhatIsConstantWithinTheFactorWhateverTheFormulasOrder(String rule) {
        for (String formula : new String[] {
            "y ~ size + x + region + north + factor(id)",
            "y ~ factor(id) + size + x + region + north",
            "y ~ size + x + factor(id) + region + north"
        }) {
            Fit fit = Ols.of(formula).with(rule(rule)).fit(DATA).absorbing("id");
            compare("one", rule, fit, "x", "region=b", "region=c");
            for (String constant : new String[] {"size", "north"}) {
                assertEquals(
                        Optional.of("collinear with the effects of id"),
                        fit.estimate(constant).dropped());
            }
            assertTrue(fit.estimates().stream()
                    .filter(e -> e.name().startsWith("id="))
                    .allMatch(Estimate::isEstimated));
        }
    }

    @ParameterizedTest
    @CsvSource({"classical", "HC1", "HC3", "CR1S"})
    void absorbsTwoFactorsBesideInteractions(String rule) {
        Fit fit = Ols.of("y ~ size*x + trend*x + factor(year) + factor(id)")
                .with(rule(rule))
                .fit(DATA)
                .absorbing("id", "year");
        compare("two", rule, fit, "x", "size:x", "x:trend");
        assertEquals(
                Optional.of("collinear with the effects of year"),
                fit.estimate("trend").dropped());
        assertEquals(
                Optional.of("collinear with the effects of id"),
                fit.estimate("size").dropped());
    }

    @ParameterizedTest
    @CsvSource({"classical", "HC1"})
    void holdsForALogitItsOddsRatiosAndItsEffects(String rule) {
        Fit byOrder = Logit.of("won ~ size + x + factor(id)").with(rule(rule)).fit(DATA);
        Fit fit = byOrder.absorbing("id");
        compare("logit", rule, fit, "x");
        assertEquals(
                Optional.of("collinear with the effects of id"),
                fit.estimate("size").dropped());
        Estimates odds = byOrder.oddsRatios().absorbing("id");
        assertEquals("Logit, odds ratios", odds.model());
        assertEquals(Math.exp(fit.estimate("x").estimate()), odds.estimate("x").estimate(), 1e-12);
        assertEquals(
                Optional.of("collinear with the effects of id"),
                odds.estimate("size").dropped());
        Estimates effects = byOrder.marginalEffects().absorbing("id");
        assertEquals(
                byOrder.marginalEffects().estimate("x").stdError(),
                effects.estimate("x").stdError(),
                1e-12);
        assertTrue(effects.estimate("size").dropped().isPresent());
    }

    private static void compare(String model, String rule, Estimates fit, String... terms) {
        for (String term : terms) {
            String theirs = term.equals("x:trend") ? "trend:x" : term;
            Reference.assertNear(
                    EXPECTED.get(model + ",any," + theirs + ",estimate"),
                    fit.estimate(term).estimate(),
                    1e-9,
                    term);
            Reference.assertNear(
                    EXPECTED.get(model + "," + rule + "," + theirs + ",error"),
                    fit.estimate(term).stdError(),
                    1e-9,
                    term + " under " + rule);
        }
    }

    @Test
    void leavesAFitWithoutCollinearTermsAsItIs() {
        Fit fit = Ols.of("y ~ x + factor(id)").fit(DATA);
        assertSame(fit, fit.absorbing("id"));
        Fit logit = Logit.of("won ~ x + factor(id)").fit(DATA);
        assertSame(logit, logit.absorbing("id"));
    }

    @Test
    void keepsStatisticsPredictionsAndOtherCovariances() {
        Fit byOrder = Ols.of("y ~ size + x + factor(id)").fit(DATA);
        Fit fit = byOrder.absorbing("id");
        assertEquals(byOrder.statistics(), fit.statistics());
        assertEquals(byOrder.fitted().asList(), fit.fitted().asList());
        assertEquals(
                byOrder.with(Covariance.hc3()).absorbing("id").estimate("id=4").stdError(),
                fit.with(Covariance.hc3()).estimate("id=4").stdError(),
                1e-12);
        assertEquals(
                fit.estimate("id=4").stdError(),
                Ols.of("y ~ factor(id) + size + x").fit(DATA).estimate("id=4").stdError(),
                1e-9);
    }

    /** Any regressors, some of them constant within the factor: as if the factor stood first in the formula. */
    @Property(tries = 200)
    void isTheFitWithTheFactorFirst(@ForAll long seed) {
        Random random = new Random(seed);
        int groups = 3 + random.nextInt(5);
        int n = groups * (4 + random.nextInt(5));
        StringColumn id = StringColumn.create("id");
        DoubleColumn[] x = new DoubleColumn[4];
        double[] scale = new double[x.length];
        double[][] within = new double[x.length][groups];
        boolean[] constant = new boolean[x.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = DoubleColumn.create("x" + j);
            scale[j] = Math.pow(10, random.nextInt(9) - 4);
            constant[j] = random.nextBoolean();
            for (int g = 0; g < groups; g++) {
                within[j][g] = random.nextGaussian();
            }
        }
        DoubleColumn y = DoubleColumn.create("y");
        for (int i = 0; i < n; i++) {
            id.append("g" + i % groups);
            y.append(random.nextGaussian());
            for (int j = 0; j < x.length; j++) {
                x[j].append(scale[j] * (constant[j] ? within[j][i % groups] : random.nextGaussian()));
            }
        }
        Table table = Table.create("t", id, y, x[0], x[1], x[2], x[3]);
        Fit ours = Ols.of("y ~ x0 + x1 + x2 + id + x3")
                .with(Covariance.hc1())
                .fit(table)
                .absorbing("id");
        Fit first = Ols.of("y ~ id + x0 + x1 + x2 + x3").with(Covariance.hc1()).fit(table);
        for (Estimate e : first.estimates()) {
            Estimate own = ours.estimate(e.name());
            assertEquals(e.isEstimated(), own.isEstimated(), e.name());
            if (e.isEstimated()) {
                assertEquals(e.estimate(), own.estimate(), 1e-8 * (e.stdError() + Math.abs(e.estimate())), e.name());
                assertEquals(e.stdError(), own.stdError(), 1e-8 * e.stdError(), e.name());
            }
        }
    }
}
