package org.introlab.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;

/**
 * Fixes for the output of Tablesaw-plot, in place, so that plotly.js 4 accepts it: quoted numbers, titles that are plain
 * strings, label axes that plotly.js would treat as numeric, tick modes it ignores, fixed sizes. Also works around bugs
 * of plotly.js itself.
 */
final class PlotlyJsFixes {
    private static final MathContext ROUGH = new MathContext(2, RoundingMode.UP);
    /** The opacity of bubbles, which may overlap. */
    private static final double BUBBLE = 0.9;
    /** The opacity that Tablesaw-plot gives points by group, which makes them faint. */
    private static final double FAINT = 0.75;

    private static final Set<String> POINTS = Set.of("scatter", "histogram");
    private static final Set<String> LABELLED = Set.of("bar", "box", "violin", "heatmap");
    private static final Set<String> QUOTED = Set.of("opacity", "dtick", "nticks", "tick0", "scaleratio");
    private static final Pattern DATE = Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\d(?:[T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern AXIS = Pattern.compile("[xy]axis\\d*");

    private PlotlyJsFixes() {}

    /** Fixes data and layout; both are editable copies. */
    static void apply(List<Object> data, Map<String, Object> layout) {
        axes(layout);
        Set<String> categories = categoryAxes(data);
        for (String key : categories) {
            PlainJson.child(layout, key).putIfAbsent("type", "category");
        }
        for (Object item : data) {
            trace(PlainJson.map(item), categories, data.size() > 1);
        }
    }

    private static void trace(Map<String, Object> trace, Set<String> categories, boolean several) {
        String type = type(trace);
        for (String direction : List.of("x", "y")) {
            if (trace.get(direction) instanceof List<?> values) {
                boolean numeric = POINTS.contains(type) && !categories.contains(axisKey(trace, direction));
                trace.put(direction, numeric ? numbers(values) : labels(values));
            }
        }
        for (String key : List.of("labels", "text")) {
            if (trace.get(key) instanceof List<?> values) {
                trace.put(key, labels(values));
            }
        }
        QUOTED.forEach(key -> trace.computeIfPresent(key, (k, v) -> scalar(v)));
        trace.values().removeIf(""::equals);
        trace.remove("histfunc", "count");
        for (String bins : List.of("x", "y")) {
            if (Long.valueOf(0).equals(trace.get("nbins" + bins))) {
                trace.remove("nbins" + bins);
                trace.remove("autobin" + bins);
            }
        }
        if (trace.get("name") instanceof String name) {
            trace.put("name", Markup.plotly(name));
        } else if (several) {
            // plotly.js would write "trace 3"; this is the group whose label is missing
            trace.put("name", "(missing)");
        }
        if (trace.get("marker") instanceof Map<?, ?> m) {
            PlainJson.map(m).remove("opacity", FAINT);
        }
        bubbles(trace);
    }

    /** Makes sizes areas, with the largest 36 pixels across, because raw data as diameters could fill the whole plot. */
    private static void bubbles(Map<String, Object> trace) {
        if (trace.get("marker") instanceof Map<?, ?> m && m.get("size") instanceof List<?> sizes) {
            double largest = sizes.stream()
                    .filter(Number.class::isInstance)
                    .mapToDouble(s -> ((Number) s).doubleValue())
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            Map<String, Object> marker = PlainJson.map(m);
            marker.putIfAbsent("opacity", BUBBLE);
            if (largest > 0 && !marker.containsKey("sizemode")) {
                marker.put("sizemode", "area");
                double reference = 2 * largest / (36.0 * 36.0);
                // rounded to two digits, so that it does not disclose the largest
                marker.put("sizeref", new BigDecimal(reference).round(ROUGH).doubleValue());
                marker.put("sizemin", 2L);
            }
        }
    }

    private static void axes(Map<String, Object> layout) {
        layout.remove("width");
        layout.remove("height");
        title(layout);
        for (Map.Entry<String, Object> entry : layout.entrySet()) {
            if (AXIS.matcher(entry.getKey()).matches() && entry.getValue() instanceof Map<?, ?> m) {
                Map<String, Object> axis = PlainJson.map(m);
                title(axis);
                axis.remove("tickcolor", "#444");
                if (axis.get("tickfont") instanceof Map<?, ?> f) {
                    plain(PlainJson.map(f));
                }
                QUOTED.forEach(key -> axis.computeIfPresent(key, (k, v) -> scalar(v)));
                for (String flag : List.of("autorange", "visible")) {
                    axis.computeIfPresent(flag, (k, v) -> scalar(v));
                }
                if (axis.get("range") instanceof List<?> range) {
                    axis.put("range", numbers(range));
                }
                if (axis.containsKey("tickvals")) {
                    axis.put("tickmode", "array");
                }
                if (axis.get("ticktext") instanceof List<?> texts) {
                    axis.put("ticktext", labels(texts));
                }
            }
        }
    }

    /** Turns a string title into an object that includes its font; removes an empty title. */
    private static void title(Map<String, Object> parent) {
        Object font = parent.remove("titlefont");
        if (parent.remove("title") instanceof String text && !text.isBlank()) {
            Map<String, Object> title = new LinkedHashMap<>();
            title.put("text", Markup.plotly(text));
            if (font instanceof Map<?, ?> f) {
                title.put("font", plain(PlainJson.map(f)));
            }
            parent.put("title", title);
        }
    }

    /** Returns a font without the default colour and family of Tablesaw-plot. */
    private static Map<String, Object> plain(Map<String, Object> font) {
        font.remove("family", "Open Sans");
        font.remove("color", "#444");
        return font;
    }

    /** Returns the layout keys of axes with labels of bars, boxes, violins or heat maps, unless these are dates. */
    private static Set<String> categoryAxes(List<Object> data) {
        Set<String> keys = new HashSet<>();
        for (Object item : data) {
            Map<String, Object> trace = PlainJson.map(item);
            if (LABELLED.contains(type(trace))) {
                for (String direction : List.of("x", "y")) {
                    if (trace.get(direction) instanceof List<?> values && areLabels(values)) {
                        keys.add(axisKey(trace, direction));
                    }
                }
            }
        }
        return keys;
    }

    private static boolean areLabels(List<?> values) {
        boolean texts = values.stream().anyMatch(String.class::isInstance);
        return texts
                && !values.stream().filter(v -> !isMissing(v)).allMatch(v -> DATE.matcher(v.toString())
                        .matches());
    }

    /** Returns the axis of a trace in a direction, e.g. {@code yaxis2}. */
    static String axisKey(Map<String, Object> trace, String direction) {
        Object axis = trace.get(direction + "axis");
        return direction + "axis" + (axis instanceof String id && id.length() > 1 ? id.substring(1) : "");
    }

    /** Returns the name of a trace without mark-up, or empty. */
    static String name(Map<String, Object> trace) {
        return trace.get("name") instanceof String name ? Markup.plain(name) : "";
    }

    static String type(Map<String, Object> trace) {
        return trace.get("type") instanceof String type ? type : "scatter";
    }

    /** Returns texts that are all numbers (or all dates) with missing ones as null; other texts as labels. */
    private static List<Object> numbers(List<?> values) {
        List<Object> converted = new ArrayList<>();
        boolean dates = true;
        boolean numeric = true;
        for (Object v : values) {
            Object number = isMissing(v) ? null : scalar(v);
            converted.add(number);
            numeric &= number == null || number instanceof Number;
            dates &= number == null || DATE.matcher(number.toString()).matches();
        }
        return numeric || dates ? converted : labels(values);
    }

    private static boolean isMissing(Object value) {
        return value == null
                || Set.of("", "null", "NaN", "Infinity", "-Infinity").contains(value.toString());
    }

    private static List<Object> labels(List<?> values) {
        List<Object> labels = new ArrayList<>();
        values.forEach(v -> labels.add(v instanceof String text ? Markup.plotly(text) : v));
        return labels;
    }

    private static Object scalar(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }

    /** plotly.js 4.1.1 sorts a heat map's colours by the order of its axis but not the numbers on them, so both are sorted here. */
    static void sortCells(Map<String, Object> trace, String direction, List<Object> order) {
        List<Object> labels = PlainJson.list(trace.get(direction));
        List<Integer> sorted = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.floorMod(order.indexOf(labels.get(i)), order.size() + 1)))
                .toList();
        trace.put(direction, pick(labels, sorted));
        List<Object> rows = PlainJson.list(trace.get("z"));
        trace.put(
                "z",
                direction.equals("y")
                        ? pick(rows, sorted)
                        : rows.stream()
                                .map(row -> pick(PlainJson.list(row), sorted))
                                .toList());
    }

    private static List<Object> pick(List<Object> from, List<Integer> places) {
        List<Object> picked = new ArrayList<>();
        places.forEach(i -> picked.add(from.get(i)));
        return picked;
    }
}
