package org.introlab.workbench.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.NotebookRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways to show more of a restricted extract than may be shown. Each is a notebook that must run, or be stopped by disclosure
 * control, and whose outputs, messages included, must not hold what its pattern describes.
 */
class RestrictedWaysTest {
    /** How many ways may be open. */
    private static final int OPEN = 0;

    /** How many ways may leak for good, each with its reason. */
    private static final int KEPT = 4;

    @TempDir
    static Path folder;

    private static RestrictedStudy study;
    private static List<String> incomes;

    @BeforeAll
    static void makeTheStudy() throws IOException {
        study = RestrictedStudy.in(folder);
        incomes = study.incomes();
    }

    @AfterAll
    static void endIt() {
        study.close();
    }

    static Stream<Way> ways() {
        return Way.all().stream().filter(way -> way.kept().isEmpty() && !way.open());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void showNothingThatTheyMustNot(Way way) throws IOException {
        NotebookRun run = study.run(way.cells());
        String shown = shown(run);
        failure(run).ifPresent(failure -> {
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
        List<Way> kept =
                Way.all().stream().filter(way -> way.kept().isPresent()).toList();
        List<Way> open = Way.all().stream().filter(Way::open).toList();
        assertTrue(kept.size() <= KEPT, () -> "kept: " + kept);
        assertTrue(open.size() <= OPEN, () -> "open: " + open);
        assertEquals(117, Way.all().stream().map(Way::name).distinct().count());
    }

    private static Optional<Output.Failure> failure(NotebookRun run) {
        return outputs(run)
                .filter(Output.Failure.class::isInstance)
                .map(Output.Failure.class::cast)
                .findFirst();
    }

    private static Stream<Output> outputs(NotebookRun run) {
        return run.executed().cells().stream().flatMap(cell -> cell.outputs().stream());
    }

    /** All that a reader of the notebook sees: every form of each value, streams, errors with their traces. */
    private static String shown(NotebookRun run) {
        String outputs = outputs(run).map(Output::toString).collect(Collectors.joining("\n"));
        return outputs + "\n" + run.failure().map(failure -> failure.message()).orElse("");
    }
}
