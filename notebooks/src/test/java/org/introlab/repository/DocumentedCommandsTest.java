package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command that the documentation, the dev container, Binder and the gate give has a name and options that exist. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?:^|[\\s`\"])\\./introlab ([^`|&#\\n]*)", Pattern.MULTILINE);
    private static final Set<String> WITH_SUBCOMMANDS = Set.of("kernel");

    @Test
    void existWithTheirOptions() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Path file : files()) {
            for (MatchResult found :
                    COMMAND.matcher(Files.readString(file)).results().toList()) {
                List<String> words = Arrays.stream(found.group(1).strip().split("\\s+"))
                        .map(word -> word.replaceAll("[^\\w-]+$", ""))
                        .toList();
                seen.add(words.get(0));
                fault(words).ifPresent(fault -> wrong.add(Repository.ROOT.relativize(file) + ": " + fault));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen.containsAll(List.of("review", "lab", "kernel", "fit", "convert")), seen.toString());
    }

    @Test
    void areNotedWhenTheyDoNotExist() {
        assertTrue(fault(List.of("revue")).isPresent());
        assertTrue(fault(List.of("review", "--no-such-option")).isPresent());
        assertTrue(fault(List.of("review", "--chapter", "5")).isEmpty());
    }

    private static Optional<String> fault(List<String> words) {
        List<String> command = words.subList(0, WITH_SUBCOMMANDS.contains(words.get(0)) && words.size() > 1 ? 2 : 1);
        List<String> help = new ArrayList<>(command);
        help.add("--help");
        Repository.Ran ran = Repository.introlab(help.toArray(String[]::new));
        if (ran.status() != 0 || !ran.out().contains("introlab " + String.join(" ", command) + " ")) {
            return Optional.of("no command " + command);
        }
        List<String> own = words.contains("--") ? words.subList(0, words.indexOf("--")) : words;
        return own.stream()
                .map(word -> word.split("=", 2)[0])
                .filter(word -> word.startsWith("--"))
                .filter(option -> !ran.out().matches("(?s).*" + Pattern.quote(option) + "\\b.*"))
                .findFirst()
                .map(option -> command + " has no option " + option);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(Stream.of(
                        "README.md",
                        "CONTRIBUTING.md",
                        "data/README.md",
                        "data/restricted/README.md",
                        ".ci/run",
                        ".devcontainer/devcontainer.json",
                        "binder/postBuild")
                .map(Repository.ROOT::resolve)
                .toList());
        try (Stream<Path> docs = Files.list(Repository.ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files;
    }
}
