package org.introlab.published;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an id, with a placeholder in braces for each part of a cell. An empty part is omitted together with the dot before it or, if
 * there is none, the dot after it.
 */
record IdForm(String text) {

    static final List<String> PARTS = List.of("exhibit", "row", "variable", "level", "column", "statistic");

    /** The default form of an id. */
    static final IdForm USUAL = new IdForm("{exhibit}.{row}.{column}.{statistic}");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Returns the placeholders that are not parts, in order; the whole form if it has an unmatched brace. */
    List<String> unknown() {
        List<String> unknown = PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PARTS.contains(name))
                .map(name -> "{" + name + "}")
                .toList();
        String rest = PLACE.matcher(text).replaceAll("");
        return !unknown.isEmpty() || !rest.contains("{") && !rest.contains("}") ? unknown : List.of(text);
    }

    /** Returns the id of a cell whose parts are looked up by name. */
    String fill(UnaryOperator<String> part) {
        StringBuilder id = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        boolean skipDot = false;
        while (place.find()) {
            skipDot = literal(id, text.substring(end, place.start()), skipDot);
            String value = part.apply(place.group(1));
            if (value.isEmpty() && id.length() > 0 && id.charAt(id.length() - 1) == '.') {
                id.setLength(id.length() - 1);
            } else {
                skipDot |= value.isEmpty();
                id.append(value);
            }
            end = place.end();
        }
        literal(id, text.substring(end), skipDot);
        return id.toString();
    }

    private static boolean literal(StringBuilder id, String words, boolean skipDot) {
        id.append(skipDot && words.startsWith(".") ? words.substring(1) : words);
        return skipDot && words.isEmpty();
    }
}
