package org.introlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    private static final int PROCESSES = 3;
    private static final int TIMES = 1500;

    @TempDir
    Path folder;

    @Test
    void isHadOnceInAProcessWhicheverLinkLeadsToIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        Path file = folder.resolve("real/lock");
        LockFile lock = LockFile.take(file).orElseThrow();
        assertTrue(LockFile.take(file).isEmpty());
        assertTrue(LockFile.take(link.resolve("lock")).isEmpty());
        lock.close();
        assertFalse(Files.exists(file));
        LockFile.take(link.resolve("lock")).orElseThrow().close();
    }

    @Test
    void canBeTakenAgainWhenItsFolderIsGone() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        LockFile lock = LockFile.take(inside.resolve("lock")).orElseThrow();
        Files.delete(inside.resolve("lock"));
        Files.delete(inside);
        lock.close();
        Files.createDirectory(inside);
        LockFile.take(inside.resolve("lock")).orElseThrow().close();
    }

    @Test
    void isNotAFileOfSomebodyElse() throws IOException {
        Path thesis = Files.writeString(folder.resolve("lock"), "years of work");
        assertThrows(FileSystemException.class, () -> LockFile.take(thesis));
        assertEquals("years of work", Files.readString(thesis));
    }

    /** Has the lock many times and makes a file meanwhile, which must not be there yet. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            for (int times = 0; times < TIMES; ) {
                Optional<LockFile> lock = LockFile.take(folder.resolve("lock"));
                if (lock.isPresent()) {
                    Path inside = Files.createFile(folder.resolve("inside"));
                    Files.delete(inside);
                    lock.get().close();
                    times++;
                }
            }
        }
    }

    @Test
    void isHadByOneProcessAtATimeThoughEachRemovesTheFile() throws Exception {
        List<Process> owners = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            owners.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Owner.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process owner : owners) {
            String said = new String(owner.getInputStream().readAllBytes(), "US-ASCII");
            assertEquals(0, owner.waitFor(), said);
        }
        assertEquals(0, folder.toFile().list().length);
    }
}
