package org.introlab.workbench.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.introlab.workbench.code.AppClassPath;
import org.introlab.workbench.code.StudyClasses;

/** A JVM of its own for the cells of notebooks, as the program sees it: what it tells, and how it ends. */
final class NotebookJvm implements AutoCloseable {

    /** File descriptors of their own for orders and answers; what the cells' own processes write goes nowhere. */
    private static final String DESCRIPTORS = "exec \"$@\" 3>&1 4<&0 1>/dev/null 0</dev/null";

    private static final List<String> LEAVES_NO_FILES =
            List.of("-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage");

    private static final Duration END = Duration.ofSeconds(10);
    private static final int LAST_WORDS = 4000;

    private final Path folder;
    private final Process process;
    private final Wire wire;
    private final LastWords lastWords;

    private NotebookJvm(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.lastWords = new LastWords(process.getErrorStream());
    }

    /**
     * Starts a JVM, without waiting for it.
     *
     * @param folder where its cells' relative paths begin
     * @param study the classes of the study's own code
     * @param imports what each notebook starts with
     * @throws IOException if it cannot be started
     */
    static NotebookJvm start(Path folder, Optional<StudyClasses> study, List<String> imports) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DESCRIPTORS, "sh", CellJvm.java()));
        command.addAll(CellJvm.OPTIONS);
        command.addAll(LEAVES_NO_FILES);
        AppClassPath program = AppClassPath.running();
        command.addAll(CellJvm.archive(program));
        command.addAll(CellJvm.memory());
        command.addAll(List.of("-cp", program.joined(), CellServer.class.getName()));
        command.add(study.map(classes -> classes.jar().toString()).orElse(""));
        command.addAll(imports);
        return new NotebookJvm(
                folder, new ProcessBuilder(command).directory(folder.toFile()).start());
    }

    Path folder() {
        return folder;
    }

    /** Gives an order; a JVM that has ended takes none, which the next {@link #next()} tells. */
    void order(Wire.Kind kind, byte[] content) {
        try {
            wire.send(kind, content);
        } catch (IOException e) {
            // a broken pipe: its other end is told as the end of the frames
        }
    }

    /** What it tells next; empty when it has ended. */
    Optional<Wire.Frame> next() {
        return wire.read();
    }

    /** The exit status; empty when it does not end. */
    OptionalInt exitStatus() {
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** The end of what the JVM itself wrote to its standard error. */
    String lastWords() {
        return lastWords.text();
    }

    /** Ends it and the processes that its cells began, and waits until it has ended. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exitStatus();
    }

    /** Reads all that is written, so that nobody waits, and keeps the end. */
    private static final class LastWords {
        private final StringBuilder text = new StringBuilder();
        private final Thread reader;

        LastWords(InputStream from) {
            reader = new Thread(() -> read(from), "introlab-last-words");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream from) {
            byte[] bytes = new byte[LAST_WORDS];
            try (from) {
                for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                    synchronized (text) {
                        text.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                        text.delete(0, Math.max(0, text.length() - LAST_WORDS));
                    }
                }
            } catch (IOException e) {
                // the process has ended
            }
        }

        String text() {
            try {
                reader.join(Duration.ofSeconds(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (text) {
                return text.toString().strip();
            }
        }
    }
}
