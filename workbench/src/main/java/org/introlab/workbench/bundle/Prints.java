package org.introlab.workbench.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/**
 * The printed output of a cell, in UTF-8. After restricted data were read, tables, columns and rows print as they are
 * shown, and a line with a value that few rows have is not printed. Other lines are the author's responsibility.
 */
public final class Prints extends PrintStream {
    private final Lines lines;

    private Prints(Lines lines) {
        super(lines, true, StandardCharsets.UTF_8);
        this.lines = lines;
    }

    /** Prints to a target, immediately while no restricted data are open, otherwise line by line. */
    public static Prints to(OutputStream target) {
        return to(target, () -> {});
    }

    /**
     * Prints to a target that may buffer.
     *
     * @param target its {@code flush()} is called when a print must precede something else
     * @param soon called when something was printed that should appear soon
     */
    public static Prints to(OutputStream target, Runnable soon) {
        return new Prints(new Lines(target, soon));
    }

    /** Prints what remains of the last line. */
    public void end() {
        try {
            lines.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what was printed to {@code System.out} and {@code System.err}, except for a line that is held back, if cells print to streams of this class. */
    public static void send() {
        for (Prints prints : ofCells()) {
            try {
                prints.lines.target.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Prints what remains of the last lines of {@code System.out} and {@code System.err}, if cells print to streams of this class. */
    public static void endLines() {
        ofCells().forEach(Prints::end);
    }

    /** Cells may have replaced the streams, or set them to null. */
    private static List<Prints> ofCells() {
        return Stream.of(System.out, System.err)
                .filter(Prints.class::isInstance)
                .map(Prints.class::cast)
                .toList();
    }

    @Override
    public void print(Object object) {
        print(text(object));
    }

    @Override
    public void println(Object object) {
        println(text(object));
    }

    private static String text(Object object) {
        boolean rows = object instanceof Relation || object instanceof Row || object instanceof Column<?>;
        if (!rows || !Session.hasReadRestrictedData()) {
            return String.valueOf(object);
        }
        return String.valueOf(Bundle.of(object, true).get(Bundle.TEXT));
    }

    /** Holds back a line until it is complete, because a value printed in two parts is found in neither. */
    private static final class Lines extends OutputStream {
        private final OutputStream target;
        private final Runnable soon;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(OutputStream target, Runnable soon) {
            this.target = target;
            this.soon = soon;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            if (!Session.hasReadRestrictedData()) {
                release();
                target.write(bytes, offset, length);
                return;
            }
            int last = offset + length - 1;
            while (last >= offset && bytes[last] != '\n') {
                last--;
            }
            line.write(bytes, offset, last + 1 - offset);
            if (last >= offset) {
                release();
            }
            line.write(bytes, last + 1, offset + length - last - 1);
        }

        synchronized void end() throws IOException {
            release();
            target.flush();
        }

        private void release() throws IOException {
            if (line.size() > 0) {
                byte[] shown =
                        Disclosed.printed(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                line.reset();
                target.write(shown);
            }
        }

        @Override
        public void flush() {
            soon.run();
        }

        @Override
        public void close() throws IOException {
            end();
            target.close();
        }
    }
}
