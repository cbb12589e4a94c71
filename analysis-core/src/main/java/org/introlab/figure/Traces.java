package org.introlab.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.markup.Markup;

/** Layers of a figure in Plotly's JSON. */
public final class Traces {
    private Traces() {}

    /**
     * Returns a layer of points or lines, to which other keys can be added.
     *
     * @param name its name in the legend, which is escaped
     * @param mode {@code markers}, {@code lines} or {@code lines+markers}
     */
    public static Map<String, Object> scatter(String name, String mode, List<?> x, List<?> y) {
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", mode);
        trace.put("name", Markup.plotly(name));
        trace.put("x", x);
        trace.put("y", y);
        return trace;
    }
}
