package org.introlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.introlab.files.Sha256;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.components.Layout;

class PlotlyFigureTest {
    static Stream<String> names() {
        return Gallery.figures().keySet().stream();
    }

    private static PlotlyFigure figure(String name) {
        return Gallery.figures().get(name).get();
    }

    private static Map<String, Object> trace(PlotlyFigure figure, int i) {
        return PlainJson.map(PlainJson.list(figure.json().get("data")).get(i));
    }

    private static Map<String, Object> layout(PlotlyFigure figure) {
        return PlainJson.map(figure.json().get("layout"));
    }

    private static Map<String, Object> axis(PlotlyFigure figure, String axis) {
        return PlainJson.map(layout(figure).get(axis));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKindIsReadAndSaysTheSameUnderNorwegianCommas(String name) {
        Map<String, Object> english = figure(name).json();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("nb-NO"));
            assertEquals(PlainJson.write(english), PlainJson.write(figure(name).json()));
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(PlainJson.list(english.get("data")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKindHasATableWithNumbersAndWords(String name) {
        PlotlyFigure figure = figure(name);
        assertTrue(figure.dataTable().rowCount() > 0);
        assertTrue(figure.dataTable().columns().stream().anyMatch(DoubleColumn.class::isInstance));
        assertTrue(figure.alt().contains(figure.title()));
        assertFalse(figure.html().contains("<1 year"), "unescaped label");
    }

    @Test
    void labelsThatAreHardToQuoteArriveUnchanged() {
        assertEquals(
                List.of("O'Neil & \"co\"", "<1 year", "\u00e5\\b", "two<br>lines"),
                trace(figure("bars"), 0).get("x"));
        assertEquals("O'Neil & \"co\"", trace(figure("scatter by group"), 0).get("name"));
        assertEquals("\u00e5\\b", trace(figure("scatter by group"), 2).get("name"));
        assertEquals(
                "x of \u00e5\\b & &lt;1&gt;",
                PlainJson.map(axis(figure("custom axes"), "xaxis").get("title")).get("text"));
        assertEquals("Nasty labels: O'Neil & \"co\" <1 year", figure("bars").title());
    }

    @Test
    void quotedNumbersOfPointsBecomeNumbersAndLabelsOfBarsStayLabels() {
        PlotlyFigure scatter = figure("scatter");
        assertEquals(0L, PlainJson.list(trace(scatter, 0).get("x")).get(0));
        assertEquals(null, PlainJson.list(trace(scatter, 0).get("y")).get(7));
        PlotlyFigure bars = figure("grouped bars");
        assertEquals(List.of("2011", "2012", "2013", "2014"), trace(bars, 0).get("x"));
        assertEquals("category", axis(bars, "xaxis").get("type"));
        assertEquals(Arrays.asList(52L, 50L, null, 55.5), trace(bars, 1).get("y"));
        assertFalse(axis(figure("histogram"), "xaxis").containsKey("type"));
    }

    @Test
    void datesStayDates() {
        assertEquals(
                "2015-01-31",
                PlainJson.list(trace(figure("time series"), 0).get("x")).get(0));
        assertFalse(axis(figure("time series"), "xaxis").containsKey("type"));
    }

    @Test
    void settingsThatPlotlyWouldIgnoreAreMended() {
        Map<String, Object> x = axis(figure("own ticks"), "xaxis");
        assertEquals("array", x.get("tickmode"));
        assertEquals(List.of(0L, 20L, 40L), x.get("tickvals"));
        assertEquals(true, x.get("automargin"));
        PlotlyFigure custom = figure("custom axes");
        assertEquals(false, axis(custom, "yaxis").get("autorange"));
        assertEquals(0.7, trace(custom, 0).get("opacity"));
        assertEquals(List.of(0L, 0.9), axis(custom, "xaxis").get("domain"));
        assertEquals(List.of(0L, 45L), axis(custom, "xaxis").get("range"));
        assertFalse(layout(custom).containsKey("width"));
    }

    @Test
    void aGroupWithoutLabelIsCalledMissing() {
        Table t = Table.create(
                "t",
                DoubleColumn.create("x", new double[] {1, 2}),
                DoubleColumn.create("y", new double[] {1, 2}),
                StringColumn.create("g", "a", null));
        assertEquals(
                "(missing)",
                trace(PlotlyFigure.of(ScatterPlot.create("t", t, "x", "y", "g")), 1)
                        .get("name"));
    }

    @Test
    void everySeriesDiffersFromTheFirstWithoutColour() {
        assertEquals(
                "dash",
                PlainJson.map(trace(figure("lines by group"), 1).get("line")).get("dash"));
        assertEquals(
                "square",
                PlainJson.map(trace(figure("scatter by group"), 1).get("marker"))
                        .get("symbol"));
        Map<String, Object> marker =
                PlainJson.map(trace(figure("grouped bars"), 1).get("marker"));
        assertEquals("/", PlainJson.map(marker.get("pattern")).get("shape"));
        assertEquals(Palette.COLOURS, layout(figure("pie")).get("colorway"));
    }

    @Test
    void errorBarsEnterThePlotAndTheTable() {
        PlotlyFigure figure = PlotlyFigure.of(
                        VerticalBarPlot.create("t", Gallery.cohorts(), "cohort", Layout.BarMode.GROUP, "women", "men"))
                .errorBars("women", new double[] {1, 2, 3, Double.NaN}, new double[] {0.5, 1, 1.5, Double.NaN});
        Map<String, Object> error = PlainJson.map(trace(figure, 0).get("error_y"));
        assertEquals(Arrays.asList(1L, 2L, 3L, null), error.get("array"));
        assertEquals(Arrays.asList(0.5, 1L, 1.5, null), error.get("arrayminus"));
        Table table = figure.dataTable();
        assertEquals(List.of("", "women", "women, low", "women, high", "men"), table.columnNames());
        assertEquals(40.5, table.doubleColumn("women, low").get(0));
        assertEquals(42.0, table.doubleColumn("women, high").get(0));
        assertTrue(table.doubleColumn("women, high").isMissing(3));
    }

    @Test
    void errorBarsOfAnUnknownTraceOrAnotherLengthAreRefused() {
        PlotlyFigure figure = figure("grouped bars");
        String unknown = assertThrows(IllegalArgumentException.class, () -> figure.errorBars("womn", new double[4]))
                .getMessage();
        assertTrue(unknown.contains("'womn'") && unknown.contains("women"), unknown);
        String length = assertThrows(IllegalArgumentException.class, () -> figure.errorBars("women", new double[3]))
                .getMessage();
        assertTrue(length.contains("expected 4") && length.contains("3 upper"), length);
    }

    @Test
    void decoratorsLeaveTheFigureTheyDecorateAlone() {
        PlotlyFigure plain = figure("line");
        String before = PlainJson.write(plain.json());
        PlotlyFigure decorated = plain.horizontalLine(1, "one")
                .annotate(3.0, 1.0, "here")
                .xTitle("other")
                .yRange(0, 9)
                .dash("", Dash.DOTTED)
                .hover("%{y}")
                .titled("Other")
                .height(300);
        assertEquals(before, PlainJson.write(plain.json()));
        assertEquals(1, PlainJson.list(layout(decorated).get("shapes")).size());
        assertEquals("Other", decorated.title());
        assertEquals(300L, layout(decorated).get("height"));
    }

    @Test
    void anOrderOfLabelsMakesANumericAxisOneOfLabels() {
        PlotlyFigure figure = figure("line").xOrder(List.of("2", "1"));
        assertEquals("category", axis(figure, "xaxis").get("type"));
        assertEquals("0", PlainJson.list(trace(figure, 0).get("x")).get(0));
    }

    @Test
    void colourScalesAndValueTextsNeedSomethingToColourOrWriteOn() {
        assertThrows(IllegalArgumentException.class, () -> figure("line").colourScale(ColourScale.SEQUENTIAL));
        assertThrows(IllegalArgumentException.class, () -> figure("line").valueText(".1f"));
        assertThrows(IllegalArgumentException.class, () -> figure("line").yRange(2, 1));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noFigureOffersToSendItselfToACloud(String name) {
        Map<?, ?> config = (Map<?, ?>) figure(name).json().get("config");
        assertEquals(false, config.get("showSendToCloud"));
        assertEquals("", config.get("plotlyServerURL"));
        assertEquals(false, config.get("displaylogo"));
    }

    @Test
    void theJsonCannotBeChanged() {
        Map<String, Object> json = figure("line").json();
        assertThrows(UnsupportedOperationException.class, () -> json.put("data", List.of()));
        assertThrows(UnsupportedOperationException.class, () -> trace(figure("line"), 0)
                .clear());
    }

    @Test
    void theScriptHoldsNoTagAndTheHtmlEqualsItselfFromRunToRun() {
        Supplier<PlotlyFigure> made = Gallery.figures().get("bars");
        String html = made.get()
                .titled("</script><b>x</b>")
                .alt("\"quoted\"")
                .caption("<i>")
                .html();
        String script = html.substring(html.indexOf("<script>") + 8, html.lastIndexOf("</script>"));
        assertFalse(script.contains("<"), script);
        assertTrue(html.contains("aria-label=\"&quot;quoted&quot;\""));
        assertTrue(html.contains("&lt;i&gt;"));
        assertEquals(made.get().html(), made.get().html());
    }

    @Test
    void markdownIsTitleTableAndCaption() {
        assertEquals(
                """
                **T**

                |  | women | men |
                | :--- | ---: | ---: |
                | 2011 | 41.0 | 52.0 |
                | 2012 | 44.5 | 50.0 |
                | 2013 | 43.0 | \u2013 |
                | 2014 | 47.0 | 55.5 |

                Made up.
                """,
                figure("grouped bars")
                        .yTitle("")
                        .titled("T")
                        .caption("Made up.")
                        .markdown());
        assertEquals("Bar chart: Grouped (women, men)", figure("grouped bars").toString());
    }

    @Test
    void manyPointsAreSummedUp() {
        Table table = figure("histogram").dataTable();
        assertEquals(List.of("", "n", "min", "lower quartile", "median", "upper quartile", "max"), table.columnNames());
        assertEquals(39.0, table.doubleColumn("n").get(0));
    }

    @Test
    void thePinnedPlotlyIsTheOneItsNoteSpeaksOf() {
        assertEquals(
                "79542150855a52c567260e3137095dbe2b744e6d702a5cabe67da246942fba7a", Sha256.of(PlotlyFigure.bundle()));
    }
}
