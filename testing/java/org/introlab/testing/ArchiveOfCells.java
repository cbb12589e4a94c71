package org.introlab.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes for all tests of a build, once, what the launcher makes for the program: the archive of classes with which JVMs of
 * notebooks start faster.
 */
public final class ArchiveOfCells implements BeforeAllCallback {
    private static final String PROPERTY = "introlab.archive";
    private static final String SCRIPT = "/org/introlab/workbench/runner/archive.jsh";

    /** For the service loader. */
    public ArchiveOfCells() {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        synchronized (ArchiveOfCells.class) {
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, foundOrMade().toString());
            }
        }
    }

    /** Where it is; it may be missing, as where this Java makes none. */
    private static Path foundOrMade() throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(Path.of("../target").toAbsolutePath().normalize());
        Path archive = folder.resolve("cells-" + System.getProperty("java.version") + ".jsa");
        try (FileChannel file = FileChannel.open(folder.resolve("cells.lock"), CREATE, WRITE);
                FileLock lock = file.lock()) {
            if (lock.isValid() && Files.notExists(archive)) {
                make(archive);
            }
        }
        return archive;
    }

    private static void make(Path archive) throws IOException, InterruptedException {
        Path part = archive.resolveSibling("cells.part");
        Path script = archive.resolveSibling("cells.jsh");
        try (InputStream in = ArchiveOfCells.class.getResourceAsStream(SCRIPT)) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + part,
                        "-XX:+UseSerialGC",
                        "-m",
                        "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider",
                        "--execution",
                        "local",
                        "-s",
                        "-")
                .redirectInput(script.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status == 0 && Files.exists(part)) {
            Files.move(part, archive);
        }
    }
}
