package org.introlab.verdict;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.introlab.files.Sha256;

/**
 * A digest of all that an output states: its files, the values that were computed from them, and the words and numbers of the exhibits that it
 * carries. It tells a change by hand. It is no signature: a program that states other values can seal them as well.
 *
 * <p>It is the same before and after a kernel, JupyterLab and a notebook file have had the output: they keep no order of fields, write what JSON
 * lacks as null, leave out a field that is null, and take 2.0 for 2.
 */
public final class Seal {
    /** The name under which an output has it. */
    public static final String FIELD = "seal";

    private static final int REPLACEMENT = 0xFFFD;

    private Seal() {}

    /** The seal of the content of an output, 64 lower-case hexadecimal digits; a seal that it has already is not part of it. */
    public static String of(Map<?, ?> output) {
        Map<Object, Object> content = new HashMap<>(output);
        content.remove(FIELD);
        StringBuilder text = new StringBuilder();
        add(text, content);
        return Sha256.of(text.toString());
    }

    /** Whether the content of an output is as it was sealed; empty when it has no seal. */
    public static Optional<Boolean> isWhole(Map<?, ?> output) {
        return Optional.ofNullable(output.get(FIELD)).map(seal -> seal.equals(of(output)));
    }

    /** Adds the seal as the last field of an output. */
    static void put(Map<String, Object> output) {
        output.put(FIELD, of(output));
    }

    /** Each value begins with its kind, and what has parts or a length with their number: no two contents have one text. */
    private static void add(StringBuilder text, Object value) {
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
        } else if (isNull(value)) {
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

    private static boolean isNull(Object value) {
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

    /** Half an emoji is written as a replacement sign. */
    private static String written(Object value) {
        StringBuilder text = new StringBuilder();
        String.valueOf(value)
                .codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
