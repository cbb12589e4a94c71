package org.introlab.workbench.runner;

import java.nio.file.Path;
import java.time.Duration;

/** Hears of each cell as a notebook is executed; for the terminal only, nothing of it is written to a file. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void started(Path notebook, int cell, int count) {}

        @Override
        public void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded) {}
    };

    /**
     * A cell begins.
     *
     * @param cell from 1, as {@link CellFailure#cell()}
     * @param count how many cells the notebook has to execute
     */
    void started(Path notebook, int cell, int count);

    /**
     * A cell has ended.
     *
     * @param cell from 1, as {@link CellFailure#cell()}
     * @param count how many cells the notebook has to execute
     * @param elapsed how long it took
     */
    void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded);
}
