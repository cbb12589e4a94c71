package org.introlab.workbench.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    Path place;

    private List<Path> found() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.toList();
        }
    }

    @Test
    void isInTheNearestFolderThatIsThereAndItsOwnersAlone() throws IOException {
        try (WorkFolder work = WorkFolder.in(place.resolve("a/b"))) {
            assertEquals(place, work.path().getParent());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(work.path())));
        }
        assertEquals(List.of(), found());
    }

    @Test
    void isIgnoredByGitWhereverItIs() throws IOException, InterruptedException {
        git("init", "-q");
        try (WorkFolder work = WorkFolder.in(place)) {
            Files.writeString(work.path().resolve("people.csv"), "name\nAnn\n");
            Files.writeString(
                    Files.createDirectory(work.path().resolve("script")).resolve("err.txt"), "Ann");
            assertEquals("", git("status", "--porcelain", "--untracked-files=all"));
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(Stream.concat(Stream.of("git", "-C", place.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertTrue(git.waitFor(1, TimeUnit.MINUTES));
        return said;
    }

    @Test
    void thatAKilledProgramLeftIsRemovedAtTheNextStart() throws IOException {
        Path left = Files.createDirectory(place.resolve(".introlab-convert123"));
        try (WorkFolder other = WorkFolder.in(place)) {
            Files.copy(other.path().resolve(".gitignore"), left.resolve(".gitignore"));
            Files.writeString(left.resolve("people.csv"), "name\nAnn\n");
            WorkFolder.removeLeft(place);
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(other.path()), "somebody works in it");
        }
    }

    @Test
    void ofAStrangerStaysEvenUnderThatName() throws IOException {
        Path strange = Files.createDirectory(place.resolve(".introlab-convert"));
        Path file = Files.writeString(strange.resolve("mine.txt"), "mine");
        WorkFolder.in(place).close();
        assertTrue(Files.exists(file));
    }
}
