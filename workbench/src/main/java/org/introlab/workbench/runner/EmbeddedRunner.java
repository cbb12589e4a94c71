package org.introlab.workbench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.introlab.workbench.Show;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.bundle.Session;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;

/**
 * Executes notebooks through JShell inside this JVM: needs a JDK and nothing else.
 *
 * <p>Each notebook gets a fresh shell. While a cell runs, {@code System.out}, {@code System.err} and
 * {@link Show#display(Object)} go to its outputs; they are global, so one run at a time holds them. Its library state
 * (static fields) is shared by the notebooks of one JVM.
 */
public final class EmbeddedRunner implements NotebookRunner {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Object ONE_AT_A_TIME = new Object();

    private final Optional<Duration> timeout;
    private final List<String> imports;

    private EmbeddedRunner(Optional<Duration> timeout, List<String> imports) {
        this.timeout = timeout;
        this.imports = List.copyOf(imports);
    }

    /** A runner that lets each cell take as long as it likes. */
    public static EmbeddedRunner create() {
        return new EmbeddedRunner(Optional.empty(), Imports.ALL);
    }

    /** A runner whose notebooks start with other imports; each costs time in each notebook. */
    static EmbeddedRunner importing(List<String> imports) {
        return new EmbeddedRunner(Optional.empty(), imports);
    }

    /** This runner, but a cell that takes longer than {@code limit} fails. */
    public EmbeddedRunner withTimeout(Duration limit) {
        return new EmbeddedRunner(Optional.of(limit), imports);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if this Java lacks the modules jdk.jshell and jdk.compiler
     */
    @Override
    public NotebookRun run(Path notebook, Path target, Progress progress) throws IOException {
        NotebookRun run = run(notebook, progress);
        NotebookWriter.write(run.executed(), target);
        return run;
    }

    /**
     * Executes a notebook without writing it.
     *
     * @throws IllegalStateException if this Java lacks the modules jdk.jshell and jdk.compiler
     * @throws org.introlab.workbench.notebook.NotebookException if the file is no notebook
     */
    public NotebookRun run(Path notebook, Progress progress) {
        requireJdk();
        Objects.requireNonNull(progress, "progress");
        Notebook source = NotebookReader.read(notebook).withoutOutputs();
        synchronized (ONE_AT_A_TIME) {
            return new Run(notebook.toAbsolutePath().normalize(), source, progress).all();
        }
    }

    private static void requireJdk() {
        for (String module : List.of("jdk.jshell", "jdk.compiler")) {
            if (ModuleLayer.boot().findModule(module).isEmpty()) {
                throw new IllegalStateException("this Java (" + System.getProperty("java.home") + ") lacks the module "
                        + module + "; a JDK 17 or newer is needed, not a bare JRE");
            }
        }
    }

    /** One execution of one notebook. */
    private final class Run {
        private final Path file;
        private final Progress progress;
        private final int count;
        private Notebook notebook;
        private Optional<CellFailure> failure = Optional.empty();

        Run(Path file, Notebook notebook, Progress progress) {
            this.file = file;
            this.notebook = notebook;
            this.progress = progress;
            this.count = notebook.executable().size();
        }

        NotebookRun all() {
            String before = System.getProperty("introlab.notebook");
            System.setProperty("introlab.notebook", file.toString());
            Session session = Session.open();
            try (ExitGuard guard = new ExitGuard(System.err);
                    CellShell shell = new CellShell(imports)) {
                int number = 0;
                for (int i = 0; i < notebook.cells().size() && failure.isEmpty(); i++) {
                    if (notebook.cells().get(i).isExecutable()) {
                        number++;
                        progress.started(file, number, count);
                        long start = System.nanoTime();
                        cell(shell, guard, i, number);
                        progress.finished(
                                file, number, count, Duration.ofNanos(System.nanoTime() - start), failure.isEmpty());
                    }
                }
                if (failure.isEmpty()) {
                    shell.unresolved().ifPresent(found -> unresolved(found.getKey(), found.getValue()));
                }
            } finally {
                session.close();
                if (before == null) {
                    System.clearProperty("introlab.notebook");
                } else {
                    System.setProperty("introlab.notebook", before);
                }
            }
            return new NotebookRun(file, notebook, failure);
        }

        private void cell(CellShell shell, ExitGuard guard, int index, int number) {
            Cell cell = notebook.cells().get(index);
            Recorder recorder = new Recorder(PRINT_LIMIT);
            Optional<CellShell.Fault> fault = captured(shell, guard, recorder, number, cell.source());
            List<Output> outputs = new ArrayList<>(recorder.outputs());
            fault.ifPresent(f -> {
                outputs.add(new Output.Failure(f.name(), f.message(), f.traceback()));
                failure = Optional.of(failure(number, cell, f));
            });
            notebook = notebook.with(index, cell.executed(number, outputs));
        }

        private Optional<CellShell.Fault> captured(
                CellShell shell, ExitGuard guard, Recorder recorder, int number, String code) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            Show.Sink sink = Show.redirect(recorder::display);
            System.setOut(recorder.stream(Output.Stream.STDOUT));
            System.setErr(recorder.stream(Output.Stream.STDERR));
            try {
                return onThread(shell, guard, recorder, number, code);
            } finally {
                System.setOut(out);
                System.setErr(err);
                Show.redirect(sink);
                recorder.close();
            }
        }

        private Optional<CellShell.Fault> onThread(
                CellShell shell, ExitGuard guard, Recorder recorder, int number, String code) {
            List<CellShell.Fault> faults = new ArrayList<>();
            Thread thread = new Thread(
                    () -> evaluate(shell, recorder, number, code).ifPresent(faults::add),
                    file.getFileName() + " cell " + number);
            thread.setDaemon(true);
            thread.setContextClassLoader(shell.classLoader());
            guard.entering(file.getFileName() + ", code cell " + number, thread);
            thread.start();
            try {
                thread.join(timeout.map(Duration::toMillis).orElse(0L));
                if (thread.isAlive()) {
                    int line = shell.currentLine();
                    recorder.close();
                    thread.interrupt();
                    thread.join(GRACE.toMillis());
                    String message = "did not finish within "
                            + timeout.map(Duration::toSeconds).orElse(0L) + " s";
                    return Optional.of(new CellShell.Fault(
                            line, "TimeoutException", message, List.of("Line " + line + ": " + message)));
                }
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                return Optional.of(new CellShell.Fault(
                        shell.currentLine(), "InterruptedException", "the run was interrupted", List.of()));
            } finally {
                guard.left();
            }
            return faults.stream().findFirst();
        }

        private Optional<CellShell.Fault> evaluate(CellShell shell, Recorder recorder, int number, String code) {
            CellShell.Outcome outcome = shell.evaluate(number, code);
            if (outcome.value().isEmpty()) {
                return outcome.fault();
            }
            try {
                Map<String, Object> bundle = Bundle.of(outcome.value().get());
                recorder.add(new Output.Result(bundle, OptionalInt.of(number)));
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                // a rendering or toString that throws is the cell's error, as it is in the kernels
                int line = shell.currentLine();
                String text = String.valueOf(e.getMessage());
                return Optional.of(new CellShell.Fault(
                        line, e.getClass().getName(), text, List.of("The value cannot be shown: " + e)));
            }
        }

        private void unresolved(CellShell.Place place, CellShell.Fault fault) {
            Cell cell = notebook.executable().get(place.cell() - 1);
            List<Output> outputs = new ArrayList<>(cell.outputs());
            outputs.add(new Output.Failure(fault.name(), fault.message(), fault.traceback()));
            notebook = notebook.with(notebook.cells().indexOf(cell), cell.executed(place.cell(), outputs));
            failure = Optional.of(failure(place.cell(), cell, fault));
        }

        private CellFailure failure(int number, Cell cell, CellShell.Fault fault) {
            List<String> lines = cell.source().lines().toList();
            String line = fault.line() <= lines.size() ? lines.get(fault.line() - 1) : "";
            return new CellFailure(file, number, cell.id(), OptionalInt.of(fault.line()), line, fault.message());
        }
    }
}
