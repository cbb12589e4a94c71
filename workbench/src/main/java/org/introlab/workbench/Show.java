package org.introlab.workbench;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.introlab.workbench.bundle.Bundle;

/**
 * Displays values from within a notebook cell, the same way in every kernel and in the embedded runner.
 *
 * <p>The kernels' own {@code display} returns a random id, which becomes the cell's output if the call is the last
 * expression. This method is {@code void}; imported by name it shadows theirs.
 */
public final class Show {

    /** The destination of displayed bundles; set by the code that runs the cells. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one displayed value.
         *
         * @param bundle content by MIME type, as returned by {@link Bundle#of(Object)}
         */
        void accept(Map<String, Object> bundle);
    }

    private static final Sink TERMINAL =
            bundle -> System.out.println(bundle.getOrDefault(Bundle.TEXT, bundle.keySet()));

    private static volatile Sink sink = TERMINAL;

    private Show() {}

    /**
     * Shows {@code value} below the cell, in all its forms.
     *
     * @param value anything but null
     */
    public static void display(Object value) {
        sink.accept(Bundle.of(Objects.requireNonNull(value, "display() needs a value, got null.")));
    }

    /**
     * Shows {@code value} below the cell, in the given forms only.
     *
     * @param value anything but null
     * @param mimeTypes the requested forms, for example {@code "text/plain"}
     * @throws IllegalArgumentException if the value has none of these forms
     */
    public static void display(Object value, String... mimeTypes) {
        Map<String, Object> all = Bundle.of(Objects.requireNonNull(value, "display() needs a value, got null."));
        sink.accept(Bundle.only(all, Arrays.asList(mimeTypes)));
    }

    /**
     * Sends what is displayed from now on to {@code next}. Displays are global to the JVM, like {@code System.out}: one runner at a time.
     *
     * @return the previous sink
     */
    public static Sink redirect(Sink next) {
        Sink before = sink;
        sink = Objects.requireNonNull(next, "sink");
        return before;
    }

    /** Returns the sink outside a notebook, which prints plain text. */
    public static Sink terminal() {
        return TERMINAL;
    }
}
