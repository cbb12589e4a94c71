package org.introlab.workbench.notebook;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON values: Map (with String keys), List, String, Long, Double, Boolean and null, in one canonical form.
 *
 * <p>Both kernels serialise bundles with their own libraries, which would use reflection for anything else, and
 * JupyterLab rewrites {@code 22009.0} as {@code 22009} when it saves. So whole numbers below 2^53 are Long, minus zero
 * is 0, NaN and the infinities, which JSON lacks, are null, and lone surrogates, which UTF-8 lacks, are U+FFFD.
 */
public final class Plain {
    private static final double EXACT = 0x1p53;
    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /**
     * Returns the canonical plain form of {@code value}; unmodifiable, with arrays and collections as lists.
     *
     * @throws IllegalArgumentException if the value, or one inside it, is not a JSON value
     */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item)));
            return Collections.unmodifiableList(list);
        }
        if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(of(Array.get(value, i)));
            }
            return Collections.unmodifiableList(list);
        }
        throw new IllegalArgumentException("not a JSON value: "
                + value.getClass().getName() + "; use maps, lists, arrays, strings, numbers, booleans or null");
    }

    /**
     * Returns the canonical plain form of a JSON object, in the given order.
     *
     * @throws IllegalArgumentException if a key is not a string or a value is not a JSON value
     */
    public static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a JSON object needs string keys, got " + key);
            }
            copy.put(text(name), of(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the text with U+FFFD for each lone surrogate, which UTF-8 can't represent. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static @Nullable Object number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return big.longValue();
        }
        if (number instanceof Double || number instanceof BigDecimal || number instanceof BigInteger) {
            return real(number.doubleValue());
        }
        if (number instanceof Float) {
            return real(Double.parseDouble(number.toString()));
        }
        throw new IllegalArgumentException(
                "not a JSON number: " + number.getClass().getName());
    }

    private static @Nullable Object real(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT ? (Object) (long) value : (Object) value;
    }
}
