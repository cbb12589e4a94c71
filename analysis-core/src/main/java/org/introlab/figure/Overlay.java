package org.introlab.figure;

import java.util.List;
import java.util.Map;
import org.introlab.markup.PlainJson;

/** More traces on top of a finished figure. */
final class Overlay {
    /** The height of one row of the legend, in pixels. */
    private static final long LEGEND = 32;

    private Overlay() {}

    /** Draws more traces on top; an axis with bounds is widened to include them, and a legend is added if they need one. */
    static void draw(List<Object> traces, List<Object> data, Map<String, Object> layout) {
        explain(traces, data, layout);
        data.addAll(traces);
        for (Object item : traces) {
            for (String direction : List.of("x", "y")) {
                Map<String, Object> axis =
                        PlainJson.child(layout, PlotlyJsFixes.axisKey(PlainJson.map(item), direction));
                if (axis.get("range") instanceof List<?> bounds && bounds.size() == 2) {
                    axis.put(
                            "range",
                            widened(bounds, PlainJson.list(PlainJson.map(item).get(direction))));
                }
            }
        }
    }

    /** Gives a figure that has no legend one for the new traces only, with its own height. */
    private static void explain(List<Object> traces, List<Object> data, Map<String, Object> layout) {
        boolean named = traces.stream()
                .anyMatch(t -> Boolean.TRUE.equals(PlainJson.map(t).get("showlegend")));
        if (!named || !Boolean.FALSE.equals(layout.get("showlegend"))) {
            return;
        }
        layout.put("showlegend", true);
        data.forEach(trace -> PlainJson.map(trace).put("showlegend", false));
        Map<String, Object> margin = PlainJson.child(layout, "margin");
        long top = margin.get("t") instanceof Number t ? t.longValue() : 0;
        if (top < LEGEND) {
            margin.put("t", LEGEND);
            if (layout.get("height") instanceof Number height) {
                layout.put("height", height.longValue() + LEGEND - top);
            }
        }
    }

    private static List<Object> widened(List<?> bounds, List<Object> values) {
        double from = ((Number) bounds.get(0)).doubleValue();
        double to = ((Number) bounds.get(1)).doubleValue();
        double pad = 0.02 * (to - from);
        for (Object value : values) {
            if (value instanceof Number number && from < to) {
                from = Math.min(from, number.doubleValue() - pad);
                to = Math.max(to, number.doubleValue() + pad);
            }
        }
        return List.of(from, to);
    }
}
