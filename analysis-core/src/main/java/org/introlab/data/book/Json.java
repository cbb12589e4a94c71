package org.introlab.data.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Values;
import org.introlab.data.internal.column.Printable;

/** A JSON object and its place in a file; a malformed property is reported by its JSON pointer. */
record Json(JsonNode node, String pointer) {
    /** A placeholder for a missing text that has been reported. */
    static final String ABSENT = "?";

    /** Returns an absent object: it has no properties, and their absence is not reported again. */
    static Json nothing() {
        return new Json(MissingNode.getInstance(), "");
    }

    boolean has(String property) {
        return node.has(property);
    }

    void fault(String property, String expected, String found, Faults.FileFaults faults) {
        faults.column("broken code book", at(property), expected, Optional.of(Printable.quoted(found)));
    }

    /** Returns a property that must be a non-empty string, or reports a fault and returns a placeholder. */
    String text(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue();
        }
        wrong(property, "a string", faults);
        return ABSENT;
    }

    /** Returns a text for readers; empty if it is absent or blank. */
    Optional<String> words(String property, Faults.FileFaults faults) {
        boolean blank = node.path(property).isTextual()
                && node.path(property).textValue().isBlank();
        return has(property) && !blank ? Optional.of(text(property, faults)) : Optional.empty();
    }

    /** Returns a property that must be a list of strings (numbers count as their text) or one string. */
    List<String> texts(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        } else if (value.isArray()) {
            for (JsonNode v : value) {
                texts.add(text(v));
                if (!v.isTextual() && !v.isNumber() && !v.isBoolean()) {
                    wrong(property, "a list of strings", faults);
                    return List.of(ABSENT);
                }
            }
        }
        if (texts.isEmpty()) {
            wrong(property, "a string or a list of strings", faults);
        }
        return texts;
    }

    String scalar(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (value.isTextual() || value.isNumber()) {
            return text(value);
        }
        wrong(property, "a number or a string", faults);
        return "0";
    }

    /** Returns a number in canonical form: 99.0 and 99 are the same, because JSON does not distinguish them. */
    private static String text(JsonNode value) {
        return value.isNumber() ? Values.textOf(value.numberValue()) : value.asText();
    }

    long number(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0) {
            wrong(property, "a whole number that is not negative", faults);
        }
        return value.asLong();
    }

    boolean flag(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (!value.isBoolean()) {
            wrong(property, "true or false", faults);
        }
        return value.asBoolean();
    }

    Json object(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (value.isObject()) {
            return new Json(value, at(property));
        }
        wrong(property, "an object", faults);
        return new Json(MissingNode.getInstance(), at(property));
    }

    /** Returns a property that must be a non-empty list of objects. */
    List<Json> list(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        List<Json> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.isArray() && value.get(i).isObject()) {
                objects.add(new Json(value.get(i), at(property) + "/" + i));
            }
        }
        if (!value.isArray() || objects.isEmpty() || objects.size() < value.size()) {
            wrong(property, "a list of objects", faults);
        }
        return objects;
    }

    List<Json> optionalList(String property, Faults.FileFaults faults) {
        return has(property) ? list(property, faults) : List.of();
    }

    /** Returns an optional property that must be a list of objects with a {@code value}, or of plain values; the list may be empty. */
    List<Json> values(String property, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        List<Json> objects = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            JsonNode element = value.get(i);
            JsonNode object = element.isObject()
                    ? element
                    : JsonNodeFactory.instance.objectNode().set("value", element);
            objects.add(new Json(object, at(property) + "/" + i));
        }
        if (has(property) && !value.isArray()) {
            wrong(property, "a list", faults);
        }
        return objects;
    }

    /** Returns the object's properties, which must be strings, in order, without blank ones. */
    Map<String, String> entries(Faults.FileFaults faults) {
        Map<String, String> entries = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> words(name, faults).ifPresent(text -> entries.put(name, text)));
        return entries;
    }

    private void wrong(String property, String expected, Faults.FileFaults faults) {
        JsonNode value = node.path(property);
        if (node.isMissingNode()) {
            return;
        }
        if (value.isMissingNode()) {
            faults.column("broken code book", at(property), expected, Optional.of("nothing"));
        } else {
            faults.column("broken code book", at(property), expected, Optional.of(Printable.quoted(value.toString())));
        }
    }

    private String at(String property) {
        return pointer + "/" + property;
    }
}
