package org.introlab.workbench.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.HostileCell.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that would harm whoever runs them fail by name, or do nothing, and cost no other notebook anything. */
class HostileCellsTest {
    /** Fewer imports than notebooks have, each of which costs time in each of the JVMs. */
    private static final EmbeddedRunner RUNNER = EmbeddedRunner.importing(List.of(
            "import java.util.*;", "import java.util.stream.*;", "import static org.introlab.workbench.Show.display;"));

    @TempDir
    static Path folder;

    private static List<Cell> executed;

    static List<HostileCell> thatLeaveTheirJvm() {
        return HostileCell.thatLeaveTheirJvm();
    }

    static List<HostileCell> thatEndTheirJvm() {
        return HostileCell.thatEndTheirJvm();
    }

    /** One notebook that goes on after each failure. */
    @BeforeAll
    static void runThoseThatLeaveTheirJvm() throws IOException {
        NotebookRun run = run(
                RUNNER, thatLeaveTheirJvm().stream().map(HostileCell::source).toList());
        assertEquals("", run.failure().map(CellFailure::describe).orElse(""));
        executed = run.executed().cells();
    }

    @AfterAll
    static void end() {
        RUNNER.close();
    }

    private static NotebookRun run(EmbeddedRunner runner, List<String> sources) throws IOException {
        Path file = folder.resolve("hostile.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), HostileCell.cells(sources)), file);
        return runner.run(file, folder.resolve("executed.ipynb"), Progress.SILENT);
    }

    @Test
    void areAtLeastSixty() {
        assertTrue(HostileCell.all().stream().map(HostileCell::name).distinct().count() >= 60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatLeaveTheirJvm")
    void failByNameOrAreContained(HostileCell cell) {
        List<Output> outputs = executed.get(thatLeaveTheirJvm().indexOf(cell)).outputs();
        boolean failed = outputs.stream().anyMatch(Output.Failure.class::isInstance);
        assertEquals(cell.outcome() == Outcome.FAILS, failed, outputs::toString);
        assertTrue(outputs.toString().contains(cell.text()), outputs::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatEndTheirJvm")
    void costTheirNotebookAndNoOther(HostileCell cell) throws IOException {
        NotebookRun run = run(RUNNER, List.of("System.out.println(\"before\");\n" + cell.source(), "1 + 1"));
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(1, failure.cell());
        assertTrue(failure.message().contains(cell.text()), failure.describe());
        List<Output> outputs = run.executed().cells().get(0).outputs();
        assertTrue(outputs.toString().contains("before"), outputs::toString);
        assertTrue(outputs.get(outputs.size() - 1) instanceof Output.Failure, outputs::toString);
        assertEquals(List.of(), run.executed().cells().get(1).outputs());
    }

    /** A cell that writes to the runner's own descriptor what it writes when a cell has ended. */
    @Test
    void cannotTellTheEndOfALaterCell() throws IOException {
        int done = Wire.Kind.DONE.ordinal();
        String forge = "var wire = new java.io.FileOutputStream(\"/dev/fd/3\");\n" + "wire.write(new byte[] {" + done
                + ", 0, 0, 0, 0});\nwire.flush();";
        CellFailure failure = run(RUNNER, List.of(forge, "throw new Error(\"not seen\");"))
                .failure()
                .orElseThrow();
        assertTrue(failure.message().contains("reported more cells than it was given"), failure.describe());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) Thread.onSpinWait();",
                "while (true) try { Thread.sleep(1000); } catch (Throwable t) { }",
                "synchronized (List.class) { List.class.wait(); }",
                "new Object() { public String toString() { while (true) Thread.onSpinWait(); } }"
            })
    void endWhenTheirTimeIsOver(String endless) throws IOException {
        try (EmbeddedRunner runner = RUNNER.withTimeout(Duration.ofSeconds(1))) {
            CellFailure failure = run(runner, List.of(endless)).failure().orElseThrow();
            assertTrue(failure.message().contains("did not finish within 1 s"), failure.describe());
        }
    }
}
