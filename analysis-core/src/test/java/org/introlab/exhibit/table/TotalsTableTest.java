package org.introlab.exhibit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TotalsTableTest {

    private static Frame frame(Provenance provenance, double... asked) {
        return Frame.of(
                "places",
                Table.create(
                        IntColumn.create("year", new int[] {2016, 2016, 2016, 2017, 2017}),
                        StringColumn.create("row", "part", "total", "part", "part", "total"),
                        DoubleColumn.create("asked", asked)),
                List.of(),
                List.of(new Source("places.csv", provenance, "00")));
    }

    private static TotalsTable table(double... asked) {
        return TotalsTable.of(frame(Provenance.PUBLIC, asked), "row", "total").adding("asked");
    }

    @Test
    void addsThePartsOfEachYearAndTellsTheDifference() {
        Exhibit exhibit = table(3, 10, 4, 6, 6).by("year").exhibit("", "", "Sums");
        assertEquals(7, exhibit.cell("sum", "year=2016", "asked").orElseThrow().value());
        assertEquals(
                10, exhibit.cell("printed", "year=2016", "asked").orElseThrow().value());
        assertEquals(
                3,
                exhibit.cell("difference", "year=2016", "asked").orElseThrow().value());
        assertEquals(
                0,
                exhibit.cell("difference", "year=2017", "asked").orElseThrow().value());
        assertEquals("Sum of 2 rows", exhibit.rows().get(1).label());
    }

    @Property
    void aTotalThatIsTheSumDiffersByNothing(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 100_000) Integer> parts) {
        StringColumn row = StringColumn.create("row");
        IntColumn number = IntColumn.create("n");
        parts.forEach(part -> {
            row.append("part");
            number.append(part);
        });
        row.append("total");
        number.append(parts.stream().mapToInt(p -> p).sum());
        Exhibit exhibit = TotalsTable.of(
                        Frame.of(
                                "t",
                                Table.create(row, number),
                                List.of(),
                                List.of(new Source("t.csv", Provenance.PUBLIC, "00"))),
                        "row",
                        "total")
                .adding("n")
                .exhibit("", "", "");
        assertEquals(0, exhibit.cell("difference", "all", "n").orElseThrow().value());
    }

    @Test
    void refusesWhatCannotBeAdded() {
        assertSays("exactly one total with its parts for all", () -> table(1, 2, 3, 4, 5));
        assertSays("'asked' is missing in row 3", () -> table(1, 2, Double.NaN, 4, 5)
                .by("year"));
        assertSays(
                "Name the numbers to add",
                () -> TotalsTable.of(frame(Provenance.PUBLIC, 1, 2, 3, 4, 5), "row", "total"));
        assertSays("must be numeric", () -> table(1, 2, 3, 4, 5).adding("row"));
        for (Provenance guarded : List.of(Provenance.RESTRICTED, Provenance.UNKNOWN)) {
            assertSays("is restricted", () -> TotalsTable.of(frame(guarded, 1, 2, 3, 4, 5), "row", "total"));
        }
    }

    private static void assertSays(String words, Supplier<TotalsTable> table) {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> table.get().exhibit("", "", ""))
                .getMessage();
        assertTrue(said.contains(words), said);
    }
}
