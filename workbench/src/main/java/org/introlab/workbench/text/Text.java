package org.introlab.workbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One text of the catalogue: words, and placeholders such as {@code {values}} in the order in which the language wants them.
 *
 * @param parts the text in order
 */
record Text(List<Part> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /**
     * A piece of a text.
     *
     * @param words the words, or the name of the placeholder
     * @param isPlaceholder whether a value goes there
     */
    record Part(String words, boolean isPlaceholder) {}

    Text {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if a brace is unmatched, or a placeholder's name is not letters and digits that begin with a lower-case letter
     */
    static Text parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int done = 0;
        while (placeholder.find()) {
            words(parts, text.substring(done, placeholder.start()));
            if (!NAME.matcher(placeholder.group(1)).matches()) {
                throw new IllegalArgumentException("'" + placeholder.group() + "' is not a placeholder");
            }
            parts.add(new Part(placeholder.group(1), true));
            done = placeholder.end();
        }
        words(parts, text.substring(done));
        return new Text(parts);
    }

    private static void words(List<Part> parts, String words) {
        if (words.contains("{") || words.contains("}")) {
            throw new IllegalArgumentException("unmatched brace in '" + words + "'");
        }
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }

    /** Returns the names of the placeholders, sorted. */
    Set<String> placeholders() {
        return parts.stream()
                .filter(Part::isPlaceholder)
                .map(Part::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the text as the file has it. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.isPlaceholder() ? "{" + part.words() + "}" : part.words())
                .collect(Collectors.joining());
    }

    /** Returns the text with these values; every placeholder must have one. */
    <T> List<T> with(Function<String, ? extends T> words, Map<String, ? extends T> values) {
        List<T> filled = new ArrayList<>();
        for (Part part : parts) {
            filled.add(part.isPlaceholder() ? values.get(part.words()) : words.apply(part.words()));
        }
        return filled;
    }
}
