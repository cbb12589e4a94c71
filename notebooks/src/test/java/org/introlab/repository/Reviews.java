package org.introlab.repository;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.files.Sha256;
import org.introlab.repository.Repository.Ran;
import org.introlab.workbench.site.BuildFacts;

/**
 * The review of each whole study, made once for all tests that read it. It is in {@code target/reviews} and stays there with
 * the hash of the program and the study that made it: a later build makes it again if either has changed, and {@code .ci/run},
 * which reviews the studies as a user does, leaves its own reviews there.
 */
public final class Reviews {
    private static final Path FOLDER = Repository.ROOT.resolve("target/reviews");
    private static final List<String> PROGRAM = List.of(
            "analysis-core/src/main", "workbench/src/main", "pom.xml", "analysis-core/pom.xml", "workbench/pom.xml");

    private static final Map<String, Path> FOUND = new HashMap<>();

    private Reviews() {}

    /**
     * The folder with the review of a study; nothing in it may be changed.
     *
     * @param study the study's folder from the root with or without a slash at its end; empty for the report
     */
    public static synchronized Path of(String study) {
        String folder = study.isEmpty() || study.endsWith("/") ? study : study + "/";
        if (!FOUND.containsKey(folder)) {
            try {
                FOUND.put(folder, foundOrMade(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return FOUND.get(folder);
    }

    /** The tests run in several JVMs: the first makes the review, the others wait for it. */
    private static Path foundOrMade(String study) throws IOException {
        String name = study.isEmpty() ? "report" : Path.of(study).getFileName().toString();
        Path review = FOLDER.resolve(name);
        Path stamp = FOLDER.resolve(name + ".made-of");
        Files.createDirectories(FOLDER);
        try (FileChannel file = FileChannel.open(FOLDER.resolve(name + ".lock"), CREATE, WRITE);
                FileLock lock = file.lock()) {
            String now = madeOf(study);
            if (!lock.isValid()
                    || !Files.exists(stamp)
                    || !Files.readString(stamp).strip().equals(now)) {
                Files.deleteIfExists(stamp);
                delete(review);
                String folder = Repository.ROOT.resolve(study).toString();
                Ran ran = Repository.introlab("review", "--study", folder, "--out", review.toString());
                if (ran.status() != 0) {
                    throw new AssertionError(ran.out() + ran.err());
                }
                Files.writeString(stamp, now + "\n");
            }
        }
        return review;
    }

    /** As {@code made_of} of {@code .ci/run}: the hash of what {@code sha256sum} prints, and of the versions on the pages. */
    static String madeOf(String study) throws IOException {
        List<String> places = new ArrayList<>(PROGRAM);
        places.add(study + "data");
        places.add(study + "notebooks");
        List<String> names = new ArrayList<>();
        for (String place : places) {
            for (Path file : Repository.files(Repository.ROOT.resolve(place))) {
                String name = Repository.ROOT.relativize(file).toString();
                if (!name.contains("/target/") && !name.contains("/src/test/")) {
                    names.add(name);
                }
            }
        }
        names.sort(Comparator.naturalOrder());
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            String hash = Sha256.of(Files.readAllBytes(Repository.ROOT.resolve(name)));
            lines.append(hash).append("  ").append(name).append('\n');
        }
        String commit = BuildFacts.here(Repository.ROOT).byName().getOrDefault("Commit", "");
        lines.append(commit)
                .append(' ')
                .append(System.getProperty("java.version"))
                .append('\n');
        return Sha256.of(lines.toString());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
