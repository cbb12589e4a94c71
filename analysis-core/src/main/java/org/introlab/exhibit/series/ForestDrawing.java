package org.introlab.exhibit.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.exhibit.series.ForestPlot.Size;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.Traces;
import org.introlab.markup.Markup;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Points with their intervals, one line for each study. */
final class ForestDrawing {
    private static final int PIXELS_AROUND = 150;
    private static final int PIXELS_PER_STUDY = 30;

    private ForestDrawing() {}

    /** Returns the figure of sizes in one unit. */
    static PlotlyFigure figure(List<Size> chosen, String title) {
        List<String> studies = chosen.stream().map(Size::study).toList();
        List<Map<String, Object>> traces = new ArrayList<>();
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        chosen.forEach(s -> s.interval().ifPresent(i -> {
            Collections.addAll(along, i.low(), i.high(), null);
            Collections.addAll(across, Markup.plotly(s.study()), Markup.plotly(s.study()), null);
        }));
        if (!along.isEmpty()) {
            Map<String, Object> bars = trace("interval", "lines", along, across);
            PlainJson.child(bars, "line").put("dash", "solid");
            PlainJson.child(bars, "line").put("width", 2L);
            traces.add(bars);
        }
        List<Object> points = new ArrayList<>(chosen.stream().map(Size::value).toList());
        Map<String, Object> marks = trace(
                "size",
                "markers",
                points,
                new ArrayList<>(studies.stream().map(Markup::plotly).toList()));
        PlainJson.child(marks, "marker").put("size", 10L);
        traces.add(marks);
        List<String> bottomUp = new ArrayList<>(studies);
        Collections.reverse(bottomUp);
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("showlegend", false);
        PlainJson.child(layout, "yaxis").put("range", List.of(-0.6, studies.size() - 0.4));
        PlainJson.child(layout, "xaxis").put("rangemode", "tozero");
        return PlotlyFigure.of(traces, layout)
                .titled(title)
                .yOrder(bottomUp)
                .xTitle(chosen.get(0).unit())
                .height(PIXELS_AROUND + PIXELS_PER_STUDY * studies.size())
                .dataTable(Table.create(
                        title,
                        StringColumn.create("study", studies),
                        DoubleColumn.create(
                                chosen.get(0).unit(),
                                chosen.stream().mapToDouble(Size::value).toArray())))
                .alt(title + ": a point for each of " + studies.size() + " studies, from "
                        + NumberStyle.decimals(0)
                                .format(chosen.stream()
                                        .mapToDouble(Size::value)
                                        .min()
                                        .orElseThrow())
                        + " to "
                        + NumberStyle.decimals(0)
                                .format(chosen.stream()
                                        .mapToDouble(Size::value)
                                        .max()
                                        .orElseThrow())
                        + ".")
                .released();
    }

    private static Map<String, Object> trace(String name, String mode, List<Object> along, List<Object> across) {
        Map<String, Object> trace = Traces.scatter(name, mode, along, across);
        trace.put("connectgaps", false);
        trace.put("hovertemplate", "%{y}: %{x}<extra></extra>");
        return trace;
    }
}
