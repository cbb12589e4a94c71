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
 * Executes notebooks through JShell: needs a JDK and nothing else.
 *
 * <p>Cells run in a JVM of their own, so that an exit, an endless loop or a full heap costs one notebook. It serves the next
 * notebook too when the cells called nothing that could be seen there; else that one gets a new JVM. The code of a notebook's
 * own study is on its class path, compiled anew before the first notebook of a folder.
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

    /** A runner that lets each cell take as long as it likes. */
    public static EmbeddedRunner create() {
        return new EmbeddedRunner(Optional.empty(), Imports.ALL);
    }

    /** A runner whose notebooks start with other imports; each costs time in each notebook. */
    static EmbeddedRunner importing(List<String> imports) {
        return new EmbeddedRunner(Optional.empty(), imports);
    }

    /** A runner like this one, but a cell that takes longer than {@code limit} fails. */
    public EmbeddedRunner withTimeout(Duration limit) {
        return new EmbeddedRunner(Optional.of(limit), imports);
    }

    /**
     * Starts the JVM for notebooks of a folder now, so that it is there when it is needed.
     *
     * @throws org.introlab.workbench.code.StudyCodeException if the own code of the notebooks' study has errors
     * @throws IllegalStateException if this Java lacks the modules jdk.jshell and jdk.compiler
     * @throws IOException if no JVM can be started
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
     * @throws IOException if no JVM can be started
     * @throws org.introlab.workbench.notebook.NotebookException if the file is no notebook
     */
    public synchronized NotebookRun run(Path notebook, Progress progress) throws IOException {
        Objects.requireNonNull(progress, "progress");
        Notebook source = NotebookReader.read(notebook).withoutOutputs();
        Path file = notebook.toAbsolutePath().normalize();
        prepare(file.getParent());
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
                throw new IllegalStateException("this Java (" + System.getProperty("java.home") + ") lacks the module "
                        + module + "; a JDK 17 or newer is needed, not a bare JRE");
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
