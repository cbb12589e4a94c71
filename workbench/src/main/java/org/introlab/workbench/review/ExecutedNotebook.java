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

    /** Whether a cell shows that it was executed: it has a number in brackets, or an output. */
    boolean isExecuted() {
        return notebook.executable().stream()
                .anyMatch(cell ->
                        cell.executionCount().isPresent() || !cell.outputs().isEmpty());
    }

    /** Whether it has code to execute, and none of it was. */
    boolean isNeverExecuted() {
        return !notebook.executable().isEmpty() && !isExecuted();
    }

    /** The chapter that the notebook treats. */
    public Chapter chapter() {
        return Chapter.ofNotebook(fileName);
    }

    /** Text of the first heading of its prose, if it has one. */
    public Optional<String> title() {
        return notebook.cells().stream()
                .flatMap(cell -> Markdown.title(cell).stream())
                .findFirst();
    }

    /**
     * The cell that failed, unless it was meant to; or else the first whose output is not as its format says, so that nothing can be
     * made of it.
     *
     * @param judgements of ledger ids, as they will be laid over the exhibits
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
                        stated.filter(said -> !said.values().isEmpty()).map(StatedVerdicts::sources);
                CarriedGrids.malformed(output, judgements, files).ifPresent(fault -> faults.add(place + ": " + fault));
            }
            if (!faults.isEmpty()) {
                String told = faults.stream()
                        .map(fault -> fault.replace(place + ": ", ""))
                        .distinct()
                        .collect(Collectors.joining("; "));
                return Optional.of(FailedNotebook.malformed(fileName, i + 1, told));
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
                        fileName, i + 1, error.get().name(), said(error.get().message())));
            }
        }
        return Optional.empty();
    }

    /** Its first two lines on one, since a compiler names what is wrong in the second. */
    private static String said(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .limit(2)
                .reduce((one, other) -> one + (one.endsWith(":") ? " " : "; ") + other)
                .orElse("");
    }

    /** The ids, or groups of ids, whose verdicts other cells decide, with the first cell that speaks of each. */
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

    /** The exhibits that its cells judge, with the keys of all their cells. */
    Stream<IdHints.JudgedCells> judgedCells() {
        return notebook.executable().stream()
                .flatMap(cell -> cell.outputs().stream())
                .flatMap(output -> CarriedGrids.judged(output).stream());
    }

    /** The ids that the cells of a notebook state, which has failed; what is wrong with its outputs is of no interest. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        notebook.executable().stream()
                .flatMap(cell -> cell.outputs().stream())
                .filter(output -> output.bundle().get(VerdictOutput.MIME) instanceof Map<?, ?>)
                .flatMap(
                        output -> StatedVerdicts.ids((Map<?, ?>) output.bundle().get(VerdictOutput.MIME)))
                .forEach(ids::add);
        return ids;
    }

    /** The verdicts that its cells hold, in order; what is not as the format says or contradicts itself goes to {@code faults}. */
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
