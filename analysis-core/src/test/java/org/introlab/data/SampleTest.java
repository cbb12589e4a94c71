package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.SampleFlow.Step;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SampleTest {
    private final Frame frame = Frame.of(
            "t",
            Table.create(
                    StringColumn.create("g", "a", "b", "a", "b"),
                    StringColumn.create("x", "", "", "1", "1"),
                    StringColumn.create("y", "1", "", "", "1")),
            List.of(Variable.factor("g", List.of("b", "a"))),
            List.of());
    private final Sample sample =
            Sample.of(frame, "all").dropMissing("x", "no x").dropMissing("y", "no y");

    @Test
    void dropsARowAtTheFirstReasonOnly() {
        assertEquals(
                List.of(new Step("all", 0, 4), new Step("no x", 2, 2), new Step("no y", 1, 1)),
                sample.flow("f").steps());
        assertEquals(1, sample.frame().rowCount());
        assertEquals("b", sample.frame().column("g").get(0));
    }

    @Test
    void tellsTheGroupsInCodeBookOrder() {
        SampleFlow flow = sample.flow("f", "g");
        assertEquals(List.of("b", "a"), List.copyOf(flow.groups().keySet()));
        assertEquals(
                List.of(new Step("all", 0, 2), new Step("no x", 1, 1), new Step("no y", 1, 0)),
                flow.groups().get("a"));
    }

    @Test
    void needsAStepToStartWith() {
        assertThrows(IllegalArgumentException.class, () -> new SampleFlow("empty", List.of()));
    }

    @Property(tries = 100)
    void agreesWithItsFrame(@ForAll @Size(max = 50) List<@IntRange(min = 0, max = 3) Integer> values) {
        IntColumn column =
                IntColumn.create("v", values.stream().mapToInt(v -> v).toArray());
        Sample drawn = Sample.of(Frame.of(Table.create("t", column)), "all")
                .drop(r -> r.is("v", 0), "zero")
                .drop(r -> r.number("v") < 2, "below two");
        SampleFlow flow = drawn.flow("f");
        assertEquals(flow.remaining(), drawn.frame().rowCount());
        assertEquals(
                values.size(),
                flow.remaining()
                        + flow.steps().stream().mapToLong(Step::dropped).sum());
    }
}
