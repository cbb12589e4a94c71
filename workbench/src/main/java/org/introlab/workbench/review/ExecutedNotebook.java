package org.introlab.workbench.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.exhibit.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;

/**
 * A notebook with the outputs of its execution, whoever executed it.
 *
 * @param fileName the file's name without folders; its prefix names the chapter
 * @param notebook cells and outputs
 */
public record ExecutedNotebook(String fileName, Notebook notebook) {

    /**
     * Reads an executed notebook.
     *
     * @throws org.introlab.workbench.notebook.NotebookException if the file is not a readable notebook
     */
    public static ExecutedNotebook read(Path path) {
        return new ExecutedNotebook(path.getFileName().toString(), NotebookReader.read(path));
    }

    /** The chapter that the notebook treats. */
    public Chapter chapter() {
        return Chapter.ofNotebook(fileName);
    }

    /** Text of the first heading of its prose, if it has one. */
    Optional<String> title() {
        return notebook.cells().stream()
                .flatMap(cell -> Markdown.title(cell).stream())
                .findFirst();
    }

    /** The cell that failed, unless it was meant to. */
    Optional<FailedNotebook> failure() {
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Optional<String> error = cell.outputs().stream()
                    .filter(Output.Failure.class::isInstance)
                    .map(output -> ((Output.Failure) output).name())
                    .findFirst();
            if (error.isPresent() && !cell.mayRaise()) {
                return Optional.of(new FailedNotebook(fileName, i + 1, error.get()));
            }
        }
        return Optional.empty();
    }

    /** The ids, or groups of ids, whose verdicts other cells decide, with the first cell that speaks of each. */
    Map<String, ReviewedValue.Place> mentions() {
        Map<String, ReviewedValue.Place> mentions = new LinkedHashMap<>();
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            ReviewedValue.Place place = new ReviewedValue.Place(fileName, i + 1);
            cells.get(i).outputs().stream()
                    .flatMap(output -> ShownOutputs.elsewhere(output).stream())
                    .forEach(id -> mentions.putIfAbsent(id, place));
        }
        return mentions;
    }

    /** The verdicts that its cells hold, in order; what is not as the format says goes to {@code faults}. */
    List<StatedVerdicts> verdicts(List<String> faults) {
        List<StatedVerdicts> all = new ArrayList<>();
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            ReviewedValue.Place place = new ReviewedValue.Place(fileName, i + 1);
            for (Output output : cells.get(i).outputs()) {
                Object content = output.bundle().get(VerdictOutput.MIME);
                if (content != null) {
                    StatedVerdicts.parse(content, place, faults).ifPresent(all::add);
                }
                CarriedGrids.check(output, place, faults);
            }
        }
        return all;
    }
}
