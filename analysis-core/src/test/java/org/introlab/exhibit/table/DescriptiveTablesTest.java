package org.introlab.exhibit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.regression.DidFigure;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.markup.NumberStyle;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.result.DidReading;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DescriptiveTablesTest {

    private static final Frame FRAME = frame(Provenance.SYNTHETIC);

    private static Frame frame(Provenance provenance) {
        IntColumn months = IntColumn.create("months", 1, 2, 3, 10, 20, 30);
        months.appendMissing();
        months.append(40);
        return Frame.of(
                "persons",
                Table.create(
                        StringColumn.create("group", "in", "in", "in", "in", "out", "out", "out", "out"),
                        StringColumn.create("sex", "f", "m", "m", "m", "f", "f", "m", ""),
                        IntColumn.create("y", 1, 0, 1, 0, 0, 0, 1, 1),
                        IntColumn.create("treated", 1, 1, 1, 1, 0, 0, 0, 0),
                        IntColumn.create("after", 0, 0, 1, 1, 0, 0, 1, 1),
                        months),
                List.of(Variable.factor("group", List.of("in", "out")), Variable.factor("sex", List.of("f", "m", "x"))),
                List.of(new Source("persons.csv", provenance, "")));
    }

    @Test
    void givesColumnPercentagesOfThosePresentWithTotals() {
        Exhibit table = DescriptiveTable.of(FRAME, "group")
                .shares("sex")
                .median("months")
                .mean("months")
                .count()
                .exhibit("T", "Table", "Persons");
        assertEquals(25.0, value(table, "share", "sex=f", "in"));
        assertEquals(200.0 / 3, value(table, "share", "sex=f", "out"), 1e-12);
        assertEquals(300.0 / 7, value(table, "share", "sex=f", "total"), 1e-12);
        assertEquals(0.0, value(table, "share", "sex=x", "total"));
        assertEquals(2.5, value(table, "median", "months", "in"));
        assertEquals(30.0, value(table, "mean", "months", "out"));
        assertEquals(8, value(table, "n", "n", "total"));
    }

    @Test
    void showsTheLabelsOfLevelsAndKeepsTheLevelsInItsKeys() {
        Variable sex = new Variable(
                "sex", List.of("f", "m", "x"), Map.of("en", "Sex"), Map.of("m", Map.of("en", "Man", "nb", "Mann")));
        Frame labelled = FRAME.replacing(FRAME.column("sex"), sex);
        Exhibit table = DescriptiveTable.of(labelled, "group").shares("sex").exhibit("T", "Table", "Persons");
        assertTrue(table.markdown().contains("| Man |"), table.markdown());
        assertEquals(200.0 / 3 / 2, value(table, "share", "sex=m", "out"), 1e-12);
    }

    @Test
    void countsTheRowsOfEachShare() {
        Exhibit table = ShareTable.of(FRAME, "y", "sex", "group");
        assertEquals(100.0, value(table, "share", "sex=f", "in"));
        assertEquals(1, value(table, "n", "sex=f", "in"));
        assertEquals(0.0, value(table, "share", "sex=f", "out"));
        assertEquals(1, value(table, "n", "sex=m", "out"));
        assertTrue(Double.isNaN(value(table, "share", "sex=x", "out")));
        Exhibit byNumber = ShareTable.of(FRAME, "y", "treated", "after");
        assertEquals(50.0, value(byNumber, "share", "treated=1", "0"));
        assertEquals(2, value(byNumber, "n", "treated=0", "1"));
        assertThrows(IllegalArgumentException.class, () -> ShareTable.of(FRAME, "months", "sex", "group"));
        assertThrows(IllegalArgumentException.class, () -> ShareTable.of(FRAME, "y", "z", "group"));
    }

    @Test
    void showsSharesByLabelledNumbersUnderTheirLabels() {
        Variable coded = new Variable(
                "treated",
                List.of(),
                Map.of(),
                new TreeMap<>(Map.of("0", Map.of("en", "Others"), "1", Map.of("en", "Members"))));
        Exhibit table = ShareTable.of(FRAME.replacing(FRAME.column("treated"), coded), "y", "sex", "treated");
        assertEquals(List.of("Others", "Others, N", "Members", "Members, N"), table.columns());
        assertEquals(100.0, value(table, "share", "sex=f", "1"));
        String text = assertThrows(
                        IllegalArgumentException.class, () -> ShareTable.of(FRAME, "sex", "treated", "after"))
                .getMessage();
        assertTrue(text.contains("'sex' of persons must be numeric, but is text"), text);
    }

    @Test
    void saysWhichLinesAreWeightedAndByWhat() {
        Exhibit all = DescriptiveTable.of(FRAME)
                .weightedBy("months")
                .mean("y", "after")
                .count()
                .exhibit("", "", "t");
        assertEquals("Weighted by months. Counts are unweighted.", all.note());
        assertEquals((1 + 3 + 40) / 106.0, value(all, "mean", "y", "total"), 1e-12);
        Exhibit some = DescriptiveTable.of(FRAME)
                .mean("y")
                .weightedBy("months")
                .shares("sex")
                .meansWithSd("after")
                .exhibit("", "", "t");
        assertEquals("Unweighted: y, mean. Weighted by months: sex, per cent; after.", some.note());
        assertEquals(
                "",
                DescriptiveTable.of(FRAME)
                        .mean("y")
                        .count()
                        .exhibit("", "", "t")
                        .note());
    }

    @Test
    void takesSeveralColumnsForEachStatistic() {
        Exhibit table = DescriptiveTable.of(FRAME, "group")
                .mean("y", "months")
                .sd("y", "months")
                .stdError("y", "months")
                .median("y", "months")
                .min("y", "months")
                .max("y", "months")
                .exhibit("", "", "t");
        assertEquals(12, table.rows().size());
        assertEquals(0.5, value(table, "mean", "y", "in"));
        assertEquals(30.0, value(table, "mean", "months", "out"));
        assertEquals(10.0, value(table, "max", "months", "in"));
        assertEquals(20.0, value(table, "min", "months", "out"));
    }

    @Test
    void putsTheErrorOfEachMeanUnderIt() {
        Exhibit table = DescriptiveTable.of(FRAME, "group")
                .meansWithErrors("y", "months")
                .exhibit("", "", "Persons");
        assertEquals(0.5, value(table, "mean", "y", "in"));
        assertEquals(Math.sqrt(1.0 / 3 / 4), value(table, "std_error", "y", "in"), 1e-12);
        assertEquals(Math.sqrt(100.0 / 3), value(table, "std_error", "months", "out"), 1e-12);
        assertTrue(table.markdown().contains("(0.289)"), table.markdown());
    }

    @Test
    void withholdsSmallGroupsOfRealPersons() {
        Exhibit table = DescriptiveTable.of(frame(Provenance.RESTRICTED), "group")
                .shares("sex")
                .exhibit("T", "Table", "t");
        assertTrue(table.cells().filter(c -> c.value() > 0).allMatch(table::withholds));
    }

    @Test
    void laysADifferenceInDifferencesOut() {
        DidResult did = DiffInDiff.of("y", "treated", "after").fit(FRAME);
        DidReading raw = did.reading("unadjusted");
        Exhibit counts = DidTable.counts(did);
        Exhibit readings = DidTable.readings(did);
        Exhibit figure = DidFigure.of(did, "unadjusted", "then", "now");
        assertEquals(2, value(counts, "n", "treated", "after"));
        assertEquals(8, value(counts, "n", "total", "total"));
        assertEquals(0.5, value(readings, "level", "before.treated", "unadjusted"), 1e-12);
        assertEquals(0.5 - 0.5 - (1.0 - 0.0), value(readings, "estimate", "did", "unadjusted"), 1e-12);
        assertEquals(Math.abs(raw.did().statistic()), value(readings, "abs_statistic", "did", "unadjusted"));
        assertEquals(raw.treatedBefore() + raw.timeEffect(), value(figure, "level", "counterfactual", "after"), 1e-12);
        assertEquals(
                raw.did().estimate(),
                value(DidTable.design(did, "unadjusted"), "estimate", "treated:after", "estimate"));
        assertEquals(
                NumberStyle.pValue(),
                readings.cell("p_value", "did", "unadjusted").orElseThrow().digits());
        assertTrue(DidTable.explanations(did).text().contains("unadjusted"));
        assertTrue(figure.html().contains("introlab-plot"));
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().value();
    }
}
