package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/** What the estimator accepts, refuses and says. Numbers against R are in OlsReferenceTest. */
class OlsTest {
    private static final DoubleColumn Y = DoubleColumn.create("y", 1, 3, 2, 5, 4, 7, 6, 9);
    private static final DoubleColumn X = DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 9);
    private static final StringColumn G = StringColumn.create("gender", "m", "f", "m", "f", "m", "f", "f", "m");

    private static Frame frame(Column<?>... more) {
        Table t = Table.create("people", Y.copy(), X.copy(), G.copy());
        for (Column<?> c : more) {
            t.addColumns(c);
        }
        return Frame.of(t);
    }

    private static String refusal(String formula, Frame frame) {
        return assertThrows(
                        IllegalArgumentException.class, () -> Ols.of(formula).fit(frame))
                .getMessage();
    }

    private static void assertStarts(String expected, String actual) {
        assertTrue(actual.startsWith(expected), actual);
    }

    private static List<String> terms(Fit fit) {
        return fit.estimates().stream().map(Estimate::term).toList();
    }

    @Test
    void suggestsTheNearColumnAndShowsThePlace() {
        assertEquals("""
                Unknown column 'gendr' in formula at position 5. Did you mean 'gender'?
                  y ~ gendr + x
                      ^""", refusal("y ~ gendr + x", frame()));
        assertStarts("Unknown column 'yy' in formula at position 5.", refusal("log(yy) ~ x", frame()));
        assertStarts(
                "Unknown column 'zebra' in formula at position 13. Columns: y, x, gender.",
                refusal("y ~ x + log(zebra)", frame()));
    }

    @Test
    void suggestsTheNearLevel() {
        StringColumn track = StringColumn.create("track", "one", "two", "three", "one", "two", "three", "one", "two");
        assertStarts(
                "Unknown level 'tow' of 'track' in formula at position 16. Did you mean 'two'? Levels: one, three, two.",
                refusal("y ~ ref(track, \"tow\")", frame(track)));
    }

    @Test
    void refusesAnOutcomeOfText() {
        assertStarts(
                "The outcome 'gender' is not numeric in formula at position 1. Make a column of 0 and 1, or use"
                        + " code(gender).",
                refusal("gender ~ x", frame()));
        assertStarts(
                "Column 'gender' is string and not numeric in formula at position 9.",
                refusal("y ~ log(gender)", frame()));
        DateColumn day = DateColumn.create("day", 8);
        assertStarts("Column 'day' is local_date and not numeric", refusal("y ~ I(day)", frame(day)));
    }

    @Test
    void leavesRowsWithMissingValuesOutAndCountsEachOnceByItsReason() {
        DoubleColumn z = DoubleColumn.create("z", 1, Double.NaN, 2, 0, 1, 3, 1, 2);
        StringColumn h = StringColumn.create("h", "a", "", "b", "a", "", "b", "a", "b");
        Fit fit = Ols.of("y ~ x + log(z + 1) + h").fit(frame(z, h));
        assertEquals(6, fit.n());
        assertEquals("{missing z=1, missing h=1}", fit.droppedRows().toString());
    }

    @Test
    void doesNotMissWhatTheFormulaDoesNotUse() {
        DoubleColumn z = DoubleColumn.create("z", 1, Double.NaN, 2, 0, 1, 3, 1, 2);
        assertEquals(8, Ols.of("y ~ x + z - z").fit(frame(z)).n());
    }

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
    void predictsWithoutTheOutcomeAndSaysWhichLevelIsNew() {
        Fit fit = Ols.of("y ~ x * gender").fit(frame());
        Table one = Table.create(DoubleColumn.create("x", 2, 3), StringColumn.create("gender", "f", ""));
        assertFalse(fit.predict(Frame.of(one)).doubleColumn("fitted").isMissing(0));
        assertTrue(fit.predict(Frame.of(one)).doubleColumn("std_error").isMissing(1));
        Table two = Table.create(DoubleColumn.create("x", 2, 3), StringColumn.create("gender", "f", "mm"));
        String message = assertThrows(IllegalArgumentException.class, () -> fit.predict(Frame.of(two)))
                .getMessage();
        assertStarts("'gender' has a level in row 2 that the fit has not seen. Levels: f, m.", message);
    }

    @Test
    void refusesInfinityAndFailedComputationsWithTheirRow() {
        DoubleColumn z = DoubleColumn.create("z", 1, 2, Double.POSITIVE_INFINITY, 0, 1, 3, 1, 2);
        assertStarts("The term z is infinite in row 3.", refusal("y ~ z", frame(z)));
        assertStarts("The outcome z is infinite in row 3.", refusal("z ~ x", frame(z)));
        DoubleColumn w = DoubleColumn.create("w", 1, 2, 3, 0, -1, 3, 1, 2);
        assertStarts("The term log(w) is infinite in row 4.", refusal("y ~ log(w)", frame(w)));
        assertStarts("The term sqrt(w) is not a number in row 5.", refusal("y ~ sqrt(w)", frame(w)));
        assertStarts("The term exp(w * 1000) is infinite in row 1.", refusal("y ~ exp(w * 1000)", frame(w)));
    }

    @Test
    void doesNotComplainOfARowThatIsLeftOutAnyway() {
        DoubleColumn w = DoubleColumn.create("w", 1, 2, 3, 0, 1, 3, 1, 2);
        DoubleColumn z = DoubleColumn.create("z", 1, 2, 3, Double.NaN, 1, 4, 1, 2);
        assertEquals(7, Ols.of("y ~ log(w) + z").fit(frame(w, z)).n());
    }

    @Test
    void takesTheCodeBooksFirstLevelAsReferenceAndItsOrder() {
        Frame coded = Frame.of(
                "people",
                Table.create(Y.copy(), StringColumn.create("size", "s", "l", "m", "s", "l", "m", "s", "l")),
                List.of(Variable.factor("size", List.of("m", "s", "xl", "l"))),
                List.of(new Source("people.csv", Provenance.PUBLIC, "00")));
        Fit fit = Ols.of("y ~ size").fit(coded);
        assertEquals(List.of("(Intercept)", "size=s", "size=l"), terms(fit));
        assertEquals(List.of("No row used has size=xl; these levels have no term."), fit.notes());
        assertEquals(Provenance.PUBLIC, fit.provenance());
        assertEquals("people.csv", fit.sources().get(0).file());
        assertEquals(
                List.of("(Intercept)", "size=m", "size=s"),
                terms(Ols.of("y ~ ref(size, \"l\")").fit(coded)));
        assertEquals(List.of(2.0, 4.0, 1.0), codes(coded));
    }

    private static List<Double> codes(Frame frame) {
        return java.util.Arrays.stream(
                        new FrameColumns(frame, "").coded("size", -1).codesAsNumbers())
                .boxed()
                .limit(3)
                .toList();
    }

    @Test
    void refusesAValueThatTheCodeBookDoesNotList() {
        Frame coded = Frame.of(
                "people",
                Table.create(Y.copy(), G.copy()),
                List.of(Variable.factor("gender", List.of("f", "x"))),
                List.of());
        assertStarts(
                "'gender' has a value in row 1 that its code book does not list in formula at position 5. Listed: f, x.",
                refusal("y ~ gender", coded));
    }

    @Test
    void takesBooleansAsNumbersUnlessTheyAreToBeAFactor() {
        BooleanColumn b = BooleanColumn.create("b", List.of(true, false, true, true, false))
                .appendMissing()
                .append(false)
                .append(true);
        Fit fit = Ols.of("y ~ b").fit(frame(b));
        assertEquals(List.of("(Intercept)", "b"), terms(fit));
        assertEquals(1, fit.droppedRows().get("missing b"));
        assertEquals(
                List.of("(Intercept)", "b=true"), terms(Ols.of("y ~ factor(b)").fit(frame(b))));
    }

    @Test
    void sortsLevelsAsNumbersIfTheyAreNumbers() {
        StringColumn s = StringColumn.create("s", "10", "9", "100", "9", "10", "100", "9", "10");
        IntColumn i = IntColumn.create("i", 10, 9, 100, 9, 10, 100, 9, 10);
        LongColumn l = LongColumn.create("l", 10, 9, 100, 9, 10, 100, 9, 10);
        DoubleColumn d = DoubleColumn.create("d", 1.5, -0.5, 10, -0.5, 1.5, 10, -0.5, 1.5);
        Frame frame = frame(s, i, l, d);
        assertEquals(
                List.of("(Intercept)", "s=10", "s=100"), terms(Ols.of("y ~ s").fit(frame)));
        assertEquals(
                List.of("(Intercept)", "i=10", "i=100"),
                terms(Ols.of("y ~ factor(i)").fit(frame)));
        assertEquals(
                List.of("(Intercept)", "l=10", "l=100"),
                terms(Ols.of("y ~ factor(l)").fit(frame)));
        assertEquals(
                List.of("(Intercept)", "d=1.5", "d=10"),
                terms(Ols.of("y ~ factor(d)").fit(frame)));
    }

    @Test
    void namesColumnsThatNeedBackTicks() {
        DoubleColumn odd = DoubleColumn.create("odd name", 1, 2, 3, 0, 1, 3, 1, 2);
        Fit fit = Ols.of("y ~ `odd name` + I(`odd name`^2)").fit(frame(odd));
        assertEquals(List.of("(Intercept)", "odd name", "I(`odd name`^2)"), terms(fit));
        assertEquals(2, fit.test("odd name = 0", "I(`odd name`^2)").df1());
    }

    @Test
    void refusesAFactorWithOneLevel() {
        StringColumn one = StringColumn.create("one", "a", "a", "a", "a", "a", "a", "a", "a");
        assertStarts(
                "'one' has only the level 'a' in the 8 complete rows in formula at position 5. Leave it out.",
                refusal("y ~ one", frame(one)));
        StringColumn none = StringColumn.create("none", "", "", "", "", "", "", "", "");
        assertStarts("No complete row is left of 8 for y ~ none", refusal("y ~ none", frame(none)));
    }

    @Test
    void dropsTheLaterOfCollinearTermsAndNamesTheEarlier() {
        DoubleColumn twice = DoubleColumn.create("twice", 3, 5, 7, 9, 11, 13, 15, 19);
        DoubleColumn male = DoubleColumn.create("male", 1, 0, 1, 0, 1, 0, 0, 1);
        DoubleColumn zero = DoubleColumn.create("zero", 0, 0, 0, 0, 0, 0, 0, 0);
        Fit fit = Ols.of("y ~ x + twice + gender + male + zero").fit(frame(twice, male, zero));
        assertEquals(
                Optional.of("collinear with (Intercept), x"),
                fit.estimate("twice").dropped());
        assertEquals(
                Optional.of("collinear with gender=m"), fit.estimate("male").dropped());
        assertEquals(Optional.of("zero in all rows"), fit.estimate("zero").dropped());
        assertTrue(fit.estimate("gender=m").isEstimated());
        assertTrue(Double.isNaN(fit.coefficients()[2]) && Double.isNaN(fit.vcov()[2][1]));
        assertTrue(fit.notes().contains("twice was dropped: collinear with (Intercept), x."), fit.notes() + "");
        Fit plain = Ols.of("y ~ x + gender").fit(frame());
        assertEquals(plain.estimate("x").stdError(), fit.estimate("x").stdError(), 1e-12);
        assertEquals(5, fit.dfResidual());
        String message = assertThrows(IllegalArgumentException.class, () -> fit.test("x - twice"))
                .getMessage();
        assertStarts("'twice' in 'x - twice' has no estimate: it was dropped (collinear with", message);
        assertStarts(
                "All columns of 'male' were dropped",
                assertThrows(IllegalArgumentException.class, () -> fit.testTerms("male"))
                        .getMessage());
    }

    @Test
    void refusesCollinearTermsIfAsked() {
        DoubleColumn twice = DoubleColumn.create("twice", 3, 5, 7, 9, 11, 13, 15, 19);
        Ols ols = Ols.of("y ~ x + twice").onCollinearity(Collinearity.REFUSE);
        String message = assertThrows(IllegalArgumentException.class, () -> ols.fit(frame(twice)))
                .getMessage();
        assertEquals("The terms of y ~ x + twice are collinear: twice is collinear with (Intercept), x.", message);
        assertTrue(ols.fit(frame(DoubleColumn.create("twice", 3, 5, 7, 9, 11, 13, 15, 20)))
                .estimate("twice")
                .isEstimated());
    }

    @Test
    void keepsACentredInteractionRightWhenItsMainEffectIsDropped() {
        // gender's dummy is collinear with male, but gender:x is not: centring x must not smuggle the dummy back in.
        DoubleColumn male = DoubleColumn.create("male", 1, 0, 1, 0, 1, 0, 0, 1);
        Fit fit = Ols.of("y ~ male + gender + x + gender:x").fit(frame(male));
        Fit plain = Ols.of("y ~ gender * x").fit(frame());
        assertTrue(fit.estimate("gender=m").dropped().isPresent());
        assertEquals(plain.estimate("gender=m").estimate(), fit.estimate("male").estimate(), 1e-10);
        assertEquals(
                plain.estimate("gender=m:x").stdError(),
                fit.estimate("gender=m:x").stdError(),
                1e-10);
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
                "Cluster column 'same' has one value only",
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
                "y ~ id has 70,000 columns, of which 'id' alone has 69,999; at most 4,000 are possible. Is 'id' an"
                        + " identifier?",
                refusal("y ~ id", Frame.of(Table.create(y, id))));
    }

    @Test
    void refusesNegativeWeightsAndLeavesOutZeroOnes() {
        DoubleColumn w = DoubleColumn.create("w", 1, 2, 0, 1, Double.NaN, 1, 1, 1);
        Fit fit = Ols.of("y ~ x").weights("w").fit(frame(w));
        assertEquals("{missing w=1, zero weight=1}", fit.droppedRows().toString());
        assertEquals("Weighted OLS", fit.model());
        DoubleColumn bad = DoubleColumn.create("w", 1, 2, -1, 1, 1, 1, 1, 1);
        assertStarts(
                "Weight column 'w' is negative in row 3",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Ols.of("y ~ x").weights("w").fit(frame(bad)))
                        .getMessage());
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
                "Unknown covariance 'HC4'. Did you mean 'HC0'?",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("HC4"))
                        .getMessage());
        assertStarts(
                "CR1 needs a cluster variable",
                assertThrows(IllegalArgumentException.class, () -> Covariance.parse("CR1"))
                        .getMessage());
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
                "The restrictions x = 0, 2 * x = 0 cannot be tested together",
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
        assertEquals("gender=m, x=4", at.term());
        Estimate difference = fit.adjustedDifference(Map.of("gender", "m"), Map.of("gender", "f"));
        List<Estimate> means = fit.adjustedMeans("gender");
        assertEquals(means.get(1).estimate() - means.get(0).estimate(), difference.estimate(), 1e-12);
        assertEquals("level", fit.adjustedMeansTable("gender").columnNames().get(0));
        assertStarts(
                "'age' is not in y ~ x * gender.",
                assertThrows(IllegalArgumentException.class, () -> fit.adjustedMean(Map.of("age", "1")))
                        .getMessage());
        assertStarts(
                "'x' is no factor of y ~ x * gender.",
                assertThrows(IllegalArgumentException.class, () -> fit.adjustedMeans("x"))
                        .getMessage());
        assertStarts(
                "'male' is no level of 'gender'.",
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
