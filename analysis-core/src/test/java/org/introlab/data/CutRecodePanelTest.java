package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.shape.Breaks;
import org.introlab.data.shape.Recode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CutRecodePanelTest {
    private static Frame frame(Provenance provenance) {
        return Frame.of(
                "t",
                Table.create(
                        StringColumn.create("unit", "a", "a", "a", "b", "b", ""),
                        IntColumn.create("year", 2001, 2002, 2004, 2001, 2002, 2002),
                        StringColumn.create("month", "2020-11", "2020-12", "2021-01", "2020-12", "2021-02", "2021-01"),
                        StringColumn.create("wave", "first", "second", "third", "first", "third", "first"),
                        DoubleColumn.create("age", 17, 18, 25, 40, Double.NaN, 67)),
                List.of(
                        Variable.factor("wave", List.of("first", "second", "third")),
                        new Variable("age", List.of(), Map.of("en", "Age", "nb", "Alder"))),
                List.of(new Source("t.csv", provenance, "0".repeat(64))));
    }

    private final Frame open = frame(Provenance.PUBLIC);

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private static List<String> texts(Frame frame, String column) {
        return frame.rows().stream().map(r -> r.text(column)).toList();
    }

    @Test
    void cutsIntoAFactorWithItsLabels() {
        Frame cut = open.cut("age", "group", Breaks.at(0, 18, 66, 99).labelled("young", "middle", "old"));
        assertEquals(List.of("young", "young", "middle", "middle", "", "old"), texts(cut, "group"));
        assertEquals(List.of("young", "middle", "old"), cut.variable("group").levels());
        assertEquals("Alder", cut.variable("group").label("nb"));
        assertThrows(IllegalArgumentException.class, () -> Breaks.at(1, 2).labelled("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> Breaks.at(1));
        assertThrows(IllegalArgumentException.class, () -> Breaks.at(1, 1));
    }

    @Test
    void refusesNumbersOutsideOfAllIntervals() {
        assertEquals(
                "'age' of t has 17 in row 1 outside all intervals, (17,67]. Use infinite breaks for open ends, or call outsideMissing().",
                refusal(() -> open.cut("age", "group", Breaks.at(17, 67))));
        assertTrue(texts(open.cut("age", "group", Breaks.at(17, 67).outsideMissing()), "group")
                .get(0)
                .isEmpty());
        String hidden = refusal(() -> frame(Provenance.RESTRICTED).cut("age", "group", Breaks.at(18, 99)));
        assertTrue(hidden.startsWith("'age' of t has a number outside"), hidden);
    }

    @Test
    void namesQuantilesOfRestrictedDataByTheirNumber() {
        assertEquals(
                List.of("Q1", "Q2"),
                frame(Provenance.RESTRICTED)
                        .cut("age", "half", Breaks.quantiles(2))
                        .variable("half")
                        .levels());
        assertTrue(refusal(() -> open.with("same", r -> 1).cut("same", "half", Breaks.quantiles(2)))
                .contains("two of the quantiles are equal"));
    }

    @Test
    void recodesValuesToLevelsInTheirOrder() {
        Recode recode = Recode.none().to("late", "third").to("early", "first", "second");
        Frame recoded = open.recode("wave", "when", recode);
        assertEquals(List.of("early", "early", "late", "early", "late", "early"), texts(recoded, "when"));
        assertEquals(List.of("late", "early"), recoded.variable("when").levels());
        assertEquals(
                List.of("one", "other", "", "one", "other", "other"),
                texts(
                        open.replacing("month", r -> r.index() == 2 ? "" : r.text("month"))
                                .recode(
                                        "month",
                                        "m",
                                        Recode.none().to("one", "2020-11").otherwise("other"))
                                .replacing("m", r -> r.index() == 3 ? "one" : r.text("m")),
                        "m"));
        assertTrue(refusal(() -> open.recode(
                        "wave", "when", Recode.none().to("late", "thrid").otherwise("x")))
                .contains("Did you mean 'third'"));
        assertEquals(
                "'wave' of t has the value 'first' that the recoding does not cover. Add it with to(...), or call otherwise(level).",
                refusal(() -> open.recode("wave", "when", Recode.none().to("late", "third"))));
        assertThrows(IllegalArgumentException.class, () -> open.recode("wave", "unit", recode));
        assertThrows(
                IllegalArgumentException.class, () -> Recode.none().to("x", "1").to("y", "1"));
    }

    @Test
    void recodesNumbersByTheirTexts() {
        Map<String, String> years = new LinkedHashMap<>();
        years.put("2004", "later");
        years.put("2001", "before");
        years.put("2002", "before");
        Frame recoded = open.recode("year", "period", Recode.of(years));
        assertEquals(List.of("later", "before"), recoded.variable("period").levels());
        assertEquals("later", recoded.row(2).text("period"));
    }

    @Test
    void takesGapsForMissingAndCountsMonthsAndLevels() {
        assertArrayEquals(
                new double[] {Double.NaN, 17, Double.NaN, Double.NaN, 40, Double.NaN},
                open.panel("unit", "year").lag("age").frame().numbers("age_lag1"));
        assertArrayEquals(
                new double[] {Double.NaN, 17, 18, Double.NaN, Double.NaN, Double.NaN},
                open.panel("unit", "month").lag("age", 1, "before").frame().numbers("before"));
        assertArrayEquals(
                new double[] {25, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN},
                open.panel("unit", "wave").lead("age", 2).frame().numbers("age_lead2"));
        assertEquals(
                "Age, 1 earlier",
                open.panel("unit", "year")
                        .lag("age")
                        .frame()
                        .variable("age_lag1")
                        .label("en"));
        assertEquals(
                List.of("", "first", "", "", "first", ""),
                texts(open.panel("unit", "year").lag("wave").frame(), "wave_lag1"));
    }

    @Test
    void refusesTwoRowsOfOneTimeAndTimesWithoutSteps() {
        Frame twice = open.replacing("year", r -> 2001);
        assertTrue(refusal(() -> twice.panel("unit", "year")).contains("repeat those of an earlier row"));
        String hidden = refusal(
                () -> frame(Provenance.RESTRICTED).replacing("year", r -> 2001).panel("unit", "year"));
        assertTrue(hidden.contains("In a row of t"), hidden);
        assertTrue(refusal(() -> open.panel("unit", "unit")).contains("months such as 2021-03"));
        assertTrue(refusal(() -> open.with("half", r -> r.index() / 2.0).panel("unit", "half"))
                .contains("must have whole numbers"));
        assertTrue(refusal(() -> open.panel("unit", "year").lag("age", 9)).contains("9 steps earlier"));
        assertTrue(refusal(() -> open.panel("unit", "year").lag("age", 0)).contains("at least 1"));
    }

    @Test
    void tellsIntervalsApartWhoseBreaksAreNear() {
        assertEquals(
                List.of("(1,1.0000000000001]", "(1.0000000000001,1.0000000000002]"),
                Breaks.at(1, 1.0000000000001, 1.0000000000002).labels());
    }
}
