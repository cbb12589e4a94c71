package org.introlab.workbench.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.Output;

/** One execution of one notebook in a JVM that is waiting for it. */
final class CellByCell {
    private static final int SIGNALLED = 128;
    private static final int KILL = 9;

    /** Frames from threads after the last cell, which belong to no cell. */
    private static final Set<Wire.Kind> LATE =
            EnumSet.of(Wire.Kind.RESTRICTED, Wire.Kind.STDOUT, Wire.Kind.STDERR, Wire.Kind.DISPLAY, Wire.Kind.TOO_MUCH);

    private static final Duration START = Duration.ofMinutes(2);

    private final Path file;
    private final NotebookJvm jvm;
    private final Optional<Duration> timeout;
    private final Progress progress;
    private final int count;
    private Notebook notebook;
    private Optional<CellFailure> failure = Optional.empty();
    private boolean running = true;
    private boolean restricted;
    private boolean leavesNothing;
    private int executed;
    private long size;

    CellByCell(Path file, Notebook notebook, NotebookJvm jvm, Optional<Duration> timeout, Progress progress) {
        this.file = file;
        this.notebook = notebook;
        this.jvm = jvm;
        this.timeout = timeout;
        this.progress = progress;
        this.count = notebook.executable().size();
    }

    /** Returns whether the JVM can serve another notebook: it works, and this one called nothing that the next could notice. */
    boolean leavesNothing() {
        return leavesNothing;
    }

    /** @throws IOException if the JVM does not start */
    NotebookRun all() throws IOException {
        begin();
        int number = 0;
        for (int i = 0; i < notebook.cells().size() && failure.isEmpty(); i++) {
            Cell cell = notebook.cells().get(i);
            if (cell.isExecutable()) {
                number++;
                if (!cell.isSkipped()) {
                    cell(i, number);
                }
            }
        }
        if (running) {
            end();
        }
        return new NotebookRun(file, notebook, failure);
    }

    private void begin() throws IOException {
        try (Deadline deadline = Deadline.in(START, jvm::close)) {
            Optional<Wire.Frame> ready = jvm.next();
            if (ready.filter(frame -> frame.kind() == Wire.Kind.READY).isEmpty()) {
                String why = deadline.isOver() ? "it took longer than " + START.toSeconds() + " s" : jvm.lastWords();
                throw new IOException("The JVM for notebooks did not start: "
                        + (why.isEmpty() ? "exit status " + jvm.exitStatus().orElse(-1) : why));
            }
        }
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(CellServer.PROPERTIES))
                .forEach(name -> properties.put(name, System.getProperty(name)));
        properties.put("introlab.notebook", file.toString());
        jvm.order(Wire.Kind.BEGIN, Wire.JSON.writeValueAsBytes(properties));
    }

    private void cell(int index, int number) {
        Cell cell = notebook.cells().get(index);
        progress.started(file, number, count);
        long start = System.nanoTime();
        int limit = (int) Math.min(NotebookRunner.OUTPUT_LIMIT, NotebookRunner.NOTEBOOK_LIMIT - size);
        CellOutputs outputs = new CellOutputs(limit);
        executed++;
        byte[] source = cell.source().getBytes(StandardCharsets.UTF_8);
        jvm.order(
                Wire.Kind.CELL,
                ByteBuffer.allocate(Integer.BYTES + source.length)
                        .putInt(number)
                        .put(source)
                        .array());
        Optional<CellFault> fault = timeout.isEmpty() ? listen(outputs) : listen(outputs, timeout.get());
        List<Output> all = new ArrayList<>(outputs.all());
        fault.ifPresent(f -> all.add(f.output()));
        if (fault.isPresent() && !(cell.mayRaise() && running)) {
            failure = fault.map(f -> failure(number, cell, f));
        }
        size += outputs.size();
        notebook = notebook.with(index, cell.executed(executed, all));
        progress.finished(file, number, count, Duration.ofNanos(System.nanoTime() - start), failure.isEmpty());
    }

    private Optional<CellFault> listen(CellOutputs outputs, Duration limit) {
        try (Deadline deadline = Deadline.in(limit, jvm::close)) {
            Optional<CellFault> fault = listen(outputs);
            if (!deadline.isOver()) {
                return fault;
            }
            String message = "did not finish within " + limit.toSeconds() + " s";
            return Optional.of(stopped(fault.map(CellFault::line).orElse(1), "TimeoutException", message));
        }
    }

    /** Receives the JVM's frames until the cell, or the JVM, has ended. */
    private Optional<CellFault> listen(CellOutputs outputs) {
        int line = 1;
        Optional<CellFault> fault = Optional.empty();
        while (true) {
            Optional<Wire.Frame> next = jvm.next();
            if (next.isEmpty()) {
                return Optional.of(stopped(line, "JvmEnded", ended()));
            }
            Wire.Frame frame = next.get();
            outputs.take(frame, executed);
            if (outputs.isTooMuch() || frame.kind() == Wire.Kind.TOO_MUCH) {
                return Optional.of(stopped(line, "OutputLimit", tooMuch()));
            }
            switch (frame.kind()) {
                case LINE -> line = frame.number();
                case RESTRICTED -> restricted = true;
                case FAULT -> {
                    fault = Optional.of(json(frame, CellFault.class));
                    running = !fault.get().last();
                }
                case DONE -> {
                    return fault;
                }
                case EXITING -> {
                    String message = "ended its JVM (System.exit, or a signal from outside)";
                    return Optional.of(stopped(line, "JvmEnded", message));
                }
                case OUT_OF_MEMORY -> {
                    String message = "out of memory (" + String.join(" ", CellJvm.memory()) + ")";
                    return Optional.of(stopped(line, OutOfMemoryError.class.getName(), message));
                }
                default -> {}
            }
        }
    }

    /** Returns the fault of a cell that ends the JVM. */
    private CellFault stopped(int line, String name, String message) {
        running = false;
        jvm.close();
        return CellFault.plain(line, name, message);
    }

    private String tooMuch() {
        boolean cell = size + NotebookRunner.OUTPUT_LIMIT <= NotebookRunner.NOTEBOOK_LIMIT;
        return cell
                ? "has more than " + NotebookRunner.OUTPUT_LIMIT / 1_000_000 + " MB of output"
                : "makes the notebook's output larger than " + NotebookRunner.NOTEBOOK_LIMIT / 1_000_000 + " MB";
    }

    /** Returns how the JVM ended; its own output may contain values of restricted data. */
    private String ended() {
        OptionalInt status = jvm.exitStatus();
        String words = restricted ? "" : jvm.lastWords();
        String how = status.isEmpty() ? "" : " with exit status " + status.getAsInt() + meaning(status.getAsInt());
        return "ended its JVM" + how + (words.isEmpty() ? "" : "\n" + words);
    }

    private static String meaning(int status) {
        int signal = status - SIGNALLED;
        return signal > 0 && signal < SIGNALLED
                ? " (signal " + signal
                        + (signal == KILL ? ": killed, for example because the system is out of" + " memory)" : ")")
                : " (Runtime.halt)";
    }

    private void end() {
        jvm.order(Wire.Kind.END, new byte[0]);
        Optional<Wire.Frame> next = jvm.next();
        while (next.filter(frame -> LATE.contains(frame.kind())).isPresent()) {
            next = jvm.next();
        }
        if (next.filter(frame -> frame.kind() == Wire.Kind.ENDED).isEmpty()) {
            String message = next.isEmpty() || next.get().kind() == Wire.Kind.EXITING
                    ? ended()
                    : "ended with a JVM that reported more cells than it was given";
            OptionalInt last = failure.isEmpty() ? lastCell() : OptionalInt.empty();
            last.ifPresent(number -> add(number, stopped(1, "JvmEnded", message)));
            return;
        }
        AtEnd end = json(next.get(), AtEnd.class);
        if (failure.isEmpty()) {
            end.undeclared().stream()
                    .filter(one -> !notebook.executable().get(one.cell() - 1).mayRaise())
                    .findFirst()
                    .ifPresent(one -> add(one.cell(), one.fault()));
        }
        leavesNothing = end.leavesNothing();
    }

    /** Returns the number of the last cell that ran. */
    private OptionalInt lastCell() {
        List<Cell> cells = notebook.executable();
        return IntStream.rangeClosed(1, cells.size())
                .filter(number -> !cells.get(number - 1).isSkipped())
                .max();
    }

    /** Adds a fault found after the last cell. */
    private void add(int number, CellFault fault) {
        Cell cell = notebook.executable().get(number - 1);
        List<Output> outputs = new ArrayList<>(cell.outputs());
        outputs.add(fault.output());
        int index = notebook.cells().indexOf(cell);
        notebook = notebook.with(index, cell.executed(cell.executionCount().orElse(number), outputs));
        failure = Optional.of(failure(number, cell, fault));
    }

    private CellFailure failure(int number, Cell cell, CellFault fault) {
        List<String> lines = cell.source().lines().toList();
        String line = fault.line() <= lines.size() ? lines.get(fault.line() - 1) : "";
        return new CellFailure(
                file,
                number,
                cell.id(),
                OptionalInt.of(fault.line()),
                line,
                String.join("\n", fault.description()),
                fault.frames());
    }

    private static <T> T json(Wire.Frame frame, Class<T> type) {
        try {
            return Wire.JSON.readValue(frame.content(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("The JVM sent an invalid " + type.getSimpleName() + ".", e);
        }
    }
}
