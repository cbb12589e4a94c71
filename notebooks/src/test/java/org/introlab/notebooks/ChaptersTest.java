package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.NotebookLint;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every chapter runs, cell by cell, and reads as a chapter. */
class ChaptersTest {

    private static final int LONGEST_CELL = 15;

    @TestFactory
    Stream<DynamicContainer> runCellByCell() {
        EmbeddedRunner runner = EmbeddedRunner.create();
        return Repository.notebooksOfAllStudies().stream()
                .map(notebook -> cells(runner, notebook))
                .onClose(runner::close);
    }

    private static DynamicContainer cells(EmbeddedRunner runner, Path notebook) {
        List<DynamicTest> tests = new ArrayList<>();
        NotebookRun run = run(runner, notebook, new Progress() {
            @Override
            public void started(Path file, int cell, int count) {}

            @Override
            public void finished(Path file, int cell, int count, Duration elapsed, boolean succeeded) {
                tests.add(DynamicTest.dynamicTest("cell " + cell + " of " + count, () -> assertTrue(succeeded)));
            }
        });
        run.failure().ifPresent(f -> tests.add(DynamicTest.dynamicTest("runs to its end", () -> fail(f.describe()))));
        tests.add(DynamicTest.dynamicTest(
                "shows something",
                () -> assertFalse(run.executed().cells().stream()
                        .allMatch(c -> c.outputs().isEmpty()))));
        return DynamicContainer.dynamicContainer(notebook.getFileName().toString(), tests);
    }

    private static NotebookRun run(EmbeddedRunner runner, Path notebook, Progress progress) {
        try {
            return runner.run(notebook, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void useNothingThatOneOfTheKernelsLacks() {
        for (Path notebook : Repository.notebooksOfAllStudies()) {
            assertEquals(List.of(), NotebookLint.check(NotebookReader.read(notebook)), notebook.toString());
        }
    }

    @Test
    void areCommittedWithoutOutputsAndWithShortExplainedCells() {
        assertFalse(Repository.notebooksOfAllStudies().isEmpty());
        for (Path notebook : Repository.notebooksOfAllStudies()) {
            List<Cell> cells = NotebookReader.read(notebook).cells();
            for (Cell cell : cells) {
                String place = notebook.getFileName() + ", cell " + cell.id();
                assertTrue(
                        cell.outputs().isEmpty(),
                        place
                                + " holds outputs; clear them (in JupyterLab: Edit > Clear Outputs of All Cells) and save");
                assertTrue(
                        cell.type() != CellType.CODE || cell.source().lines().count() <= LONGEST_CELL,
                        place + " is longer than " + LONGEST_CELL + " lines");
            }
            assertEquals(CellType.MARKDOWN, cells.get(0).type(), notebook + " begins with words");
        }
    }
}
