package org.introlab.workbench.runner;

import java.io.IOException;
import java.nio.file.Path;

/** Executes notebooks. All runners give equal notebooks after reading. */
public interface NotebookRunner extends AutoCloseable {
    /** The limit of a cell's output in bytes, prints and displays together, above which it is considered endless. */
    int OUTPUT_LIMIT = 10_000_000;

    /** The limit of a notebook's output in bytes. */
    int NOTEBOOK_LIMIT = 3 * OUTPUT_LIMIT;

    /**
     * Executes all cells of a notebook in a new shell and writes the executed notebook, even if a cell fails; the cells
     * after it are then not executed.
     *
     * @param notebook the file to execute; it is not changed
     * @param target the file of the executed notebook
     * @param progress receives the progress of cells
     * @throws IOException if the executed notebook can't be written, or the kernel can't be started
     * @throws org.introlab.workbench.notebook.NotebookException if the file is not a notebook
     */
    NotebookRun run(Path notebook, Path target, Progress progress) throws IOException;

    /** Releases resources kept ready for the next notebook. */
    @Override
    void close();
}
