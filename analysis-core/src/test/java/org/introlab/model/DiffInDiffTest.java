package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.FourMeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DiffInDiffTest {
    private static final double[] Y = {1, 2, 3, 4, 5, 7, 6, 9, 2, 3};
    private static final double[] TREATED = {0, 0, 1, 1, 0, 0, 1, 1, 0, 1};
    private static final double[] POST = {0, 0, 0, 0, 1, 1, 1, 1, 0, 1};
    private static final String[] GROUP = {"a", "b", "a", "b", "c", "a", "c", "a", "c", "b"};

    private static Table table() {
        return Table.create(
                "t",
                DoubleColumn.create("y", Y),
                DoubleColumn.create("treated", TREATED),
                DoubleColumn.create("post", POST),
                DoubleColumn.create("x", 1, 3, 2, 2, 5, 1, 4, 3, 2, 2),
                StringColumn.create("group", GROUP));
    }

    @Test
    void givesOnlyTheUnadjustedReadingWithoutCovariates() {
        DidResult did = DiffInDiff.of("y", "treated", "post").fit(table());
        assertEquals(
                List.of("unadjusted"),
                did.readings().stream().map(DidReading::name).toList());
        // Means by hand: (1 + 2 + 2)/3, (3 + 4)/2, (5 + 7)/2, (6 + 9 + 3)/3.
        assertEquals(5.0 / 3, did.reading("unadjusted").controlBefore(), 1e-12);
        assertEquals(3.5, did.reading("unadjusted").treatedBefore(), 1e-12);
        assertEquals(6, did.reading("unadjusted").controlAfter(), 1e-12);
        assertEquals(6, did.reading("unadjusted").treatedAfter(), 1e-12);
        assertEquals(5.0 / 3 - 3.5, did.reading("unadjusted").did().estimate(), 1e-12);
        assertEquals(10, did.n());
    }

    @Test
    void totalsOfTheFourMeansAreThoseOfTheRows() {
        FourMeans raw = DiffInDiff.of("y", "treated", "post").fit(table()).raw();
        assertEquals(new FourMeans.Cell(10, 4.2), raw.total());
        assertEquals(5, raw.before().n());
        assertEquals(2.4, raw.before().mean(), 1e-12);
        assertEquals(5, raw.treated().n());
        assertEquals(5, raw.treated().mean(), 1e-12);
        assertEquals(3.4, raw.control().mean(), 1e-12);
        assertEquals(6, raw.after().mean(), 1e-12);
    }

    @Test
    void takesBooleanColumnsForZeroAndOne() {
        Table table = table();
        BooleanColumn post = BooleanColumn.create("post");
        for (double p : POST) {
            post.append(p == 1);
        }
        table.replaceColumn("post", post);
        DidResult numbers =
                DiffInDiff.of("y", "treated", "post").covariates("group").fit(table());
        DidResult booleans =
                DiffInDiff.of("y", "treated", "post").covariates("group").fit(table);
        assertEquals(numbers.readings(), booleans.readings());
    }

    @Test
    void takesAColumnWhoseCodeBookListsZeroAndOneForNumbers() {
        Frame frame = Frame.of("t", table(), List.of(Variable.factor("post", List.of("0", "1"))), List.of());
        assertEquals(
                DiffInDiff.of("y", "treated", "post").fit(table()).readings(),
                DiffInDiff.of("y", "treated", "post").fit(frame).readings());
    }

    @Test
    void usesTheSameRowsInAllReadings() {
        Table table = table();
        ((StringColumn) table.column("group")).set(3, "");
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("group + x").fit(table);
        assertEquals(9, did.n());
        did.readings().forEach(r -> assertEquals(9, did.fit(r.name()).n(), r.name()));
        assertEquals(Map.of("missing group", 1), did.droppedRows());
        assertEquals(3, did.raw().treatedBefore().mean(), 1e-12);
    }

    @Test
    void entersFactorsAsTheirCodes() {
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("group + x").fit(table());
        Fit codes = did.fit("numeric codes");
        assertEquals("y ~ post + treated + code(group) + x + post:treated", codes.formula());
        Fit byHand = Ols.of("y ~ post * treated + I(code(group) - 1) + I(x)").fit(table());
        assertEquals(
                byHand.estimate("post:treated").estimate(),
                did.reading("numeric codes").did().estimate(),
                1e-12);
    }

    @Test
    void explainsWhoseLevelEachReadingHas() {
        DidResult did = DiffInDiff.of("y", "treated", "post")
                .covariates("ref(group, \"b\") + log(x)")
                .fit(table());
        assertTrue(did.reading("unadjusted").explanation().contains("mean of y"));
        assertTrue(did.reading("numeric codes").explanation().contains("(group 1-3)"));
        assertTrue(did.reading("numeric codes").explanation().contains("every code is 0 and so is log(x)"));
        assertTrue(did.reading("factor dummies").explanation().contains("(group=b) with log(x) at 0"));
        assertTrue(did.reading("adjusted means").explanation().contains("all 10 rows"));
    }

    @Test
    void keepsTheDifferencesWhenTheAdjustedLevelsCannotBeEstimated() {
        Table table = table();
        // The wave tells the period, so one of its levels is collinear with post.
        table.addColumns(StringColumn.create("wave", "1", "2", "1", "2", "3", "4", "3", "4", "1", "4"));
        DidResult did = DiffInDiff.of("y", "treated", "post").covariates("wave").fit(table);
        DidReading adjusted = did.reading("adjusted means");
        assertTrue(Double.isNaN(adjusted.controlAfter()));
        assertTrue(adjusted.explanation().contains("can't be estimated"));
        assertEquals(did.reading("factor dummies").did(), adjusted.did());
        assertTrue(adjusted.did().isEstimated());
    }

    @Test
    void refusesWhatIsNoDifferenceInDifferences() {
        Table three = table();
        ((DoubleColumn) three.column("treated")).set(4, 2.0);
        refuses("neither in row 5", () -> DiffInDiff.of("y", "treated", "post").fit(three));
        Table noTreatedAfter = table().where(table().doubleColumn("y").isLessThan(6));
        Table empty = noTreatedAfter.dropRows(noTreatedAfter.rowCount() - 1);
        refuses("No complete row is treated after", () -> DiffInDiff.of("y", "treated", "post")
                .fit(empty));
        refuses("'post' among the covariates", () -> DiffInDiff.of("y", "treated", "post")
                .covariates("group:post")
                .fit(table()));
        refuses("must not remove the intercept", () -> DiffInDiff.of("y", "treated", "post")
                .covariates("0 + group")
                .fit(table()));
        refuses("Did you mean 'treated'?", () -> DiffInDiff.of("y", "treatd", "post")
                .fit(table()));
        refuses("not numeric", () -> DiffInDiff.of("y", "group", "post").fit(table()));
    }

    @Test
    void refusesCovariatesThatDetermineTheInteraction() {
        Table table = table();
        DoubleColumn both = DoubleColumn.create("both");
        for (int i = 0; i < Y.length; i++) {
            both.append(TREATED[i] * POST[i]);
        }
        table.addColumns(both);
        refuses(
                "can't be separated from the covariates 'both'",
                () -> DiffInDiff.of("y", "treated", "post").covariates("both").fit(table));
    }

    @Test
    void suggestsTheNearReading() {
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("group").fit(table());
        refuses("Did you mean 'numeric codes'?", () -> did.reading("numeric code"));
    }

    private static void refuses(String message, Executable work) {
        String told = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(told.contains(message), told);
    }
}
