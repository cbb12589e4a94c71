package org.introlab.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Reads style sheets and scripts for outputs, without comment lines and indentation. */
public final class Compact {
    private Compact() {}

    /**
     * Returns a resource next to a class, without line feeds, indentation and lines that are comments.
     *
     * @throws IllegalStateException if the class path lacks it
     */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name + " next to " + beside.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("//") && !line.startsWith("/*"))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read.", e);
        }
    }
}
