package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is computed or selected by the rows of another frame is worth no more than that one. */
class KeptSourcesTest {
    private static final Source PUBLIC = new Source("public.csv", Provenance.PUBLIC, "a".repeat(64));
    private static final Source SYNTHETIC = new Source("synthetic.csv", Provenance.SYNTHETIC, "b".repeat(64));
    private static final Source RESTRICTED = new Source("restricted.csv", Provenance.RESTRICTED, "c".repeat(64));

    private static Frame of(Source source, int rows) {
        Table table = Table.create(
                source.file(),
                StringColumn.create("key", IntStream.range(0, rows).mapToObj(i -> "k" + i)),
                IntColumn.create("x", IntStream.range(0, rows)));
        return Frame.of(source.file(), table, List.of(), List.of(source));
    }

    @Test
    void aColumnComputedFromAnotherFrame() {
        Frame ours = of(PUBLIC, 3);
        Frame other = of(SYNTHETIC, 3);
        assertEquals(List.of(PUBLIC), ours.with("y", r -> r.number("x") + 1).sources());
        Frame both = ours.with("y", r -> other.row(r.index()).number("x"));
        assertEquals(List.of(PUBLIC, SYNTHETIC), both.sources());
        assertEquals(Provenance.SYNTHETIC, both.provenance());
        assertEquals(
                List.of(PUBLIC, SYNTHETIC),
                ours.replacing("x", r -> other.where(o -> o.is("key", r.text("key")))
                                .rowCount())
                        .sources());
    }

    @Test
    void rowsSelectedByAnotherFrame() {
        Frame ours = of(PUBLIC, 3);
        Frame other = of(SYNTHETIC, 2);
        assertEquals(List.of(PUBLIC), ours.where(r -> r.number("x") > 0).sources());
        assertEquals(
                List.of(PUBLIC, SYNTHETIC),
                ours.where(r -> other.distinct("key").contains(r.text("key"))).sources());
        assertEquals(List.of(PUBLIC, SYNTHETIC), ours.unmatched(other, "key").sources());
    }

    @Test
    void rowsDroppedFromASampleByAnotherFrame() {
        Frame other = of(RESTRICTED, 8);
        Frame ours = of(PUBLIC, 8).factor("key", of(PUBLIC, 8).distinct("key").toArray(String[]::new));
        Sample sample =
                Sample.of(ours, "all rows").drop(r -> other.row(r.index()).number("x") > 5, "late");
        assertEquals(List.of(PUBLIC, RESTRICTED), sample.frame().sources());
        assertEquals(List.of(PUBLIC, RESTRICTED), sample.flow("flow").sources());
        assertEquals(List.of(PUBLIC, RESTRICTED), sample.flow("flow", "key").sources());
        assertEquals(6, sample.flow("flow").remaining());
    }

    @Test
    void aColumnComputedFromSeveralFramesInTurn() {
        Frame ours = of(PUBLIC, 4);
        Frame second = of(SYNTHETIC, 4);
        Frame third = of(RESTRICTED, 4);
        Frame all = ours.with(
                "y",
                r -> r.number("x")
                        + (r.index() % 2 == 0 ? second : third).row(r.index()).number("x"));
        assertEquals(List.of(PUBLIC, SYNTHETIC, RESTRICTED), all.sources());
        Frame within =
                ours.with("y", r -> third.with("z", t -> second.row(t.index()).number("x"))
                        .rowCount());
        assertEquals(List.of(PUBLIC, SYNTHETIC), within.sources());
    }

    @Test
    void aFrameOfWhichNobodyKnowsTheFileIsUnknown() {
        Frame other = Frame.of(Table.create("made", IntColumn.create("x", 1, 2, 3)));
        Frame both = of(PUBLIC, 3).with("y", r -> other.row(r.index()).number("x"));
        assertEquals(Provenance.UNKNOWN, both.provenance());
    }

    @Test
    void publicRowsAreNotPutBelowRestrictedOnes() {
        String said = assertThrows(
                        DisclosureException.class, () -> of(RESTRICTED, 6).append(of(PUBLIC, 5)))
                .getMessage();
        assertTrue(said.contains("make a small group look large"), said);
        assertEquals(11, of(SYNTHETIC, 6).append(of(PUBLIC, 5)).rowCount());
    }

    @Test
    void aQuantileNearlyOfOnePersonIsMissing() {
        Frame persons = of(RESTRICTED, 21);
        Frame told = persons.groupBy()
                .quantile("x", 0.525)
                .as("between")
                .quantile("x", 0.5 + 1e-9)
                .as("above")
                .quantile("x", 0.55 - 1e-9)
                .as("below")
                .frame();
        assertEquals(10.5, told.row(0).number("between"), 1e-12);
        assertTrue(told.row(0).isMissing("above"));
        assertTrue(told.row(0).isMissing("below"));
    }

    @Test
    void aNumberOfDistinctValuesTellsNoFew() {
        Frame persons = of(RESTRICTED, 20)
                .with("few", r -> r.index() < 3 ? r.text("key") : "")
                .with("most", r -> r.index() < 18 ? r.text("key") : "");
        Frame told = persons.groupBy().distinct("few", "most", "key").frame();
        assertTrue(told.row(0).isMissing("few_distinct"));
        assertTrue(told.row(0).isMissing("most_distinct"));
        assertEquals(20, told.row(0).number("key_distinct"));
    }
}
