package org.introlab.workbench.runner;

import java.nio.file.Path;
import java.time.Duration;

/** Receives the progress of a notebook's execution; only for the terminal, never written to a file. */
public interface Progress {
    /** Ignores progress. */
    Progress SILENT = new Progress() {
        @Override
        public void started(Path notebook, int cell, int count) {}

        @Override
        public void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded) {}
    };

    /**
     * Called when a cell starts.
     *
     * @param cell from 1, as {@link CellFailure#cell()}
     * @param count the number of cells to execute
     */
    void started(Path notebook, int cell, int count);

    /**
     * Called when a cell has ended.
     *
     * @param cell from 1, as {@link CellFailure#cell()}
     * @param count the number of cells to execute
     * @param elapsed how long it took
     */
    void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded);
}
