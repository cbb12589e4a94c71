package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What holds of the verbs of frames for all data. */
class FrameLawsTest {
    private static final int TRIES = 100;

    record Line(String group, int code, double number) {}

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Double> numbers = Arbitraries.integers()
                .between(-3, 3)
                .map(i -> i / 2.0)
                .injectNull(0.2)
                .map(d -> d == null ? Double.NaN : d);
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", ""),
                        Arbitraries.integers().between(0, 3),
                        numbers)
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Frame frame(List<Line> lines) {
        return Frame.of(Table.create(
                "t",
                IntColumn.create("row", IntStream.range(0, lines.size()).toArray()),
                StringColumn.create("g", lines.stream().map(Line::group)),
                IntColumn.create("k", lines.stream().mapToInt(Line::code).toArray()),
                DoubleColumn.create(
                        "x", lines.stream().mapToDouble(Line::number).toArray())));
    }

    private static List<String> rows(Frame frame) {
        return frame.rows().stream()
                .map(r -> frame.columnNames().stream().map(r::text).toList().toString())
                .toList();
    }

    @Property(tries = TRIES)
    void whatIsAppendedIsFoundAgain(@ForAll("lines") List<Line> above, @ForAll("lines") List<Line> below) {
        Frame both = frame(above).named("a").append("from", frame(below).named("b"));
        assertEquals(rows(frame(above)), rows(both.where(r -> r.is("from", "a")).without("from")));
        assertEquals(rows(frame(below)), rows(both.where(r -> r.is("from", "b")).without("from")));
    }

    @Property(tries = TRIES)
    void sortingIsAStablePermutation(@ForAll("lines") List<Line> lines) {
        Frame frame = frame(lines);
        Frame sorted = frame.sortedBy("g", "-x");
        assertEquals(
                rows(frame).stream().sorted().toList(),
                rows(sorted).stream().sorted().toList());
        for (int i = 1; i < sorted.rowCount(); i++) {
            Row one = sorted.row(i - 1);
            Row two = sorted.row(i);
            boolean same = one.text("g").equals(two.text("g")) && one.text("x").equals(two.text("x"));
            assertTrue(!same || one.number("row") < two.number("row"));
            boolean orderly =
                    two.isMissing("g") || !one.isMissing("g") && one.text("g").compareTo(two.text("g")) <= 0;
            assertTrue(orderly, () -> rows(sorted).toString());
        }
        assertEquals(rows(sorted), rows(sorted.sortedBy("g", "-x")));
    }

    @Property(tries = TRIES)
    void meansOfGroupsWeightUpToThatOfAll(@ForAll("lines") List<Line> lines) {
        Frame groups = frame(lines)
                .where(r -> !r.isMissing("x"))
                .groupBy("g", "k")
                .count()
                .mean("x")
                .sum("x")
                .frame();
        double[] n = groups.numbers("n");
        double[] means = groups.numbers("x_mean");
        double total =
                IntStream.range(0, n.length).mapToDouble(i -> n[i] * means[i]).sum();
        double all = Arrays.stream(frame(lines).numbers("x"))
                .filter(v -> !Double.isNaN(v))
                .sum();
        assertEquals(all, total, 1e-9);
        assertEquals(all, Arrays.stream(groups.numbers("x_sum")).sum(), 1e-9);
        assertEquals(
                lines.size(),
                Arrays.stream(frame(lines).groupBy("g").count().frame().numbers("n"))
                        .sum());
    }

    @Property(tries = TRIES)
    void whatWasEarlierIsLaterOfTheEarlierRow(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = 1, max = 3) int steps) {
        List<Line> once = new ArrayList<>();
        for (Line line : lines) {
            boolean seen = once.stream().anyMatch(l -> l.group().equals(line.group()) && l.code() == line.code());
            if (!seen && !line.group().isEmpty()) {
                once.add(line);
            }
        }
        // a unit with all times, so that there is a row to be found
        IntStream.range(0, 4).forEach(k -> once.add(new Line("whole", k, k)));
        Frame panel = frame(once)
                .panel("g", "k")
                .lag("x", steps, "before")
                .lead("x", steps, "after")
                .frame();
        for (Row row : panel.rows()) {
            for (Row other : panel.rows()) {
                boolean apart = row.text("g").equals(other.text("g")) && row.number("k") + steps == other.number("k");
                if (apart) {
                    assertEquals(row.text("x"), other.text("before"));
                    assertEquals(other.text("x"), row.text("after"));
                }
            }
            boolean none = once.stream()
                    .noneMatch(l -> l.group().equals(row.text("g")) && l.code() == row.number("k") - steps);
            assertTrue(!none || row.isMissing("before"));
        }
    }

    @Property(tries = TRIES)
    void aColumnThatIsAddedCanBeSelectedAlone(@ForAll("lines") List<Line> lines) {
        Frame frame = frame(lines);
        assertArrayEquals(
                frame.numbers("x"),
                frame.with("y", r -> r.number("x")).select("y").numbers("y"));
        assertEquals(rows(frame), rows(frame.with("y", r -> r.number("x")).without("y")));
    }

    @Property(tries = TRIES)
    void aSampleIsPartOfTheRowsAndTheSameForOneSeed(
            @ForAll("lines") List<Line> lines, @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Frame frame = frame(lines);
        Frame sample = frame.sample(share, seed);
        assertEquals((int) (share * lines.size() + 1e-9), sample.rowCount());
        assertTrue(rows(frame).containsAll(rows(sample)));
        assertEquals(sample.rowCount(), rows(sample).stream().distinct().count());
        assertEquals(rows(sample), rows(frame.sample(share, seed)));
    }

    @Property(tries = TRIES)
    void distinctRowsAreEachRowOnce(@ForAll("lines") List<Line> lines) {
        Frame frame = frame(lines).without("row");
        assertEquals(rows(frame).stream().distinct().toList(), rows(frame.distinctRows()));
        assertEquals(rows(frame.distinctRows()), rows(frame.append(frame).distinctRows()));
    }

    @Property(tries = TRIES)
    void rowsAreMatchedByAnotherFrameOrUnmatched(
            @ForAll("lines") List<Line> lines, @ForAll("lines") List<Line> others) {
        Frame frame = frame(lines);
        Frame other = frame(others);
        List<String> keys = other.rows().stream()
                .filter(r -> !r.isMissing("g"))
                .map(r -> r.text("g") + r.text("k"))
                .toList();
        assertEquals(
                rows(frame.where(r -> r.isMissing("g") || !keys.contains(r.text("g") + r.text("k")))),
                rows(frame.unmatched(other, "g", "k")));
    }
}
