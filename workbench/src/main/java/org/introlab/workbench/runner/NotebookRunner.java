package org.introlab.workbench.runner;

import java.io.IOException;
import java.nio.file.Path;

/** A way to execute notebooks. All ways leave equal notebooks after reading. */
public interface NotebookRunner extends AutoCloseable {
    /** How many bytes of output a cell may have, prints and displays together, before it is taken to go on without end. */
    int OUTPUT_LIMIT = 10_000_000;

    /** How many bytes of output a notebook may have. */
    int NOTEBOOK_LIMIT = 3 * OUTPUT_LIMIT;

    /**
     * Executes all cells of a notebook in a fresh shell and writes the executed notebook, also when a cell fails; then the
     * cells after it are left unexecuted.
     *
     * @param notebook the file to execute; it is not changed
     * @param target where to write the executed notebook
     * @param progress told of each cell
     * @throws IOException if the executed notebook cannot be written, or the kernel cannot be started
     * @throws org.introlab.workbench.notebook.NotebookException if the file is no notebook
     */
    NotebookRun run(Path notebook, Path target, Progress progress) throws IOException;

    /** Ends what the runner keeps ready for the next notebook. */
    @Override
    void close();
}
