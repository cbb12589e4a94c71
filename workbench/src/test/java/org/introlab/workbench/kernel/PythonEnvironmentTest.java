package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonEnvironmentTest {
    private static final Pattern PINNED = Pattern.compile("[a-z0-9-]+==[\\w.]+( ; [^\\\\]+)?");

    @TempDir
    Path folder;

    private static String requirements() {
        return new String(PythonEnvironment.resource("requirements.txt"), StandardCharsets.UTF_8);
    }

    @Test
    void pinsEachPackageWithHashes() {
        int packages = 0;
        for (String requirement : requirements()
                .replaceAll("(?m)^\\s*#.*\\R", "")
                .replace("\\\n", "")
                .split("\n")) {
            String[] parts = requirement.split("\\s+--hash=sha256:");
            assertTrue(PINNED.matcher(parts[0].strip()).matches(), requirement);
            assertTrue(parts.length > 1, parts[0] + " has no hash");
            for (int i = 1; i < parts.length; i++) {
                assertTrue(parts[i].strip().matches("[0-9a-f]{64}"), parts[0]);
            }
            packages++;
        }
        assertTrue(packages > 80, packages + " packages");
    }

    @Test
    void namesNoPlaceToInstallFrom() {
        assertFalse(Pattern.compile("(?i)index-url|find-links|trusted-host|https?://")
                .matcher(requirements())
                .find());
    }

    @Test
    void isNotReadyBeforeItIsMade() {
        PythonEnvironment environment = PythonEnvironment.of(folder);
        assertEquals(folder.toAbsolutePath().normalize().resolve(".venv"), environment.folder());
        assertFalse(environment.isReady());
    }

    @Test
    void isNotReadyWhenItWasMadeByHalf() throws IOException {
        Files.createDirectories(folder.resolve(".venv/bin"));
        Files.writeString(folder.resolve(".venv/introlab.stamp"), "being made");
        assertFalse(PythonEnvironment.of(folder).isReady());
    }

    @Test
    void leavesAnEnvironmentAloneThatIsNotItsOwn() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve(".venv")).resolve("pyvenv.cfg");
        Files.writeString(theirs, "home = /usr/bin");
        List<String> said = new ArrayList<>();
        PythonException e = assertThrows(
                PythonException.class, () -> PythonEnvironment.of(folder).make(said::add));
        assertTrue(e.getMessage().contains("was not created by Introlab"), e.getMessage());
        assertEquals("home = /usr/bin", Files.readString(theirs));
        assertEquals(List.of(), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version 3.9.2                                      | python3 is version 3.9.2",
                "ModuleNotFoundError: No module named 'ensurepip'   | python3 lacks the venv module",
                "exec format error                                  | python3 can't be run (exec format error)",
            })
    void saysWhyAPythonWillNotDo(String said, String expected) {
        assertEquals(expected, PythonEnvironment.explain("python3", said));
    }

    @Test
    void opensJupyterLabOnTheNotebooksWithoutRequestsToTheNetwork() {
        List<String> command = Lab.of(folder, PythonEnvironment.of(folder)).command(List.of("--no-browser"));
        assertTrue(command.contains(
                "--ServerApp.root_dir=" + folder.toAbsolutePath().normalize().resolve("notebooks")));
        assertTrue(command.contains("--LabApp.news_url=None"));
        assertEquals("--no-browser", command.get(command.size() - 1));
    }
}
