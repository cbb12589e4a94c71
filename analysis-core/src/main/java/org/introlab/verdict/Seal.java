package org.introlab.verdict;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.introlab.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A digest of an output's contents: its files, the values computed from them, and the texts and numbers of its exhibits.
 * It detects changes by hand. It is not a signature: a program that writes other values can seal them as well.
 *
 * <p>It does not change when the output passes through a kernel, JupyterLab and a notebook file, which reorder fields,
 * write what JSON lacks as null, leave out null fields, and turn 2.0 into 2.
 */
public final class Seal {
    /** The name of its field in an output. */
    public static final String FIELD = "seal";

    private static final int REPLACEMENT = 0xFFFD;

    private Seal() {}

    /** Returns the seal of an output's content, 64 lower-case hexadecimal digits; an existing seal is not part of the content. */
    public static String of(Map<?, ?> output) {
        Map<Object, Object> content = new HashMap<>(output);
        content.remove(FIELD);
        StringBuilder text = new StringBuilder();
        add(text, content);
        return Sha256.of(text.toString());
    }

    /** Returns whether the content of an output matches its seal; empty if it has none. */
    public static Optional<Boolean> isWhole(Map<?, ?> output) {
        return Optional.ofNullable(output.get(FIELD)).map(seal -> seal.equals(of(output)));
    }

    /** Adds the seal as the last field of an output. */
    static void put(Map<String, Object> output) {
        output.put(FIELD, of(output));
    }

    /** Appends a value preceded by its kind, and by its length if it has parts or characters, so that different contents have different texts. */
    private static void add(StringBuilder text, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            add(text, optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((name, field) -> {
                if (!isNull(field)) {
                    fields.put(written(name), field);
                }
            });
            text.append('{').append(fields.size()).append('\n');
            fields.forEach((name, field) -> {
                add(text, name);
                add(text, field);
            });
        } else if (value == null || isNull(value)) {
            text.append("null\n");
        } else if (value instanceof Number number) {
            text.append(Double.toHexString(real(number) + 0.0)).append('\n');
        } else if (value instanceof Boolean) {
            text.append(value).append('\n');
        } else if (value instanceof Iterable<?> || value.getClass().isArray()) {
            List<Object> items = items(value);
            text.append('[').append(items.size()).append('\n');
            items.forEach(item -> add(text, item));
        } else {
            String words = written(value);
            text.append('"').append(words.length()).append(':').append(words).append('\n');
        }
    }

    private static boolean isNull(@Nullable Object value) {
        return value == null
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof Number number && !Double.isFinite(real(number));
    }

    private static double real(Number number) {
        return number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
    }

    private static List<Object> items(Object value) {
        List<Object> items = new ArrayList<>();
        if (value instanceof Iterable<?> several) {
            several.forEach(items::add);
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
        }
        return items;
    }

    /** Returns the text as written to files, in which a lone surrogate becomes a replacement character. */
    private static String written(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        String.valueOf(value)
                .codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
