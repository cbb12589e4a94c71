package org.introlab.exhibit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.introlab.summary.Correlations;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class NumberTablesTest {
    private static final Frame FRAME = frame(Provenance.PUBLIC);

    private static Frame frame(Provenance provenance) {
        return Frame.of(
                "small",
                Table.create(
                        IntColumn.create("treat", 1, 1, 1, 0, 0, 0),
                        IntColumn.create("state", 1, 2, 3, 1, 2, 3),
                        DoubleColumn.create("x", 1, 2, 4, 3, 5, 9),
                        DoubleColumn.create("y", 2, 3, 7, 4, 9, 15)),
                List.of(),
                List.of(new Source("small.csv", provenance, "")));
    }

    @Test
    void takesNumbersOfOnesOwnLineByLine() {
        Exhibit table = NumberTable.of(FRAME)
                .columns("a", "b")
                .heading("Part")
                .statistic("mean")
                .digits(NumberStyle.decimals(1))
                .row("age", "Age in years", 25.84, 25.06)
                .bracketed("std_error", 0.44, 0.36)
                .row("wage", "Wage", Map.of("b", 7.25))
                .exhibit("T1", "Table 1", "By hand");
        assertEquals(25.84, value(table, "mean", "age", "a"));
        assertEquals(0.36, value(table, "std_error", "age", "b"));
        assertEquals(Optional.empty(), table.cell("mean", "wage", "a"));
        assertTrue(table.markdown().contains("(0.4)"), table.markdown());
        assertEquals(FRAME.sources(), table.sources());
        NumberTable one = NumberTable.of(FRAME).columns("a");
        assertThrows(IllegalArgumentException.class, () -> one.row("r", "R", 1, 2));
        assertThrows(IllegalArgumentException.class, () -> one.row("r", "R", Map.of("c", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> one.row("r", "R", 1).columns("b"));
        assertThrows(IllegalArgumentException.class, () -> one.basedOn(3));
    }

    @Test
    void withholdsNumbersOfFewPersonsWhenSaidToBeSo() {
        Frame restricted = frame(Provenance.RESTRICTED);
        Exhibit table = NumberTable.of(restricted)
                .columns("a", "b")
                .row("r", "R", 1, 2)
                .basedOn(4, 5)
                .exhibit("", "", "t");
        assertTrue(table.withholds(table.cell("value", "r", "a").orElseThrow()));
        assertTrue(!table.withholds(table.cell("value", "r", "b").orElseThrow()));
        Exhibit list = ValueList.of(restricted)
                .value("S1.a", "A", 1, NumberStyle.whole(), 4)
                .exhibit("S1", "", "t");
        assertTrue(list.withholds(list.cells().findFirst().orElseThrow()));
    }

    @Test
    void knowsTheIdsOfAList() {
        Exhibit list = ValueList.of(FRAME)
                .value("S1.sex=f.share", "Women", 12.5, NumberStyle.decimals(1))
                .exhibit("S1", "", "In the text");
        Cell cell = list.cells().findFirst().orElseThrow();
        assertEquals(Map.of(cell.key(), "S1.sex=f.share"), list.ownIds());
        assertTrue(list.keys().text().contains("S1.sex=f.share"));
    }

    @Test
    void laysDifferencesOutWithTheirErrors() {
        Exhibit table = DifferenceTable.of(FRAME, "treat", "1", "0")
                .pooled()
                .means("x", "y")
                .exhibit("T2", "Table 2", "Balance");
        Fit fit = Ols.of("y ~ treat").fit(FRAME);
        assertEquals(fit.estimate("treat").estimate(), value(table, "estimate", "y", "difference"), 1e-12);
        assertEquals(fit.estimate("treat").stdError(), value(table, "std_error", "y", "difference"), 1e-12);
        assertEquals(fit.estimate("treat").pValue(), value(table, "p_value", "y", "difference"), 1e-12);
        assertEquals(4, value(table, "mean", "y", "1"));
        assertEquals(3, value(table, "n", "y", "0"));
        Exhibit unequal =
                DifferenceTable.of(FRAME, "treat", "1", "0").means("y").exhibit("", "", "Balance");
        assertTrue(unequal.note().contains("Welch"), unequal.note());
    }

    @Test
    void laysSpreadAndQuantilesOutByANumericGroup() {
        Exhibit table = DescriptiveTable.of(FRAME, "treat")
                .withoutTotal()
                .digits(NumberStyle.decimals(2))
                .meansWithSd("x")
                .quantile("x", 0.25)
                .min("x")
                .max("x")
                .count("x")
                .shares("state")
                .counts("state")
                .exhibit("", "", "t");
        assertEquals(List.of("0", "1"), table.columns());
        assertEquals(17.0 / 3, value(table, "mean", "x", "0"), 1e-12);
        assertEquals(Math.sqrt(28.0 / 3), value(table, "sd", "x", "0"), 1e-12);
        assertEquals(1.5, value(table, "p25", "x", "1"));
        assertEquals(4, value(table, "max", "x", "1"));
        assertEquals(3, value(table, "n", "x", "1"));
        assertEquals(100.0 / 3, value(table, "share", "state=2", "1"), 1e-12);
        assertEquals(1, value(table, "n", "state=2", "1"));
        Exhibit whole = DescriptiveTable.of(FRAME).weightedBy("treat").mean("x").exhibit("", "", "t");
        assertEquals(7.0 / 3, value(whole, "mean", "x", "total"), 1e-12);
        assertThrows(
                IllegalArgumentException.class, () -> DescriptiveTable.of(FRAME).withoutTotal());
    }

    @Test
    void laysCorrelationsOfColumnsOut() {
        Correlations r = Correlations.pearson(FRAME, "x", "y");
        Exhibit table = CorrelationTable.of(r, FRAME.sources()).stars(0.05).exhibit("", "", "r");
        assertEquals(r.r("x", "y"), value(table, "r", "y", "x"));
        assertTrue(table.note().startsWith("Pearson's r"), table.note());
    }

    @Test
    void hidesFixedEffectsAndSaysWhereTheyAre() {
        Fit plain = Ols.of("y ~ x + treat").fit(FRAME);
        Fit effects = Ols.of("y ~ x + treat + factor(state)").fit(FRAME);
        RegressionTable table =
                RegressionTable.of("(1)", plain).and("(2)", effects).absorbing("state");
        Exhibit shown = table.exhibit("", "", "t");
        assertTrue(shown.cells().noneMatch(c -> c.key().row().startsWith("state=")));
        assertTrue(shown.markdown().contains("| state effects | no | yes |"), shown.markdown());
        Exhibit one = table.only("treat").statistics().foot("adj_r_squared").exhibit("", "", "t");
        assertEquals(plain.estimate("treat").statistic(), value(one, "statistic", "treat", "(1)"));
        assertEquals(plain.statistics().get("adj_r_squared"), value(one, "adj_r_squared", "", "(1)"));
        assertEquals(Optional.empty(), one.cell("estimate", "x", "(1)"));
        assertEquals(
                effects.estimate("treat").pValue(),
                value(table.pValues().exhibit("", "", "t"), "p_value", "treat", "(2)"));
        assertThrows(IllegalArgumentException.class, () -> table.only("z").exhibit("", "", "t"));
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().value();
    }
}
