package org.introlab.workbench.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of a new study. */
final class Templates {
    private Templates() {}

    static String text(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("new-study/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its text " + name, e);
        }
    }
}
