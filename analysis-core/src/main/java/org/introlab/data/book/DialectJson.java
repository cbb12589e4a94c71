package org.introlab.data.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;

/** Writes a dialect as properties of a resource in a code book, without the defaults. */
public final class DialectJson {
    private DialectJson() {}

    /** Returns {@code encoding} and {@code dialect}, without the number format. */
    public static Map<String, Object> ofFile(Dialect dialect) {
        Dialect standard = Dialect.standard();
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!dialect.encoding().equals(standard.encoding())) {
            properties.put("encoding", dialect.encoding().name().toLowerCase(Locale.ROOT));
        }
        Map<String, Object> form = new LinkedHashMap<>();
        if (dialect.delimiter() != standard.delimiter()) {
            form.put("delimiter", String.valueOf(dialect.delimiter()));
        }
        if (dialect.quote() != standard.quote()) {
            form.put("quoteChar", String.valueOf(dialect.quote()));
        }
        if (dialect.skipInitialSpace()) {
            form.put("skipInitialSpace", true);
        }
        if (!form.isEmpty()) {
            properties.put("dialect", form);
        }
        return properties;
    }

    /** Returns {@code decimalChar}, {@code groupChar} and {@code bareNumber}. */
    public static Map<String, Object> ofNumbers(NumberForm numbers) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (numbers.decimal() != NumberForm.plain().decimal()) {
            properties.put("decimalChar", String.valueOf(numbers.decimal()));
        }
        numbers.group().ifPresent(group -> properties.put("groupChar", String.valueOf(group)));
        if (!numbers.bare()) {
            properties.put("bareNumber", false);
        }
        return properties;
    }

    /** Returns all properties in one line, as they can be written into a resource. */
    static String text(Dialect dialect) {
        Map<String, Object> properties = ofFile(dialect);
        Map<String, Object> form = new LinkedHashMap<>();
        if (properties.get("dialect") instanceof Map<?, ?> object) {
            object.forEach((name, value) -> form.put(String.valueOf(name), value));
        }
        form.putAll(ofNumbers(dialect.numbers()));
        if (!form.isEmpty()) {
            properties.put("dialect", form);
        }
        return members(properties);
    }

    private static String members(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> '"' + property.getKey() + "\": " + value(property.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> properties = new LinkedHashMap<>();
            object.forEach((name, property) -> properties.put(String.valueOf(name), property));
            return '{' + members(properties) + '}';
        }
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text or a boolean must be valid JSON.", e);
        }
    }
}
