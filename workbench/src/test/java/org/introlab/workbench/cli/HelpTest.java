package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.model.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    private static final int TERMINAL = 80;

    @TempDir
    Path dir;

    static Stream<CommandLine> commands() {
        return OptionsTest.commands(new CommandLine(new Introlab()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void breaksNoExampleOnATerminalOfEightyColumns(CommandLine command) {
        List<String> wide = Stream.of(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .filter(line -> line.length() >= TERMINAL)
                .toList();
        assertEquals(List.of(), wide);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatIntrolabStandsForWhereItGivesExamples(CommandLine command) {
        String help = command.getUsageMessage();
        if (help.contains("\n  introlab ")) {
            assertTrue(help.contains(Launcher.EXAMPLES), help);
        }
    }

    @Test
    void listsTheCovariancesThatAnUnknownOneIsAnsweredWith() throws IOException {
        Path file = Files.writeString(dir.resolve("d.csv"), "y,x\n1,2\n2,3\n4,4\n5,7\n");
        StringWriter err = new StringWriter();
        int status = Introlab.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "fit",
                file.toString(),
                "y ~ x",
                "--vcov",
                "HC9");
        assertEquals(2, status);
        String known =
                err.toString().lines().collect(Collectors.joining()).replaceFirst(".* Available rules: (.*)[.]$", "$1");
        assertEquals(String.join(", ", Covariance.rules()), known, err::toString);
        String help = commands()
                .filter(command -> command.getCommandName().equals("fit"))
                .findFirst()
                .orElseThrow()
                .getUsageMessage();
        for (String rule : known.split(", ")) {
            assertTrue(help.contains(rule), rule);
        }
    }
}
