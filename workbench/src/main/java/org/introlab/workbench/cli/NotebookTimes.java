package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.text.Texts;

/** The run times of notebooks, for the terminal only, so that two reviews write the same bytes. */
final class NotebookTimes {

    private final PrintWriter out;
    private final Texts texts;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    NotebookTimes(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Runs a notebook and records the time. */
    NotebookRun of(Path notebook, Run run) throws IOException {
        long start = System.nanoTime();
        NotebookRun done = run.run();
        times.put(
                notebook.getFileName().toString().replaceFirst("\\.ipynb$", ""),
                Duration.ofNanos(System.nanoTime() - start));
        return done;
    }

    /** Prints a line per notebook and one for all. */
    void print() {
        int width = times.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println();
        times.forEach((name, time) -> line(name, width, time));
        line(texts.text("review.time.all"), width, times.values().stream().reduce(Duration.ZERO, Duration::plus));
    }

    private void line(String name, int width, Duration time) {
        out.printf(Locale.ROOT, "%-" + Math.max(width, 13) + "s  %6.2f s%n", name, time.toMillis() / 1000.0);
    }

    /** Executing a notebook. */
    @FunctionalInterface
    interface Run {
        NotebookRun run() throws IOException;
    }
}
