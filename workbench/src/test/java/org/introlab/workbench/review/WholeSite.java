package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.introlab.workbench.cli.Introlab;

/** The sites of this repository's studies, as the command writes them; made once for all tests that look at them. */
final class WholeSite {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path SITES = Path.of("target", "whole-sites").toAbsolutePath();
    private static final Map<String, Path> MADE = new TreeMap<>();

    private WholeSite() {}

    /** The folder of each study's site, by the study's folder name. */
    static synchronized Map<String, Path> all() {
        if (MADE.isEmpty()) {
            studies().forEach(study -> MADE.put(study.getFileName().toString(), review(study)));
        }
        return MADE;
    }

    /** Every page of every site. */
    static List<Path> pages() {
        return all().values().stream()
                .flatMap(site -> files(site).stream())
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private static List<Path> studies() {
        Path examples = REPOSITORY.resolve("examples");
        Stream<Path> others = Files.isDirectory(examples) ? files(examples).stream() : Stream.empty();
        return Stream.concat(
                        Stream.of(REPOSITORY),
                        others.map(folder -> folder.resolve("data/datapackage.json"))
                                .filter(Files::isRegularFile)
                                .map(book -> book.getParent().getParent()))
                .toList();
    }

    private static Path review(Path study) {
        Path site = SITES.resolve(study.getFileName());
        StringWriter said = new StringWriter();
        PrintWriter terminal = new PrintWriter(said);
        int status = Introlab.run(terminal, terminal, "review", "--study", study.toString(), "--out", site.toString());
        assertEquals(0, status, said::toString);
        return site;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
