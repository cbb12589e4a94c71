package org.introlab.workbench.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introlab.workbench.kernel.JupyterRequired;
import org.introlab.workbench.kernel.JupyterRunner;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.HostileCell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of {@link HostileCellsTest} under Jupyter: they fail by name, or do nothing, and no run waits for ever. */
class HostileCellsInKernelTest {

    /** As many kernels as a machine of two cores runs side by side. */
    private static final int KERNELS = 2;

    @TempDir
    static Path folder;

    private static final Map<String, NotebookRun> RUNS = new HashMap<>();

    static List<HostileCell> thatLeaveTheirJvm() {
        return HostileCell.thatLeaveTheirJvm();
    }

    static List<HostileCell> oneForEachEnd() {
        return HostileCell.oneForEachEnd();
    }

    /** Those that leave their kernel in one notebook that goes on after each failure, each of the others in its own. */
    @BeforeAll
    static void run() throws InterruptedException, ExecutionException {
        JupyterRunner runner = JupyterRunner.in(JupyterRequired.environment());
        ExecutorService pool = Executors.newFixedThreadPool(KERNELS);
        try {
            Map<String, Future<NotebookRun>> runs = new HashMap<>();
            List<String> all =
                    thatLeaveTheirJvm().stream().map(HostileCell::source).toList();
            runs.put("", pool.submit(notebook(runner, "all", all)));
            for (HostileCell cell : oneForEachEnd()) {
                List<String> sources = List.of("System.out.println(\"before\");\n" + cell.source(), "1 + 1");
                runs.put(cell.name(), pool.submit(notebook(runner, "n" + runs.size(), sources)));
            }
            for (Map.Entry<String, Future<NotebookRun>> one : runs.entrySet()) {
                RUNS.put(one.getKey(), one.getValue().get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<NotebookRun> notebook(JupyterRunner runner, String name, List<String> sources) {
        return () -> {
            Path place = Files.createDirectory(folder.resolve(name));
            Path file = place.resolve("hostile.ipynb");
            write(sources, file);
            return runner.run(file, place.resolve("executed.ipynb"), Progress.SILENT);
        };
    }

    private static void write(List<String> sources, Path file) throws IOException {
        NotebookWriter.write(new Notebook(Map.of(), HostileCell.cells(sources)), file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatLeaveTheirJvm")
    void failByNameOrAreContained(HostileCell cell) {
        NotebookRun run = RUNS.get("");
        assertEquals("", run.failure().map(CellFailure::describe).orElse(""));
        int index = thatLeaveTheirJvm().indexOf(cell);
        List<Output> outputs = run.executed().cells().get(index).outputs();
        boolean failed = outputs.stream().anyMatch(Output.Failure.class::isInstance);
        assertEquals(cell.outcome() != Outcome.CONTAINED, failed, () -> cell + " " + outputs);
        assertTrue(outputs.toString().contains(cell.text()), outputs::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneForEachEnd")
    void costTheirNotebook(HostileCell cell) {
        NotebookRun run = RUNS.get(cell.name());
        List<Output> outputs = run.executed().cells().get(0).outputs();
        if (outputs.isEmpty() || !(outputs.get(outputs.size() - 1) instanceof Output.Failure failure)) {
            throw new AssertionError("no failure in " + outputs);
        }
        List<String> known = new ArrayList<>(List.of("ended its JVM", "has more than 10 MB of output"));
        known.add(cell.text());
        // code that the compiler can't take is told at the end, with the last cell
        if (cell.text().contains("JVM") || cell.text().contains("10 MB")) {
            assertEquals(1, run.failure().orElseThrow().cell());
        }
        assertTrue(known.stream().anyMatch(failure.message()::contains), failure::toString);
        assertTrue(outputs.toString().contains("before"), outputs::toString);
        List<Output> after = run.executed().cells().get(1).outputs();
        assertTrue(after.stream().allMatch(Output.Failure.class::isInstance), after::toString);
    }
}
