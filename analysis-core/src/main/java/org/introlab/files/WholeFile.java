package org.introlab.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: a reader finds the earlier file or the new one. The contents first go to a hidden file in the same
 * folder, with the permissions that any new file has.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file, replacing an earlier one.
     *
     * @throws FileSystemException if the file can't be written; it names the file, and an earlier file is unchanged
     */
    public static void write(Path file, byte[] contents) throws IOException {
        Path target = file.toAbsolutePath();
        try {
            Path made = hidden(target);
            try {
                Files.write(made, contents);
                Files.move(made, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(file.toString(), null, FileReason.reason(e));
            named.initCause(e);
            throw named;
        }
    }

    /** Creates an empty file next to the target. Another program may be writing the same target. */
    private static Path hidden(Path target) throws IOException {
        for (int number = 0; ; number++) {
            Path made =
                    target.resolveSibling(".introlab-" + ProcessHandle.current().pid() + "-" + number);
            try {
                Files.newOutputStream(made, StandardOpenOption.CREATE_NEW).close();
                return made;
            } catch (FileAlreadyExistsException e) {
                // in use, or left by a killed program of this number: try the next name
            }
        }
    }
}
