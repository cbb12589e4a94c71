package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each way to end has a status of its own, and 1 is said only where a value differs. */
class ExitStatusTest {
    private static final Pattern FILE = Pattern.compile("with (\\S+introlab-fault-\\S+[.]txt)");

    @TempDir
    Path dir;

    private final StringWriter err = new StringWriter();

    /** A program whose terminal fails in a way that nobody foresaw. */
    private int runWithAFault(Throwable fault, String... arguments) {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        return Introlab.run(new PrintWriter(broken, true), new PrintWriter(err, true), arguments);
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("a secret of the file"),
                withMore(new IllegalStateException("a secret", new IOException("another secret\n\tat a secret line"))),
                new NullPointerException(),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"));
    }

    private static Throwable withMore(Throwable fault) {
        fault.addSuppressed(new IllegalArgumentException("a suppressed secret", fault));
        return fault;
    }

    @BeforeEach
    void makeAStudy() throws IOException {
        Files.writeString(dir.resolve("pupils.csv"), "y,x\n1,2\n2,3\n4,4\n5,7\n");
        StringWriter out = new StringWriter();
        PrintWriter said = new PrintWriter(out);
        assertEquals(0, Introlab.run(said, said, "new-study", study()), out::toString);
    }

    private String study() {
        return dir.resolve("study").toString();
    }

    /** The words of the program and of every command: none, {@code review}, {@code kernel install}. */
    static Stream<List<String>> commands() {
        return OptionsTest.commands(new CommandLine(new Introlab()))
                .map(command -> command.getCommandSpec().qualifiedName().split(" "))
                .map(words -> List.of(words).subList(1, words.length));
    }

    /** The help of every command, and calls that do something. */
    private List<List<String>> calls() {
        String data = dir.resolve("pupils.csv").toString();
        return Stream.concat(
                        commands().map(ExitStatusTest::help),
                        Stream.of(
                                List.of("fit", data, "y ~ x"),
                                List.of(
                                        "convert",
                                        data,
                                        dir.resolve("converted").toString()),
                                List.of("fingerprint", "--study", study()),
                                List.of("new-study", dir.resolve("other").toString()),
                                List.of("review", "--study", study()),
                                List.of("show", "T1", "--study", study())))
                .toList();
    }

    private static List<String> help(List<String> command) {
        return Stream.concat(command.stream(), Stream.of("--help")).toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void ofAFaultOfTheProgramIsSeventyWhicheverCommandHasIt(Throwable fault) throws IOException {
        for (List<String> command : calls()) {
            err.getBuffer().setLength(0);
            assertEquals(70, runWithAFault(fault, command.toArray(String[]::new)), () -> command + ": " + err);
            String said = err.toString();
            assertEquals(1, said.lines().count(), said);
            assertTrue(
                    said.contains("bug in introlab itself (" + fault.getClass().getSimpleName()), said);
            assertFalse(said.contains("secret"), said);
            Matcher file = FILE.matcher(said);
            assertTrue(file.find(), said);
            String report = Files.readString(Path.of(file.group(1)));
            assertTrue(report.contains(command.get(0)) && report.contains("\tat org.introlab."), report);
            assertTrue(report.contains(fault.getClass().getName()), report);
            assertFalse(report.contains("secret"), report);
            if (fault.getCause() != null) {
                assertTrue(report.contains("Caused by: java.io.IOException"), report);
                assertTrue(report.contains("Suppressed: java.lang.IllegalArgumentException"), report);
            }
            Files.delete(Path.of(file.group(1)));
        }
    }

    @Test
    void ofAFaultIsToldWithItsCallsWhereTheyAreAskedFor() {
        assertEquals(70, runWithAFault(new IllegalStateException("x"), "review", "--verbose", "--study", study()));
        assertTrue(err.toString().contains("\tat org.introlab."), err::toString);
    }

    @Test
    void ofAProgramWithoutMemorySaysHowToGiveItMore() {
        assertEquals(70, runWithAFault(new OutOfMemoryError(), "review", "--study", study()));
        assertTrue(err.toString().contains("INTROLAB_JAVA_OPTS=-Xmx"), err::toString);
        assertEquals(1, err.toString().lines().count());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isListedInTheHelpOfEachCommand(List<String> command) {
        StringWriter out = new StringWriter();
        Introlab.run(new PrintWriter(out), new PrintWriter(err), help(command).toArray(String[]::new));
        String help = out.toString();
        for (String status : List.of("  0 ", "  2 ", "  70 ", "  130, 143 ")) {
            assertTrue(help.contains(status), help);
        }
        assertEquals(command.equals(List.of("review")), help.contains("  1 "), help);
    }
}
