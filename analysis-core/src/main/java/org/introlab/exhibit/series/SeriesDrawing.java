package org.introlab.exhibit.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introlab.exhibit.Cell;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.Theme;
import org.introlab.figure.Traces;
import org.introlab.markup.CellKey;
import org.introlab.markup.Markup;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Draws a {@link SeriesGrid}: lines and marks over a numeric axis, marks over or next to categories. */
record SeriesDrawing(SeriesGrid grid, SeriesChoices choices, Predicate<Cell> withheld) {
    private static final int PIXELS_AROUND = 140;
    private static final int PIXELS_PER_CATEGORY = 24;
    private static final int PIXELS_PER_LONG_CATEGORY = 38;
    private static final int FEW = 8;
    private static final int HOVER_WIDTH = 36;
    /** The longest label of values that follows each number. */
    private static final int UNIT = 16;

    PlotlyFigure figure(String title) {
        return ordered(unordered(title)).released();
    }

    private PlotlyFigure unordered(String title) {
        List<Map<String, Object>> traces = new ArrayList<>();
        if (choices.horizontal() && grid.lines().size() > 1) {
            traces.add(between());
        }
        for (int i = 0; i < grid.lines().size(); i++) {
            traces.add(trace(i));
        }
        PlotlyFigure figure = PlotlyFigure.of(traces, layout())
                .titled(title)
                .xTitle(choices.horizontal() ? grid.valueLabel() : grid.axisLabel())
                .yTitle(choices.horizontal() ? "" : grid.valueLabel())
                .dataTable(table(title))
                .placed(places())
                .alt(alt(title));
        return grid.openLabel().isPresent()
                ? figure.caption("Open marker: " + grid.openLabel().get() + ".")
                : figure;
    }

    /** Orders categories, from the top down in a horizontal figure. */
    private PlotlyFigure ordered(PlotlyFigure figure) {
        if (grid.numeric()) {
            return figure;
        }
        List<String> labels = new ArrayList<>(grid.positions().values());
        if (!choices.horizontal()) {
            return figure.xOrder(labels);
        }
        Collections.reverse(labels);
        return figure.yOrder(labels).height(PIXELS_AROUND + pixels(labels) * labels.size());
    }

    private static int pixels(List<String> labels) {
        return labels.stream().anyMatch(label -> label.length() > Theme.LONG_LABEL)
                ? PIXELS_PER_LONG_CATEGORY
                : PIXELS_PER_CATEGORY;
    }

    private Map<String, Object> layout() {
        Map<String, Object> layout = new LinkedHashMap<>();
        Map<String, Object> values = PlainJson.child(layout, choices.horizontal() ? "xaxis" : "yaxis");
        values.put("separatethousands", true);
        values.put("exponentformat", "none");
        if (choices.horizontal()) {
            Map<String, Object> categories = PlainJson.child(layout, "yaxis");
            categories.put("range", List.of(-0.7, grid.positions().size() - 0.3));
            categories.put("dtick", 1L);
            categories.put("showgrid", true);
        }
        if (!grid.numeric()) {
            // set before the theme is applied, which wraps long labels of categories
            PlainJson.child(layout, choices.horizontal() ? "yaxis" : "xaxis").put("type", "category");
        } else {
            wholeTicks(PlainJson.child(layout, "xaxis"));
        }
        return layout;
    }

    /** Formats years without fractions or separators. */
    private void wholeTicks(Map<String, Object> axis) {
        List<Double> at =
                grid.positions().keySet().stream().map(Double::parseDouble).toList();
        if (at.stream().allMatch(x -> x == Math.rint(x))) {
            axis.put("tickformat", "d");
            if (at.get(at.size() - 1) - at.get(0) <= FEW) {
                axis.put("dtick", 1L);
            }
        }
    }

    /** Returns a thin line between the least and the largest number of each category. */
    private Map<String, Object> between() {
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        grid.positions().forEach((position, label) -> {
            List<Double> values = grid.lines().stream()
                    .flatMap(line -> Optional.ofNullable(line.points().get(position)).stream())
                    .filter(this::isDrawn)
                    .map(point -> point.cell().value())
                    .toList();
            if (values.size() > 1) {
                Collections.addAll(along, Collections.min(values), Collections.max(values), null);
                Collections.addAll(across, Markup.plotly(label), Markup.plotly(label), null);
            }
        });
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", "lines");
        trace.put("name", "");
        trace.put("showlegend", false);
        trace.put("hoverinfo", "skip");
        trace.put("x", along);
        trace.put("y", across);
        Map<String, Object> stroke = PlainJson.child(trace, "line");
        stroke.put("color", Palette.NEUTRAL);
        stroke.put("width", 1L);
        stroke.put("dash", "solid");
        return trace;
    }

    private Map<String, Object> trace(int number) {
        SeriesGrid.Line line = grid.lines().get(number);
        List<Object> positions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        List<Object> symbols = new ArrayList<>();
        boolean ring = isRing(number);
        String symbol = Palette.SYMBOLS.get(number % Palette.SYMBOLS.size()) + (ring ? "-open" : "");
        grid.positions().forEach((position, label) -> {
            SeriesLayer.Point point = line.points().get(position);
            if (point == null && choices.steps().isEmpty()) {
                return;
            }
            positions.add(at(position));
            if (point != null && isDrawn(point)) {
                values.add(point.cell().value());
                texts.add(hover(line, label, point, unit()));
                symbols.add(point.open() ? symbol + "-open" : symbol);
            } else {
                values.add(null);
                texts.add("");
                symbols.add(symbol);
            }
        });
        Map<String, Object> trace = Traces.scatter(
                line.label(),
                grid.numeric() ? "lines+markers" : "markers",
                choices.horizontal() ? values : positions,
                choices.horizontal() ? positions : values);
        trace.put("text", texts);
        trace.put("hovertemplate", "%{text}<extra></extra>");
        trace.put("connectgaps", false);
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        marker.put("size", ring ? 13L : 9L);
        marker.put("color", Palette.colour(number));
        marker.put("symbol", symbols.stream().distinct().count() > 1 ? symbols : symbol);
        if (ring) {
            PlainJson.child(marker, "line").put("width", 2L);
        }
        Map<String, Object> stroke = PlainJson.child(trace, "line");
        stroke.put("color", Palette.colour(number));
        stroke.put("dash", Palette.DASHES.get(number % Palette.DASHES.size()));
        return trace;
    }

    /** Draws every other series with rings over categories, so that equal numbers are both visible. */
    private boolean isRing(int number) {
        return choices.horizontal() && choices.open().isEmpty() && number % 2 == 1;
    }

    private boolean isDrawn(SeriesLayer.Point point) {
        return Double.isFinite(point.cell().value()) && !withheld.test(point.cell());
    }

    private Object at(String position) {
        return grid.numeric()
                ? (Object) new BigDecimal(position).doubleValue()
                : Markup.plotly(Objects.requireNonNull(grid.positions().get(position)));
    }

    /** Returns the label of the values if it is short enough to follow each of them, as a word in a sentence. */
    private String unit() {
        String label = grid.valueLabel();
        boolean brief = !label.isEmpty()
                && label.length() <= UNIT
                && grid.lines().stream().noneMatch(l -> l.label().equals(label));
        boolean word = brief && label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word
                ? " (" + Character.toLowerCase(label.charAt(0)) + label.substring(1) + ")"
                : brief ? " (" + label + ")" : "";
    }

    private static String hover(SeriesGrid.Line line, String position, SeriesLayer.Point point, String unit) {
        String hover = Markup.plotly(
                line.label() + ", " + position + ": " + point.cell().shown() + unit);
        String source =
                point.source().isEmpty() ? "" : "<br>" + Theme.wrapped(Markup.plotly(point.source()), HOVER_WIDTH);
        return Theme.wrapped(hover, HOVER_WIDTH) + source;
    }

    private Map<CellKey, FigurePlace> places() {
        Map<CellKey, FigurePlace> places = new LinkedHashMap<>();
        grid.lines().forEach(line -> line.points().forEach((position, point) -> {
            if (isDrawn(point)) {
                places.put(
                        point.cell().key(),
                        choices.horizontal()
                                ? FigurePlace.beside(at(position), 0, 1)
                                : FigurePlace.above(at(position)));
            }
        }));
        return places;
    }

    private Table table(String title) {
        boolean taken = grid.lines().stream().anyMatch(line -> line.label().equalsIgnoreCase(grid.axisLabel()));
        Table table = Table.create(
                title,
                StringColumn.create(
                        taken ? "" : grid.axisLabel(),
                        new ArrayList<>(grid.positions().values())));
        for (SeriesGrid.Line line : grid.lines()) {
            table.addColumns(DoubleColumn.create(
                    line.label(),
                    grid.positions().keySet().stream()
                            .mapToDouble(position -> {
                                SeriesLayer.Point point = line.points().get(position);
                                return point != null && isDrawn(point)
                                        ? point.cell().value()
                                        : Double.NaN;
                            })
                            .toArray()));
        }
        return table;
    }

    private String alt(String title) {
        return title + ". " + grid.lines().stream().map(this::inWords).collect(Collectors.joining("; ")) + ".";
    }

    private String inWords(SeriesGrid.Line line) {
        List<SeriesLayer.Point> drawn = grid.positions().keySet().stream()
                .flatMap(p -> Optional.ofNullable(line.points().get(p)).stream())
                .filter(this::isDrawn)
                .toList();
        if (drawn.isEmpty()) {
            return line.label() + ": no number";
        }
        SeriesLayer.Point first = drawn.get(0);
        SeriesLayer.Point last = drawn.get(drawn.size() - 1);
        String to = drawn.size() == 1 ? "" : " to " + words(last);
        return line.label() + ": " + words(first) + to;
    }

    private String words(SeriesLayer.Point point) {
        return point.cell().shown() + " (" + grid.positions().get(point.position()) + ")";
    }
}
