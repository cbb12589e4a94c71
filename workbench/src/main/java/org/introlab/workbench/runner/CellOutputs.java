package org.introlab.workbench.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.workbench.notebook.Output;

/** Collects, in order, a cell's prints, displays and value, up to a limit. */
final class CellOutputs {
    private static final int AROUND_A_LINE = 10;

    private final List<Output> outputs = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final int limit;
    private String name = Output.Stream.STDOUT;
    private long size;

    /** @param limit the largest number of bytes of a cell's output */
    CellOutputs(int limit) {
        this.limit = limit;
    }

    /** Returns the number of bytes as stored in a notebook: each line and each control character with its encoding. */
    long size() {
        return size;
    }

    /** Returns whether the limit is exceeded, so that the last output was dropped. */
    boolean isTooMuch() {
        return size > limit;
    }

    /**
     * Adds a JVM's frame about a cell; other frames are ignored.
     *
     * @param number the execution count, for a value
     */
    void take(Wire.Frame frame, int number) {
        switch (frame.kind()) {
            case STDOUT -> print(Output.Stream.STDOUT, frame.content());
            case STDERR -> print(Output.Stream.STDERR, frame.content());
            case DISPLAY, RESULT -> {
                size += stored(frame.content());
                if (!isTooMuch()) {
                    Map<String, Object> bundle = bundle(frame.content());
                    add(
                            frame.kind() == Wire.Kind.DISPLAY
                                    ? new Output.Display(bundle)
                                    : new Output.Result(bundle, OptionalInt.of(number)));
                }
            }
            default -> {}
        }
    }

    private void print(String to, byte[] bytes) {
        size += stored(bytes);
        if (isTooMuch()) {
            return;
        }
        if (!to.equals(name)) {
            settle();
            name = to;
        }
        printed.writeBytes(bytes);
    }

    private static long stored(byte[] bytes) {
        long stored = bytes.length;
        for (int i = 0; i < bytes.length; i++) {
            boolean escaped = bytes[i] == 'n' && i > 0 && bytes[i - 1] == '\\';
            if (bytes[i] >= 0 && bytes[i] < ' ' || escaped) {
                stored += AROUND_A_LINE;
            }
        }
        return stored;
    }

    void add(Output output) {
        settle();
        outputs.add(output);
    }

    List<Output> all() {
        settle();
        return List.copyOf(outputs);
    }

    private void settle() {
        if (printed.size() > 0) {
            outputs.add(new Output.Stream(name, printed.toString(StandardCharsets.UTF_8)));
            printed.reset();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> bundle(byte[] json) {
        try {
            return Wire.JSON.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The JVM sent invalid JSON.", e);
        }
    }
}
