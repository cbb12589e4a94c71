package org.introlab.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void replacesAnEarlierFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("t.tex"), "an earlier, longer text");
        WholeFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("t.tex"), names());
    }

    @Test
    void givesTheFileThePermissionsOfAnyNewFile() throws IOException {
        Path file = folder.resolve("t.tex");
        WholeFile.write(file, NEW);
        Path other = Files.writeString(folder.resolve("other"), "");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @Test
    void namesTheFileThatItCannotWriteAndChangesNothing() throws IOException {
        Path below = folder.resolve("none").resolve("t.tex");
        FileSystemException missing = assertThrows(FileSystemException.class, () -> WholeFile.write(below, NEW));
        assertEquals(below + ": there is no such file or folder", FileReason.sentence(missing));
        Path full = Files.createDirectories(folder.resolve("t.tex"));
        Files.writeString(full.resolve("kept"), "");
        FileSystemException busy = assertThrows(FileSystemException.class, () -> WholeFile.write(full, NEW));
        assertEquals(full.toString(), busy.getFile());
        assertEquals(List.of("t.tex"), names());
    }

    @Test
    void passesByTheFilesOfAnotherWriter() throws IOException {
        Path other = Files.writeString(
                folder.resolve(".introlab-" + ProcessHandle.current().pid() + "-0"), "being written");
        WholeFile.write(folder.resolve("t.tex"), NEW);
        assertEquals("being written", Files.readString(other));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
