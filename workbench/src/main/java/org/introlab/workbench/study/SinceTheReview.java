package org.introlab.workbench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.introlab.data.Source;
import org.introlab.data.book.Resource;
import org.introlab.data.study.Study;
import org.introlab.files.Sha256;
import org.introlab.workbench.code.StudyCode;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookException;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.text.Texts;

/** Compares a study's files with those of a review, because the story of a value is wrong if files have changed. */
final class SinceTheReview {
    private final Optional<Path> root;
    private final Map<String, String> titles;
    private final List<String> code;
    private final Texts texts;

    private SinceTheReview(Optional<Path> root, Map<String, String> titles, List<String> code, Texts texts) {
        this.root = root;
        this.titles = titles;
        this.code = code;
        this.texts = texts;
    }

    /** Returns a comparison without a study. */
    static SinceTheReview unknown(Texts texts) {
        return new SinceTheReview(Optional.empty(), Map.of(), List.of(), texts);
    }

    /**
     * Returns the comparison for a study.
     *
     * @param review the folder that the review wrote
     * @throws IOException if it can't be read
     */
    static SinceTheReview of(Study study, Path review, Texts texts) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        for (Resource resource : study.codeBook().resources()) {
            titles.put("data/" + resource.path(), resource.title());
        }
        return new SinceTheReview(
                Optional.of(study.root()),
                titles,
                StudyCode.of(study).differingFrom(review.resolve(ReviewFolder.CODE)),
                texts);
    }

    /** Returns a file's title in the code book. */
    Optional<String> title(Source source) {
        return Optional.ofNullable(titles.get(source.file()));
    }

    /** Returns a warning that a file has changed; empty if it is the same or can't be found. */
    Optional<String> data(Source source) {
        return root.map(r -> r.resolve(source.file()))
                .filter(Files::isRegularFile)
                .filter(file -> !sha256(file).equals(source.sha256()))
                .map(file -> texts.text("show.changed.data", Map.of("file", source.file())));
    }

    /** Returns a warning that a notebook's code has changed; empty if it is the same or can't be found. */
    Optional<String> notebook(ExecutedNotebook executed) {
        return root.map(r -> r.resolve("notebooks").resolve(executed.fileName()))
                .filter(Files::isRegularFile)
                .filter(file -> !code(file).equals(Optional.of(sources(executed.notebook()))))
                .map(file -> texts.text("show.changed.notebook"));
    }

    /** Returns a warning that the study's own code has changed; empty if it is the same. */
    Optional<String> code() {
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text("show.changed.code", Map.of("files", String.join(", ", code))));
    }

    private static Optional<List<String>> code(Path file) {
        try {
            return Optional.of(sources(NotebookReader.read(file)));
        } catch (NotebookException e) {
            return Optional.empty();
        }
    }

    private static List<String> sources(Notebook notebook) {
        return notebook.executable().stream().map(Cell::source).toList();
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            return "";
        }
    }
}
