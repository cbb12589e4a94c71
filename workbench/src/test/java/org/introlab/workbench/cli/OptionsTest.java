package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command takes what it says it takes. */
class OptionsTest {
    @TempDir
    Path dir;

    private record Option(CommandLine command, OptionSpec spec) {
        @Override
        public String toString() {
            return command.getCommandSpec().qualifiedName() + " " + spec.longestName();
        }
    }

    static List<Option> options() {
        return commands(new CommandLine(new Introlab()))
                .flatMap(command -> command.getCommandSpec().options().stream()
                        .filter(spec -> spec.arity().max() > 0)
                        .map(spec -> new Option(command, spec)))
                .toList();
    }

    /** A command and all commands below it. */
    static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(OptionsTest::commands));
    }

    @ParameterizedTest
    @MethodSource("options")
    void readsItsValue(Option option) {
        String said = "";
        try {
            List<String> typed = new ArrayList<>(
                    List.of(option.command().getCommandSpec().qualifiedName().split(" ")));
            typed.remove(0);
            typed.addAll(List.of(option.spec().longestName(), "1"));
            new CommandLine(new Introlab()).parseArgs(typed.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            said = e.getMessage();
        }
        assertFalse(said.contains("TypeConverter"), said);
    }

    @Test
    void aCellThatTakesLongerThanTheTimeoutFails() throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter said = new PrintWriter(out, true);
        String study = dir.resolve("study").toString();
        assertEquals(0, Introlab.run(said, said, "new-study", study), out::toString);
        NotebookWriter.write(
                new Notebook(Map.of(), List.of(Cell.code("c", "while (true) { Thread.onSpinWait(); }"))),
                dir.resolve("study/notebooks/01-first-look.ipynb"));
        assertEquals(3, Introlab.run(said, said, "review", "--study", study, "--timeout", "1"), out::toString);
        assertTrue(out.toString().contains("did not finish within 1 s"), out::toString);
        assertEquals(2, Introlab.run(said, said, "review", "--study", study, "--timeout", "0"));
    }
}
