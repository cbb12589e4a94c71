package org.introlab.notebooks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.introlab.workbench.cli.Introlab;
import org.junit.jupiter.api.Assumptions;

/** This repository, and its command line run as a user runs it. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** What a run of the command line left: exit status and what it printed. */
    record Ran(int status, String out, String err) {}

    static Ran introlab(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    private static final Map<String, Path> REVIEWS = new ConcurrentHashMap<>();

    /**
     * The folder that a review of a whole study left, run once for all tests; nothing in it may be changed.
     *
     * @param study the study's folder from the root; empty for the report
     */
    static Path review(String study) {
        return REVIEWS.computeIfAbsent(study, name -> {
            Path out = Path.of("target", "review-of-" + (name.isEmpty() ? "report" : name.replace('/', '-')))
                    .toAbsolutePath();
            Ran ran = introlab("review", "--study", ROOT.resolve(name).toString(), "--out", out.toString());
            if (ran.status() != 0) {
                throw new AssertionError(ran.out() + ran.err());
            }
            return out;
        });
    }

    /** Skips a test that would have to make {@code .venv} first, unless that is forbidden. */
    static void needPython(String untested) {
        if (!Files.isDirectory(ROOT.resolve(".venv")) && !"true".equals(System.getenv("INTROLAB_REQUIRE_JUPYTER"))) {
            String reason = "no .venv; ./introlab kernel install makes it";
            System.out.println(untested + ": " + reason);
            Assumptions.abort(reason);
        }
    }

    /** The notebooks of the report. */
    static List<Path> notebooks() {
        return notebooksOf(ROOT);
    }

    /** The studies of this repository, each the path of its folder with a slash at its end; the report is empty. */
    static List<String> studies() {
        return List.of("", "examples/nsw/", "examples/card-krueger/");
    }

    /** The notebooks of the report and of the studies with open data. */
    static List<Path> notebooksOfAllStudies() {
        return studies().stream()
                .flatMap(study -> notebooksOf(ROOT.resolve(study)).stream())
                .toList();
    }

    static List<Path> notebooksOf(Path study) {
        return files(study.resolve("notebooks")).stream()
                .filter(p -> p.getParent().equals(study.resolve("notebooks"))
                        && p.toString().endsWith(".ipynb"))
                .toList();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a study without what its reviews wrote, to be changed. */
    static Path copyOfStudy(String study, Path into) throws IOException {
        Path from = ROOT.resolve(study);
        for (Path file : files(from)) {
            if (!file.startsWith(from.resolve("build"))) {
                Path to = into.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return into;
    }

    /** A copy of the study's data folder, declaration and all, to be changed. */
    static Path copyOfData(Path into) throws IOException {
        Path data = ROOT.resolve("data");
        for (Path file : files(data)) {
            Path to = into.resolve(data.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return into;
    }
}
