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

/** The program's side of a JVM for the cells of notebooks: its answers, and how it ends. */
final class NotebookJvm implements AutoCloseable {

    /** Separate file descriptors for orders and answers; output of processes started by cells is discarded. */
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
     * @param folder the working directory of its cells
     * @param study the classes of the study's own code
     * @param imports the imports of each notebook
     * @throws IOException if it can't be started
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

    /** Sends an order; if the JVM has ended, the next call of {@link #next()} reports it. */
    void order(Wire.Kind kind, byte[] content) {
        try {
            wire.send(kind, content);
        } catch (IOException e) {
            // a broken pipe: reported as the end of the frames
        }
    }

    /** Returns the next frame; empty if the JVM has ended. */
    Optional<Wire.Frame> next() {
        return wire.read();
    }

    /** Returns the exit status; empty if the JVM does not end. */
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

    /** Returns the end of the JVM's own standard error. */
    String lastWords() {
        return lastWords.text();
    }

    /** Ends it and the processes started by its cells, and waits until it has ended. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exitStatus();
    }

    /** Reads all output, so that the writer does not block, and keeps the end. */
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
