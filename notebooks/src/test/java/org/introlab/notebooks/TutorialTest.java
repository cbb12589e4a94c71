package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.repository.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tutorial, typed into a shell in its order, print what the tutorial shows. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tutorial is typed into a POSIX shell")
class TutorialTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\R(.*?)^```");
    private static final int FEWEST_BLOCKS = 8;

    @TempDir
    Path folder;

    @Test
    void leadsToAPageWithTheVerdictsItStates() throws Exception {
        Path program = Files.createDirectories(folder.resolve("program"));
        launcher(program.resolve("introlab"));
        String printed = "";
        int blocks = 0;
        Matcher block = BLOCK.matcher(Files.readString(Repository.ROOT.resolve("docs/tutorial.md")));
        while (block.find()) {
            blocks++;
            if (block.group(1).equals("sh")) {
                printed = type(block.group(2), program);
            } else {
                Iterator<String> lines = words(printed).iterator();
                for (String line : words(block.group(2)).toList()) {
                    boolean found = false;
                    while (!found && lines.hasNext()) {
                        found = lines.next().equals(line);
                    }
                    assertTrue(found, line + "\nis not printed, or not in this place:\n" + printed);
                }
            }
        }
        assertTrue(blocks >= FEWEST_BLOCKS, "blocks found: " + blocks);
        Path page = folder.resolve("first/reading/build/review/index.html");
        assertTrue(Files.isRegularFile(page), page + " is not there");
        assertTrue(Files.readString(page).contains("T1.hours.old"));
    }

    /** The program of this build in the place of the launcher, which would build it first. */
    private static void launcher(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                file,
                "#!/bin/sh\nexec '" + java
                        + "' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -cp '" + classes
                        + "' org.introlab.workbench.cli.Introlab \"$@\"\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String type(String commands, Path in) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        int status = shell.waitFor();
        String text = Files.readString(printed);
        assertEquals(0, status, commands + "\n" + text);
        return text;
    }

    /** Lines without blanks at their ends, and with one blank between words: columns may be set wider. */
    private static Stream<String> words(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " "));
    }
}
