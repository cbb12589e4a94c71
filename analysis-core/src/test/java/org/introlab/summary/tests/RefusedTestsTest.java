package org.introlab.summary.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tests and differences that there are none of. */
class RefusedTestsTest {
    private static Frame frame(double[] before, double[] after) {
        return Frame.of(
                "rows",
                Table.create(
                        DoubleColumn.create("before", before),
                        DoubleColumn.create("after", after),
                        StringColumn.create("group", "a", "b", "a", "b"),
                        StringColumn.create("answer", "no", "no", "yes", "yes")),
                List.of(Variable.factor("group", List.of("a", "b")), Variable.factor("answer", List.of("no", "yes"))),
                List.of(new Source("rows.csv", Provenance.PUBLIC, "")));
    }

    @Test
    void wholeDifferencesOfNumbersTooLargeForUnitsAreRounding() {
        double[] before = {1e16, 1e16, 1e16, 1e16};
        double[] after = {1e16 + 2, 1e16 + 4, 1e16 + 2, 1e16 + 4};
        assertEquals(
                "the differences are equal or differ only by rounding",
                PairedDifference.of(frame(before, after), "before", "after")
                        .untested()
                        .orElse(""));
    }

    @Test
    void wholeDifferencesOfWholeNumbersAreNot() {
        double[] before = {1e15, 1e15, 1e15, 1e15};
        double[] after = {1e15 + 2, 1e15 + 4, 1e15 + 2, 1e15 + 4};
        assertTrue(PairedDifference.of(frame(before, after), "before", "after")
                .untested()
                .isEmpty());
    }

    @Test
    void aStandardisedDifferenceOfSharesNeedsLevelsOfTheGroup() {
        double[] x = {1, 2, 3, 4};
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> StandardisedDifference.ofShares(frame(x, x), "answer", "group", "a", "c"))
                .getMessage();
        assertEquals("'group' has no level 'c'. Levels: a, b.", said);
    }
}
