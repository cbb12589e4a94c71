package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.Traces;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A caterpillar plot: a line for each of many units, in a given order from the top, with bars, wide ones behind narrow
 * ones, and points on them. Immutable.
 */
final class Caterpillar {
    private static final int PIXELS_AROUND = 130;
    private static final int PIXELS_PER_UNIT = 18;

    private final List<String> units;
    private final List<Map<String, Object>> traces;
    private final List<DoubleColumn> numbers;

    private Caterpillar(List<String> units, List<Map<String, Object>> traces, List<DoubleColumn> numbers) {
        this.units = units;
        this.traces = traces;
        this.numbers = numbers;
    }

    /** Starts a plot of units from the top down. */
    static Caterpillar of(List<String> units) {
        return new Caterpillar(List.copyOf(units), List.of(), List.of());
    }

    /** Adds bars, one for each unit in order, on top of earlier layers. */
    Caterpillar bars(String name, double[] low, double[] high, int pixels, String colour) {
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Collections.addAll(along, low[i], high[i], null);
            Collections.addAll(across, units.get(i), units.get(i), null);
        }
        Map<String, Object> trace = trace(name, "lines", along, across);
        Map<String, Object> line = PlainJson.child(trace, "line");
        line.put("width", (long) pixels);
        line.put("color", colour);
        line.put("dash", "solid");
        trace.put("connectgaps", false);
        return with(trace, DoubleColumn.create(name + ", low", low), DoubleColumn.create(name + ", high", high));
    }

    /** Adds points, one for each unit in order, on top of earlier layers. */
    Caterpillar points(String name, double[] values, String symbol, String colour) {
        List<Object> along = new ArrayList<>();
        for (double value : values) {
            along.add(value);
        }
        Map<String, Object> trace = trace(name, "markers", along, new ArrayList<>(units));
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        marker.put("symbol", symbol);
        marker.put("size", 9L);
        marker.put("color", colour);
        if (symbol.endsWith("-open")) {
            PlainJson.child(marker, "line").put("width", 2L);
        }
        return with(trace, DoubleColumn.create(name, values));
    }

    private static Map<String, Object> trace(String name, String mode, List<Object> along, List<Object> across) {
        Map<String, Object> trace = Traces.scatter(name, mode, along, across);
        trace.put("hovertemplate", "%{y}: %{x:.3~f}<extra>" + Markup.plotly(name) + "</extra>");
        return trace;
    }

    private Caterpillar with(Map<String, Object> trace, DoubleColumn... columns) {
        List<Map<String, Object>> more = new ArrayList<>(traces);
        more.add(trace);
        List<DoubleColumn> all = new ArrayList<>(numbers);
        Collections.addAll(all, columns);
        return new Caterpillar(units, more, all);
    }

    PlotlyFigure figure(String title, String axis) {
        List<String> bottomUp = new ArrayList<>(units);
        Collections.reverse(bottomUp);
        Map<String, Object> layout = new LinkedHashMap<>();
        Map<String, Object> y = PlainJson.child(layout, "yaxis");
        y.put("type", "category");
        y.put("range", List.of(-0.7, units.size() - 0.3));
        y.put("dtick", 1L);
        PlainJson.child(y, "tickfont").put("size", 11L);
        Table table = Table.create(title, StringColumn.create("unit", units));
        numbers.forEach(column -> table.addColumns(column.copy()));
        return PlotlyFigure.of(traces, layout)
                .titled(title)
                .yOrder(bottomUp)
                .xTitle(axis)
                .height(PIXELS_AROUND + PIXELS_PER_UNIT * units.size())
                .dataTable(table)
                .alt(title + ": " + units.size() + " units, "
                        + (units.isEmpty()
                                ? ""
                                : units.get(0) + " on top, " + units.get(units.size() - 1) + " at the bottom, ")
                        + "with bars for their uncertainty.");
    }
}
