package org.introlab.workbench.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.testing.ImagesInHtml;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.CellFailure;
import org.introlab.workbench.runner.NotebookRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways to show more of a restricted extract than may be shown. Each must run, or be stopped by disclosure control, and its
 * outputs, messages included, must not hold what its pattern describes.
 *
 * <p>A JVM for each would take minutes. Each way reads the extract itself, so those that touch no other file stand in one
 * notebook, which goes on after a cell that fails; each is judged by the outputs of its own cells.
 */
class RestrictedWaysTest {
    /** How many ways may be open. */
    private static final int OPEN = 0;

    /** How many ways leak for good, each with its reason. */
    private static final int KEPT = 1;

    @TempDir
    static Path folder;

    private static RestrictedStudy study;
    private static List<String> incomes;
    private static Map<Way, List<Output>> together;

    @BeforeAll
    static void runThoseThatStandTogether() throws IOException {
        study = RestrictedStudy.in(folder);
        incomes = study.incomes();
        together = outputs(
                Stream.concat(ways(), kept()).filter(way -> !way.touchesFiles()).toList());
    }

    /** The outputs of ways in one notebook; all of them have run, whatever failed. */
    private static Map<Way, List<Output>> outputs(List<Way> ways) throws IOException {
        NotebookRun run = study.run(study.oneNotebook(ways));
        assertEquals("", run.failure().map(CellFailure::describe).orElse(""));
        Map<Way, List<Output>> outputs = new HashMap<>();
        Iterator<Cell> cells = run.executed().cells().iterator();
        for (Way way : ways) {
            outputs.put(
                    way,
                    way.cells().stream()
                            .flatMap(cell -> cells.next().outputs().stream())
                            .toList());
        }
        return outputs;
    }

    @AfterAll
    static void endIt() {
        study.close();
    }

    static Stream<Way> ways() {
        return Way.all().stream().filter(way -> way.kept().isEmpty() && !way.open());
    }

    static Stream<Way> kept() {
        return Way.all().stream().filter(way -> way.kept().isPresent());
    }

    private static List<Output> outputs(Way way) throws IOException {
        return together.containsKey(way)
                ? together.get(way)
                : outputs(List.of(way)).get(way);
    }

    /** One that leaks no longer is to lose its reason, so that it is held from then on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void leakWhereAReasonIsGiven(Way way) throws IOException {
        String shown = shown(outputs(way));
        assertTrue(
                way.pattern(incomes).matcher(shown).find(),
                () -> way.name() + " leaks no longer: remove 'kept' from ways.json. It shows\n" + shown);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void showNothingThatTheyMustNot(Way way) throws IOException {
        List<Output> outputs = outputs(way);
        assertFalse(outputs.isEmpty(), () -> way.name() + " shows nothing at all, not even that it is refused");
        String shown = shown(outputs);
        failure(outputs).ifPresent(failure -> {
            assertNotEquals("CompilationException", failure.name(), () -> way.name() + " does not compile: " + shown);
            assertTrue(
                    way.mayFail() || failure.message().contains("restricted"),
                    () -> way.name() + " must run, or be stopped because the data are restricted: " + shown);
        });
        Matcher leak = way.pattern(incomes).matcher(shown);
        assertFalse(leak.find(), () -> way.name() + " shows '" + leak.group() + "':\n" + shown);
    }

    @Test
    void areFewThatLeakForAReasonAndFewThatAreOpen() {
        List<Way> open = Way.all().stream().filter(Way::open).toList();
        assertEquals(KEPT, kept().count(), () -> "kept: " + kept().toList());
        assertTrue(open.size() <= OPEN, () -> "open: " + open);
        assertEquals(159, Way.all().stream().map(Way::name).distinct().count());
    }

    private static String shown(List<Output> outputs) {
        return ImagesInHtml.decoded(outputs.stream().map(Output::toString).collect(Collectors.joining("\n")));
    }

    private static Optional<Output.Failure> failure(List<Output> outputs) {
        return outputs.stream()
                .filter(Output.Failure.class::isInstance)
                .map(Output.Failure.class::cast)
                .findFirst();
    }
}
