package org.introlab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.markup.CellKey;
import org.introlab.markup.PlainJson;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object; a field that is missing or of the wrong type throws an error with its name. */
record JsonFields(Map<String, Object> map, String where) {

    static JsonFields of(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return new JsonFields(PlainJson.map(map), where);
        }
        throw new IllegalArgumentException(where + " must be a JSON object");
    }

    boolean has(String name) {
        return map.get(name) != null;
    }

    String text(String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(where + ": " + name + " must be text");
    }

    double number(String name) {
        if (map.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(where + ": " + name + " must be a number");
    }

    int whole(String name, int least, int most) {
        double number = number(name);
        if (number >= least && number <= most && number == Math.rint(number)) {
            return (int) number;
        }
        throw new IllegalArgumentException(
                where + ": " + name + " must be a whole number from " + least + " to " + most);
    }

    boolean truth(String name) {
        if (map.get(name) instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException(where + ": " + name + " must be true or false");
    }

    JsonFields object(String name) {
        return of(map.get(name), where + ": " + name);
    }

    List<?> list(String name) {
        if (map.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(where + ": " + name + " must be a list");
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            if (!(item instanceof String text)) {
                throw new IllegalArgumentException(where + ": " + name + " must contain only text");
            }
            texts.add(text);
        }
        return texts;
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (Object item : list(name)) {
            objects.add(of(item, where + ": " + name + " " + (objects.size() + 1)));
        }
        return objects;
    }

    CellKey key(String name) {
        List<String> parts = texts(name);
        if (parts.size() != 3) {
            throw new IllegalArgumentException(where + ": " + name + " must be statistic, row and column");
        }
        return new CellKey(parts.get(0), parts.get(1), parts.get(2));
    }
}
