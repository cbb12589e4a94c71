package org.introlab.workbench.review.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.introlab.files.FileReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFolderTest {

    @TempDir
    Path temporary;

    private Path dir;

    @BeforeEach
    void namesTheFolderWithoutLinks() throws IOException {
        dir = temporary.toRealPath();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        try (ReviewFolder reserved = ReviewFolder.reserve(folder)) {
            Map<String, ReviewFolder.Content> contents = new TreeMap<>();
            files.forEach((name, text) -> contents.put(name, file -> Files.writeString(file, text)));
            reserved.replace(contents);
        }
    }

    private static String refusal(Path folder) {
        return FileReason.sentence(assertThrows(IOException.class, () -> write(folder, Map.of("index.html", "new"))));
    }

    @Test
    void replacesTheWholeFolderAndLeavesNothingBeside() throws IOException {
        Path site = dir.resolve("build").resolve("review");
        write(site, Map.of("index.html", "1", "old.html", "1", "notebooks/a.ipynb", "1"));
        write(site, Map.of("index.html", "2"));
        assertEquals(List.of(FolderMark.NAME, "index.html"), names(site));
        assertEquals("2", Files.readString(site.resolve("index.html")));
        assertEquals(List.of("review"), names(site.getParent()));
    }

    @Test
    void leavesTheFolderAsItWasWhenAFileCannotBeWrittenAndNamesTheFile() throws IOException {
        Path site = dir.resolve("review");
        write(site, Map.of("index.html", "1"));
        IOException told = assertThrows(IOException.class, () -> {
            try (ReviewFolder reserved = ReviewFolder.reserve(site)) {
                reserved.replace(Map.of("assets/big.js", file -> {
                    throw new IOException("No space left on device");
                }));
            }
        });
        assertEquals(
                site.resolve("assets/big.js")
                        + ": no space is left on the disk. No review was written, and the folder was not" + " changed",
                FileReason.sentence(told));
        assertEquals(List.of("review"), names(dir));
        assertEquals(List.of(FolderMark.NAME, "index.html"), names(site));
    }

    @Test
    void leavesNoFolderWhereThereWasNone() throws IOException {
        ReviewFolder.reserve(dir.resolve("a/b/review")).close();
        assertFalse(Files.exists(dir.resolve("a")));
    }

    @Test
    void writesIntoAnEmptyFolder() throws IOException {
        write(Files.createDirectory(dir.resolve("empty")), Map.of("index.html", "1"));
        assertEquals(List.of("empty"), names(dir));
        assertEquals(List.of(FolderMark.NAME, "index.html"), names(dir.resolve("empty")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.txt", "review.json", FolderMark.NAME, ".hidden", ".DS_Store"})
    void refusesAFolderThatNoReviewMarked(String file) throws IOException {
        Path folder = Files.createDirectory(dir.resolve("mine"));
        Files.writeString(folder.resolve(file), "{\"schema\": 1, \"madeBy\": \"me\", \"files\": []}");
        assertEquals(
                folder + ": it is not empty (" + file + ") and has no mark of a review, so it was not changed."
                        + " Choose another folder with --out, or remove this one",
                refusal(folder));
        assertEquals(List.of(file), names(folder));
        assertEquals(List.of("mine"), names(dir));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "assets/notes.txt", "mine/notes.txt", ".introlab-reviews"})
    void refusesAReviewIntoWhichSomebodyPutAFile(String file) throws IOException {
        Path site = dir.resolve("review");
        write(site, Map.of("index.html", "1", "assets/a.css", "1"));
        Files.createDirectories(site.resolve(file).getParent());
        Files.writeString(site.resolve(file), "years of work");
        String told = refusal(site);
        assertTrue(told.contains(file) && told.contains("which no review wrote") || told.contains("other files"), told);
        assertEquals("years of work", Files.readString(site.resolve(file)));
        assertEquals("1", Files.readString(site.resolve("index.html")));
    }

    @Test
    void replacesAReviewThatFileManagersAndJupyterLabLookedAt() throws IOException {
        Path site = dir.resolve("review");
        write(site, Map.of("notebooks/a.ipynb", "1"));
        Files.writeString(site.resolve(".DS_Store"), "");
        Path checkpoints = Files.createDirectory(site.resolve("notebooks/.ipynb_checkpoints"));
        Files.writeString(checkpoints.resolve("a-checkpoint.ipynb"), "1");
        write(site, Map.of("index.html", "2"));
        assertEquals(List.of(FolderMark.NAME, "index.html"), names(site));
    }

    @Test
    void refusesALinkAndLeavesWhatItLeadsTo() throws IOException {
        Path site = dir.resolve("site");
        write(site, Map.of("index.html", "1"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), site);
        assertTrue(refusal(link).startsWith(link + ": it is a symbolic link"));
        Path dangling = Files.createSymbolicLink(dir.resolve("dangling"), dir.resolve("nothing"));
        assertTrue(refusal(dangling).startsWith(dangling + ": it is a symbolic link"));
        assertEquals("1", Files.readString(site.resolve("index.html")));
    }

    @Test
    void doesNotFollowALinkThatWasPutIntoAReview() throws IOException {
        Path site = dir.resolve("review");
        write(site, Map.of("assets/a.css", "1"));
        Path strangers = Files.createDirectory(dir.resolve("strangers"));
        Files.writeString(strangers.resolve("a.css"), "years of work");
        Files.delete(site.resolve("assets/a.css"));
        Files.delete(site.resolve("assets"));
        Files.createSymbolicLink(site.resolve("assets"), strangers);
        assertTrue(refusal(site).contains("(assets)"));
        assertEquals("years of work", Files.readString(strangers.resolve("a.css")));
    }

    @Test
    void refusesAFileAndAFolderBelowAFile() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");
        assertEquals(file + ": it is a file, not a folder, and was not changed", refusal(file));
        assertTrue(refusal(file.resolve("review")).startsWith(file + ": it is not a folder"));
        assertTrue(refusal(Path.of("/")).contains("the root of the file system"));
    }

    @Test
    void leavesStrangersBesideItWhateverTheyAreCalled() throws IOException {
        String unique = UUID.randomUUID().toString();
        List<String> strangers = List.of(
                "failed",
                "review.new",
                "review.old",
                ".review.introlab-mine",
                ".review.introlab-new-" + unique,
                ".review.introlab-old-" + unique);
        for (String stranger : strangers) {
            Files.createDirectory(dir.resolve(stranger));
            Files.writeString(dir.resolve(stranger).resolve("thesis.txt"), "years of work");
        }
        write(dir.resolve("review"), Map.of("index.html", "1"));
        write(dir.resolve("review"), Map.of("index.html", "2"));
        for (String stranger : strangers) {
            assertEquals(List.of("thesis.txt"), names(dir.resolve(stranger)), stranger);
        }
        assertEquals(strangers.size() + 1, names(dir).size());
    }

    @Test
    void refusesALockThatIsAFileOfSomebodyElse() throws IOException {
        Path lock = Files.writeString(dir.resolve(".review.introlab-lock"), "mine");
        assertTrue(refusal(dir.resolve("review")).startsWith(lock + ": it was not created by this program"));
        assertEquals("mine", Files.readString(lock));
    }

    @Test
    void takesOverTheLockOfAReviewThatWasKilled() throws IOException {
        Files.createFile(dir.resolve(".review.introlab-lock"));
        write(dir.resolve("review"), Map.of("index.html", "1"));
        assertEquals(List.of("review"), names(dir));
    }

    @Test
    void removesWhatAKilledReviewLeftAndNotWhatSomebodyPutThere() throws IOException {
        for (String left : List.of("new-", "old-", "new-")) {
            Path folder = Files.createDirectory(dir.resolve(".review.introlab-" + left + UUID.randomUUID()));
            new FolderMark(java.util.Set.of("index.html", "a.html")).writeTo(folder);
            Files.writeString(folder.resolve("index.html"), "half");
        }
        Files.createDirectory(dir.resolve(".review.introlab-new-" + UUID.randomUUID()));
        Path begun = Files.createDirectory(dir.resolve(".review.introlab-new-" + UUID.randomUUID()));
        Files.writeString(begun.resolve(FolderMark.NAME + ".part"), "{\"made");
        Path mixed = Files.createDirectory(dir.resolve(".review.introlab-new-" + UUID.randomUUID()));
        new FolderMark(java.util.Set.of("index.html")).writeTo(mixed);
        Files.writeString(mixed.resolve("thesis.txt"), "years of work");
        write(dir.resolve("review"), Map.of("index.html", "1"));
        assertEquals(List.of(mixed.getFileName().toString(), "review"), names(dir));
        assertEquals(List.of(FolderMark.NAME, "thesis.txt"), names(mixed));
    }

    @Test
    void putsBackTheOldReviewWhenOneWasKilledBetweenTheTwoMoves() throws IOException {
        Path site = dir.resolve("review");
        write(site, Map.of("index.html", "1"));
        Files.move(site, dir.resolve(".review.introlab-old-" + UUID.randomUUID()));
        ReviewFolder.reserve(site).close();
        assertEquals(List.of("review"), names(dir));
        assertEquals("1", Files.readString(site.resolve("index.html")));
    }

    @Test
    void letsOneReviewAtATimeWriteAFolderByWhateverName() throws IOException {
        Path site = dir.resolve("review");
        Path linked = Files.createSymbolicLink(dir.resolve("link"), dir).resolve("review");
        try (ReviewFolder first = ReviewFolder.reserve(site)) {
            assertEquals(
                    first.path() + ": another review is writing this folder. Wait until it has ended, or choose another"
                            + " folder with --out",
                    refusal(linked));
            write(dir.resolve("other"), Map.of("index.html", "1"));
        }
        write(linked, Map.of("index.html", "1"));
        assertEquals(List.of("link", "other", "review"), names(dir));
    }
}
