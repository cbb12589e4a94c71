package org.introlab.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;

/**
 * The default theme, applied to all that the author has not set: one palette, transparent background, a text colour that
 * is legible on light and dark, a legend, room for labels, and series that differ without colour as well.
 */
public final class Theme {
    public static final int LONG_LABEL = 22;
    private static final int LONG_LABEL_BELOW = 16;
    static final int LONG_TITLE = 42;

    private Theme() {}

    static void apply(List<Object> data, Map<String, Object> layout, Map<String, Object> config) {
        layout.put("colorway", List.copyOf(Palette.COLOURS));
        layout.putIfAbsent("paper_bgcolor", Palette.CLEAR);
        Map<String, Object> font = PlainJson.child(layout, "font");
        font.putIfAbsent("color", Palette.NEUTRAL);
        font.putIfAbsent("family", "system-ui, sans-serif");
        font.putIfAbsent("size", 13L);
        layout.putIfAbsent("autosize", true);
        if (!layout.containsKey("margin")) {
            Map<String, Object> margin = PlainJson.child(layout, "margin");
            margin.put("l", 48L);
            margin.put("r", 24L);
            margin.put("t", 24L);
            margin.put("b", 40L);
        }
        Map<String, Object> tools = PlainJson.child(layout, "modebar");
        tools.putIfAbsent("bgcolor", Palette.CLEAR);
        tools.putIfAbsent("color", Palette.NEUTRAL);
        tools.putIfAbsent("activecolor", Palette.COLOURS.get(0));
        legend(layout, data);
        series(data);
        if (data.stream().anyMatch(t -> !PlotlyJsFixes.type(PlainJson.map(t)).equals("pie"))) {
            layout.putIfAbsent("plot_bgcolor", Palette.CLEAR);
            for (String key : List.of("xaxis", "yaxis")) {
                PlainJson.child(layout, key);
            }
        }
        layout.forEach((key, value) -> {
            if (key.startsWith("xaxis") || key.startsWith("yaxis")) {
                axis(key, PlainJson.map(value), data);
            }
        });
        config.putIfAbsent("responsive", true);
        // JupyterLab has MathJax, and "from $5 to $10" is no formula.
        config.putIfAbsent("typesetMath", false);
        config.putIfAbsent("displaylogo", false);
        // Nobody may send a figure away by accident: no button to Plotly's cloud, and no address behind it.
        config.put("showSendToCloud", false);
        config.put("plotlyServerURL", "");
    }

    /**
     * Puts a title above the plot and makes room for it and the legend below it. Plotly's automatic margin for titles is
     * not used, because it leaves all except the last line of a wrapped title outside the image.
     */
    static void title(String text, List<Object> data, Map<String, Object> layout) {
        String broken = wrapped(text, LONG_TITLE);
        Map<String, Object> title = PlainJson.child(layout, "title");
        title.put("text", broken);
        PlainJson.child(title, "font").put("size", 15L);
        title.put("x", 0.01);
        title.put("xref", "container");
        title.put("xanchor", "left");
        title.put("y", 1L);
        title.put("yref", "container");
        title.put("yanchor", "top");
        PlainJson.child(title, "pad").put("t", 16L);
        long lines = broken.split("<br>", -1).length;
        long names = data.stream()
                .filter(t -> !Boolean.FALSE.equals(PlainJson.map(t).get("showlegend")))
                .mapToLong(t -> 6 + PlotlyJsFixes.name(PlainJson.map(t)).length())
                .sum();
        boolean pie =
                data.stream().anyMatch(t -> PlotlyJsFixes.type(PlainJson.map(t)).equals("pie"));
        long rows = Boolean.FALSE.equals(layout.get("showlegend")) ? 0 : pie ? 3 : 1 + names / 40;
        PlainJson.child(layout, "margin").put("t", 24 + 21 * lines + 22 * rows);
    }

    private static void legend(Map<String, Object> layout, List<Object> data) {
        if (data.size() == 1 && !PlotlyJsFixes.type(PlainJson.map(data.get(0))).equals("pie")) {
            layout.put("showlegend", false);
        }
        if (!layout.containsKey("legend")) {
            Map<String, Object> legend = PlainJson.child(layout, "legend");
            legend.put("orientation", "h");
            legend.put("x", 0L);
            legend.put("xanchor", "left");
            legend.put("y", 1.02);
            legend.put("yanchor", "bottom");
            legend.put("bgcolor", Palette.CLEAR);
            legend.put("traceorder", "normal");
        }
    }

    private static void series(List<Object> data) {
        for (int i = 0; i < data.size(); i++) {
            Map<String, Object> trace = PlainJson.map(data.get(i));
            hover(trace);
            switch (PlotlyJsFixes.type(trace)) {
                case "heatmap", "histogram2d", "contour" -> {
                    trace.putIfAbsent("colorscale", ColourScale.SEQUENTIAL.plotly());
                    if (PlotlyJsFixes.type(trace).equals("heatmap")) {
                        trace.putIfAbsent("xgap", 1L);
                        trace.putIfAbsent("ygap", 1L);
                    }
                    Map<String, Object> bar = PlainJson.child(trace, "colorbar");
                    bar.putIfAbsent("thickness", 12L);
                    bar.putIfAbsent("outlinewidth", 0L);
                }
                case "scatter" -> {
                    if (data.size() > 1 && drawn(trace, "lines")) {
                        Map<String, Object> line = PlainJson.child(trace, "line");
                        line.putIfAbsent("dash", Palette.DASHES.get(i % Palette.DASHES.size()));
                    }
                    if (data.size() > 1 && drawn(trace, "markers")) {
                        Map<String, Object> marker = PlainJson.child(trace, "marker");
                        marker.putIfAbsent("symbol", Palette.SYMBOLS.get(i % Palette.SYMBOLS.size()));
                    }
                }
                case "bar", "histogram" -> hatch(trace, data.size() > 1 ? i : 0);
                default -> {}
            }
        }
    }

    /** Says in words what a point is, if the author does not: its label or place, then its number. */
    private static void hover(Map<String, Object> trace) {
        boolean simple = List.of("scatter", "bar").contains(PlotlyJsFixes.type(trace))
                && List.of("hovertemplate", "hovertext", "hoverinfo", "text").stream()
                        .noneMatch(trace::containsKey);
        if (simple) {
            trace.put("hovertemplate", FigureEdit.valueDirection(trace).equals("x") ? "%{y}: %{x}" : "%{x}: %{y}");
        }
    }

    private static boolean drawn(Map<String, Object> trace, String part) {
        return !(trace.get("mode") instanceof String mode) || mode.contains(part);
    }

    private static void hatch(Map<String, Object> trace, int i) {
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        Map<String, Object> line = PlainJson.child(marker, "line");
        line.putIfAbsent("width", 1L);
        line.putIfAbsent("color", Palette.NEUTRAL);
        String shape = Palette.HATCHES.get(i % Palette.HATCHES.size());
        if (!shape.isEmpty() && !marker.containsKey("pattern")) {
            Map<String, Object> pattern = PlainJson.child(marker, "pattern");
            pattern.put("shape", shape);
            pattern.put("fillmode", "replace");
            pattern.put("solidity", 0.55);
            pattern.put("size", 6L);
        }
    }

    private static void axis(String key, Map<String, Object> axis, List<Object> data) {
        axis.putIfAbsent("automargin", true);
        axis.putIfAbsent("zerolinecolor", Palette.NEUTRAL);
        axis.putIfAbsent("linecolor", Palette.NEUTRAL);
        if (axis.get("title") instanceof Map<?, ?> m) {
            Map<String, Object> title = PlainJson.map(m);
            title.putIfAbsent("standoff", 10L);
            PlainJson.child(title, "font").putIfAbsent("size", 13L);
            title.computeIfPresent("text", (k, v) -> wrapped(v.toString(), LONG_TITLE));
        }
        if ("category".equals(axis.get("type"))) {
            axis.putIfAbsent("showgrid", false);
            if (key.startsWith("x")
                    && data.stream()
                            .anyMatch(t -> PlotlyJsFixes.type(PlainJson.map(t)).equals("heatmap"))) {
                // a slanted label would squeeze the cells
                axis.putIfAbsent("autotickangles", List.of(0L, 90L));
            }
            int width = key.startsWith("x") ? LONG_LABEL_BELOW : LONG_LABEL;
            Map<String, Object> aliases = new LinkedHashMap<>();
            for (Object item : data) {
                Map<String, Object> trace = PlainJson.map(item);
                String direction = key.substring(0, 1);
                if (PlotlyJsFixes.axisKey(trace, direction).equals(key)
                        && trace.get(direction) instanceof List<?> labels) {
                    labels.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .filter(label -> label.length() > width)
                            .forEach(label -> aliases.put(label, wrapped(label, width)));
                }
            }
            if (!aliases.isEmpty()) {
                axis.put("labelalias", aliases);
            }
        }
        if (!Boolean.FALSE.equals(axis.get("showgrid"))) {
            axis.putIfAbsent("gridcolor", Palette.GRID);
        }
    }

    /** Wraps a text at spaces so that no line is longer than this, as far as its words allow. */
    public static String wrapped(String text, int width) {
        StringBuilder all = new StringBuilder();
        int line = 0;
        for (String word : text.split(" ")) {
            if (line > 0 && line + 1 + word.length() > width) {
                all.append("<br>");
                line = 0;
            } else if (all.length() > 0) {
                all.append(' ');
                line++;
            }
            all.append(word);
            int broken = word.lastIndexOf("<br>");
            line = broken < 0 ? line + word.length() : word.length() - broken - 4;
        }
        return all.toString();
    }
}
