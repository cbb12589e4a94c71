package org.introlab.workbench.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.introlab.testing.ImagesInHtml;
import org.introlab.workbench.kernel.JupyterRequired;
import org.introlab.workbench.kernel.JupyterRunner;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel of JupyterLab withholds what the embedded runner withholds of a restricted extract, in prints and errors. */
class RestrictedInKernelTest {
    /** The kinds of ways that throw, or are refused while they are shown. */
    private static final Set<String> KINDS = Set.of("fig", "err");

    private static final String READ = "Frame p = Study.here().read(\"people\");";
    private static final String NAME = "p.row(0).text(\"name\")";

    @TempDir
    Path folder;

    private static Way way(String name, String... cells) {
        List<String> all = new ArrayList<>(List.of(READ));
        all.addAll(List.of(cells));
        return new Way("kernel", name, all, "Hemmelig|{INCOMES}", Optional.empty(), false);
    }

    /** Lines that are printed in parts, and errors wherever they come from. */
    private static List<Way> waysOfPrintsAndErrors() {
        return List.of(
                way(
                        "a line in two parts",
                        "System.out.print(" + NAME + ".substring(0, 4)); System.out.println(" + NAME
                                + ".substring(4));"),
                way(
                        "a line in two snippets",
                        "System.out.print(" + NAME + ".substring(0, 4));\nSystem.out.println(" + NAME
                                + ".substring(4));"),
                way("a line without an end", "System.out.print(" + NAME + ");"),
                way("a line without an end before a value", "System.out.print(\"a \" + " + NAME + "); 1 + 1"),
                way("a line without an end before a display", "System.out.print(" + NAME + "); display(\"shown\");"),
                way(
                        "a line without an end before an error",
                        "System.out.print(" + NAME + "); throw new IllegalStateException(" + NAME + ");"),
                way("the stream of errors", "System.err.println(" + NAME + ");"),
                way("a format", "System.out.printf(\"%s %,.2f%n\", " + NAME + ", p.row(0).number(\"income\"));"),
                way("a thread", "Thread t = new Thread(() -> System.out.println(" + NAME + ")); t.start(); t.join();"),
                way(
                        "a trace",
                        "Exception e = new Exception(" + NAME
                                + "); e.setStackTrace(new StackTraceElement[0]); e.printStackTrace();"),
                way(
                        "lines that may be printed",
                        "System.out.println(\"200 rows\\n\" + " + NAME + " + \"\\nand more\");"),
                way("a cause", "throw new IllegalStateException(\"outer\", new RuntimeException(" + NAME + "));"),
                way(
                        "a cause in a circle",
                        "Exception a = new Exception(" + NAME + "); Exception b = new Exception(a);"
                                + " a.initCause(b); throw a;"),
                way("no message", "throw new IllegalStateException();"),
                way(
                        "a class of its own",
                        "class Own extends RuntimeException { Own() { super(" + NAME + "); } }\n" + "throw new Own();"),
                way(
                        "its own name",
                        "throw new RuntimeException() { public String toString() { return " + NAME + "; } };"),
                way(
                        "another message for the place",
                        "throw new RuntimeException(\"x\") {" + " public String getLocalizedMessage() { return " + NAME
                                + "; } };"),
                way("an error", "throw new AssertionError(" + NAME + ");"),
                way(
                        "a value that is not shown",
                        "new Object() { public String toString() { throw new RuntimeException(" + NAME + "); } }"),
                way(
                        "a value that is an error to show",
                        "new Object() { public String toString() { throw new AssertionError(" + NAME + "); } }"),
                way("a text in the making", "new StringBuilder(" + NAME + ")"),
                way("what does not compile", "int wrong = \"x\";"));
    }

    @Test
    void givesTheNotebookOfTheEmbeddedRunnerAndNoPersonInIt() throws IOException {
        JupyterRunner jupyter = JupyterRunner.in(JupyterRequired.environment());
        List<Way> ways = new ArrayList<>(waysOfPrintsAndErrors());
        Way.all().stream()
                .filter(way ->
                        KINDS.contains(way.kind()) || way.cells().stream().anyMatch(cell -> cell.contains(".print")))
                .forEach(ways::add);
        Path embedded = folder.resolve("embedded.ipynb");
        Path kernel = folder.resolve("kernel.ipynb");
        try (RestrictedStudy study = RestrictedStudy.in(folder.resolve("study"))) {
            Path file = study.oneNotebook(ways);
            NotebookRun first = study.run(file, embedded);
            NotebookRun second = jupyter.run(file, kernel, Progress.SILENT);
            assertEquals("", first.failure().map(CellFailure::describe).orElse(""));
            assertEquals("", second.failure().map(CellFailure::describe).orElse(""));
            List<Cell> cells = second.executed().cells();
            List<String> incomes = study.incomes();
            int from = 0;
            for (Way way : ways) {
                int to = from + way.cells().size();
                String shown = ImagesInHtml.decoded(cells.subList(from, to).stream()
                        .map(Cell::outputs)
                        .toList()
                        .toString());
                Matcher leak = way.pattern(incomes).matcher(shown);
                assertFalse(leak.find(), () -> way + " shows '" + leak.group() + "':\n" + shown);
                assertEquals(first.executed().cells().subList(from, to), cells.subList(from, to), way.name());
                from = to;
            }
        }
        assertEquals(Files.readString(embedded), Files.readString(kernel));
    }

    /** What JupyterLab shows below the cell, before a review leaves the frames out. */
    @Test
    void saysNothingOfAPersonInTheTraceOfTheKernel() throws IOException {
        JupyterRunner jupyter = JupyterRunner.in(JupyterRequired.environment());
        try (RestrictedStudy study = RestrictedStudy.in(folder)) {
            Path file = study.write(List.of(
                    READ,
                    "throw new IllegalStateException(\"of \" + " + NAME + ", new RuntimeException(" + NAME + "));"));
            NotebookRun run = jupyter.run(file, folder.resolve("kernel.ipynb"), Progress.SILENT);
            String trace = String.join("\n", run.failure().orElseThrow().frames());
            assertFalse(trace.contains("Hemmelig"), trace);
            String said = "java.lang.IllegalStateException: The exception's message is not shown. ";
            assertTrue(
                    trace.contains(said) && trace.contains("Caused by: java.lang.RuntimeException: The exception's"),
                    trace);
            assertTrue(trace.contains("    at "), trace);
        }
    }
}
