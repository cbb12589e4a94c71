package org.introlab.model;

import static org.introlab.model.People.Y;
import static org.introlab.model.People.assertStarts;
import static org.introlab.model.People.frame;
import static org.introlab.model.People.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/** What a fit can be asked: covariances, tests, predictions, adjusted means. Numbers against R are in OlsReferenceTest. */
class FitTest {

    @Test
    void alignsFittedValuesAndResidualsWithTheFrame() {
        DoubleColumn z = DoubleColumn.create("z", 1, Double.NaN, 2, 0, 1, 3, 1, 2);
        Frame frame = frame(z);
        Fit fit = Ols.of("y ~ z").fit(frame);
        DoubleColumn fitted = fit.fitted();
        DoubleColumn residuals = fit.residuals();
        assertEquals(8, fitted.size());
        for (int i = 0; i < 8; i++) {
            assertEquals(i == 1, fitted.isMissing(i));
            assertEquals(i == 1, residuals.isMissing(i));
            if (i != 1) {
                assertEquals(Y.get(i), fitted.get(i) + residuals.get(i), 1e-12);
            }
        }
        assertArrayEquals(
                fitted.asDoubleArray(),
                fit.predict(frame).doubleColumn("fitted").asDoubleArray(),
                1e-12);
    }

    @Test
    void namesTheStatisticsThereAreForOneThatIsNot() {
        Fit fit = Ols.of("y ~ x").fit(frame());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> fit.statistics().get("R-squared"))
                .getMessage();
        assertEquals(
                "There is no statistic 'R-squared'. Did you mean 'r_squared'? Available statistics:"
                        + " r_squared, adj_r_squared, sigma,"
                        + " statistic, df, df_denominator, p_value, log_lik, aic, bic.",
                message);
        assertEquals(fit.rSquared(), fit.statistics().get("r_squared"));
        assertEquals(7, fit.statistics().getOrDefault("DIC", 7.0));
        assertFalse(fit.statistics().containsKey("DIC"));
    }

    @Test
    void predictsWithoutTheOutcomeAndSaysWhichLevelIsNew() {
        Fit fit = Ols.of("y ~ x * gender").fit(frame());
        Table one = Table.create(DoubleColumn.create("x", 2, 3), StringColumn.create("gender", "f", ""));
        assertFalse(fit.predict(Frame.of(one)).doubleColumn("fitted").isMissing(0));
        assertTrue(fit.predict(Frame.of(one)).doubleColumn("std_error").isMissing(1));
        Table two = Table.create(DoubleColumn.create("x", 2, 3), StringColumn.create("gender", "f", "mm"));
        String message = assertThrows(IllegalArgumentException.class, () -> fit.predict(Frame.of(two)))
                .getMessage();
        assertStarts("'gender' has a level in row 2 that no row of the fit has. Levels: f, m.", message);
    }

    @Test
    void refusesMissingClusterIdsWithTheirCount() {
        StringColumn c = StringColumn.create("school", "a", "a", "", "b", "b", "", "c", "c");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Ols.of("y ~ x").with(Covariance.cr1("school")).fit(frame(c)))
                .getMessage();
        assertEquals(
                "Cluster column 'school' has 2 missing ids in the 8 rows used (first: row 3). Drop or recode them before"
                        + " fitting.",
                message);
        StringColumn same = StringColumn.create("same", "a", "a", "a", "a", "a", "a", "a", "a");
        assertStarts(
                "Cluster column 'same' has only one value",
                assertThrows(IllegalArgumentException.class, () -> Ols.of("y ~ x")
                                .with(Covariance.cr1("same"))
                                .fit(frame(same)))
                        .getMessage());
    }

    @Test
    void takesMoreLevelsThanAShortDictionaryHoldsAsClusters() {
        int n = 70_000;
        DoubleColumn y = DoubleColumn.create("y", n);
        DoubleColumn x = DoubleColumn.create("x", n);
        StringColumn id = StringColumn.create("id");
        DoubleColumn number = DoubleColumn.create("number", n);
        for (int i = 0; i < n; i++) {
            x.set(i, i % 7);
            y.set(i, i % 7 + (i * 31 % 11));
            id.append("person " + i);
            number.set(i, i + 0.5);
        }
        // What Tablesaw makes of a column with too many different texts: no dictionary, no keys.
        StringColumn text = StringColumn.createInternal("text", new NullDictionaryMap(id.getDictionary()));
        Fit fit = Ols.of("y ~ x").with(Covariance.hc0()).fit(Table.create(y, x, id, text, number));
        for (String cluster : List.of("id", "text", "number")) {
            Fit clustered = fit.with(Covariance.cr0(cluster));
            assertEquals(n, clustered.rule().clusters().getAsInt());
            assertEquals(fit.estimate("x").stdError(), clustered.estimate("x").stdError(), 1e-12);
        }
        assertStarts(
                "y ~ id has 70,000 columns ('id' alone has 69,999); at most 4,000 are supported. Is 'id' an"
                        + " identifier?",
                refusal("y ~ id", Frame.of(Table.create(y, id))));
    }

    @Test
    void refusesHc3AtARowThatAloneDeterminesAnEstimate() {
        StringColumn lone = StringColumn.create("lone", "a", "a", "a", "a", "a", "a", "a", "b");
        Fit fit = Ols.of("y ~ lone").fit(frame(lone));
        String message = assertThrows(IllegalArgumentException.class, () -> fit.with(Covariance.hc3()))
                .getMessage();
        assertStarts("Row 8 has leverage 1", message);
    }

    @Test
    void readsAndDescribesCovariances() {
        assertEquals(Covariance.cr1s("g"), Covariance.parse("cr1s:g"));
        assertEquals(Covariance.classical(), Covariance.parse("classical"));
        assertEquals("CR1S:g", Covariance.parse("CR1S:g").toString());
        assertStarts(
                "Unknown covariance 'HC6'. Did you mean 'HC0'? Available rules: "
                        + String.join(", ", Covariance.rules()) + ".",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("HC6"))
                        .getMessage());
        assertStarts(
                "CR1 needs a cluster variable",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("CR1"))
                        .getMessage());
        assertStarts(
                "Two-way clustering needs two different columns; 'a' is named twice.",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("CR1:a+a"))
                        .getMessage());
        assertStarts(
                "A back-tick",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("CR1:`a+b"))
                        .getMessage());
        assertEquals(Covariance.cr1("a+b", "c"), Covariance.parse("CR1:`a+b`+c"));
        assertStarts(
                "HC1 takes no cluster variable",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("HC1:g"))
                        .getMessage());
        StringColumn c = StringColumn.create("school", "a", "a", "d", "b", "b", "d", "c", "c");
        Fit fit = Ols.of("y ~ x").with(Covariance.cr1s("school")).fit(frame(c));
        assertEquals(
                "CR1S, clustered by school (4 clusters), factor 1.55556, t(3)",
                fit.rule().describe());
        assertEquals(
                "HC1, factor 1.33333, t(6)", fit.with(Covariance.hc1()).rule().describe());
    }

    @Test
    void keepsTheNullHypothesisAsText() {
        Fit fit = Ols.of("y ~ x * gender").fit(frame());
        WaldTest test = fit.test("x - 2 * gender=m", "x:gender=m = 0.5");
        assertEquals(List.of("x - 2 * gender=m = 0", "x:gender=m = 0.5"), test.hypotheses());
        assertEquals("F", test.distribution());
        assertEquals(List.of("gender=m = 0"), fit.testTerms("gender").hypotheses());
        assertStarts(
                "The restrictions x = 0, 2 * x = 0 can't be tested jointly",
                assertThrows(IllegalArgumentException.class, () -> fit.test("x = 0", "2 * x = 0"))
                        .getMessage());
        assertStarts(
                "There is no term 'gendr' in y ~ x * gender. Did you mean 'gender'?",
                assertThrows(IllegalArgumentException.class, () -> fit.testTerms("gendr"))
                        .getMessage());
        assertStarts(
                "There is no term 'gender=f' in y ~ x * gender. Did you mean 'gender=m'?",
                assertThrows(IllegalArgumentException.class, () -> fit.estimate("gender=f"))
                        .getMessage());
    }

    @Test
    void givesASingleRestrictionTheSquareOfT() {
        Fit fit = Ols.of("y ~ x + gender").with(Covariance.hc1()).fit(frame());
        Estimate e = fit.linear("x - gender=m");
        WaldTest test = fit.test("x = gender=m");
        assertEquals(e.statistic() * e.statistic(), test.statistic(), 1e-10);
        assertEquals(e.pValue(), test.pValue(), 1e-10);
    }

    @Test
    void setsSeveralColumnsForAnAdjustedMean() {
        Fit fit = Ols.of("y ~ x * gender").fit(frame());
        Estimate at = fit.adjustedMean(Map.of("gender", "m", "x", "4"));
        double[] b = fit.coefficients();
        assertEquals(b[0] + 4 * b[1] + b[2] + 4 * b[3], at.estimate(), 1e-12);
        assertEquals("gender=m, x=4", at.name());
        Estimate difference = fit.adjustedDifference(Map.of("gender", "m"), Map.of("gender", "f"));
        List<Estimate> means = fit.adjustedMeans("gender");
        assertEquals(means.get(1).estimate() - means.get(0).estimate(), difference.estimate(), 1e-12);
        assertStarts(
                "'age' is not in y ~ x * gender.",
                assertThrows(IllegalArgumentException.class, () -> fit.adjustedMean(Map.of("age", "1")))
                        .getMessage());
        assertStarts(
                "'x' is not a factor of y ~ x * gender.",
                assertThrows(IllegalArgumentException.class, () -> fit.adjustedMeans("x"))
                        .getMessage());
        assertStarts(
                "'male' is not a level of 'gender'.",
                assertThrows(IllegalArgumentException.class, () -> fit.adjustedMean(Map.of("gender", "male")))
                        .getMessage());
    }

    @Test
    void givesNoErrorsWithoutDegreesOfFreedom() {
        Fit fit = Ols.of("y ~ x").fit(Table.create(DoubleColumn.create("y", 1, 3), DoubleColumn.create("x", 1, 2)));
        assertEquals(2, fit.estimate("x").estimate(), 1e-12);
        assertTrue(Double.isNaN(fit.estimate("x").stdError()));
        assertTrue(Double.isNaN(fit.estimate("x").pValue()));
        assertTrue(Double.isNaN(fit.estimate("x").confLow()));
    }

    @Test
    void leavesTheEstimatorAndTheFitAsTheyWere() {
        Ols ols = Ols.of("y ~ x");
        Fit classical = ols.fit(frame());
        assertNotSame(ols, ols.with(Covariance.hc1()));
        double before = classical.estimate("x").stdError();
        classical.with(Covariance.hc3());
        classical.vcov()[1][1] = 77;
        classical.coefficients()[0] = 77;
        assertEquals(before, classical.estimate("x").stdError());
        assertEquals("classical, t(6)", classical.rule().describe());
        assertEquals(before, Math.sqrt(classical.vcov()[1][1]), 1e-15);
    }
}
