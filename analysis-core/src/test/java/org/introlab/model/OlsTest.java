package org.introlab.model;

import static org.introlab.model.People.G;
import static org.introlab.model.People.Y;
import static org.introlab.model.People.assertStarts;
import static org.introlab.model.People.frame;
import static org.introlab.model.People.refusal;
import static org.introlab.model.People.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.model.internal.formula.FrameColumns;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Which data and formulas the estimator accepts, refuses and what it says. Numbers against R are in OlsReferenceTest. */
class OlsTest {

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
        assertStarts("Column 'day' has dates or times and is not numeric", refusal("y ~ I(day)", frame(day)));
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
                "'gender' has a value in row 1 that its code book does not list in formula at position 5. Listed values: f, x.",
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
                "'one' has only the level 'a' in the 8 complete rows in formula at position 5. Remove it"
                        + " from the formula.",
                refusal("y ~ one", frame(one)));
        StringColumn none = StringColumn.create("none", "", "", "", "", "", "", "", "");
        assertStarts("No complete row remains of 8 for y ~ none", refusal("y ~ none", frame(none)));
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
                "'male' can't be tested: all its columns were dropped",
                assertThrows(IllegalArgumentException.class, () -> fit.testTerms("male"))
                        .getMessage());
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
    void refusesNegativeWeightsAndLeavesOutZeroOnes() {
        DoubleColumn w = DoubleColumn.create("w", 1, 2, 0, 1, Double.NaN, 1, 1, 1);
        Fit fit = Ols.of("y ~ x").weightedBy("w").fit(frame(w));
        assertEquals("{missing w=1, zero weight=1}", fit.droppedRows().toString());
        assertEquals("Weighted OLS", fit.model());
        DoubleColumn bad = DoubleColumn.create("w", 1, 2, -1, 1, 1, 1, 1, 1);
        assertStarts(
                "Weight column 'w' is negative in row 3",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Ols.of("y ~ x").weightedBy("w").fit(frame(bad)))
                        .getMessage());
    }
}
