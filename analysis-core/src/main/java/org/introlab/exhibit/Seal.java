package org.introlab.exhibit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.files.Sha256;

/**
 * A digest of what a {@link VerdictOutput} states: its files, and the values that were computed from them. It tells a change by hand. It
 * is no signature: a program that states other values can seal them as well.
 */
public final class Seal {
    /** The name under which an output has it. */
    public static final String FIELD = "seal";

    private Seal() {}

    /** The seal of the content of an output, 64 lower-case hexadecimal digits. */
    public static String of(Map<?, ?> output) {
        StringBuilder text = new StringBuilder();
        if (output.get("exhibit") instanceof Map<?, ?> exhibit) {
            add(text, exhibit, "id");
        }
        each(output, "sources", source -> add(text, source, "file", "provenance", "sha256"));
        each(output, "values", value -> {
            add(text, value, "id", "provenance", "verdict");
            text.append(number(value.get("computed"))).append('\n');
        });
        return Sha256.of(text.toString());
    }

    /** Whether the content of an output is as it was sealed; empty when it has no seal. */
    public static Optional<Boolean> isWhole(Map<?, ?> output) {
        return Optional.ofNullable(output.get(FIELD)).map(seal -> seal.equals(of(output)));
    }

    /** What JSON can't hold is written as null. */
    private static String number(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Double.toHexString(number.doubleValue() + 0.0)
                : "none";
    }

    /** Half an emoji is written as a replacement sign. */
    private static String written(Object value) {
        StringBuilder text = new StringBuilder();
        String.valueOf(value)
                .codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void each(Map<?, ?> output, String list, Consumer<Map<?, ?>> what) {
        if (output.get(list) instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    what.accept(map);
                }
            });
        }
    }

    private static void add(StringBuilder text, Map<?, ?> map, String... names) {
        for (String name : names) {
            // The length in front keeps two texts from running into one.
            String value = written(map.get(name));
            text.append(value.length()).append(':').append(value).append('\n');
        }
    }
}
