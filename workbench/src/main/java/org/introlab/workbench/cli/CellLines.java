package org.introlab.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.introlab.workbench.runner.Progress;
import org.introlab.workbench.text.Texts;

/** Prints a line on the terminal for each finished cell. */
record CellLines(PrintWriter out, Texts texts) implements Progress {

    @Override
    public void started(Path notebook, int cell, int count) {}

    @Override
    public void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded) {
        String name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
        out.printf(
                Locale.ROOT,
                "%s  %s  %6.2f s%s%n",
                name,
                texts.text("review.cell", Map.of("cell", String.format(Locale.ROOT, "%2d", cell), "count", count)),
                elapsed.toMillis() / 1000.0,
                succeeded ? "" : "  " + texts.text(interrupted() ? "review.cell.interrupted" : "review.cell.failed"));
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
