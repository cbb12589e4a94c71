package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.introlab.internal.Near;
import org.introlab.workbench.review.Chapter;

/** The chapter notebooks of a study, in order. */
record Chapters(List<Path> notebooks) {

    /** Returns all notebooks in the folder except hidden files. */
    static Chapters in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("The study has no folder " + folder + " with notebooks.");
        }
        List<Path> notebooks;
        try (Stream<Path> files = Files.list(folder)) {
            notebooks = files.filter(Chapters::isNotebook).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (notebooks.isEmpty()) {
            throw new UsageException("There are no notebooks (*.ipynb) in " + folder + ".");
        }
        return new Chapters(notebooks);
    }

    private static boolean isNotebook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ipynb") && !name.startsWith(".");
    }

    /** Keeps only the requested chapters; all if none is requested. */
    Chapters only(List<String> wanted) {
        if (wanted.isEmpty()) {
            return this;
        }
        List<Path> chosen = new ArrayList<>();
        for (String chapter : wanted) {
            List<Path> of = notebooks.stream()
                    .filter(n -> key(n).equalsIgnoreCase(Chapter.ofKey(chapter).key()))
                    .toList();
            if (of.isEmpty()) {
                Set<String> known = new TreeSet<>();
                notebooks.forEach(n -> known.add(key(n)));
                throw new UsageException("There is no notebook for chapter '" + chapter + "'."
                        + Near.hint(chapter, known) + " Chapters with a notebook: " + String.join(", ", known) + ".");
            }
            chosen.addAll(of);
        }
        return new Chapters(chosen.stream().distinct().sorted().toList());
    }

    /** Returns the notebooks' file names. */
    List<String> names() {
        return notebooks.stream()
                .map(notebook -> notebook.getFileName().toString())
                .toList();
    }

    private static String key(Path notebook) {
        return Chapter.ofNotebook(notebook.getFileName().toString()).key();
    }
}
