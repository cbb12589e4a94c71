package org.introlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReasonTest {

    @TempDir
    Path dir;

    private static String told(org.junit.jupiter.api.function.Executable action) {
        return FileReason.sentence(assertThrows(IOException.class, action));
    }

    @Test
    void namesFileAndReasonOfWhatTheSystemRefuses() throws IOException {
        Path none = dir.resolve("none");
        Path file = Files.createFile(dir.resolve("file"));
        assertEquals(none + ": there is no such file or folder", told(() -> Files.readString(none)));
        assertEquals(none + ": there is no such file or folder", told(() -> new FileInputStream(none.toFile())));
        assertEquals(file + ": it already exists", told(() -> Files.createFile(file)));
        assertEquals(file + ": it is not a folder", told(() -> Files.list(file)));
        assertEquals(dir + ": the folder is not empty", told(() -> Files.delete(dir)));
        assertEquals(
                file.resolve("x") + ": part of the path is a file and not a folder",
                told(() -> Files.createFile(file.resolve("x"))));
        Path loop = Files.createSymbolicLink(dir.resolve("loop"), dir.resolve("loop"));
        assertEquals(loop + ": its symbolic links form a loop", told(() -> Files.readString(loop)));
        Path longer = dir.resolve("x".repeat(300));
        assertEquals(longer + ": the name is longer than the file system allows", told(() -> Files.createFile(longer)));
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, no space is left on the disk",
        "Read-only file system, the file system is read-only",
        "Disk quota exceeded, the disk quota is used up",
        "Stale file handle, Stale file handle"
    })
    void givesAFileToAnErrorThatNamesNone(String system, String words) {
        Path file = dir.resolve("review.json");
        assertEquals(
                file + ": " + words,
                told(() -> FileReason.naming(file, () -> {
                    throw new IOException(system);
                })));
    }

    @Test
    void keepsTheNameOfAnErrorThatHasOne() {
        assertEquals(
                "other: the file system is read-only",
                told(() -> FileReason.naming(dir, () -> {
                    throw new FileSystemException("other", null, "Read-only file system");
                })));
    }

    @Test
    void saysWhoseTheFileIsThatMayNotBeTouched() throws IOException {
        String owner = Files.getOwner(dir).getName();
        assertEquals(
                dir.resolve("new") + ": permission denied (" + dir + " belongs to " + owner + ")",
                FileReason.sentence(new AccessDeniedException(dir.resolve("new").toString())));
    }

    @Test
    void keepsASentenceThatIsOne() {
        assertEquals("x is no study", FileReason.sentence(new IOException("x is no study")));
        assertEquals("input or output failed (IOException)", FileReason.sentence(new IOException()));
    }

    @Test
    void saysWhichSettingLacksTheCharactersOfAName() {
        String told = FileReason.sentence(new InvalidPathException("\u00E6", "unmappable"));
        assertTrue(told.startsWith("'\u00E6' can't be a file name") && told.contains("LC_ALL=C.UTF-8"), told);
        assertTrue(FileReason.sentence(new InvalidPathException("a\0", "Nul")).contains("NUL character"));
    }
}
