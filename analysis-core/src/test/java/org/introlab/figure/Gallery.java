package org.introlab.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.introlab.exhibit.survey.DrawnAnswers;
import org.introlab.exhibit.units.DrawnRanks;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.AreaPlot;
import tech.tablesaw.plotly.api.BoxPlot;
import tech.tablesaw.plotly.api.BubblePlot;
import tech.tablesaw.plotly.api.Heatmap;
import tech.tablesaw.plotly.api.Histogram;
import tech.tablesaw.plotly.api.Histogram2D;
import tech.tablesaw.plotly.api.HorizontalBarPlot;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.ParetoPlot;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.QQPlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.TimeSeriesPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.api.ViolinPlot;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** One figure of each kind that Tablesaw-plot draws, with made-up numbers and labels that are hard to quote. */
public final class Gallery {
    static final List<String> NASTY = List.of("O'Neil & \"co\"", "<1 year", "\u00e5\\b", "two\nlines");

    private Gallery() {}

    public static Map<String, Supplier<PlotlyFigure>> figures() {
        Map<String, Supplier<PlotlyFigure>> all = new LinkedHashMap<>();
        all.put("bars", () -> of(VerticalBarPlot.create(
                        "Nasty labels: O'Neil & \"co\" <1 year", nasty(), "who", "share"))
                .xTitle("Who")
                .yTitle("Share"));
        all.put("bars with intervals", Gallery::intervals);
        all.put("horizontal bars", () -> of(HorizontalBarPlot.create("Horizontal", longLabels(), "reason", "share"))
                .xTitle("Per cent")
                .valueText(".1f"));
        all.put("grouped bars", () -> of(VerticalBarPlot.create(
                        "Grouped", cohorts(), "cohort", Layout.BarMode.GROUP, "women", "men"))
                .yTitle("Per cent"));
        all.put(
                "stacked bars",
                () -> of(HorizontalBarPlot.create(
                        "Stacked", cohorts(), "cohort", Layout.BarMode.STACK, "women", "men")));
        all.put("line", () -> of(LinePlot.create("Line", points(), "x", "y")));
        all.put("lines by group", () -> of(LinePlot.create("Lines by group", points(), "x", "y", "group"))
                .horizontalLine(4, "mean of all")
                .verticalLine(30, "reform")
                .annotate(12.0, 2.0, "a low point"));
        all.put("scatter", () -> of(ScatterPlot.create("Scatter", points(), "x", "y")));
        all.put("scatter by group", () -> of(ScatterPlot.create("Scatter by group", points(), "x", "y", "group")));
        all.put("histogram", () -> of(Histogram.create("Histogram", points(), "y")));
        all.put("box plot", () -> of(BoxPlot.create("Box plot", points(), "group", "y")));
        all.put("violin plot", () -> of(ViolinPlot.create("Violin plot", points(), "group", "y", true, true)));
        all.put("heat map", () -> of(Heatmap.create("Heat map", crossed(), "network", "who"))
                .valueText(".0f"));
        all.put("diverging heat map", () -> of(Heatmap.create("Diverging", crossed(), "network", "who"))
                .colourScale(ColourScale.DIVERGING, -12, 12));
        all.put("time series", () -> of(TimeSeriesPlot.create("Time series", dated(), "day", "value")));
        all.put("lines with names at their ends", Gallery::named);
        all.put("area", () -> of(AreaPlot.create("Area", points(), "x", "y")));
        all.put("areas by group", () -> of(AreaPlot.create("Areas by group", points(), "x", "y", "group")));
        all.put("pie", () -> of(PiePlot.create("Pie", nasty(), "who", "share")));
        all.put("bubbles", () -> of(BubblePlot.create("Bubbles", points(), "x", "y", "size")));
        all.put("QQ plot", () -> of(QQPlot.create("QQ", points().dropRowsWithMissingValues(), "x", "y")));
        all.put("Pareto", () -> of(ParetoPlot.createVertical("Pareto", longLabels(), "reason", "share")));
        all.put("two-way histogram", () -> of(Histogram2D.create("Two-way histogram", points(), "x", "y")));
        all.put("custom axes", Gallery::customAxes);
        all.put("own ticks", Gallery::ownTicks);
        all.put("Likert bars", DrawnAnswers::likert);
        all.put("ordered heat map", Gallery::orderedHeatMap);
        all.put("caterpillar", DrawnRanks::caterpillar);
        return all;
    }

    /** Read from the top left, its numbers are 1 to 6. */
    private static PlotlyFigure orderedHeatMap() {
        String[] columns = {"a column", "another column with a long name"};
        String[] rows = {"top", "middle", "bottom"};
        double[][] numbers = {{1, 2}, {3, 4}, {5, 6}};
        return of(new Figure(HeatmapTrace.builder(columns, rows, numbers).build()))
                .titled("Ordered heat map")
                .xOrder(List.of(columns))
                .yOrder(List.of("bottom", "middle", "top"))
                .colourScale(ColourScale.ORANGE_WHITE_BLUE, 1, 6)
                .valueText(".0f")
                .withoutColourBar();
    }

    private static PlotlyFigure of(Figure figure) {
        return PlotlyFigure.of(figure);
    }

    public static Table nasty() {
        return Table.create(
                "nasty", StringColumn.create("who", NASTY), DoubleColumn.create("share", new double[] {3, 2.5, 4, 1.25
                }));
    }

    private static Table longLabels() {
        return Table.create(
                "reasons",
                StringColumn.create(
                        "reason",
                        "moved to another municipality before the end",
                        "regular employment",
                        "upper secondary or higher education",
                        "other"),
                DoubleColumn.create("share", new double[] {12.25, 38.5, 31, 18.25}));
    }

    static Table cohorts() {
        return Table.create(
                "cohorts",
                StringColumn.create("cohort", "2011", "2012", "2013", "2014"),
                DoubleColumn.create("women", new double[] {41, 44.5, 43, 47}),
                DoubleColumn.create("men", new double[] {52, 50, Double.NaN, 55.5}));
    }

    private static PlotlyFigure intervals() {
        return of(VerticalBarPlot.create("Estimates with 95 % intervals", cohorts(), "cohort", "women"))
                .errorBars("", new double[] {2, 2.5, 1.75, 3})
                .yTitle("Per cent in work or education one year after the programme")
                .xTitle("Year of exit")
                .yRange(0, 60)
                .horizontalLine(45, "all cohorts")
                .valueText(".1f")
                .caption("Made-up numbers. Bars are estimates, whiskers 95 % intervals.");
    }

    private static Table points() {
        Random random = new Random(20190);
        int n = 40;
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> i == 7 ? Double.NaN : i / 8.0 + random.nextGaussian())
                .toArray();
        return Table.create(
                "points",
                DoubleColumn.create(
                        "x", IntStream.range(0, n).mapToDouble(i -> i).toArray()),
                DoubleColumn.create("y", y),
                IntColumn.create("size", IntStream.range(2000, 2000 + n).toArray()),
                StringColumn.create(
                        "group",
                        IntStream.range(0, n).mapToObj(i -> NASTY.get(i % 3)).toArray(String[]::new)));
    }

    private static Table crossed() {
        Random random = new Random(11);
        List<String> networks = List.of("medium", "large", "small");
        return Table.create(
                "crossed",
                StringColumn.create(
                        "network",
                        IntStream.range(0, 90)
                                .mapToObj(i -> networks.get(random.nextInt(3)))
                                .toArray(String[]::new)),
                StringColumn.create(
                        "who",
                        IntStream.range(0, 90)
                                .mapToObj(i -> NASTY.get(random.nextInt(4)))
                                .toArray(String[]::new)));
    }

    private static Table dated() {
        LocalDate start = LocalDate.of(2015, 1, 31);
        return Table.create(
                "dated",
                DateColumn.create(
                        "day",
                        IntStream.range(0, 24).mapToObj(start::plusMonths).toArray(LocalDate[]::new)),
                DoubleColumn.create(
                        "value",
                        IntStream.range(0, 24)
                                .mapToDouble(i -> Math.sin(i / 3.0))
                                .toArray()));
    }

    private static PlotlyFigure named() {
        Table years = Table.create(
                "years",
                IntColumn.create("year", 2011, 2012, 2013, 2011, 2012, 2013, 2011, 2012, 2013),
                DoubleColumn.create("share", new double[] {41, 44.5, 47, 52, 50, 49.5, 30, 33, 31}),
                StringColumn.create(
                        "who",
                        IntStream.range(0, 9)
                                .mapToObj(i -> List.of("women", "<1 year & \"O'Neil\"", "men in work or in education")
                                        .get(i / 3))
                                .toArray(String[]::new)));
        return of(LinePlot.create("Named lines", years, "year", "share", "who"))
                .yTitle("Per cent")
                .directLabels();
    }

    private static PlotlyFigure customAxes() {
        Table t = points();
        Axis x = Axis.builder()
                .title("x of \u00e5\\b & <1>")
                .range(0, 45)
                .showGrid(false)
                .domain(0, 0.9f)
                .titleFont(Font.builder().size(16).build())
                .build();
        Axis y = Axis.builder()
                .title("y, a title long enough to be broken into several lines on a phone")
                .autoRange(Axis.AutoRange.FALSE)
                .range(0, 8)
                .build();
        return of(new Figure(
                Layout.builder("Custom axes").xAxis(x).yAxis(y).build(),
                ScatterTrace.builder(t.numberColumn("x"), t.numberColumn("y"))
                        .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                        .opacity(0.7)
                        .build()));
    }

    private static PlotlyFigure ownTicks() {
        Table t = points();
        TickSettings ticks = TickSettings.builder()
                .tickMode(TickSettings.TickMode.LINEAR)
                .arrayTicks(new double[] {0, 20, 40}, new String[] {"start", "half-way & \"on\"", "end"})
                .angle(30)
                .build();
        return of(new Figure(
                Layout.builder("Own ticks")
                        .xAxis(Axis.builder().tickSettings(ticks).build())
                        .build(),
                ScatterTrace.builder(t.numberColumn("x"), t.numberColumn("y")).build()));
    }
}
