package org.introlab.workbench.bundle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plain text of a value, without what differs from run to run: identity hashes, and the order of salted sets. */
final class Text {
    private Text() {}

    static String of(Object value) {
        if (value.getClass().isArray()) {
            String nested = Arrays.deepToString(new Object[] {value});
            return nested.substring(1, nested.length() - 1);
        }
        if (isSalted(value)) {
            return value instanceof Map<?, ?> map
                    ? map.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .sorted()
                            .collect(Collectors.joining(", ", "{", "}"))
                    : ((Collection<?>) value)
                            .stream().map(String::valueOf).sorted().collect(Collectors.joining(", ", "[", "]"));
        }
        String text = String.valueOf(value);
        return text.equals(identity(value)) ? name(value.getClass()) : text;
    }

    /** Whether its text is only what it is an instance of. */
    static boolean isNameless(Object value) {
        return !value.getClass().isArray() && String.valueOf(value).equals(identity(value));
    }

    private static String identity(Object value) {
        return value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
    }

    /** Whether the order of its elements changes from one JVM to the next, as that of {@code Set.of} and {@code Map.of}. */
    static boolean isSalted(Object value) {
        return value.getClass().getName().startsWith("java.util.ImmutableCollections$")
                && (value instanceof Map || !(value instanceof List));
    }

    private static String name(Class<?> type) {
        // a lambda's class, and the shell's own classes, are numbered as they come
        return type.isHidden() || type.isSynthetic() ? "a function" : "an instance of " + type.getSimpleName();
    }
}
