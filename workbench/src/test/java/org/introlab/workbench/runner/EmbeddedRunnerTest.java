package org.introlab.workbench.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.notebook.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedRunnerTest {
    private static final EmbeddedRunner QUICK = EmbeddedRunner.importing(
            List.of("import java.util.*;", "import static org.introlab.workbench.Show.display;"));

    /** One for all: a runner begins anew in another folder. */
    @TempDir
    static Path folder;

    @AfterAll
    static void end() {
        QUICK.close();
    }

    private NotebookRun run(String... cells) throws IOException {
        return run(QUICK, cells);
    }

    private NotebookRun run(EmbeddedRunner runner, String... sources) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + (cells.size() + 1), source));
        }
        Path file = folder.resolve("some.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), cells), file);
        return runner.run(file, folder.resolve("out/some.ipynb"), Progress.SILENT);
    }

    private static List<Output> outputs(NotebookRun run, int cell) {
        return run.executed().cells().get(cell - 1).outputs();
    }

    private static Output result(int count, String text) {
        return new Output.Result(Map.of("text/plain", text), OptionalInt.of(count));
    }

    private static Path restricted() throws IOException {
        Path place = Files.createDirectories(folder.resolve("restricted"));
        Files.writeString(
                place.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"d.csv\", \"provenance\": \"restricted\"}]}");
        return Files.writeString(place.resolve("d.csv"), "name\nAnn\n");
    }

    @Test
    void hidesTheRowsOfBareTablesInANotebookThatReadRestrictedDataAndNotInTheNext() throws IOException {
        Path data = restricted();
        String table = "tech.tablesaw.api.Table.create(tech.tablesaw.api.StringColumn.create(\"n\", \"Bo\"))";
        NotebookRun restricted = run(
                table,
                "var d = org.introlab.data.read.Csv.read(java.nio.file.Path.of(\"" + data + "\"));",
                table,
                "d.table()",
                "display(d.table().column(0))");
        assertTrue(outputs(restricted, 1).toString().contains("Bo"));
        assertFalse(outputs(restricted, 3).toString().contains("Bo"));
        assertFalse(outputs(restricted, 4).toString().contains("Ann"));
        assertFalse(outputs(restricted, 5).toString().contains("Ann"));
        assertTrue(outputs(run(table), 1).toString().contains("Bo"));
    }

    @Test
    void showsWhatADyingJvmWroteItselfOnlyWhereNoRestrictedDataWereRead() throws IOException {
        Path data = restricted();
        String last = "new java.io.FileOutputStream(java.io.FileDescriptor.err).write(\"It is Ann\".getBytes());"
                + " Runtime.getRuntime().halt(3);";
        assertTrue(run(last).failure().orElseThrow().message().contains("status 3 (Runtime.halt)\nIt is Ann"));
        String read = "org.introlab.data.read.Csv.read(java.nio.file.Path.of(\"" + data + "\"));";
        String message = run(read + " " + last).failure().orElseThrow().message();
        assertTrue(message.endsWith("status 3 (Runtime.halt)"), message);
    }

    private static Output stdout(String text) {
        return new Output.Stream("stdout", text);
    }

    @Test
    void givesTheValueOfTheLastExpression() throws IOException {
        NotebookRun run =
                run("int x = 20;\nint y = 1;\nx * 2 + y", "x = 7", "x + 1;", "int z = 3;", "Object none = null;\nnone");
        assertTrue(run.failure().isEmpty());
        assertEquals(List.of(result(1, "41")), outputs(run, 1));
        assertEquals(List.of(), outputs(run, 2));
        assertEquals(List.of(result(3, "8")), outputs(run, 3));
        assertEquals(List.of(), outputs(run, 4));
        assertEquals(List.of(), outputs(run, 5));
    }

    @Test
    void keepsTheOrderOfPrintsAndDisplays() throws IOException {
        NotebookRun run = run("System.out.print(\"a\"); System.out.println(\"å\"); System.err.print(\"e\"); display(1);"
                + " System.out.print(\"b\"); \"last\"");
        assertEquals(
                List.of(
                        stdout("aå\n"),
                        new Output.Stream("stderr", "e"),
                        new Output.Display(Map.of("text/plain", "1")),
                        stdout("b"),
                        result(1, "last")),
                outputs(run, 1));
    }

    @Test
    void writesTheNotebookAsTheReaderReadsIt() throws IOException {
        NotebookRun run = run("1 + 1", "// only a comment", "", "2 + 2");
        assertEquals(run.executed(), NotebookReader.read(folder.resolve("out/some.ipynb")));
        assertEquals(OptionalInt.of(2), run.executed().cells().get(1).executionCount());
        assertEquals(OptionalInt.empty(), run.executed().cells().get(2).executionCount());
        assertEquals(OptionalInt.of(3), run.executed().cells().get(3).executionCount());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`int a = 1;\n\n// note\nString s = a;`                          | 4 | incompatible types",
                "`int a = 1;\nint b = a / 0;`                                    | 2 | / by zero",
                "`int f() {\n  return nope();\n}`                                | 1 | nope()",
                "`class K {\n  Missing m;\n}`                                    | 1 | Missing",
                "`int f() { return g(); }\nf()`                                  | 1 | g()",
                "`int a = 1;\n(a + `                                             | 2 | incomplete",
                "`1 +* 2`                                                        | 1 | illegal start",
                "`%maven x:y:1`                                                  | 1 | illegal start",
                "`class T { public String toString() { throw new IllegalStateException(\"no\"); } }\nnew T()` | 2 | no",
                "`int a = 1;\nint f(int x) {\n  int y = x + 1;\n  return y / 0;\n}\nint b = 2;\nf(a)` | 4 | / by zero",
                "`List<Integer> l = new ArrayList<>();\nl.add(1);\nl.get(5)`     | 3 | Index 5 out of bounds",
            })
    void namesCellLineAndCause(String code, int line, String message) throws IOException {
        NotebookRun run = run("int fine = 1;", code, "int never = 2;");
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(2, failure.cell(), failure.describe());
        assertTrue(failure.message().contains(message), failure.describe());
        assertEquals(OptionalInt.of(line), failure.line(), failure.describe());
        List<Output> outputs = outputs(run, 2);
        assertTrue(outputs.get(outputs.size() - 1) instanceof Output.Failure, outputs.toString());
    }

    @Test
    void stopsAtTheFirstFailingCell() throws IOException {
        NotebookRun run = run("throw new Exception(\"here\");", "1 + 1");
        assertEquals(OptionalInt.of(1), run.executed().cells().get(0).executionCount());
        assertEquals(OptionalInt.empty(), run.executed().cells().get(1).executionCount());
    }

    @Test
    void endsACellThatPrintsWithoutEnd() throws IOException {
        NotebookRun run = run("int i = 0;\nwhile (true) System.out.println(\"line \" + i++);");
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(OptionalInt.of(2), failure.line());
        assertTrue(failure.message().contains("has more than 10 MB"), failure.message());
    }

    @ParameterizedTest
    @CsvSource({"'while (true) Thread.onSpinWait();'", "'Thread.sleep(100000);'"})
    void endsACellThatTakesLongerThanTheLimit(String code) throws IOException {
        NotebookRun run;
        try (EmbeddedRunner runner = QUICK.withTimeout(Duration.ofSeconds(1))) {
            run = run(runner, "int a = 1;\n" + code);
        }
        CellFailure failure = run.failure().orElseThrow();
        assertEquals(OptionalInt.of(2), failure.line());
        assertTrue(failure.message().contains("did not finish within 1 s"), failure.message());
    }

    @Test
    void tellsTheCellsWhichNotebookTheyAreIn() throws IOException {
        NotebookRun run = run("System.getProperty(\"introlab.notebook\").endsWith(\"some.ipynb\")");
        assertEquals(List.of(result(1, "true")), outputs(run, 1));
    }

    @Test
    void startsEachNotebookAfresh() throws IOException {
        assertTrue(run("int left = 1;").failure().isEmpty());
        assertTrue(run("left").failure().orElseThrow().message().contains("left"));
    }

    @Test
    void keepsTheJvmOfANotebookThatFailsUnlessTheNextCouldNoticeIt() throws IOException {
        run("1");
        List<Long> jvms = jvms();
        run("1 / 0");
        run("int wrong = \"x\";");
        assertTrue(run("1").failure().isEmpty());
        assertEquals(jvms, jvms());
        run("System.setProperty(\"left\", \"yes\");", "1 / 0");
        assertEquals(List.of(), outputs(run("System.getProperty(\"left\")"), 1));
    }

    private static List<Long> jvms() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    @Test
    void tellsOfEachCell() throws IOException {
        List<String> heard = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void started(Path notebook, int cell, int count) {
                heard.add("started " + cell + " of " + count);
            }

            @Override
            public void finished(Path notebook, int cell, int count, Duration elapsed, boolean succeeded) {
                heard.add("finished " + cell + " " + succeeded);
            }
        };
        Path file = folder.resolve("progress.ipynb");
        NotebookWriter.write(
                new Notebook(
                        Map.of(),
                        List.of(
                                Cell.code("a", "1"),
                                Cell.markdown("b", "text"),
                                Cell.code("c", "1 / 0"),
                                Cell.code("d", "2"))),
                file);
        QUICK.run(file, progress);
        assertEquals(List.of("started 1 of 3", "finished 1 true", "started 2 of 3", "finished 2 false"), heard);
    }
}
