package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks opened and run in one JupyterLab; pictures stay in {@code target/lab}. */
class LabInBrowserTest {
    private static final String ACTIVATE = "jupyterapp.shell.currentWidget.content.activeCellIndex = arguments[0];";

    private static final Notebook NOTEBOOK = notebook(
            Cell.code(
                    "table",
                    "Table table = Table.create(\"t\", DoubleColumn.create(\"x\", 1, 2, 3), DoubleColumn.create(\"y\", 2, 3, 5));\n"
                            + "table"),
            Cell.code("figure", "ScatterPlot.create(\"Three points\", table, \"x\", \"y\")"),
            Cell.code("text", "System.out.println(\"done\");\ntable.rowCount()"));

    @TempDir
    static Path study;

    private static LabBrowser lab;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(study.resolve("notebooks"));
        lab = LabBrowser.on(study);
    }

    @AfterAll
    static void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    private static Notebook notebook(Cell... cells) {
        return new Notebook(
                Map.of("kernelspec", Map.of("name", "introlab", "display_name", "Introlab (Java)", "language", "java")),
                List.of(cells));
    }

    @Test
    void endsALoopAtAnInterruptAndGoesOn() throws IOException {
        NotebookWriter.write(
                notebook(
                        Cell.code("kept", "int kept = 41;"),
                        Cell.code("loop", "System.out.println(\"looping\");\nwhile (true) {}"),
                        Cell.code("after", "kept + 1")),
                study.resolve("notebooks/loop.ipynb"));
        lab.open("loop.ipynb");
        lab.script(ACTIVATE, 0);
        lab.command("notebook:run-cell");
        lab.script(ACTIVATE + "jupyterapp.commands.execute('notebook:run-cell');", 1);
        lab.waitUntil("the loop runs", () -> lab.text(".jp-OutputArea-output").contains("looping"));
        lab.command("notebook:interrupt-kernel");
        lab.waitUntil(
                "the loop has ended", () -> lab.text(".jp-OutputArea-output").contains("interrupted"));
        lab.script(ACTIVATE, 2);
        lab.command("notebook:run-cell");
        lab.waitUntil(
                "the next cell has run", () -> lab.text(".jp-OutputArea-output").contains("42"));
        lab.photograph("interrupted.png");
    }

    @Test
    void showsTablesAndFiguresAndSavesWhatTheEmbeddedRunnerWrites() throws IOException {
        Path notebook = study.resolve("notebooks/lab.ipynb");
        NotebookWriter.write(NOTEBOOK, notebook);
        lab.open("lab.ipynb");
        lab.command("notebook:run-all-cells");
        lab.waitUntil("the table is shown", () -> lab.count(".jp-OutputArea-output .introlab table") > 0);
        lab.waitUntil("the figure is drawn", () -> lab.count(".jp-OutputArea .js-plotly-plot .point") > 0);
        lab.photograph("executed.png");
        lab.command("docmanager:save");
        Notebook saved = NotebookReader.read(notebook);
        Path same = study.resolve("same.ipynb");
        NotebookWriter.write(NOTEBOOK, same);
        List<Cell> embedded;
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            embedded = runner.run(same, Progress.SILENT).executed().cells();
        }
        for (int i = 0; i < embedded.size(); i++) {
            assertEquals(embedded.get(i).source(), saved.cells().get(i).source());
            assertEquals(embedded.get(i).outputs(), saved.cells().get(i).outputs());
        }
    }
}
