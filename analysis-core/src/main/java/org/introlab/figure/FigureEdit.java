package org.introlab.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.internal.Near;
import org.introlab.markup.Markup;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;

/** One change to an editable copy of a figure's specification. */
final class FigureEdit {
    private final List<Object> data;
    private final Map<String, Object> layout;

    FigureEdit(Map<String, Object> spec) {
        this.data = PlainJson.items(spec, "data");
        this.layout = PlainJson.child(spec, "layout");
    }

    private Map<String, Object> trace(String name) {
        List<String> known = new ArrayList<>();
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            Object found = trace.getOrDefault("name", "");
            if (found.equals(Markup.plotly(name)) || name.isEmpty() && data.size() == 1) {
                return trace;
            }
            known.add(Markup.plain(found.toString()));
        }
        throw new IllegalArgumentException("There is no trace '" + name + "' in this figure." + Near.hint(name, known)
                + " Traces: '" + String.join("', '", known) + "'.");
    }

    /** Returns the axis of a trace's values: x for horizontal bars and for points next to labels, otherwise y. */
    static String valueDirection(Map<String, Object> trace) {
        return "h".equals(trace.get("orientation")) || besideLabels(trace) ? "x" : "y";
    }

    private static boolean besideLabels(Map<String, Object> trace) {
        return trace.get("y") instanceof List<?> y && !y.isEmpty() && y.get(0) instanceof String;
    }

    /** Dodges points at one label, with a place for each trace. */
    void dodge() {
        layout.put("scattermode", "group");
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            if (besideLabels(trace)) {
                trace.put("orientation", "h");
            }
        }
    }

    void errorBars(String name, double[] plus, double[] minus) {
        Map<String, Object> trace = trace(name);
        String direction = valueDirection(trace);
        int points = trace.get(direction) instanceof List<?> values ? values.size() : 0;
        if (plus.length != points || minus.length != points) {
            throw new IllegalArgumentException("errorBars() needs one length per point of the trace '" + name
                    + "': expected " + points + ", got " + plus.length + " upper and " + minus.length + " lower.");
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "data");
        error.put("symmetric", false);
        error.put("array", boxed(plus));
        error.put("arrayminus", boxed(minus));
        error.put("thickness", 1.5);
        error.put("width", 5L);
        trace.put("error_" + direction, error);
        placeText(trace);
        if (PlotlyJsFixes.type(trace).equals("bar")) {
            lighten(trace, error);
        }
    }

    /** Makes a bar light and its outline and interval dark, because the lower half of the interval is on the bar. */
    private void lighten(Map<String, Object> trace, Map<String, Object> error) {
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        Object colour = marker.getOrDefault("color", Palette.colour(data.indexOf(trace)));
        if (!marker.containsKey("pattern") && colour instanceof String hex && hex.matches("#[0-9A-Fa-f]{6}")) {
            marker.put("color", Palette.light(hex));
            Map<String, Object> outline = PlainJson.child(marker, "line");
            outline.put("color", hex);
            outline.put("width", 1.5);
            error.put("color", hex);
        }
    }

    /** Places numbers at the foot of bars with intervals, where no whisker crosses them. */
    private static void placeText(Map<String, Object> trace) {
        if (trace.containsKey("texttemplate")) {
            boolean whiskers = trace.containsKey("error_x") || trace.containsKey("error_y");
            trace.put("textposition", whiskers ? "inside" : "auto");
            trace.put("insidetextanchor", whiskers ? "start" : "end");
            trace.put("textangle", 0L);
        }
    }

    private static List<Object> boxed(double[] values) {
        List<Object> boxed = new ArrayList<>();
        for (double v : values) {
            boxed.add(v);
        }
        return boxed;
    }

    void over(List<Object> traces) {
        Overlay.draw(traces, data, layout);
    }

    void referenceLine(String direction, double value, String label) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A reference line needs a finite value; got " + value + ".");
        }
        String across = direction.equals("x") ? "y" : "x";
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("type", "line");
        shape.put(direction + "ref", direction);
        shape.put(across + "ref", across + " domain");
        shape.put(direction + "0", value);
        shape.put(direction + "1", value);
        shape.put(across + "0", 0L);
        shape.put(across + "1", 1L);
        shape.put("layer", "above");
        Map<String, Object> line = PlainJson.child(shape, "line");
        line.put("color", Palette.NEUTRAL);
        line.put("width", 1.5);
        line.put("dash", "dash");
        if (!label.isEmpty()) {
            Map<String, Object> text = PlainJson.child(shape, "label");
            text.put("text", Markup.plotly(label));
            text.put("textposition", "end");
            text.put("textangle", 0L);
            text.put("yanchor", direction.equals("y") ? "bottom" : "top");
            text.put("xanchor", direction.equals("y") ? "right" : "left");
            PlainJson.child(text, "font").put("size", 12L);
        }
        PlainJson.items(layout, "shapes").add(shape);
        if (value == 0) {
            // one line at zero, not two
            PlainJson.child(layout, direction + "axis").put("zeroline", false);
        }
    }

    void annotate(Object x, Object y, String text) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("x", place(x));
        note.put("y", place(y));
        note.put("text", Markup.plotly(text));
        note.put("showarrow", true);
        note.put("arrowhead", 0L);
        note.put("arrowwidth", 1L);
        note.put("arrowcolor", Palette.NEUTRAL);
        note.put("ax", 0L);
        note.put("ay", -28L);
        PlainJson.items(layout, "annotations").add(note);
    }

    private static Object place(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        if (value instanceof Number || value.toString().isEmpty()) {
            throw new IllegalArgumentException("annotate() needs a finite number, a label or a date as its position.");
        }
        return Markup.plotly(value.toString());
    }

    void colourScale(ColourScale scale, Optional<FiniteBounds> bounds) {
        boolean found = false;
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            if (List.of("heatmap", "histogram2d", "contour").contains(PlotlyJsFixes.type(trace))) {
                trace.put("colorscale", scale.plotly());
                bounds.ifPresent(b -> {
                    trace.put("zmin", b.low());
                    trace.put("zmax", b.high());
                });
                if (scale.isDiverging() && bounds.isEmpty()) {
                    trace.put("zmid", 0L);
                }
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException("colourScale() needs a heat map; this figure has none.");
        }
    }

    void axisTitle(String axis, String text) {
        Map<String, Object> title = PlainJson.child(PlainJson.child(layout, axis), "title");
        title.put("text", Theme.wrapped(Markup.plotly(text), Theme.LONG_TITLE));
        title.putIfAbsent("standoff", 10L);
        PlainJson.child(title, "font").putIfAbsent("size", 13L);
    }

    void range(String axis, FiniteBounds bounds) {
        Map<String, Object> found = PlainJson.child(layout, axis);
        found.put("range", bounds.list());
        found.remove("autorange");
    }

    void order(String direction, List<String> labels) {
        Map<String, Object> axis = PlainJson.child(layout, direction + "axis");
        axis.put("type", "category");
        axis.put("categoryorder", "array");
        List<Object> texts = new ArrayList<>();
        labels.forEach(label -> texts.add(Markup.plotly(label)));
        axis.put("categoryarray", texts);
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            if (trace.get(direction) instanceof List<?> values) {
                // a number and a text would be two categories, even if they look alike
                List<Object> named = new ArrayList<>();
                values.forEach(v -> named.add(v instanceof Number ? v.toString() : v));
                trace.put(direction, named);
                if (PlotlyJsFixes.type(trace).equals("heatmap") && trace.get("z") instanceof List<?>) {
                    PlotlyJsFixes.sortCells(trace, direction, texts);
                }
            }
        }
    }

    void withoutColourBar() {
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            trace.put("showscale", false);
            trace.remove("colorbar");
        }
    }

    void dash(String name, Dash style) {
        PlainJson.child(trace(name), "line").put("dash", style.plotly());
    }

    void valueText(String format) {
        boolean found = false;
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            switch (PlotlyJsFixes.type(trace)) {
                case "bar" -> {
                    trace.put("texttemplate", "%{" + valueDirection(trace) + ":" + format + "}");
                    placeText(trace);
                }
                case "heatmap", "histogram2d" -> {
                    trace.put("texttemplate", "%{z:" + format + "}");
                    PlainJson.child(trace, "textfont").put("color", ColourScale.DIGITS);
                }
                default -> {}
            }
            found |= trace.containsKey("texttemplate");
        }
        if (!found) {
            throw new IllegalArgumentException("valueText() needs bars or a heat map; this figure has neither.");
        }
    }

    void directLabels() {
        DirectLabels.draw(data, layout);
    }

    void hover(String template) {
        data.forEach(item -> PlainJson.map(item).put("hovertemplate", template));
    }

    void height(int pixels) {
        if (pixels < 100) {
            throw new IllegalArgumentException("A plot needs a height of at least 100 pixels; got " + pixels + ".");
        }
        layout.put("height", pixels);
    }
}
