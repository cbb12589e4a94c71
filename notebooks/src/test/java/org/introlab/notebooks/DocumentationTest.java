package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code in the documentation runs, top to bottom, as a notebook of this study. */
class DocumentationTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\R(.*?)^```");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/notebook-api.md"})
    void runs(String page) throws IOException {
        List<Cell> cells = new ArrayList<>();
        Matcher block = JAVA.matcher(Files.readString(Repository.ROOT.resolve(page)));
        while (block.find()) {
            cells.add(Cell.code("c" + (cells.size() + 1), block.group(1).strip()));
        }
        assertFalse(cells.isEmpty(), page + " has no Java code");
        Path notebook = folder.resolve("page.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), cells), notebook);
        String before = System.setProperty("introlab.study", Repository.ROOT.toString());
        try {
            assertEquals(
                    "",
                    EmbeddedRunner.create()
                            .run(notebook, Progress.SILENT)
                            .failure()
                            .map(CellFailure::describe)
                            .orElse(""));
        } finally {
            if (before == null) {
                System.clearProperty("introlab.study");
            } else {
                System.setProperty("introlab.study", before);
            }
        }
    }
}
