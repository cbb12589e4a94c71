package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A new study with its review, made once in a JVM; each test that begins with one gets a copy. */
final class ReviewedStudy {
    private static Optional<Path> made = Optional.empty();

    private ReviewedStudy() {}

    /** Puts the review of a new study into it, as a review would. */
    static void review(Path study) throws IOException {
        copy(made().resolve("build"), study.resolve("build"));
    }

    private static synchronized Path made() throws IOException {
        if (made.isEmpty()) {
            Path folder = Files.createDirectories(Path.of("target", "studies").toAbsolutePath());
            Path study = Files.createTempDirectory(folder, "study").resolve("study");
            assertEquals(0, CommandLineRun.of("new-study", study.toString()).status());
            CommandLineRun review = CommandLineRun.of("review", "--study", study.toString());
            assertEquals(0, review.status(), review.out() + review.err());
            made = Optional.of(study);
        }
        return made.get();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
