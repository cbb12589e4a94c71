package org.introlab.workbench.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file of an environment that several programs may read, and install, at the same time: it is whole at every moment. */
final class InstalledFile {
    private InstalledFile() {}

    /** Leaves a file with this content alone, and replaces any other in one step. */
    static void write(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        // no file of createTempFile, which none but its owner may read
        String own =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        Path made = file.resolveSibling("." + file.getFileName() + "-" + own);
        try {
            Files.write(made, content);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
