package org.introlab.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.study.Study;
import org.introlab.files.WorkFolder;
import org.introlab.workbench.terminal.ShellWords;
import picocli.CommandLine.Option;

/**
 * Options for the study that a command works on, and for other places of its data and published values. A study finds
 * them by environment variables in a kernel's process, and by system properties in this one.
 */
final class StudyOptions {

    @Option(
            names = "--study",
            paramLabel = "DIR",
            description = "The study: a folder with notebooks/ and data/ (default: the study that contains the"
                    + " working directory).")
    private Optional<Path> study = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Use data files in DIR in place of the study's.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--published", paramLabel = "FILE", description = "Judge against the published values in FILE.")
    private Optional<Path> published = Optional.empty();

    /** Returns the environment variables for a kernel's process. */
    Map<String, String> environment() {
        return places("INTROLAB_STUDY", "INTROLAB_DATA", "INTROLAB_PUBLISHED");
    }

    /**
     * Does something with the study in this process, and restores the properties.
     *
     * @throws UsageException if the named folder is not a study
     */
    <T> T inThisProcess(Work<T> work) throws IOException {
        study.ifPresent(StudyOptions::requireStudy);
        Map<String, String> properties = places("introlab.study", "introlab.data", "introlab.published");
        Map<String, Optional<String>> before = new LinkedHashMap<>();
        properties.forEach((name, value) -> before.put(name, Optional.ofNullable(System.setProperty(name, value))));
        try {
            Study here = Study.here();
            removeLeft(here.root());
            return work.with(here);
        } finally {
            before.forEach((name, value) ->
                    value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name)));
        }
    }

    /** Removes files that a killed conversion left next to the data. */
    private void removeLeft(Path root) throws IOException {
        List<Path> places = new ArrayList<>(List.of(root.resolve("data"), root.resolve("data/restricted")));
        data.ifPresent(places::add);
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                WorkFolder.removeLeft(place);
            }
        }
    }

    /** Returns the study option as typed, for commands in messages; empty if none was given. */
    String typed() {
        return study.map(folder -> " " + ShellWords.of(List.of("--study", folder.toString())))
                .orElse("");
    }

    private Map<String, String> places(String ofStudy, String ofData, String ofPublished) {
        Map<String, String> places = new LinkedHashMap<>();
        study.ifPresent(folder -> places.put(ofStudy, absolute(folder)));
        data.ifPresent(folder -> places.put(ofData, absolute(folder)));
        published.ifPresent(file -> places.put(ofPublished, absolute(file)));
        return places;
    }

    private static void requireStudy(Path folder) {
        Path codeBook = folder.resolve("data").resolve("datapackage.json");
        if (!Files.isRegularFile(codeBook)) {
            throw new UsageException(folder + " is not a study: it has no " + codeBook + ". Create a new study with: "
                    + ShellWords.of(List.of(Launcher.called(), "new-study", folder.toString())));
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** The work to do. */
    @FunctionalInterface
    interface Work<T> {
        T with(Study study) throws IOException;
    }
}
