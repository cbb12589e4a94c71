package org.introlab.workbench.disclosure;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;

/** A study of 200 invented persons with an extract that is declared restricted. */
final class RestrictedStudy implements AutoCloseable {
    private final EmbeddedRunner runner = EmbeddedRunner.create();
    private final Path root;

    private RestrictedStudy(Path root) {
        this.root = root;
    }

    /** Copies it to a folder. The extract stands apart in the resources, since git ignores every folder of its name. */
    static RestrictedStudy in(Path root) throws IOException {
        copy("/restricted/study", root);
        copy("/restricted/extract", root.resolve("data/restricted"));
        Files.createDirectories(root.resolve("notebooks"));
        return new RestrictedStudy(root);
    }

    private static void copy(String resource, Path target) throws IOException {
        Path source = resource(resource);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copied = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(RestrictedStudy.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every income of the extract as it is written there. */
    List<String> incomes() throws IOException {
        return Files.readAllLines(root.resolve("data/restricted/people.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[5])
                .toList();
    }

    /** Runs a notebook of the study. */
    NotebookRun run(Path notebook) throws IOException {
        return runner.run(notebook, Progress.SILENT);
    }

    /** Writes cells as a notebook of the study. */
    Path write(List<String> cells) throws IOException {
        List<Cell> all = new ArrayList<>();
        for (String cell : cells) {
            all.add(Cell.code("c" + (all.size() + 1), cell));
        }
        Path file = root.resolve("notebooks/01-way.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), all), file);
        return file;
    }

    /** Writes the cells of all these ways as one notebook, which goes on after a cell that fails. */
    Path oneNotebook(List<Way> ways) throws IOException {
        List<Cell> all = new ArrayList<>();
        for (Way way : ways) {
            for (String cell : way.cells()) {
                all.add(new Cell(
                        "c" + (all.size() + 1),
                        CellType.CODE,
                        cell,
                        List.of(),
                        OptionalInt.empty(),
                        Map.of("tags", List.of("raises-exception")),
                        Map.of()));
            }
        }
        Path file = root.resolve("notebooks/02-ways.ipynb");
        NotebookWriter.write(new Notebook(Map.of(), all), file);
        return file;
    }

    /** Runs a notebook of the study into a file. */
    NotebookRun run(Path notebook, Path target) throws IOException {
        return runner.run(notebook, target, Progress.SILENT);
    }

    @Override
    public void close() {
        runner.close();
    }
}
