package org.introlab.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.introlab.workbench.runner.Progress;

/** Prints a line on the terminal for each finished cell. */
record CellLines(PrintWriter out) implements Progress {

    @Override
    public void started(Path notebook, int cell, int count) {}

    @Override
    public void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded) {
        String name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
        out.printf(
                Locale.ROOT,
                "%s  cell %2d of %d  %6.2f s%s%n",
                name,
                cell,
                count,
                elapsed.toMillis() / 1000.0,
                succeeded ? "" : Thread.currentThread().isInterrupted() ? "  interrupted" : "  failed");
    }
}
