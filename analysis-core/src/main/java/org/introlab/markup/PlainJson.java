package org.introlab.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON as ordered maps, lists, strings, longs, doubles, booleans and nulls, which every kernel's JSON writer renders in the same way.
 */
public final class PlainJson {
    private static final double EXACT = 0x1p53;
    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private PlainJson() {}

    /** Returns a deep copy that can be edited. */
    public static @Nullable Object thaw(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put((String) k, thaw(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(thaw(v)));
            return copy;
        }
        return value;
    }

    /**
     * Returns a deep copy that can't be edited, in which a number has one form: NaN and infinities are null, whole
     * numbers that a double represents exactly are longs (as in a notebook saved by another program).
     *
     * @throws IllegalArgumentException for any other type
     */
    public static @Nullable Object freeze(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put((String) k, freeze(v)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(freeze(v)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(
                "A figure can't contain a " + value.getClass().getName() + ".");
    }

    private static @Nullable Object number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT ? (Object) (long) value : (Object) value;
    }

    /** Returns a value as JSON. */
    public static String write(@Nullable Object frozen) {
        try {
            return WRITER.writeValueAsString(frozen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values can't be written as JSON.", e);
        }
    }

    /** Returns the map under a key, created if absent. */
    public static Map<String, Object> child(Map<String, Object> parent, String key) {
        Object found = parent.get(key);
        if (found instanceof Map<?, ?>) {
            return map(found);
        }
        Map<String, Object> made = new LinkedHashMap<>();
        parent.put(key, made);
        return made;
    }

    /** Returns the list under a key, created if absent. */
    public static List<Object> items(Map<String, Object> parent, String key) {
        Object found = parent.get(key);
        if (found instanceof List<?>) {
            return list(found);
        }
        List<Object> made = new ArrayList<>();
        parent.put(key, made);
        return made;
    }

    /** A JSON object as a map; it is not copied. */
    @SuppressWarnings("unchecked") // JSON objects have string keys
    public static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /** A JSON array as a list; it is not copied. */
    @SuppressWarnings("unchecked") // any list is a list of objects when only read, or was made by thaw
    public static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }
}
