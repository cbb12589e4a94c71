package org.introlab.figure.picture;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.introlab.markup.PlainJson;

/** A part of a Plotly specification, read by key. What is absent or has another type counts as not given. */
record Props(Map<String, Object> map) {

    /** Returns the properties of a JSON object, or none for another value. */
    static Props of(Object value) {
        return new Props(value instanceof Map<?, ?> ? PlainJson.map(value) : Map.of());
    }

    Props child(String key) {
        return of(map.getOrDefault(key, ""));
    }

    List<Props> children(String key) {
        return list(key).stream().filter(Map.class::isInstance).map(Props::of).toList();
    }

    OptionalDouble number(String key) {
        return map.get(key) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    double number(String key, double otherwise) {
        return number(key).orElse(otherwise);
    }

    String text(String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return map.get(key) instanceof Boolean flag ? flag : otherwise;
    }

    /** Returns the items of a list; none if the value is no list. */
    List<Object> list(String key) {
        return map.get(key) instanceof List<?> ? PlainJson.list(map.get(key)) : List.of();
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    /** Returns the item of a list, or the value itself where one value is given for all. */
    Object item(String key, int i) {
        Object value = map.getOrDefault(key, "");
        if (!(value instanceof List<?> list)) {
            return value == null ? "" : value;
        }
        Object item = i < list.size() ? list.get(i) : null;
        return item == null ? "" : item;
    }

    /** Returns the item as a number; NaN if it is none. */
    double numberOf(String key, int i) {
        return item(key, i) instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
