package org.introlab.model.internal.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.Fit;
import org.introlab.model.Logit;
import org.introlab.model.Participants;
import org.introlab.model.result.SeparationException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SeparationTest {
    private static final double[] Y = {0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1};
    private static final double[] X = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};

    private static SeparationException refusal(String formula, Table table) {
        return assertThrows(SeparationException.class, () -> Logit.of(formula).fit(table));
    }

    private static Table table(String name, double... z) {
        return Table.create(
                "t", DoubleColumn.create("y", Y), DoubleColumn.create("x", X), DoubleColumn.create(name, z));
    }

    private static Table table(String... g) {
        return Table.create("t", DoubleColumn.create("y", Y), DoubleColumn.create("x", X), StringColumn.create("g", g));
    }

    @Test
    void namesTheNumberThatSeparatesCompletely() {
        SeparationException e = refusal("y ~ x + z", table("z", 1, 2, 3, 11, 4, 12, 13, 5, 14, 15, 6, 16));
        assertEquals(List.of("z"), e.terms());
        assertEquals(
                "The logit of y ~ x + z has no finite estimate (complete separation): 'z' splits the rows: y is 1 wherever"
                        + " it is above one value and 0 wherever it is below. Merge such a level with"
                        + " another, or remove the term or those rows, or fit the linear probability model with Ols.",
                e.getMessage());
    }

    @Test
    void namesTheNumberThatSeparatesButForATie() {
        SeparationException e = refusal("y ~ x + z", table("z", 9, 8, 5, 5, 7, 5, 4, 6, 3, 2, 6, 1));
        assertEquals(List.of("z"), e.terms());
        assertTrue(e.getMessage().contains("quasi-complete separation"), e.getMessage());
        assertTrue(e.getMessage().contains("y is 0 wherever it is above one value"), e.getMessage());
    }

    @Test
    void namesTheLevelThatPredictsPerfectly() {
        SeparationException e = refusal("y ~ g + x", table("a", "b", "c", "a", "b", "b", "b", "c", "a", "b", "c", "a"));
        assertEquals(List.of("g=c"), e.terms());
        assertTrue(
                e.getMessage().contains("(quasi-complete separation): 'g=c' predicts y = 0 in all its 3 rows"),
                e.getMessage());
    }

    @Test
    void namesTheReferenceLevelThatPredictsPerfectly() {
        Table table = table("b", "b", "b", "a", "c", "a", "b", "c", "c", "b", "c", "b");
        SeparationException e = refusal("y ~ x + g", table);
        assertEquals(List.of("g=a"), e.terms());
        assertTrue(e.getMessage().contains("'g=a' predicts y = 1 in all its 2 rows"), e.getMessage());
    }

    @Test
    void namesALevelOfOneRow() {
        SeparationException e = refusal("y ~ g", table("a", "b", "b", "a", "b", "b", "b", "a", "a", "b", "c", "a"));
        assertTrue(e.getMessage().contains("'g=c' predicts y = 0 in its only row"), e.getMessage());
    }

    @Test
    void namesTheCombinationOfLevels() {
        Table table = table("a", "b", "a", "a", "b", "b", "b", "a", "a", "a", "b", "b");
        table.addColumns(StringColumn.create("h", "q", "p", "q", "q", "p", "q", "q", "p", "p", "q", "p", "q"));
        assertEquals(List.of("g=b:h=q"), refusal("y ~ g * h", table).terms());
    }

    @Test
    void namesTermsThatSeparateOnlyTogether() {
        double[] z = new double[Y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (Y[i] == 1 ? 1 : -1) - X[i] + 0.1 * (i % 3);
        }
        Table table = table("z", z);
        table.addColumns(DoubleColumn.create("noise", 2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5));
        SeparationException e = refusal("y ~ x + z", table);
        assertEquals(List.of("x", "z"), e.terms());
        assertTrue(
                e.getMessage().contains("the terms x, z together predict the outcome of all rows perfectly"),
                e.getMessage());
    }

    @Test
    void namesAtMostFiveLevelsInWords() {
        String[] own = new String[Y.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = "p" + (char) ('a' + i);
        }
        SeparationException e = refusal("y ~ g", table(own));
        assertEquals(12, e.terms().size());
        assertTrue(e.getMessage().contains("; and 7 more."), e.getMessage());
    }

    @Test
    void findsOneRareLevelAmongManyRows() {
        Table table = Participants.frame().table();
        StringColumn rare = StringColumn.create("rare");
        for (int i = 0; i < table.rowCount(); i++) {
            rare.append(i == 0 || i == 1 ? "yes" : "no");
        }
        table.addColumns(rare);
        Frame frame = Frame.of("t", table, List.of(Variable.factor("rare", List.of("no", "yes"))), List.of());
        SeparationException e = assertThrows(SeparationException.class, () -> Logit.of(
                        "success ~ gender + track + months + log(unemployment) + rare")
                .fit(frame));
        assertEquals(List.of("rare=yes"), e.terms());
    }

    @Test
    void acceptsAVeryStrongPredictorThatDoesNotSeparate() {
        double[] y = new double[400];
        double[] x = new double[400];
        for (int i = 0; i < y.length; i++) {
            x[i] = i / 10.0;
            y[i] = i < 200 ? 0 : 1;
        }
        y[199] = 1;
        y[200] = 0;
        Fit fit = Logit.of("y ~ x").fit(Table.create(DoubleColumn.create("y", y), DoubleColumn.create("x", x)));
        assertTrue(fit.estimate("x").estimate() > 10);
        // The score is zero at a maximum: the probabilities reproduce the sum of y and of xy.
        double[] p = fit.fitted().asDoubleArray();
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] - y[i];
            moment += x[i] * (p[i] - y[i]);
        }
        assertEquals(0, sum, 1e-9);
        assertEquals(0, moment, 1e-8);
    }
}
