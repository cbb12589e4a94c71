package org.introlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.series.SeriesFigure;
import org.introlab.figure.drawn.DrawnNumbers;
import org.introlab.figure.drawn.FigureCheck;
import org.introlab.figure.drawn.KnownKeys;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;

/** A figure of restricted data carries the numbers and words of its exhibit, looks, and nothing of a person. */
class FiguresOfRestrictedDataTest {
    private static final double INCOME = 431207.25;
    private static final String NAME = "Kari Nordmann";

    private static Exhibit shares(Provenance provenance) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (int year = 2011; year <= 2013; year++) {
            rows.add(ExhibitRow.body(
                    "" + year, List.of(cell(year, "women", 37.125 + year % 10), cell(year, "men", 52.25 + year % 10))));
        }
        return Exhibit.of(
                "Shares by cohort",
                List.of("women", "men"),
                rows,
                List.of(new Source("persons.csv", provenance, "00")));
    }

    private static Entry cell(int year, String column, double value) {
        return Entry.of(Cell.of("share", "cohort=" + year, column, value, NumberStyle.decimals(1))
                .basedOn(50));
    }

    /** The shares of women as an author may draw them. */
    private static Map<String, Object> spec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("name", "women");
        trace.put("x", List.of(2011, 2012, 2013));
        trace.put("y", List.of(38.125, 39.125, 40.125));
        PlainJson.items(spec, "data").add(trace);
        PlainJson.child(PlainJson.child(spec, "layout"), "xaxis").put("type", "linear");
        return spec;
    }

    private static Map<String, Object> with(String path, Object value) {
        Map<String, Object> spec = spec();
        String[] keys = path.split("/");
        Map<String, Object> part = spec;
        for (int i = 0; i < keys.length - 1; i++) {
            boolean listed =
                    List.of("data", "shapes", "annotations", "tickformatstops").contains(keys[i]);
            if (listed) {
                List<Object> items = PlainJson.items(part, keys[i]);
                if (items.isEmpty()) {
                    items.add(new LinkedHashMap<String, Object>());
                }
                part = PlainJson.map(items.get(0));
            } else {
                part = PlainJson.child(part, keys[i]);
            }
        }
        part.put(keys[keys.length - 1], value);
        return spec;
    }

    private static Exhibit drawn(Map<String, Object> spec) {
        return shares(Provenance.RESTRICTED).drawnAs(PlotlyFigure.drawn(spec));
    }

    static Stream<Arguments> specsThatCarryAPerson() {
        Map<String, Object> packed = Map.of("dtype", "f8", "bdata", "AAAAAJxRGkE=");
        Object[][] all = {
            {"data/x", List.of(2011, 2012, INCOME)},
            {"data/y", List.of(38.125, INCOME)},
            {"data/y", packed},
            {"data/x", Map.of(NAME, true)},
            {"data/z", List.of(List.of(INCOME))},
            {"data/name", NAME},
            {"data/text", NAME},
            {"data/text", List.of("women", NAME)},
            {"data/text", "431 207"},
            {"data/hovertext", "income 431207"},
            {"data/hovertemplate", "%{x}: " + NAME},
            {"data/hovertemplate", "%{" + NAME + "}"},
            {"data/hovertemplate", "%{y:431207}"},
            {"data/hovertemplate", "%{x}<extra>" + NAME + "</extra>"},
            {"data/hovertemplate", "<a href=\"x\">%{y}</a>"},
            {"data/texttemplate", "431207"},
            {"data/customdata", List.of(INCOME)},
            {"data/meta", NAME},
            {"data/meta", List.of(INCOME)},
            {"data/ids", List.of(NAME)},
            {"data/uid", NAME},
            {"data/legendgroup", NAME},
            {"data/offsetgroup", NAME},
            {"data/stackgroup", NAME},
            {"data/x0", INCOME},
            {"data/dx", INCOME},
            {"data/y0", INCOME},
            {"data/dy", INCOME},
            {"data/base", INCOME},
            {"data/width", List.of(31, 47)},
            {"data/transforms", List.of(Map.of("type", "filter", "value", INCOME))},
            {"data/error_y/array", List.of(INCOME)},
            {"data/error_y/value", INCOME},
            {"data/marker/color", List.of(INCOME, 1)},
            {"data/marker/color", NAME},
            {"data/marker/color", "rgb(431,207,25)"},
            {"data/marker/colorscale", List.of(List.of(0, NAME), List.of(1, "red"))},
            {"data/marker/colorscale", List.of(List.of(INCOME, "red"))},
            {"data/marker/size", INCOME},
            {"data/marker/size", List.of(31, 47)},
            {"data/marker/opacity", 0.43120725},
            {"data/marker/symbol", List.of("circle", NAME)},
            {"data/marker/symbol", List.of(31, 47)},
            {"data/marker/cmin", INCOME},
            {"data/marker/cmax", INCOME},
            {"data/marker/colorbar/ticktext", List.of(NAME)},
            {"data/marker/colorbar/tickvals", List.of(INCOME)},
            {"data/marker/colorbar/ticksuffix", " " + NAME},
            {"data/marker/pattern/shape", NAME},
            {"data/line/dash", "431207px"},
            {"data/line/width", 43.1207},
            {"data/zmin", INCOME},
            {"data/zmid", INCOME},
            {"data/mode", "lines+" + NAME},
            {"data/selectedpoints", List.of(4, 31, 207)},
            {"data/visible", NAME},
            {"data/textfont/family", NAME},
            {"data/hoverlabel/namelength", 431207},
            {"data/" + NAME, true},
            {"data/note", "women"},
            {"layout/title", NAME + " earns 431 207"},
            {"layout/title/text", "Income 431207"},
            {"layout/xaxis/title/text", "Income 431207"},
            {"layout/xaxis/range", List.of(0, INCOME)},
            {"layout/xaxis/range", List.of("2013-04-17", "2014-01-01")},
            {"layout/xaxis/range", List.of(11, 12, 13, 14)},
            {"layout/xaxis/tick0", INCOME},
            {"layout/xaxis/dtick", INCOME},
            {"layout/xaxis/minallowed", INCOME},
            {"layout/xaxis/tickvals", List.of(INCOME)},
            {"layout/xaxis/ticktext", List.of(NAME)},
            {"layout/xaxis/categoryarray", List.of(NAME)},
            {"layout/xaxis/labelalias", Map.of("2011", NAME)},
            {"layout/xaxis/labelalias", Map.of(NAME, "2011")},
            {"layout/xaxis/tickprefix", NAME},
            {"layout/xaxis/ticksuffix", " 431207"},
            {"layout/xaxis/tickformat", NAME},
            {"layout/xaxis/hoverformat", "431207"},
            {"layout/xaxis/domain", List.of(0, 0.43120725)},
            {"layout/xaxis/domain", List.of(0.1, 0.2, 0.3)},
            {"layout/xaxis/tickformatstops/value", NAME},
            {"layout/shapes/x0", INCOME},
            {"layout/shapes/y0", INCOME},
            {"layout/shapes/y1", 43.12},
            {"layout/shapes/path", "M 431207 0 L 1 1"},
            {"layout/shapes/label/text", NAME},
            {"layout/shapes/label/texttemplate", NAME},
            {"layout/shapes/name", NAME},
            {"layout/annotations/text", NAME},
            {"layout/annotations/text", "431 207"},
            {"layout/annotations/hovertext", NAME},
            {"layout/annotations/x", INCOME},
            {"layout/annotations/y", NAME},
            {"layout/annotations/ax", 431.207},
            {"layout/images", List.of(Map.of("source", "data:image/png;base64,AAAA"))},
            {"layout/updatemenus", List.of(Map.of("name", NAME))},
            {"layout/sliders", List.of(Map.of("name", NAME))},
            {"layout/template", Map.of("layout", Map.of("title", NAME))},
            {"layout/meta", NAME},
            {"layout/uirevision", NAME},
            {"layout/separators", NAME},
            {"layout/colorway", List.of(NAME)},
            {"layout/font/family", NAME},
            {"layout/font/size", INCOME},
            {"layout/margin/l", 431207},
            {"layout/height", 431207},
            {"layout/width", 1931.5},
            {"layout/legend/x", INCOME},
            {"layout/legend/title/text", "431207"},
            {"layout/" + NAME, Map.of("a", 1)},
            {"config/locale", NAME},
            {"config/plotlyServerURL", NAME},
            {"frames", List.of(Map.of("name", NAME))},
            {NAME, true},
        };
        return Stream.of(all).map(one -> Arguments.of(one[0], one[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("specsThatCarryAPerson")
    void refusesAKeyThatSaysWhatTheExhibitDoesNotHold(String path, Object value) {
        Map<String, Object> spec = with(path, value);
        DisclosureException refused = assertThrows(DisclosureException.class, () -> drawn(spec));
        assertFalse(refused.getMessage().matches("(?s).*(431|Nordmann|Kari|AAAA).*"), refused.getMessage());
        String key = path.substring(path.lastIndexOf('/') + 1);
        boolean plotly = KnownKeys.has(key);
        assertTrue(refused.getMessage().contains(plotly ? "." + key + "'" : FigureCheck.UNKNOWN), refused.getMessage());
    }

    static Stream<Arguments> looks() {
        Object[][] all = {
            {"data/marker/color", "#0072B2"},
            {"data/marker/color", "rgba(0, 114, 178, 0.25)"},
            {"data/marker/color", List.of("red", "steelblue", "#123")},
            {"data/marker/color", List.of(38.125, 39.125, 40.125)},
            {"data/marker/colorscale", "Viridis"},
            {"data/marker/colorscale", List.of(List.of(0, "red"), List.of(0.5, "white"), List.of(1, "blue"))},
            {"data/marker/cmin", 0},
            {"data/marker/cmax", 60},
            {"data/marker/size", 12},
            {"data/marker/opacity", 0.65},
            {"data/marker/symbol", "triangle-up-open-dot"},
            {"data/marker/symbol", List.of("circle", "diamond-open", "x")},
            {"data/marker/pattern/shape", "/"},
            {"data/marker/line/width", 1.5},
            {"data/line/dash", "longdashdot"},
            {"data/line/shape", "spline"},
            {"data/line/smoothing", 0.8},
            {"data/mode", "lines+markers+text"},
            {"data/textposition", "top center"},
            {"data/fill", "tozeroy"},
            {"data/visible", "legendonly"},
            {"data/showlegend", false},
            {"data/hoverinfo", "x+y+name"},
            {"data/hovertemplate", "<b>%{x}</b>: %{y:.1f} per cent<extra>women</extra>"},
            {"data/hovertemplate", "%{fullData.name}, %{x}: %{y:,.2f} %"},
            {"data/texttemplate", "%{y:.0%}"},
            {"data/text", List.of("women, 2011: 38.1", "39.1 %", "40.125")},
            {"data/customdata", List.of("women", 38.125)},
            {"data/xaxis", "x2"},
            {"data/yaxis", "y"},
            {"data/base", 0},
            {"data/error_y/array", List.of(1, 2, 15.125)},
            {"data/error_y/symmetric", false},
            {"layout/title/text", "Directly to work, cohorts of 2010 to 2013 (100 per cent: all)"},
            {"layout/title/x", 0.01},
            {"layout/xaxis/title/text", "Cohort (year of leaving)"},
            {"layout/xaxis/range", List.of(2010.7, 2013.5)},
            {"layout/yaxis/range", List.of(-0.5, 60)},
            {"layout/yaxis/range", List.of(0, 20000)},
            {"layout/yaxis2/range", List.of(0, 38.125)},
            {"layout/xaxis/dtick", 1},
            {"layout/xaxis/dtick", "M12"},
            {"layout/xaxis/tickformat", "d"},
            {"layout/yaxis/tickformat", ",.1f"},
            {"layout/xaxis/tickformat", "%b %Y"},
            {"layout/yaxis/ticksuffix", " %"},
            {"layout/yaxis/ticksuffix", " per cent"},
            {"layout/xaxis/tickvals", List.of(2011, 2013)},
            {"layout/xaxis/ticktext", List.of("2011", "2013")},
            {"layout/xaxis/categoryarray", List.of("2011", "2012", "2013")},
            {"layout/xaxis/labelalias", Map.of("women", "<b>women</b>")},
            {"layout/xaxis/tickangle", -45},
            {"layout/xaxis/domain", List.of(0, 0.48)},
            {"layout/yaxis/anchor", "free"},
            {"layout/yaxis2/overlaying", "y"},
            {"layout/yaxis/scaleanchor", "x2"},
            {"layout/barmode", "stack"},
            {"layout/bargap", 0.15},
            {"layout/hovermode", "x unified"},
            {"layout/height", 450},
            {"layout/margin/l", 120},
            {"layout/legend/orientation", "h"},
            {"layout/legend/y", -0.25},
            {"layout/legend/title/text", "Gender"},
            {"layout/font/family", "Georgia, serif"},
            {"layout/colorway", List.of("#0072B2", "orange")},
            {"layout/paper_bgcolor", "transparent"},
            {"layout/separators", ",."},
            {"layout/shapes/y0", 50},
            {"layout/shapes/y0", 38.125},
            {"layout/shapes/x1", 1},
            {"layout/shapes/yref", "y2 domain"},
            {"layout/shapes/label/text", "women"},
            {"layout/annotations/text", "women: 38.1 per cent"},
            {"layout/annotations/x", 2011},
            {"layout/annotations/y", 38.125},
            {"layout/annotations/xref", "paper"},
            {"layout/annotations/ay", -28},
            {"config/responsive", true},
        };
        return Stream.of(all).map(one -> Arguments.of(one[0], one[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("looks")
    void drawsLooksAndWhatTheExhibitHolds(String path, Object value) {
        assertTrue(drawn(with(path, value)).figure().orElseThrow().isReleased());
    }

    static Stream<Arguments> editsThatCarryAPerson() {
        return Stream.<UnaryOperator<PlotlyFigure>>of(
                        f -> f.horizontalLine(INCOME, ""),
                        f -> f.verticalLine(INCOME, ""),
                        f -> f.horizontalLine(50, NAME),
                        f -> f.annotate(2011.0, 38.125, NAME),
                        f -> f.annotate(INCOME, 38.125, "women"),
                        f -> f.annotate(2011.0, NAME, "women"),
                        f -> f.yRange(0, INCOME),
                        f -> f.xRange(-INCOME, 0),
                        f -> f.xOrder(List.of("2011", NAME)),
                        f -> f.yOrder(List.of(NAME)),
                        f -> f.hover("%{x} " + NAME),
                        f -> f.xTitle("Income 431 207"),
                        f -> f.yTitle("Income 431207.25"),
                        f -> f.titled("Income 431,207"),
                        f -> f.caption("One has 431207."),
                        f -> f.alt("One has 431207."),
                        f -> f.height(431207),
                        f -> f.errorBars("women", new double[] {INCOME, 1, 1}),
                        f -> f.dataTable(shares(Provenance.PUBLIC).table("share")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("editsThatCarryAPerson")
    void refusesChangesOfADrawnFigureThatCarryAPerson(UnaryOperator<PlotlyFigure> change) {
        SeriesFigure figure =
                SeriesFigure.ofColumns(shares(Provenance.RESTRICTED), "share").drawn(change);
        DisclosureException refused = assertThrows(DisclosureException.class, () -> figure.exhibit("", "", "t"));
        assertFalse(refused.getMessage().matches("(?s).*(431|Nordmann).*"), refused.getMessage());
        assertTrue(SeriesFigure.ofColumns(shares(Provenance.PUBLIC), "share")
                .drawn(change)
                .exhibit("", "", "t")
                .figure()
                .isPresent());
    }

    static Stream<Arguments> editsOfLooks() {
        return Stream.<UnaryOperator<PlotlyFigure>>of(
                        f -> f.horizontalLine(50, ""),
                        f -> f.verticalLine(2012, "women"),
                        f -> f.horizontalLine(38.125, "women"),
                        f -> f.annotate(2012.0, 39.125, "women: 39.1"),
                        f -> f.yRange(0, 20000),
                        f -> f.xRange(2010.5, 2013.5),
                        f -> f.hover("%{x}: %{y:.1f} per cent"),
                        f -> f.xTitle("Cohort").yTitle("Per cent of those who left in 2015"),
                        f -> f.titled("Work or education"),
                        f -> f.caption("All cohorts."),
                        f -> f.dash("women", Dash.DOTTED),
                        f -> f.height(640),
                        f -> f.errorBars("women", new double[] {1, 2, Double.NaN}))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("editsOfLooks")
    void drawsChangesOfLooks(UnaryOperator<PlotlyFigure> change) {
        PlotlyFigure figure = SeriesFigure.ofColumns(shares(Provenance.RESTRICTED), "share")
                .drawn(change)
                .exhibit("", "", "t")
                .figure()
                .orElseThrow();
        assertTrue(figure.isReleased());
    }

    /** As a cell of a notebook draws it: the author's titles and bounds around the exhibit's numbers. */
    @Test
    void drawsAPlotOfTheNumbersOfAnExhibit() {
        Exhibit shares = shares(Provenance.RESTRICTED);
        PlotlyFigure lines = PlotlyFigure.of(LinePlot.create("", shares.table("share"), "row", "share", "column"))
                .xTitle("Cohort (year of leaving)")
                .yTitle("Per cent")
                .xRange(2010.7, 2013.3)
                .yRange(0, 60);
        assertTrue(shares.drawnAs(lines, "share").figure().orElseThrow().isReleased());
    }

    @Test
    void holdsAFigureWithoutAnExhibitAgainstItself() {
        PlotlyFigure drawn = PlotlyFigure.drawn(spec()).released();
        assertTrue(drawn.yRange(0, 60).horizontalLine(38.125, "women").isReleased());
        assertFalse(drawn.horizontalLine(INCOME, "").isReleased());
        assertEquals(
                Optional.of("layout.shapes.y0"),
                drawn.horizontalLine(INCOME, "").notHeldBy(DrawnNumbers.none()));
    }

    static Stream<Arguments> gallery() {
        return Gallery.figures().entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue().get()))
                .filter(drawn -> !((PlotlyFigure) drawn.get()[1]).isReleased());
    }

    /** All but those of the library's own builders: what Tablesaw-plot, its mends and the house's look write is known; an author's own lines and texts are not held. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("gallery")
    void knowsTheLooksOfEveryKindOfFigure(String name, PlotlyFigure figure) {
        Map<String, Object> spec = PlainJson.map(PlainJson.thaw(figure.untitledJson()));
        Map<String, Object> layout = PlainJson.child(spec, "layout");
        List.of("shapes", "annotations").forEach(layout::remove);
        layout.values().stream()
                .filter(Map.class::isInstance)
                .forEach(axis -> PlainJson.map(axis).keySet().removeAll(List.of("ticktext", "tickvals")));
        List<Object> data = new ArrayList<>();
        PlainJson.items(spec, "data").forEach(trace -> PlainJson.map(trace).forEach((key, value) -> {
            if (KnownKeys.isData(key) || List.of("text").contains(key)) {
                data.add(value);
            } else if (value instanceof Map<?, ?> part
                    && List.of("error_x", "error_y", "marker").contains(key)) {
                data.addAll(
                        part.values().stream().filter(List.class::isInstance).toList());
            }
        }));
        assertEquals(Optional.empty(), new FigureCheck(DrawnNumbers.none().and(data)).notHeld(spec, Map.of()));
    }

    @Test
    void areDrawnAsBarsOfRowsThatAreWords() {
        List<ExhibitRow> rows = List.of(
                ExhibitRow.body("man", List.of(Entry.of(share("man", 38.125)))),
                ExhibitRow.body("woman", List.of(Entry.of(share("woman", 41.5)))));
        Source source = new Source("people.csv", Provenance.RESTRICTED, "0".repeat(64));
        Exhibit shares = Exhibit.computed("Shares", List.of("share"), rows, List.of(source));
        PlotlyFigure bars = PlotlyFigure.of(VerticalBarPlot.create("", shares.table("share"), "row", "share"));
        assertTrue(shares.drawnAs(bars).figure().orElseThrow().isReleased());
    }

    private static Cell share(String row, double value) {
        return Cell.of("share", row, "share", value, NumberStyle.decimals(1)).basedOn(50);
    }
}
