package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What runs outside Java has no finding of its linter, and the workflow for forks runs what the README says. */
class ScriptsTest {

    private static final String WORKFLOW = ".github/workflows/check.yml";
    private static final List<String> SCRIPTS =
            List.of("introlab", ".ci/run", ".ci/folders", "binder/postBuild", "docs/images/make.sh");
    private static final Pattern COMMANDS = Pattern.compile("(?s)\\n```\\n(.*?)\\n```\\n");

    @Test
    void ofBashHaveNoFindingOfShellcheck() throws Exception {
        Path shellcheck = tool("shellcheck").orElse(null);
        Assumptions.assumeTrue(shellcheck != null, () -> skipped("scripts", "shellcheck"));
        assertEquals("", findings(Stream.concat(Stream.of(shellcheck.toString()), SCRIPTS.stream())));
    }

    @Test
    void ofTheWorkflowHasNoFindingOfItsLinter() throws Exception {
        Optional<Path> actionlint = tool("actionlint");
        Path linter = actionlint.or(() -> tool("yamllint")).orElse(null);
        Assumptions.assumeTrue(linter != null, () -> skipped(WORKFLOW, "actionlint or yamllint"));
        assertEquals(
                "",
                findings(
                        actionlint.isPresent()
                                ? Stream.of(linter.toString(), WORKFLOW)
                                : Stream.of(
                                        linter.toString(),
                                        "--strict",
                                        "-d",
                                        "{extends: default, rules: {document-start: disable}}",
                                        WORKFLOW)));
    }

    @Test
    void ofTheWorkflowRunsTheTwoCommandsOfTheReadme() throws IOException {
        var commands = COMMANDS.matcher(Files.readString(Repository.ROOT.resolve("README.md")));
        assertTrue(commands.find(), "README.md has no block of commands");
        List<String> lines = commands.group(1)
                .lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .toList();
        String workflow = Files.readString(Repository.ROOT.resolve(WORKFLOW)).replace("mvn -B", "mvn");
        assertEquals(2, lines.size(), lines.toString());
        for (String line : lines) {
            assertTrue(workflow.contains("run: " + line + "\n"), WORKFLOW + " does not run " + line);
        }
        assertTrue(workflow.contains("ubuntu-") && workflow.contains("macos-"), WORKFLOW);
    }

    /** What a linter prints, if it ends with a fault; nothing if it has no finding. */
    private static String findings(Stream<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.toList())
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : printed;
    }

    private static Optional<Path> tool(String name) {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":")) {
            folders.add(Path.of(folder));
        }
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String skipped(String what, String tools) {
        String reason = what + " not linted: no " + tools + " on the PATH";
        System.out.println(reason);
        return reason;
    }
}
