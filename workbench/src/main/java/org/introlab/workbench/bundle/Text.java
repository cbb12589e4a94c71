package org.introlab.workbench.bundle;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plain text of a value, without parts that differ from run to run: identity hashes, including those of its
 * elements, and the order of salted sets.
 */
final class Text {
    /**
     * The result of {@link Object#toString}: an array's or a qualified class's name, a lambda's or a hidden class's
     * number, and the hash. Nothing else matches, such as e-mail addresses.
     */
    private static final Pattern IDENTITY = Pattern.compile(
            "(\\[+(?:[ZBCDFIJS]|L[\\p{L}\\d_.$]+;))@[0-9a-f]{1,8}\\b"
                    + "|((?:[\\p{L}_$][\\p{L}\\d_$]*\\.)+[\\p{L}_$][\\p{L}\\d_$]*)((?:\\$\\$Lambda)?(?:/(?:0x)?[0-9a-f]+)?)@[0-9a-f]{1,8}\\b(?![.-]?\\w)");

    /** The values that contain the current one. */
    private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private Text() {}

    static String of(Object value) {
        return new Text().words(value);
    }

    private String words(Object value) {
        if (value == null || value instanceof CharSequence || value instanceof Number) {
            return String.valueOf(value);
        }
        if (!around.add(value)) {
            return "(itself)";
        }
        try {
            return parts(value);
        } finally {
            around.remove(value);
        }
    }

    private String parts(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> words(Array.get(value, i)))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return "Optional[" + words(optional.get()) + "]";
        }
        if (isOfTheJdk(value) && value instanceof Map<?, ?> map) {
            Stream<String> entries =
                    map.entrySet().stream().map(entry -> words(entry.getKey()) + "=" + words(entry.getValue()));
            return joined(value, entries, "{", "}");
        }
        if (isOfTheJdk(value) && value instanceof Collection<?> items) {
            return joined(value, items.stream().map(this::words), "[", "]");
        }
        return withoutIdentity(value, String.valueOf(value));
    }

    private static String joined(Object value, Stream<String> parts, String before, String after) {
        return (isSalted(value) ? parts.sorted() : parts).collect(Collectors.joining(", ", before, after));
    }

    /** Returns whether its text is the one that all collections of the JDK have. */
    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getName().startsWith("java.util.");
    }

    private static String withoutIdentity(Object value, String text) {
        if (identity(value).equals(text)) {
            return name(value.getClass());
        }
        return text == null || text.indexOf('@') < 0
                ? String.valueOf(text)
                : IDENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) != null
                                        ? "an array"
                                        : found.group(3).isEmpty()
                                                        && !found.group(2).contains("$$Lambda")
                                                ? instance(simple(found.group(2)))
                                                : "a function"));
    }

    private static String simple(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        int nested = name.lastIndexOf('$');
        String inner = name.substring(nested + 1);
        return nested < 0 || inner.isEmpty() || Character.isDigit(inner.charAt(0)) ? name : inner;
    }

    /** Returns whether its text is only what it is an instance of. */
    static boolean isNameless(Object value) {
        return !value.getClass().isArray() && String.valueOf(value).equals(identity(value));
    }

    private static String identity(Object value) {
        return value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
    }

    /** Returns whether the order of its elements changes from one JVM to the next, as with {@code Set.of} and {@code Map.of}. */
    static boolean isSalted(Object value) {
        return value.getClass().getName().startsWith("java.util.ImmutableCollections$")
                && (value instanceof Map || !(value instanceof List));
    }

    private static String name(Class<?> type) {
        // classes of lambdas and of the shell are numbered in order of creation
        return type.isHidden() || type.isSynthetic() ? "a function" : instance(simple(type.getName()));
    }

    private static String instance(String type) {
        return "an instance of " + type;
    }
}
