package org.introlab.workbench.runner;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.introlab.workbench.notebook.Notebook;

/**
 * The result of executing a notebook.
 *
 * @param source the notebook's file
 * @param executed the notebook with its outputs, up to and including the cell that failed
 * @param failure why the run stopped; empty if every cell ran
 */
public record NotebookRun(Path source, Notebook executed, Optional<CellFailure> failure) {
    /** Refuses nulls. */
    public NotebookRun {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(executed, "executed");
        Objects.requireNonNull(failure, "failure");
    }
}
