package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the library without notebooks compiles, runs, and prints what its page shows. */
class LibraryExampleTest {

    private static final Path FOLDER = Repository.ROOT.resolve("examples/library");
    private static final Pattern PRINTED = Pattern.compile("(?s)```text\\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^java -cp '[^']*' (\\S+)$");

    @Test
    void printsWhatItsPageShows() throws IOException, InterruptedException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        Matcher printed = PRINTED.matcher(page);
        Matcher command = COMMAND.matcher(page);
        assertTrue(printed.find() && command.find(), page);
        // class files in folders and jars alike, as seen from the root of the repository
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath,
                        command.group(1))
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
        assertEquals(printed.group(1).stripTrailing(), said.stripTrailing());
    }
}
