package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.summary.Summary;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Messages on restricted data name no row and count none of one to four; of other data they do. */
class FewInMessagesTest {
    private static final int N = 40;

    private static Frame people(Provenance provenance) {
        Table table = Table.create(
                DoubleColumn.create("y", IntStream.range(0, N).mapToDouble(i -> i * i % 17)),
                DoubleColumn.create("x", IntStream.range(0, N).mapToDouble(i -> i == 6 ? 0 : i + 1)),
                DoubleColumn.create("bit", IntStream.range(0, N).mapToDouble(i -> i == 6 || i == 8 ? 2 : i % 3 % 2)),
                DoubleColumn.create("yes", IntStream.range(0, N).mapToDouble(i -> i % 3 % 2)),
                DoubleColumn.create("w", IntStream.range(0, N).mapToDouble(i -> i == 6 ? -1 : 1)),
                DoubleColumn.create("lone", IntStream.range(0, N).mapToDouble(i -> i == 6 ? 1 : 0)),
                StringColumn.create("school", IntStream.range(0, N).mapToObj(i -> i == 6 || i == 9 ? "" : "s" + i % 4)),
                StringColumn.create("q", IntStream.range(0, N).mapToObj(i -> i == 6 ? "z" : "a")));
        return Frame.of(
                "people",
                table,
                List.of(Variable.factor("q", List.of("a", "b"))),
                List.of(new Source("people.csv", provenance, "0".repeat(64))));
    }

    private static final List<Function<Frame, Object>> MISTAKES = List.of(
            frame -> Ols.of("y ~ x").with(Covariance.cr1("school")).fit(frame),
            frame -> Ols.of("y ~ x + lone").with(Covariance.hc3()).fit(frame),
            frame -> Ols.of("y ~ log(x)").fit(frame),
            frame -> Ols.of("y ~ x").weightedBy("w").fit(frame),
            frame -> Ols.of("y ~ q").fit(frame),
            frame -> Logit.of("bit ~ y").fit(frame),
            frame -> DiffInDiff.of("y", "bit", "yes").fit(frame),
            frame -> Summary.of(frame, "y", "w"));

    private static Stream<String> messages(Provenance provenance) {
        return MISTAKES.stream()
                .map(mistake -> assertThrows(IllegalArgumentException.class, () -> mistake.apply(people(provenance)))
                        .getMessage());
    }

    @Test
    void nameNoRowOfRestrictedData() {
        messages(Provenance.RESTRICTED).forEach(m -> assertFalse(m.matches("(?s).*(\\b[Rr]ow \\d|\\b2\\b).*"), m));
    }

    @Test
    void nameTheRowOfPublicData() {
        messages(Provenance.PUBLIC).forEach(m -> assertTrue(m.matches("(?s).*\\b[Rr]ow 7\\b.*"), m));
    }

    @Test
    void nameNoRowInTheReasonOfAnEffectThatIsNotFinite() {
        assertEquals(
                List.of("its derivative is not finite in row 7", "its derivative is not finite in a row"),
                Stream.of(Provenance.PUBLIC, Provenance.RESTRICTED)
                        .map(provenance -> Logit.of("yes ~ x + sqrt(x)")
                                .fit(people(provenance))
                                .marginalEffects())
                        .map(effects -> effects.estimates().get(0).dropped().orElseThrow())
                        .toList());
    }

    @Test
    void sayHowManyRowsAreUsedWhereTheyAreMany() {
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> Ols.of("y ~ x").with(Covariance.cr1("school")).fit(people(Provenance.RESTRICTED)))
                .getMessage();
        assertTrue(
                said.startsWith("Cluster column 'school' has fewer than five missing ids in the 40 rows used."), said);
    }
}
