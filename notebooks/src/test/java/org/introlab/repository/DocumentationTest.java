package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code in the documentation runs, top to bottom, as a notebook of this study. */
class DocumentationTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^ *```java\\R(.*?)^ *```");
    private static final Pattern EXAMPLE = Pattern.compile("(?s) \\* <pre>\\{@code\\R(.*?) \\* }</pre>");

    private static final EmbeddedRunner RUNNER = EmbeddedRunner.create();

    /** One for all: a runner begins anew in another folder. */
    @TempDir
    static Path folder;

    @AfterAll
    static void end() {
        RUNNER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/notebook-api.md", "docs/from-r.md"})
    void runs(String page) throws IOException {
        run(page, JAVA, "");
    }

    /** Each package tells in its Javadoc how it is used, and the example shows something at its end. */
    @ParameterizedTest
    @MethodSource("packages")
    void runsTheExampleOfEachPackage(String packageInfo) throws IOException {
        NotebookRun run = run(packageInfo, EXAMPLE, " \\* ?");
        List<Cell> cells = run.executed().cells();
        assertFalse(cells.get(cells.size() - 1).outputs().isEmpty(), packageInfo + " shows nothing");
    }

    static List<String> packages() {
        List<String> found = Stream.of("analysis-core", "workbench", "notebooks")
                .map(module -> Repository.ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(sources -> Repository.files(sources).stream())
                .filter(file -> file.endsWith("package-info.java"))
                // of internal packages nobody outside needs an example
                .filter(file -> !file.toString().contains("/internal/"))
                .map(file -> Repository.ROOT.relativize(file).toString())
                .toList();
        assertTrue(found.size() >= 15, "packages found: " + found);
        return found;
    }

    /** Runs the blocks of a file, without what each of their lines begins with there. */
    private NotebookRun run(String file, Pattern blocks, String margin) throws IOException {
        List<Cell> cells = new ArrayList<>();
        Matcher block = blocks.matcher(Files.readString(Repository.ROOT.resolve(file)));
        while (block.find()) {
            String code = block.group(1).replaceAll("(?m)^" + margin, "").strip();
            cells.add(Cell.code("c" + (cells.size() + 1), code));
        }
        assertFalse(cells.isEmpty(), file + " has no Java code");
        Path notebook = folder.resolve("page.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), cells), notebook);
        String before = System.setProperty("introlab.study", Repository.ROOT.toString());
        try {
            NotebookRun run = RUNNER.run(notebook, Progress.SILENT);
            assertEquals("", run.failure().map(CellFailure::describe).orElse(""), file);
            return run;
        } finally {
            if (before == null) {
                System.clearProperty("introlab.study");
            } else {
                System.setProperty("introlab.study", before);
            }
        }
    }
}
