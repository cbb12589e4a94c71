package org.introlab.workbench.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.notebook.Output;

/** Collects, in order, what a cell prints and displays. */
final class Recorder {
    /** Ends a cell that prints without end; an Error, so that a cell's {@code catch (Exception)} does not swallow it. */
    static final class Closed extends Error {
        private static final long serialVersionUID = 1L;

        Closed(String message) {
            super(message);
        }
    }

    private final List<Output> outputs = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final int limit;
    private String pendingName = Output.Stream.STDOUT;
    private int written;
    private boolean closed;

    /** @param limit how many bytes a cell may print */
    Recorder(int limit) {
        this.limit = limit;
    }

    /** A print stream whose text becomes a stream output of the given name. */
    PrintStream stream(String name) {
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) {
                print(name, new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                print(name, bytes, offset, length);
            }
        };
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private synchronized void print(String name, byte[] bytes, int offset, int length) {
        if (closed) {
            throw new Closed("the cell's time is over");
        }
        if (!name.equals(pendingName)) {
            settle();
            pendingName = name;
        }
        written += length;
        if (written > limit) {
            throw new Closed("the cell printed more than " + limit / 1_000_000 + " MB");
        }
        pending.write(bytes, offset, length);
    }

    synchronized void display(Map<String, Object> bundle) {
        if (!closed) {
            settle();
            outputs.add(new Output.Display(bundle));
        }
    }

    synchronized void add(Output output) {
        settle();
        outputs.add(output);
    }

    /** From here on a print by the cell's thread ends it. */
    synchronized void close() {
        closed = true;
    }

    synchronized List<Output> outputs() {
        settle();
        return List.copyOf(outputs);
    }

    private void settle() {
        if (pending.size() > 0) {
            outputs.add(new Output.Stream(pendingName, pending.toString(StandardCharsets.UTF_8)));
            pending.reset();
        }
    }
}
