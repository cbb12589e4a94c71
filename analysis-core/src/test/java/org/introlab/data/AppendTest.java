package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.introlab.data.internal.column.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class AppendTest {
    private static final Source OPEN = new Source("data/shops.csv", Provenance.PUBLIC, "0".repeat(64));
    private static final Source MADE = new Source("data/made.csv", Provenance.SYNTHETIC, "1".repeat(64));
    private static final Source SECRET = new Source("data/restricted/a.csv", Provenance.RESTRICTED, "2".repeat(64));
    private static final Source OTHER = new Source("data/restricted/b.csv", Provenance.RESTRICTED, "3".repeat(64));

    private static Frame frame(String name, Source source, Column<?>... columns) {
        return Frame.of(name, Table.create(columns), List.of(), List.of(source));
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private final Frame before =
            frame("before", OPEN, StringColumn.create("shop", "a", "b"), IntColumn.create("staff", 20, 30));
    private final Frame after =
            frame("after", OPEN, DoubleColumn.create("staff", 21.5, Double.NaN), StringColumn.create("shop", "a", "b"));

    @Test
    void putsRowsBelowEachOtherByTheNamesOfTheirColumns() {
        Frame both = before.append(after);
        assertEquals(List.of("shop", "staff"), both.columnNames());
        assertArrayEquals(new double[] {20, 30, 21.5, Double.NaN}, both.numbers("staff"));
        assertEquals("b", both.row(3).text("shop"));
        assertEquals(ColumnType.DOUBLE, both.column("staff").type());
        assertEquals(List.of(OPEN), both.sources());
        assertEquals(8, both.append(before, after).rowCount());
    }

    @Test
    void saysFromWhichFrameARowCame() {
        Frame both = before.append("wave", after);
        assertEquals(List.of("before", "after"), both.variable("wave").levels());
        assertEquals("after", both.row(2).text("wave"));
        assertTrue(refusal(() -> before.append("shop", after)).contains("Column 'shop' already exists"));
        assertTrue(refusal(() -> before.append("wave", before)).contains("named(...)"));
    }

    @Test
    void refusesAColumnThatOneLacksUnlessItIsToBeFilled() {
        Frame more = after.with("price", r -> 3.5);
        assertEquals(
                "The table 'before' has no column 'price', which another table has. Rename or select columns first, or use appendFilling(), which fills in missing values.",
                refusal(() -> before.append(more)));
        assertTrue(refusal(() -> more.append(before)).startsWith("The table 'before' has no column 'price'"));
        assertArrayEquals(
                new double[] {Double.NaN, Double.NaN, 3.5, 3.5},
                before.appendFilling(more).numbers("price"));
        assertEquals("after", before.appendFilling("wave", more).row(3).text("wave"));
    }

    @Test
    void widensNumbersAndRefusesOtherDifferences() {
        Frame longs =
                frame("longs", OPEN, StringColumn.create("shop", "c"), LongColumn.create("staff", (1L << 53) + 1));
        assertEquals(ColumnType.LONG, before.append(longs).column("staff").type());
        assertEquals("9007199254740993", before.append(longs).row(2).text("staff"));
        assertTrue(refusal(() -> after.append(longs)).contains("beyond 2^53"));
        Frame text = frame("text", OPEN, StringColumn.create("shop", "c"), StringColumn.create("staff", "9"));
        assertEquals(
                "'staff' can't be appended across before, text: it is integer in one and text in another.",
                refusal(() -> before.append(text)));
    }

    @Test
    void keepsDurations() {
        Frame one = frame("one", OPEN, Moments.durations("shift", new double[] {3600}));
        assertEquals(Duration.ofHours(1), one.append(one).row(1).duration("shift"));
    }

    @Test
    void takesLabelsTogetherAndRefusesThoseThatContradict() {
        Frame labelled = after.relabelled("staff", "Employees").labelled("shop", Map.of("a", "Anna's"));
        assertEquals("Employees", before.append(labelled).variable("staff").label("en"));
        assertEquals("Anna's", labelled.append(before).variable("shop").levelLabel("a", "en"));
        assertTrue(refusal(() -> before.relabelled("staff", "Workers").append(labelled))
                .startsWith("'staff' has different labels (\"Workers\"; \"Employees\")."));
        assertTrue(refusal(() -> before.factor("shop", "a", "b").append(after.factor("shop", "b", "a")))
                .startsWith("'shop' has different levels (a, b; b, a)."));
        assertTrue(refusal(() -> before.factor("shop", "a", "b").append(after)).contains("(a, b; none)"));
    }

    @Test
    void takesNumbersForAFactorIfEachOfBothHasALabel() {
        Map<String, String> ends = Map.of("20", "fewest", "30", "most");
        Frame factor = before.labelled("staff", ends);
        assertEquals(List.of("20", "30"), factor.variable("staff").levels());
        assertEquals(
                List.of("20", "30"), factor.append(before).variable("staff").levels());
        assertEquals(List.of(), factor.append(after).variable("staff").levels());
        assertEquals("most", factor.append(after).variable("staff").levelLabel("30", "en"));
    }

    @Test
    void isWorthNoMoreThanItsWeakestPart() {
        Frame made = frame("made", MADE, StringColumn.create("shop", "c"), IntColumn.create("staff", 1));
        assertEquals(Provenance.SYNTHETIC, before.append(made).provenance());
        Frame byHand = Frame.of(Table.create(StringColumn.create("shop", "c"), IntColumn.create("staff", 1)));
        assertEquals(Provenance.UNKNOWN, before.append(byHand).provenance());
        assertEquals(Provenance.UNKNOWN, byHand.append(before).provenance());
    }

    @Test
    void putsNoPersonOfRestrictedDataIntoSeveralRows() {
        Frame people = frame("people", SECRET, IntColumn.create("income", 1, 2));
        assertThrows(DisclosureException.class, () -> people.append(people));
        assertThrows(DisclosureException.class, () -> people.where(r -> r.index() == 0)
                .append(people.where(r -> r.index() == 1)));
        Frame byHand = Frame.of(Table.create(IntColumn.create("income", 1)));
        assertThrows(DisclosureException.class, () -> people.append(byHand));
        Frame others = frame("others", OTHER, IntColumn.create("income", 3));
        Frame both = people.append(others);
        assertEquals(List.of(SECRET, OTHER), both.sources());
        assertTrue(both.hidesFew());
        assertThrows(DisclosureException.class, () -> both.append(others));
    }
}
