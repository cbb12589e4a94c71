package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.introlab.repository.Repository;
import org.introlab.repository.Reviews;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.NotebookLint;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chapter runs, and reads as a chapter. */
class ChaptersTest {

    private static final int LONGEST_CELL = 15;

    @ParameterizedTest
    @MethodSource("org.introlab.repository.Repository#studies")
    void runToTheirEndAndShowSomething(String study) {
        for (Path notebook : Repository.notebooksOf(Repository.ROOT.resolve(study))) {
            Path file = Reviews.of(study).resolve("notebooks").resolve(notebook.getFileName());
            List<Cell> cells = NotebookReader.read(file).cells();
            assertEquals(
                    sources(NotebookReader.read(notebook).cells()), sources(cells), notebook + " is the one that ran");
            for (Cell cell : cells) {
                String place = notebook.getFileName() + ", cell " + cell.id();
                assertEquals(
                        cell.isExecutable() && !cell.isSkipped(),
                        cell.executionCount().isPresent(),
                        place);
                assertFalse(cell.outputs().stream().anyMatch(Output.Failure.class::isInstance), place);
            }
            assertTrue(cells.stream().anyMatch(cell -> !cell.outputs().isEmpty()), notebook + " shows something");
        }
    }

    private static List<String> sources(List<Cell> cells) {
        return cells.stream().map(Cell::source).toList();
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
