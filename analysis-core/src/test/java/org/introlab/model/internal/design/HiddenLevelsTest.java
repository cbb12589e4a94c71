package org.introlab.model.internal.design;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.model.Fit;
import org.introlab.model.Ols;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Levels are values: a message lists those of data that may be shown, and of no others. */
class HiddenLevelsTest {
    private static final Table TABLE = Table.create(
            "t",
            DoubleColumn.create("y", 1, 2, 4, 3, 5, 9, 8, 7, 2, 2),
            StringColumn.create(
                    "g", List.of("alpha", "beta", "alpha", "beta", "alpha", "beta", "alpha", "beta", "alpha", "beta")),
            StringColumn.create("one", Collections.nCopies(10, "omega")));

    private static Frame frame(Provenance provenance) {
        return Frame.of("t", TABLE, List.of(), List.of(new Source("t.csv", provenance, "0".repeat(64))));
    }

    private static Stream<Executable> mistakes(Frame frame) {
        Fit fit = Ols.of("y ~ g").fit(frame);
        Frame other = Frame.of(Table.create("o", StringColumn.create("g", "gamma")));
        return Stream.of(
                () -> Ols.of("y ~ ref(g, \"alpa\")").fit(frame),
                () -> fit.adjustedMean(Map.of("g", "alpa")),
                () -> fit.predict(other));
    }

    private static String message(Executable mistake) {
        return assertThrows(IllegalArgumentException.class, mistake).getMessage();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTRICTED", "UNKNOWN"})
    void areInNoMessageOfDataThatAreHidden(Provenance provenance) {
        mistakes(frame(provenance)).map(HiddenLevelsTest::message).forEach(m -> {
            assertFalse(m.matches("(?s).*(alpha|beta|gamma).*"), m);
            assertTrue(m.contains("Its levels are not listed, because the data are restricted"), m);
        });
        String single = message(() -> Ols.of("y ~ one").fit(frame(provenance)));
        assertTrue(single.contains("'one' has only one level in the 10 complete rows"), single);
        assertFalse(single.contains("omega"), single);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "SYNTHETIC"})
    void areListedOfDataThatMayBeShownWhateverWasReadBefore(Provenance provenance) {
        mistakes(frame(Provenance.RESTRICTED)).forEach(HiddenLevelsTest::message);
        mistakes(frame(provenance))
                .map(HiddenLevelsTest::message)
                .forEach(m -> assertTrue(m.contains("Levels: alpha, beta."), m));
        String single = message(() -> Ols.of("y ~ one").fit(frame(provenance)));
        assertTrue(single.contains("has only the level 'omega' in the 10 complete rows"), single);
    }
}
