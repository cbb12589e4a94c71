package org.introlab.workbench.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a new study. */
final class Templates {
    private Templates() {}

    /** Returns a text with its placeholders, words in capitals, replaced. */
    static String text(String name, Map<String, String> placeholders) {
        return Pattern.compile("\\b(?:" + String.join("|", placeholders.keySet()) + ")\\b")
                .matcher(text(name))
                .replaceAll(found -> Matcher.quoteReplacement(placeholders.get(found.group())));
    }

    static String text(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("new-study/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's text " + name + " can't be read.", e);
        }
    }
}
