package org.introlab.workbench.review.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledReviewTest {

    private static final int KILLS = 20;
    private static final int FILES = 20;

    @TempDir
    Path temporary;

    /** Writes one review after another into a folder until it is killed; each file holds the review's number. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path site = Path.of(arguments[0]);
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                String text = String.valueOf(number);
                Map<String, ReviewFolder.Content> files = new TreeMap<>();
                for (int i = 0; i < FILES; i++) {
                    // one file comes and goes, so that the lists of two reviews differ
                    files.put("a/" + (i == 0 ? "of-" + text : i) + ".html", file -> Files.writeString(file, text));
                }
                try (ReviewFolder folder = ReviewFolder.reserve(site)) {
                    folder.replace(files);
                }
                System.out.println(number);
            }
        }
    }

    @Test
    void leavesTheOldReviewOrTheNewOneWheneverItIsKilled() throws Exception {
        Path dir = temporary.toRealPath();
        Path site = dir.resolve("review");
        Path stranger = Files.writeString(
                Files.createDirectory(dir.resolve("review.new")).resolve("thesis.txt"), "years of work");
        Random random = new Random(5);
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            last = writeUntilKilled(site, last + 1, random.nextInt(40));
            boolean between = Files.notExists(site);
            ReviewFolder.reserve(site).close();
            Map<Path, String> found = contents(site.resolve("a"));
            assertEquals(1, Set.copyOf(found.values()).size(), "kill " + kill + ", between " + between + ": " + found);
            int number = Integer.parseInt(found.values().iterator().next());
            assertTrue(number == last || number == last + 1, number + " after " + last);
            assertEquals(FILES, found.size());
            assertEquals(FolderMark.of(site).orElseThrow().files().size(), found.size());
            last = number;
            assertEquals(List.of("review", "review.new"), names(dir), "kill " + kill);
        }
        assertEquals("years of work", Files.readString(stranger));
    }

    /** The number of the last review that was told to be complete. */
    private static int writeUntilKilled(Path site, int from, int milliseconds) throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        Writer.class.getName(),
                        site.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Only after its first review is it in the loop whose every point is to be hit.
        StringBuilder told = new StringBuilder();
        do {
            int next = writer.getInputStream().read();
            assertTrue(next >= 0, "the writer ended by itself");
            told.append((char) next);
        } while (told.charAt(told.length() - 1) != '\n');
        Thread.sleep(milliseconds);
        // Process.destroyForcibly would close the stream that is still to be read
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        told.append(new String(writer.getInputStream().readAllBytes(), "US-ASCII"));
        // a line that was cut short is of a review that is complete, but for its number
        List<String> complete =
                told.substring(0, told.lastIndexOf("\n")).lines().toList();
        return Integer.parseInt(complete.get(complete.size() - 1));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toMap(Path::getFileName, KilledReviewTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
