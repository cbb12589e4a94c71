package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.model.result.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A frame of eight people for small tests, and what they are asked. */
final class People {
    static final DoubleColumn Y = DoubleColumn.create("y", 1, 3, 2, 5, 4, 7, 6, 9);
    static final DoubleColumn X = DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 9);
    static final StringColumn G = StringColumn.create("gender", "m", "f", "m", "f", "m", "f", "f", "m");

    static Frame frame(Column<?>... more) {
        Table t = Table.create("people", Y.copy(), X.copy(), G.copy());
        for (Column<?> c : more) {
            t.addColumns(c);
        }
        return Frame.of(t);
    }

    static String refusal(String formula, Frame frame) {
        return assertThrows(
                        IllegalArgumentException.class, () -> Ols.of(formula).fit(frame))
                .getMessage();
    }

    static void assertStarts(String expected, String actual) {
        assertTrue(actual.startsWith(expected), actual);
    }

    static List<String> terms(Fit fit) {
        return fit.estimates().stream().map(Estimate::name).toList();
    }

    private People() {}
}
