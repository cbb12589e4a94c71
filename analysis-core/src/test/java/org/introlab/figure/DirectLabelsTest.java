package org.introlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.markup.PlainJson;
import org.junit.jupiter.api.Test;

/** Names of lines at their right ends instead of in the legend. */
class DirectLabelsTest {
    private static Map<String, Object> line(String name, Object... y) {
        List<Object> x = Stream.iterate(2011, year -> year + 1)
                .<Object>map(year -> year)
                .limit(y.length)
                .toList();
        return Traces.scatter(name, "lines+markers", x, Arrays.asList(y));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list doesn't outlive the call
    private static PlotlyFigure figure(Map<String, Object>... lines) {
        return PlotlyFigure.of(List.of(lines), Map.of()).yRange(0, 100).directLabels();
    }

    private static Map<String, Object> layout(PlotlyFigure figure) {
        return PlainJson.map(figure.untitledJson().get("layout"));
    }

    private static List<Map<String, Object>> labels(PlotlyFigure figure) {
        return layout(figure).get("annotations") instanceof List<?> notes
                ? notes.stream().map(PlainJson::map).toList()
                : List.of();
    }

    private static List<Object> each(PlotlyFigure figure, String key) {
        return labels(figure).stream().map(label -> label.get(key)).toList();
    }

    private static void assertLegend(PlotlyFigure figure) {
        assertEquals(List.of(), labels(figure));
        assertFalse(layout(figure).containsKey("showlegend"), "the legend stays");
    }

    @Test
    void namesEachLineAtTheHeightOfItsLastNumber() {
        PlotlyFigure figure = figure(line("women", 20, 30, 40), line("men", 60, 70, null));
        assertLegend(figure);
        figure = figure(line("women", 20, 30, 40), line("men & <1", 60, null, 70));
        assertEquals(List.of("women", "men & <1"), each(figure, "text"));
        assertEquals(List.of(40L, 70L), each(figure, "y"));
        assertEquals(List.of(0L, 0L), each(figure, "yshift"));
        assertEquals(false, layout(figure).get("showlegend"));
    }

    @Test
    void movesLabelsApartThatWouldOverlap() {
        List<Object> moved = each(figure(line("women", 20, 40), line("men", 60, 42)), "yshift");
        assertTrue(((Number) moved.get(0)).doubleValue() < 0, moved.toString());
        assertTrue(((Number) moved.get(1)).doubleValue() > 0, moved.toString());
    }

    @Test
    void keepsTheLegendIfALabelWouldBeFarFromItsLine() {
        assertLegend(figure(line("a", 20, 40), line("b", 60, 40), line("c", 60, 40), line("d", 60, 40)));
    }

    @Test
    void keepsTheLegendIfANameIsLong() {
        assertLegend(figure(
                line("a", 20, 40), line("a name of a line that needs more than three rows, each short", 60, 80)));
    }

    @Test
    void keepsTheLegendIfALineEndsBeforeTheAxisDoes() {
        Map<String, Object> early = line("early", 1, 2, 3, 4, 5, 6);
        assertLegend(figure(early, line("late", 70, 60, 50, 40, 30, 20, 70, 80)));
        assertLegend(PlotlyFigure.of(List.of(line("a", 1, 2), line("b", 80, 90)), Map.of())
                .xRange(2010, 2020)
                .directLabels());
    }

    @Test
    void changesNothingThatIsNotAllLines() {
        Map<String, Object> bars = line("bars", 20, 40);
        bars.put("type", "bar");
        assertLegend(figure(line("a", 20, 40), bars));
        Map<String, Object> area = line("area", 60, 80);
        area.put("fill", "tozeroy");
        assertLegend(figure(line("a", 20, 40), area));
        assertLegend(figure(line("a", 20, 40), Traces.scatter("points", "markers", List.of(2011), List.of(3))));
    }

    @Test
    void endsTheAxisNextToTheLinesUnlessItsBoundsAreGiven() {
        assertEquals(
                List.of(2010.9, 2013.1),
                PlainJson.map(layout(figure(line("a", 1, 2, 3), line("b", 70, 80, 90)))
                                .get("xaxis"))
                        .get("range"));
        PlotlyFigure given = PlotlyFigure.of(List.of(line("a", 1, 2, 3), line("b", 70, 80, 90)), Map.of())
                .xRange(2010, 2013)
                .directLabels();
        assertEquals(
                List.of(2010L, 2013L), PlainJson.map(layout(given).get("xaxis")).get("range"));
        assertEquals(2, labels(given).size());
    }
}
