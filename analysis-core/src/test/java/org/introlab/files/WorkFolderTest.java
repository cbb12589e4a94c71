package org.introlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
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

    /** Works in a folder until it is killed. */
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Files.writeString(WorkFolder.in(Path.of(arguments[0])).path().resolve("people.csv"), "name\nAnn\n");
            System.out.println("works");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void isRemovedOnceTheProcessThatWorksInItIsGone() throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        Worker.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals('w', worker.getInputStream().read());
            WorkFolder.removeLeft(place);
            assertEquals(1, found().size(), "it works there");
        } finally {
            worker.destroyForcibly();
        }
        assertTrue(worker.waitFor(1, TimeUnit.MINUTES));
        WorkFolder.removeLeft(place);
        assertEquals(List.of(), found());
    }

    @Test
    void keepsItsLockWhenAnotherOneIsMadeInTheSameProcess() throws IOException {
        try (WorkFolder one = WorkFolder.in(place)) {
            WorkFolder.in(place).close();
            WorkFolder.in(place).close();
            assertTrue(Files.exists(one.path()));
        }
    }

    @Test
    void thatWasNotMarkedYetIsRemovedWhenItIsAMinuteOld() throws IOException {
        Path young = Files.createDirectory(place.resolve(".introlab-convert1"));
        Path empty = Files.createDirectory(place.resolve(".introlab-convert2"));
        Path locked = Files.createDirectory(place.resolve(".introlab-convert3"));
        Files.createFile(locked.resolve("lock"));
        for (Path old : List.of(empty, locked)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(70)));
        }
        WorkFolder.removeLeft(place);
        assertEquals(List.of(young), found());
    }

    @Test
    void isNeverReachedByALink() throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Path file;
        try (WorkFolder work = WorkFolder.in(place)) {
            Files.copy(work.path().resolve(".gitignore"), elsewhere.resolve(".gitignore"));
            file = Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        }
        Path link = Files.createSymbolicLink(place.resolve(".introlab-convert1"), elsewhere);
        Path left = Files.createDirectory(place.resolve(".introlab-convert2"));
        Files.move(elsewhere.resolve(".gitignore"), left.resolve(".gitignore"));
        Files.createSymbolicLink(left.resolve("link"), elsewhere);
        Path target = place.resolve("not made");
        Files.createSymbolicLink(left.resolve("lock"), target);
        WorkFolder.removeLeft(place);
        assertTrue(Files.exists(file) && Files.isSymbolicLink(link) && Files.notExists(target));
        Files.delete(left.resolve("lock"));
        WorkFolder.removeLeft(place);
        assertTrue(Files.exists(file) && Files.notExists(left));
    }

    @Test
    void ofAnotherUserStays() throws IOException {
        Path left = Files.createDirectory(place.resolve(".introlab-convert1"));
        try (WorkFolder work = WorkFolder.in(place)) {
            Files.copy(work.path().resolve(".gitignore"), left.resolve(".gitignore"));
        }
        try {
            Files.setOwner(
                    left, place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            Assumptions.abort("only root can give a folder away");
        }
        WorkFolder.removeLeft(place);
        assertTrue(Files.exists(left));
    }

    @Test
    void ofAStrangerStaysEvenUnderThatName() throws IOException {
        Path strange = Files.createDirectory(place.resolve(".introlab-convert"));
        Path file = Files.writeString(strange.resolve("mine.txt"), "mine");
        WorkFolder.in(place).close();
        assertTrue(Files.exists(file));
    }
}
