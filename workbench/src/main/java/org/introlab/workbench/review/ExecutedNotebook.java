package org.introlab.workbench.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.published.IdHints;
import org.introlab.published.Judgement;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;

/**
 * An executed notebook with its outputs.
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

    /** Returns whether a cell was executed: it has an execution count or an output. */
    boolean isExecuted() {
        return notebook.executable().stream()
                .anyMatch(cell ->
                        cell.executionCount().isPresent() || !cell.outputs().isEmpty());
    }

    /** Returns whether it has code, none of which was executed. */
    boolean isNeverExecuted() {
        return !notebook.executable().isEmpty() && !isExecuted();
    }

    /** Returns the chapter of the notebook. */
    public Chapter chapter() {
        return Chapter.ofNotebook(fileName);
    }

    /** Returns the text of the first heading of its prose, if any. */
    public Optional<String> title() {
        return notebook.cells().stream()
                .flatMap(cell -> Markdown.title(cell).stream())
                .findFirst();
    }

    /**
     * Returns the cell that failed, unless it was meant to, or the first with a malformed output.
     *
     * @param judgements the judgements of ledger ids to lay over the exhibits
     */
    Optional<FailedNotebook> failure(Function<String, Optional<Judgement>> judgements) {
        return raised().or(() -> malformed(judgements));
    }

    private Optional<FailedNotebook> malformed(Function<String, Optional<Judgement>> judgements) {
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            ReviewedValue.Place place = new ReviewedValue.Place(fileName, i + 1);
            List<String> faults = new ArrayList<>();
            for (Output output : cells.get(i).outputs()) {
                Optional<StatedVerdicts> stated = Optional.empty();
                if (output.bundle().containsKey(VerdictOutput.MIME)) {
                    Object content = output.bundle().get(VerdictOutput.MIME);
                    stated = StatedVerdicts.parse(content, place, faults, new ArrayList<>());
                }
                Optional<List<Source>> files =
                        stated.filter(verdicts -> !verdicts.values().isEmpty()).map(StatedVerdicts::sources);
                CarriedGrids.malformed(output, judgements, files).ifPresent(fault -> faults.add(place + ": " + fault));
            }
            if (!faults.isEmpty()) {
                String described = faults.stream()
                        .map(fault -> fault.replace(place + ": ", ""))
                        .distinct()
                        .collect(Collectors.joining("; "));
                return Optional.of(FailedNotebook.malformed(fileName, i + 1, described));
            }
        }
        return Optional.empty();
    }

    private Optional<FailedNotebook> raised() {
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Optional<Output.Failure> error = cell.outputs().stream()
                    .filter(Output.Failure.class::isInstance)
                    .map(Output.Failure.class::cast)
                    .findFirst();
            if (error.isPresent() && !cell.mayRaise()) {
                return Optional.of(new FailedNotebook(
                        fileName, i + 1, error.get().name(), oneLine(error.get().message())));
            }
        }
        return Optional.empty();
    }

    /** Returns the first two lines of a message as one, because a compiler gives the details in the second. */
    private static String oneLine(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .limit(2)
                .reduce((one, other) -> one + (one.endsWith(":") ? " " : "; ") + other)
                .orElse("");
    }

    /** Returns the ids, or groups of ids, judged by other cells, with the first cell that refers to each. */
    Map<String, ReviewedValue.Place> mentions() {
        Map<String, ReviewedValue.Place> mentions = new LinkedHashMap<>();
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            ReviewedValue.Place place = new ReviewedValue.Place(fileName, i + 1);
            cells.get(i).outputs().stream()
                    .flatMap(output -> CarriedGrids.elsewhereIn(output).stream())
                    .forEach(id -> mentions.putIfAbsent(id, place));
        }
        return mentions;
    }

    /** Returns the exhibits that its cells judge, with the keys of all their cells. */
    Stream<IdHints.JudgedCells> judgedCells() {
        return notebook.executable().stream()
                .flatMap(cell -> cell.outputs().stream())
                .flatMap(output -> CarriedGrids.judged(output).stream());
    }

    /** Returns the ids stated by the cells of a failed notebook, ignoring faults of its outputs. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        notebook.executable().stream()
                .flatMap(cell -> cell.outputs().stream())
                .filter(output -> output.bundle().containsKey(VerdictOutput.MIME))
                .flatMap(output -> StatedVerdicts.ids(output.bundle().get(VerdictOutput.MIME)))
                .forEach(ids::add);
        return ids;
    }

    /** Returns the verdicts in its cells, in order; malformed or contradictory ones are added to {@code faults}. */
    List<StatedVerdicts> verdicts(List<String> faults) {
        List<StatedVerdicts> all = new ArrayList<>();
        List<Cell> cells = notebook.executable();
        for (int i = 0; i < cells.size(); i++) {
            ReviewedValue.Place place = new ReviewedValue.Place(fileName, i + 1);
            for (Output output : cells.get(i).outputs()) {
                if (output.bundle().containsKey(VerdictOutput.MIME)) {
                    StatedVerdicts.parse(output.bundle().get(VerdictOutput.MIME), place, faults)
                            .ifPresent(all::add);
                }
                CarriedGrids.check(output, place, faults);
            }
        }
        return all;
    }
}
