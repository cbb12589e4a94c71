package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of published values over the figure of a judged exhibit. */
class PublishedMarksTest {
    private static final NumberStyle STYLE = NumberStyle.decimals(1);

    @TempDir
    Path folder;

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.inside,Table 1,1.1,mean,inside,,7.5,,1,,,rounded,
                T1.outside,Table 1,1.1,mean,outside,,9.5,,1,,,rounded,
                T1.words,Table 1,1.1,mean,words,,,,,7,8,approx,about seven
                """));
    }

    private static Exhibit exhibit(Provenance provenance, int persons) {
        return Exhibit.of(
                        "Families",
                        List.of("all"),
                        List.of("inside", "outside", "words").stream()
                                .map(row -> ExhibitRow.body(
                                        row,
                                        List.of(Entry.of(Cell.of("mean", row, "all", 7.53, STYLE)
                                                .basedOn(persons)))))
                                .toList(),
                        List.of(new Source("f.csv", provenance, "00ff")))
                .exhibit("T1", "Table 1", "Families");
    }

    private static PlotlyFigure figure(Map<String, FigurePlace> places) {
        Map<CellKey, FigurePlace> byKey = new LinkedHashMap<>();
        places.forEach((row, place) -> byKey.put(new CellKey("mean", row, "all"), place));
        return PlotlyFigure.of(List.of(), Map.of()).alt("Means.").placed(byKey);
    }

    private Judged judged(PlotlyFigure figure) throws IOException {
        return Published.judge(exhibit(Provenance.PUBLIC, 90).drawnAs(figure), ledger());
    }

    private List<Map<String, Object>> marks(Map<String, FigurePlace> places) throws IOException {
        PlotlyFigure marked = judged(figure(places)).figure().orElseThrow();
        return PlainJson.list(marked.untitledJson().get("data")).stream()
                .map(PlainJson::map)
                .toList();
    }

    private Map<String, Object> mark(String row, FigurePlace place) throws IOException {
        List<Map<String, Object>> marks = marks(Map.of(row, place));
        assertEquals(1, marks.size(), marks.toString());
        return marks.get(0);
    }

    private static Object symbol(Map<String, Object> mark) {
        return PlainJson.map(mark.get("marker")).get("symbol");
    }

    @Test
    void aPrintedNumberIsMarkedAtItsPlaceAlongTheValues() throws IOException {
        Map<String, Object> above = mark("inside", FigurePlace.above(3L));
        assertEquals(List.of(3L), above.get("x"));
        assertEquals(List.of(7.5), above.get("y"));
        Map<String, Object> beside =
                mark("inside", FigurePlace.beside("a <label>", 20, -1).on("x2"));
        assertEquals(List.of(12.5), beside.get("x"));
        assertEquals(List.of("a &lt;label&gt;"), beside.get("y"));
        assertEquals("x2", beside.get("xaxis"));
        assertEquals("markers", beside.get("mode"));
        assertEquals("T1.inside: published 7.5", beside.get("hovertext"));
    }

    @Test
    void theMarkCrossesABarAndPointsAtAPosition() throws IOException {
        assertEquals("line-ns-open", symbol(mark("inside", FigurePlace.beside("label", 0, 1))));
        assertEquals("line-ew-open", symbol(mark("inside", FigurePlace.above("label"))));
        assertEquals("triangle-up", symbol(mark("inside", FigurePlace.beside(2.5, 0, 1))));
        assertEquals("diamond-open", symbol(mark("inside", FigurePlace.above(2.5))));
    }

    @Test
    void theMarkOfABarIsLongAndThatOfAPositionOrADifferenceSmall() throws IOException {
        assertEquals(24L, size(mark("inside", FigurePlace.above("label"))));
        assertEquals(9L, size(mark("inside", FigurePlace.above(2.5))));
        assertEquals(9L, size(mark("outside", FigurePlace.above("label"))));
    }

    private static Object size(Map<String, Object> mark) {
        return PlainJson.map(mark.get("marker")).get("size");
    }

    @Test
    void aCrossMarksAPublishedNumberFromWhichTheComputedOneDiffers() throws IOException {
        for (Object at : List.of("label", 2.5)) {
            assertEquals("x", symbol(mark("outside", FigurePlace.above(at))));
        }
    }

    @Test
    void aLineMarksTheRangeThatAWordingWasReadAs() throws IOException {
        Map<String, Object> line = mark("words", FigurePlace.above("label"));
        assertEquals("lines", line.get("mode"));
        assertEquals(List.of("label", "label"), line.get("x"));
        assertEquals(List.of(7L, 8L), line.get("y"));
        assertEquals(3L, PlainJson.map(line.get("line")).get("width"));
    }

    @Test
    void marksOnlyTheNumbersThatTheFigureHasAPlaceFor() throws IOException {
        assertEquals(
                2,
                marks(Map.of("inside", FigurePlace.above("a"), "outside", FigurePlace.above("b")))
                        .size());
        PlotlyFigure without = figure(Map.of()).released();
        assertSame(without, judged(without).figure().orElseThrow());
    }

    @Test
    void theDescriptionSaysThatPublishedValuesAreMarked() throws IOException {
        Map<String, FigurePlace> place = Map.of("inside", FigurePlace.above("label"));
        PlotlyFigure marked = judged(figure(place)).figure().orElseThrow();
        assertEquals("Means. Published values are marked.", marked.alt());
        assertEquals(Optional.empty(), marked.caption());
    }

    @Test
    void theLegendExplainsEachKindOfMarkOnce() throws IOException {
        List<Map<String, Object>> marks = marks(Map.of(
                "inside", FigurePlace.above("a"), "outside", FigurePlace.above("b"), "words", FigurePlace.above("c")));
        assertEquals(
                Set.of(
                        "Published value, with its rounding interval",
                        "Published value that differs",
                        "Published range or wording"),
                marks.stream()
                        .filter(mark -> mark.get("showlegend").equals(true))
                        .map(mark -> mark.get("name"))
                        .collect(Collectors.toSet()));
        List<Map<String, Object>> alike = marks(Map.of("inside", FigurePlace.above("a")));
        assertEquals(true, alike.get(0).get("showlegend"));
    }

    @Test
    void aFigureWithoutALegendGetsOneOfThePublishedValuesOnly() throws IOException {
        Map<String, Object> bars =
                Map.of("type", "bar", "name", "Share", "x", List.of("label"), "y", List.of(7.53), "showlegend", true);
        PlotlyFigure drawn = PlotlyFigure.of(List.of(bars), Map.of("showlegend", false, "height", 300L))
                .placed(Map.of(new CellKey("mean", "inside", "all"), FigurePlace.above("label")));
        Map<String, Object> marked = judged(drawn).figure().orElseThrow().untitledJson();
        assertEquals(true, PlainJson.map(marked.get("layout")).get("showlegend"));
        assertEquals(308L, PlainJson.map(marked.get("layout")).get("height"));
        assertEquals(
                List.of(false, true),
                PlainJson.list(marked.get("data")).stream()
                        .map(trace -> PlainJson.map(trace).get("showlegend"))
                        .toList());
    }

    @Test
    void aLineThroughThePublishedNumberIsAsLongAsItsRoundingInterval() throws IOException {
        Map<String, Object> up =
                PlainJson.map(mark("inside", FigurePlace.above("label")).get("error_y"));
        assertEquals(0.05, number(up, "array"), 1e-9);
        assertEquals(0.05, number(up, "arrayminus"), 1e-9);
        assertTrue(mark("inside", FigurePlace.beside("label", 20, -1)).containsKey("error_x"));
        assertFalse(mark("words", FigurePlace.above("label")).containsKey("error_y"));
    }

    private static double number(Map<String, Object> error, String key) {
        return ((Number) PlainJson.list(error.get(key)).get(0)).doubleValue();
    }

    @Test
    void marksDoNotChangeWhetherTheFigureShowsOnlyItsExhibit() throws IOException {
        PlotlyFigure ofExhibit = figure(Map.of("inside", FigurePlace.above("label")));
        assertTrue(judged(ofExhibit).figure().orElseThrow().isReleased());
        PlotlyFigure ofMore =
                ofExhibit.over(List.of(Map.of("type", "scatter", "x", List.of(1L), "y", List.of(61.803))));
        assertFalse(judged(ofMore).figure().orElseThrow().isReleased());
    }

    @Test
    void aWithheldNumberHasNoMark() throws IOException {
        PlotlyFigure figure =
                figure(Map.of("inside", FigurePlace.above("label"))).released();
        Judged few = Published.judge(exhibit(Provenance.RESTRICTED, 3).drawnAs(figure), ledger());
        assertSame(figure, few.figure().orElseThrow());
        Judged many = Published.judge(exhibit(Provenance.RESTRICTED, 90).drawnAs(figure), ledger());
        assertEquals(
                1,
                PlainJson.list(many.figure().orElseThrow().untitledJson().get("data"))
                        .size());
    }
}
