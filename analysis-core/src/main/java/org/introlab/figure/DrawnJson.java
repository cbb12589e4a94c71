package org.introlab.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sanitises Plotly JSON of unknown origin for a page: traces and layout without links, style markup, addresses, and
 * settings that send a figure elsewhere or make it editable.
 */
public final class DrawnJson {

    /** What plotly.js treats as a tag; the few that only emphasise words are kept. */
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final Pattern PLAIN_TAG =
            Pattern.compile("</?(?:b|i|em|sub|sup|s|u|extra)>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    /** Keys whose value is an address, or an image that may be one. */
    private static final Set<String> ADDRESSES =
            Set.of("href", "source", "images", "plotlyserverurl", "topojsonurl", "accesstoken", "sourceattribution");

    private static final int DEEPEST = 64;

    private DrawnJson() {}

    /**
     * Returns a copy with {@code data} and {@code layout} only.
     *
     * @throws IllegalArgumentException if data is not a list of objects, layout is not an object, or either is nested too deeply
     */
    public static Map<String, Object> cleaned(Map<?, ?> plot) {
        List<Object> data = new ArrayList<>();
        if (plot.get("data") instanceof List<?> traces) {
            for (Object trace : traces) {
                data.add(object(trace, "a trace"));
            }
        } else if (plot.get("data") != null) {
            throw new IllegalArgumentException("the data of a figure are not a list of traces");
        }
        Map<String, Object> clean = new LinkedHashMap<>();
        clean.put("data", data);
        clean.put("layout", plot.get("layout") == null ? Map.of() : object(plot.get("layout"), "the layout"));
        return clean;
    }

    private static Object object(Object value, String what) {
        if (!(value instanceof Map<?, ?>)) {
            throw new IllegalArgumentException(what + " of a figure is not a JSON object");
        }
        return clean(value, 0);
    }

    private static Object clean(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a figure is nested more deeply than " + DEEPEST + " levels");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                if (!ADDRESSES.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("__")) {
                    copy.put(name, clean(item, depth + 1));
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(clean(item, depth + 1)));
            return copy;
        }
        return value instanceof String text ? words(text) : value;
    }

    private static String words(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return TAG.matcher(text)
                .replaceAll(tag -> PLAIN_TAG.matcher(tag.group()).matches() ? tag.group() : "");
    }
}
