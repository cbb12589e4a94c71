package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ways to run a notebook leave the same file. */
class TwoRoutesTest {
    @TempDir
    static Path shared;

    private static Path first;

    @TempDir
    Path folder;

    private static Path syntax() throws URISyntaxException {
        return Path.of(
                TwoRoutesTest.class.getResource("/notebooks/syntax.ipynb").toURI());
    }

    @BeforeAll
    static void runOnce() throws IOException, URISyntaxException {
        first = embedded(shared.resolve("first.ipynb"));
    }

    private static Path embedded(Path target) throws IOException, URISyntaxException {
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            NotebookRun run = runner.run(syntax(), target, Progress.SILENT);
            assertTrue(
                    run.failure().isEmpty(), () -> run.failure().orElseThrow().describe());
        }
        return target;
    }

    @Test
    void runTwiceGivesTheSameBytes() throws IOException, URISyntaxException {
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(embedded(folder.resolve("second.ipynb"))));
    }

    @Test
    void embeddedAndJupyterGiveTheSameBytes() throws IOException, URISyntaxException {
        PythonEnvironment environment = JupyterRequired.environment();
        Path jupyter = folder.resolve("jupyter.ipynb");
        NotebookRun run = JupyterRunner.in(environment).run(syntax(), jupyter, Progress.SILENT);
        assertTrue(run.failure().isEmpty(), () -> run.failure().orElseThrow().describe());
        List<Cell> expected = NotebookReader.read(first).cells();
        List<Cell> found = NotebookReader.read(jupyter).cells();
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.get(i));
        }
        assertEquals(Files.readString(first), Files.readString(jupyter));
    }

    private NotebookRun jupyter(JupyterRunner runner, String... sources) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + (cells.size() + 1), source));
        }
        Path file = folder.resolve("some.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), cells), file);
        NotebookRun run = runner.run(file, folder.resolve("out.ipynb"), Progress.SILENT);
        assertEquals(run.executed(), NotebookReader.read(folder.resolve("out.ipynb")));
        return run;
    }

    @Test
    void jupyterNamesTheCellThatTheCompilerRejects() throws IOException {
        NotebookRun run = jupyter(
                JupyterRunner.in(JupyterRequired.environment()), "1 + 1", "", "int a = 1;\nString s = a;", "2 + 2");
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(2, failure.cell());
        assertEquals(OptionalInt.of(2), failure.line());
        assertEquals("String s = a;", failure.source());
        assertTrue(failure.message().contains("incompatible types"), failure.message());
        Cell failed = run.executed().cells().get(2);
        assertTrue(
                failed.outputs().get(0) instanceof Output.Failure,
                failed.outputs().toString());
        assertEquals(OptionalInt.empty(), run.executed().cells().get(3).executionCount());
    }

    @Test
    void jupyterNamesTheCellThatTakesLongerThanTheLimit() throws IOException {
        NotebookRun run = jupyter(
                JupyterRunner.in(JupyterRequired.environment()).withTimeout(Duration.ofSeconds(2)),
                "1 + 1",
                "while (true) Thread.onSpinWait();");
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(2, failure.cell());
        assertTrue(failure.message().contains("did not finish within 2 s"), failure.message());
    }

    /** Tags, errors, halves of emojis, prints of a thread and past System.out: the same files both ways. */
    @Test
    void jupyterLeavesTheSameNotebookWhereCellsMayFail() throws IOException {
        PythonEnvironment environment = JupyterRequired.environment();
        List<Cell> cells = List.of(
                tagged(
                        "a",
                        "throw new RuntimeException(\"outer\", new java.io.IOException(\"the real cause\"));",
                        "raises-exception"),
                tagged("b", "List.of(1).add(2);", "raises-exception"),
                tagged("d", "throw new IllegalStateException(\"not meant to run\");", "skip-execution"),
                tagged(
                        "i",
                        "System.out.print(\"a\"); System.out.print(\"b\");\nint wrong = \"x\";",
                        "raises-exception"),
                tagged("j", "System.out.print(\"a\"); System.out.print(\"b\");\nint open = (1 + ", "raises-exception"),
                Cell.code("e", "\"A \\ud83d\""),
                Cell.code("f", "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(\"{}\\n\".getBytes());"),
                Cell.code(
                        "g",
                        "Path.of(\"\").toAbsolutePath().getFileName() + \" \" + String.format(\"%.2f\", 1.5)"
                                .replace("Path.of", "java.nio.file.Path.of")),
                new Cell(
                        "h",
                        CellType.MARKDOWN,
                        "![p](attachment:p.png)",
                        List.of(),
                        OptionalInt.empty(),
                        Map.of(),
                        Map.of("p.png", Map.of("image/png", "iVBORw0KGgo="))));
        Path file = Files.createDirectories(folder.resolve("study")).resolve("some.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), cells), file);
        Path embedded = folder.resolve("embedded.ipynb");
        Path jupyter = folder.resolve("jupyter.ipynb");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            NotebookRun run = runner.run(file, embedded, Progress.SILENT);
            assertEquals("", run.failure().map(CellFailure::describe).orElse(""));
        }
        NotebookRun run = JupyterRunner.in(environment).run(file, jupyter, Progress.SILENT);
        assertEquals("", run.failure().map(CellFailure::describe).orElse(""));
        assertEquals(Files.readString(embedded), Files.readString(jupyter));
        assertTrue(Files.readString(jupyter).contains("A \uFFFD"));
        assertTrue(Files.readString(jupyter).contains("study 1.50"));
    }

    private static Cell tagged(String id, String source, String tag) {
        return new Cell(
                id, CellType.CODE, source, List.of(), OptionalInt.empty(), Map.of("tags", List.of(tag)), Map.of());
    }

    @Test
    void bothNameTheCellWhoseDeclarationIsNeverComplete() throws IOException {
        Path file = folder.resolve("undeclared.ipynb");
        List<Cell> cells = List.of(
                Cell.code("a", "int used() { return later(); }"),
                Cell.code("b", "int f() { return gone(); }"),
                Cell.code("c", "int later() { return 1; }\nused()"));
        NotebookWriter.write(new Notebook(Map.of(), cells), file);
        Path jupyter = folder.resolve("jupyter.ipynb");
        Path embedded = folder.resolve("embedded.ipynb");
        NotebookRun other = JupyterRunner.in(JupyterRequired.environment()).run(file, jupyter, Progress.SILENT);
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            CellFailure failure =
                    runner.run(file, embedded, Progress.SILENT).failure().orElseThrow();
            assertEquals(2, failure.cell());
            assertTrue(failure.message().contains("never declared: method gone()"), failure.message());
            assertEquals(failure.message(), other.failure().orElseThrow().message());
        }
        assertEquals(Files.readString(embedded), Files.readString(jupyter));
    }
}
