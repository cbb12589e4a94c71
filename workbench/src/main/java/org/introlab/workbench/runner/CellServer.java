package org.introlab.workbench.runner;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.introlab.workbench.Show;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.bundle.Prints;
import org.introlab.workbench.bundle.Session;
import org.introlab.workbench.code.StudyClasses;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that runs the cells of notebooks, one notebook at a time. It receives orders through file descriptor 4 and
 * answers through 3. Native output of cells, below {@code System.out}, is redirected and can't be mistaken for an
 * answer.
 */
final class CellServer {
    /** The prefix of the system properties with the study's places, as set by the program. */
    static final String PROPERTIES = "introlab.";

    private static final int CHUNK = 1 << 16;
    private static final int RESERVE = 1 << 20;

    /** The memory needed at least to compile the next cell and report on it. */
    private static final long ENOUGH = 16L << 20;

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Wire wire;
    private final Optional<StudyClasses> study;
    private final List<String> imports;
    private final BlockingQueue<Wire.Frame> orders = new LinkedBlockingQueue<>();
    private final byte[] outOfMemory = Wire.made(Wire.Kind.OUT_OF_MEMORY);
    private byte @Nullable [] reserve = new byte[RESERVE];
    private List<Prints> prints = List.of();

    private CellServer(Wire wire, Optional<StudyClasses> study, List<String> imports) {
        this.wire = wire;
        this.study = study;
        this.imports = imports;
    }

    /**
     * Runs until the program ends it or exits.
     *
     * @param arguments the jar of the study's own classes, or nothing; then the imports of each notebook
     */
    public static void main(String[] arguments) throws IOException {
        Wire wire = new Wire(new FileInputStream("/dev/fd/4"), new FileOutputStream("/dev/fd/3"));
        System.setIn(InputStream.nullInputStream());
        try {
            Optional<StudyClasses> study =
                    arguments[0].isEmpty() ? Optional.empty() : Optional.of(StudyClasses.in(Path.of(arguments[0])));
            List<String> imports = List.of(arguments).subList(1, arguments.length);
            new CellServer(wire, study, imports).serve();
        } finally {
            // nothing works without this thread
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve() throws IOException {
        Thread reader = new Thread(this::read, "introlab-orders");
        reader.setDaemon(true);
        reader.start();
        CellJvm.endWithin(GRACE, () -> send(Wire.Kind.EXITING, new byte[0]));
        while (true) {
            // created ahead of time, while the program waits for the previous notebook or reads data
            CellShell shell = new CellShell(imports, study);
            wire.send(Wire.Kind.READY);
            Thread notebook = new Thread(() -> notebook(shell), "notebook");
            notebook.setContextClassLoader(shell.classLoader());
            notebook.start();
            while (notebook.isAlive()) {
                try {
                    notebook.join();
                } catch (InterruptedException e) {
                    // caused by a cell; this thread has nothing else to do
                    Thread.interrupted();
                }
            }
        }
    }

    /** Reads orders until the program has ended, in any way, or a cell stops this thread; then this JVM ends. */
    private void read() {
        try {
            for (Optional<Wire.Frame> next = wire.read(); next.isPresent(); next = wire.read()) {
                orders.add(next.get());
            }
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private Wire.Frame order() {
        while (true) {
            try {
                return orders.take();
            } catch (InterruptedException e) {
                // a cell interrupted its own thread, which must not affect the next cell
            }
        }
    }

    private void notebook(CellShell shell) {
        Session session = Session.open(() -> send(Wire.Kind.RESTRICTED, new byte[0]));
        try (shell) {
            begin(order());
            shell.onLine(line -> send(Wire.Kind.LINE, Wire.bytes(line)));
            Show.redirect(this::display);
            for (Wire.Frame frame = order(); frame.kind() == Wire.Kind.CELL; frame = order()) {
                cell(shell, frame);
                Thread.interrupted();
            }
            wire.send(Wire.Kind.ENDED, new AtEnd(shell.undeclared(), shell.leavesNothing()));
        } catch (Throwable e) {
            giveUp(e);
        } finally {
            session.close();
        }
    }

    private static void begin(Wire.Frame frame) throws IOException {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith(PROPERTIES));
        Map<?, ?> properties = Wire.JSON.readValue(frame.content(), Map.class);
        properties.forEach((name, value) -> System.setProperty(name.toString(), value.toString()));
    }

    private void cell(CellShell shell, Wire.Frame frame) throws IOException {
        if (reserve == null) {
            reserve = new byte[RESERVE];
        }
        int number = frame.number();
        byte[] content = frame.content();
        String source = new String(content, Integer.BYTES, content.length - Integer.BYTES, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        prints = List.of(prints(Wire.Kind.STDOUT), prints(Wire.Kind.STDERR));
        System.setOut(prints.get(0));
        System.setErr(prints.get(1));
        try {
            CellShell.Outcome outcome = shell.evaluate(number, source);
            prints.forEach(Prints::end);
            if (outcome.fault().isPresent()) {
                fault(outcome.fault().get());
            } else if (outcome.value().isPresent()) {
                result(shell, outcome.value().get());
            }
        } catch (OutOfMemoryError e) {
            reserve = null;
            fault(shell.fault(e));
        }
        prints.forEach(Prints::end);
        wire.send(Wire.Kind.DONE);
    }

    /** Reports a fault; if the cell does not release the memory that it used up, no other cell runs. */
    private void fault(CellFault fault) throws IOException {
        boolean memory = fault.name().equals(OutOfMemoryError.class.getName());
        wire.send(Wire.Kind.FAULT, memory && available() < ENOUGH ? fault.asLast() : fault);
    }

    private static long available() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
    }

    /** Sends a cell's value; anything thrown by its rendering or toString is the cell's error, as in the kernels. */
    private void result(CellShell shell, Object value) throws IOException {
        try {
            output(Wire.Kind.RESULT, Bundle.of(value));
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            fault(shell.fault(e));
        }
    }

    private void display(Map<String, Object> bundle) {
        prints.forEach(Prints::end);
        try {
            output(Wire.Kind.DISPLAY, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void output(Wire.Kind kind, Map<String, Object> bundle) throws IOException {
        Bounded json = new Bounded();
        try {
            Wire.JSON.writeValue(json, bundle);
        } catch (Bounded.Full e) {
            wire.send(Wire.Kind.TOO_MUCH);
            throw e;
        }
        wire.send(kind, json.bytes.toByteArray());
    }

    /** Bytes in memory, up to the limit of an output. */
    private static final class Bounded extends OutputStream {

        /** The limit is exceeded. */
        static final class Full extends IOException {
            private static final long serialVersionUID = 1L;

            Full() {
                super("The output is larger than " + NotebookRunner.OUTPUT_LIMIT + " bytes.");
            }
        }

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
            if (bytes.size() + length > NotebookRunner.OUTPUT_LIMIT) {
                throw new Full();
            }
            bytes.write(more, offset, length);
        }
    }

    private Prints prints(Wire.Kind kind) {
        return Prints.to(new OutputStream() {
            @Override
            public void write(int b) {
                send(kind, new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int i = 0; i < length; i += CHUNK) {
                    wire.send(kind, bytes, offset + i, Math.min(CHUNK, length - i));
                }
            }
        });
    }

    private void send(Wire.Kind kind, byte[] content) {
        try {
            wire.send(kind, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The program has stopped listening.", e);
        }
    }

    /** Reports that nothing else can be reported; the program learns the rest from the end of this JVM. */
    private void giveUp(Throwable e) {
        try {
            if (e instanceof OutOfMemoryError) {
                wire.sendMade(outOfMemory);
            }
        } catch (Throwable again) {
            // only the end matters
        }
        Runtime.getRuntime().halt(1);
    }
}
