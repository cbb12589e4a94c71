package org.introlab.workbench.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.introlab.data.study.Study;
import org.introlab.workbench.code.StudyClasses;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;

/**
 * Executes notebooks through JShell; needs only a JDK.
 *
 * <p>Cells run in a separate JVM, so that an exit, an endless loop or a full heap affects only one notebook. The JVM is
 * reused for the next notebook if the cells called nothing that it could notice; otherwise the next notebook gets a new
 * JVM. The study's own code is on its class path, compiled again before the first notebook of a folder.
 */
public final class EmbeddedRunner implements NotebookRunner {

    private final Optional<Duration> timeout;
    private final List<String> imports;
    private Optional<NotebookJvm> jvm = Optional.empty();
    private Optional<Path> place = Optional.empty();
    private Optional<StudyClasses> study = Optional.empty();

    private EmbeddedRunner(Optional<Duration> timeout, List<String> imports) {
        this.timeout = timeout;
        this.imports = List.copyOf(imports);
    }

    /** Returns a runner without a time limit. */
    public static EmbeddedRunner create() {
        return new EmbeddedRunner(Optional.empty(), Imports.ALL);
    }

    /** Returns a runner whose notebooks start with other imports; each costs time in each notebook. */
    static EmbeddedRunner importing(List<String> imports) {
        return new EmbeddedRunner(Optional.empty(), imports);
    }

    /** Sets a time limit after which a cell fails. */
    public EmbeddedRunner withTimeout(Duration limit) {
        return new EmbeddedRunner(Optional.of(limit), imports);
    }

    /**
     * Starts the JVM for notebooks of a folder now, so that it is ready when needed.
     *
     * @throws org.introlab.workbench.code.StudyCodeException if the own code of the notebooks' study has errors
     * @throws IllegalStateException if this Java lacks the modules jdk.jshell and jdk.compiler
     * @throws IOException if a JVM can't be started
     */
    public synchronized void prepare(Path folder) throws IOException {
        requireJdk();
        Path at = folder.toAbsolutePath().normalize();
        if (place.filter(at::equals).isEmpty()) {
            close();
            Optional<Study> of = Study.ofNotebook(at);
            study = of.isEmpty() ? Optional.empty() : StudyCode.of(of.get()).compiledAnew();
            place = Optional.of(at);
        }
        if (jvm.isEmpty()) {
            jvm = Optional.of(NotebookJvm.start(at, study, imports));
        }
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
     * @throws IOException if a JVM can't be started
     * @throws org.introlab.workbench.notebook.NotebookException if the file is not a notebook
     */
    public synchronized NotebookRun run(Path notebook, Progress progress) throws IOException {
        Objects.requireNonNull(progress, "progress");
        Notebook source = NotebookReader.read(notebook).withoutOutputs();
        Path file = notebook.toAbsolutePath().normalize();
        prepare(Objects.requireNonNull(file.getParent()));
        CellByCell run = new CellByCell(file, source, jvm.orElseThrow(), timeout, progress);
        try {
            return run.all();
        } finally {
            if (!run.leavesNothing()) {
                endJvm();
            }
        }
    }

    private static void requireJdk() {
        for (String module : List.of("jdk.jshell", "jdk.compiler")) {
            if (ModuleLayer.boot().findModule(module).isEmpty()) {
                throw new IllegalStateException("This Java (" + System.getProperty("java.home") + ") lacks the module "
                        + module + ". Use a JDK 17 or newer, not a JRE.");
            }
        }
    }

    private void endJvm() {
        jvm.ifPresent(NotebookJvm::close);
        jvm = Optional.empty();
    }

    @Override
    public synchronized void close() {
        endJvm();
        study.ifPresent(StudyClasses::close);
        study = Optional.empty();
        place = Optional.empty();
    }
}
