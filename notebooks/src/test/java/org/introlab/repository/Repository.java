package org.introlab.repository;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.workbench.cli.Introlab;
import org.junit.jupiter.api.Assumptions;

/** This repository, and its command line run as a user runs it. */
public final class Repository {

    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** What a run of the command line left: exit status and what it printed. */
    public record Ran(int status, String out, String err) {}

    /** Runs the command line in this JVM. */
    public static Ran introlab(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    /** Skips a test that would have to make {@code .venv} first, unless that is forbidden. */
    public static void needPython(String untested) {
        if (!Files.isDirectory(ROOT.resolve(".venv")) && !"true".equals(System.getenv("INTROLAB_REQUIRE_JUPYTER"))) {
            String reason = "no .venv; ./introlab kernel install makes it";
            System.out.println(untested + ": " + reason);
            Assumptions.abort(reason);
        }
    }

    /** The notebooks of the report. */
    public static List<Path> notebooks() {
        return notebooksOf(ROOT);
    }

    /** The studies of this repository, each the path of its folder with a slash at its end; the report is empty. */
    public static List<String> studies() {
        return List.of("", "examples/nsw/", "examples/card-krueger/");
    }

    /** The notebooks of the report and of the studies with open data. */
    public static List<Path> notebooksOfAllStudies() {
        return studies().stream()
                .flatMap(study -> notebooksOf(ROOT.resolve(study)).stream())
                .toList();
    }

    /** The notebooks of a study in a folder, in the order of their names. */
    public static List<Path> notebooksOf(Path study) {
        return files(study.resolve("notebooks")).stream()
                .filter(p -> p.getParent().equals(study.resolve("notebooks"))
                        && p.toString().endsWith(".ipynb"))
                .toList();
    }

    /** All files below a folder, in the order of their names. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a study without what its reviews wrote, to be changed. */
    public static Path copyOfStudy(String study, Path into) throws IOException {
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
    public static Path copyOfData(Path into) throws IOException {
        Path data = ROOT.resolve("data");
        for (Path file : files(data)) {
            Path to = into.resolve(data.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return into;
    }
}
