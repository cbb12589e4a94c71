package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FrameTest {
    private static Frame units(long... persons) {
        Table towns = Table.create(
                StringColumn.create("town", "Aby", "Beby", "Cely"),
                StringColumn.create("mayor", "Ann", "Bo", "Cy"),
                DoubleColumn.create("wage", 1, 2, 3));
        Source secret = new Source("towns.csv", Provenance.RESTRICTED, "0".repeat(64));
        return Frame.ofUnits("towns", towns, List.of(), List.of(secret), persons);
    }

    @Test
    void keepsOnlyTheNameOfAUnitOfFewPersons() {
        Frame towns = units(30, 4, 12);
        assertEquals("Beby", towns.row(1).text("town"));
        assertTrue(towns.row(1).isMissing("mayor"));
        assertTrue(towns.row(1).isMissing("wage"));
        assertEquals("Cy", towns.row(2).text("mayor"));
    }

    @Test
    void takesNoPersonsForUnits() {
        assertThrows(DisclosureException.class, () -> units(1, 1, 12));
        assertThrows(DisclosureException.class, () -> units(0, 0, 0));
    }

    private static final Source SECRET = new Source("data/restricted/a.csv", Provenance.RESTRICTED, "0".repeat(64));
    private static final Source MADE = new Source("data/b.csv", Provenance.SYNTHETIC, "1".repeat(64));

    private final Table table = Table.create(
            "people",
            StringColumn.create("place", "A", "B", "", "C"),
            IntColumn.create("year", 2011, 2012, 2011, 2012));
    private final Frame people =
            Frame.of("people", table, List.of(Variable.factor("place", List.of("B", "A", "C"))), List.of(SECRET));
    private final Frame places = Frame.of(
            "places",
            Table.create(StringColumn.create("place", "B", "A"), IntColumn.create("size", 20, 10)),
            List.of(Variable.of("size").labelled("nb", "Størrelse")),
            List.of(MADE));

    @Test
    void isNotChangedByChangesToTheTableItWasMadeOf() {
        table.stringColumn("place").set(0, "X");
        table.addColumns(IntColumn.create("more", 4));
        people.table().intColumn("year").set(0, 1900);
        assertEquals("A", people.column("place").get(0));
        assertEquals(2011, people.column("year").get(0));
        assertEquals(List.of("place", "year"), people.columnNames());
    }

    @Test
    void isOfUnknownProvenanceWhenNothingIsSaid() {
        assertEquals(Provenance.UNKNOWN, Frame.of(table).provenance());
        assertEquals(List.of(), Frame.of(table).variable("place").levels());
    }

    @Test
    void suggestsTheNearColumn() {
        String message = assertThrows(IllegalArgumentException.class, () -> people.column("plcae"))
                .getMessage();
        assertEquals("There is no column 'plcae' in people. Did you mean 'place'? Columns: place, year.", message);
        assertThrows(IllegalArgumentException.class, () -> people.variable("plcae"));
        assertThrows(IllegalArgumentException.class, () -> people.without("plcae"));
    }

    @Test
    void tellsNoValueOfHiddenDataThatFewRowsHave() {
        String said = assertThrows(DisclosureException.class, () -> people.distinct("place"))
                .getMessage();
        assertTrue(said.contains("'place'") && said.endsWith(DisclosureException.RULE), said);
        Frame many = Frame.of(
                "many",
                Table.create(StringColumn.create("place", "A", "A", "A", "A", "A")),
                List.of(),
                people.sources());
        assertEquals(List.of("A"), many.distinct("place"));
    }

    @Test
    void listsTheValuesThatOccurWithOrWithoutLevels() {
        Frame plain = Frame.of(
                Table.create(StringColumn.create("firm", "kfc", "", "bk", "kfc"), IntColumn.create("n", 10, 9, 10, 9)));
        assertEquals(List.of(), plain.variable("firm").levels());
        assertEquals(List.of("bk", "kfc"), plain.distinct("firm"));
        assertEquals(List.of("9", "10"), plain.distinct("n"));
        Frame open = Frame.of("people", table, people.variables(), List.of(MADE));
        assertEquals(List.of("B", "A", "C"), open.distinct("place"));
        assertEquals(List.of("A"), open.where(r -> r.index() == 0).distinct("place"));
        assertThrows(IllegalArgumentException.class, () -> plain.distinct("frim"));
    }

    @Test
    void joinsByKeyAndKeepsItsRows() {
        Frame joined = people.join(places, "place");
        assertEquals(List.of("place", "year", "size"), joined.columnNames());
        assertEquals(4, joined.rowCount());
        assertEquals(10, joined.column("size").get(0));
        assertEquals(20, joined.column("size").get(1));
        assertTrue(joined.column("size").isMissing(2), "a missing key finds nothing");
        assertTrue(joined.column("size").isMissing(3), "an unknown key finds nothing");
        assertEquals("Størrelse", joined.variable("size").label("nb"));
        assertEquals(List.of("B", "A", "C"), joined.variable("place").levels());
    }

    @Test
    void isWorthNoMoreThanItsWeakestPart() {
        Frame joined = people.join(places, "place");
        assertEquals(List.of(SECRET, MADE), joined.sources());
        assertEquals(Provenance.SYNTHETIC, joined.provenance());
        assertEquals(
                List.of(SECRET, MADE),
                joined.join(places.renamed("size", "other"), "place").sources());
    }

    @Test
    void hidesItsValuesIfOneOfItsFilesDoes() {
        Source unknown = new Source("c.csv", Provenance.UNKNOWN, "2".repeat(64));
        Source named = new Source("c.csv", Provenance.UNKNOWN, "2".repeat(64), false);
        assertTrue(people.hidesValues());
        assertFalse(places.hidesValues());
        assertTrue(places.join(Frame.of("x", places.renamed("size", "n").table(), List.of(), List.of(SECRET)), "place")
                .hidesValues());
        assertTrue(Frame.of("x", table, List.of(), List.of(MADE, unknown)).hidesValues());
        assertFalse(Frame.of("x", table, List.of(), List.of(named)).hidesValues());
        assertFalse(Frame.of(table).hidesValues(), "no file, nothing to hide");
        assertTrue(people.named("x").without("year").with("z", r -> r.index()).hidesValues());
    }

    @Test
    void joinsAnIntegerKeyWithTextOfTheSameDigits() {
        Frame years = Frame.of(
                Table.create("years", StringColumn.create("year", "2012"), IntColumn.create("rate", new int[] {7})));
        assertEquals(7, people.join(years, "year").column("rate").get(1));
    }

    @Test
    void refusesAKeyThatIsNotUniqueAndAColumnThatIsTwice() {
        Frame twice = Frame.of(Table.create("places", StringColumn.create("place", "A", "A")));
        String message = assertThrows(IllegalArgumentException.class, () -> people.join(twice, "place"))
                .getMessage();
        assertEquals("The key (place) is not unique in places: row 2 repeats the key of an earlier row.", message);
        assertThrows(IllegalArgumentException.class, () -> people.join(people.where(r -> r.index() == 0), "place"));
    }

    @Test
    void addsReplacesRenamesAndRemovesColumns() {
        IntColumn ones = IntColumn.create("x", 1, 1, 1, 1);
        Frame more = people.with(ones, Variable.of("one"));
        ones.set(0, 9);
        assertEquals(List.of("place", "year", "one"), more.columnNames());
        assertEquals(1, more.column("one").get(0));
        assertEquals(List.of("place", "year"), people.columnNames());
        assertEquals(
                List.of("B", "A", "C"),
                people.renamed("place", "town").variable("town").levels());
        assertEquals(List.of("town", "year"), people.renamed("place", "town").columnNames());
        assertEquals(List.of("year"), people.without("place").columnNames());
        assertThrows(IllegalArgumentException.class, () -> people.with(ones, Variable.of("year")));
        assertEquals(
                9, people.replacing(ones, Variable.of("year")).column("year").get(0));
        assertThrows(IllegalArgumentException.class, () -> people.with(IntColumn.create("x", 1), Variable.of("x")));
    }

    @Test
    void selectsRowsAndKeepsTheRest() {
        Frame some = people.where(r -> r.index() > 1);
        assertEquals(2, some.rowCount());
        assertEquals("C", some.column("place").get(1));
        assertEquals(people.sources(), some.sources());
        assertEquals(List.of("B", "A", "C"), some.variable("place").levels());
    }

    @Test
    void showsNoValueInItsText() {
        assertEquals("Frame people: fewer than five rows, 2 columns (place, year), restricted data", people.toString());
        assertFalse(people.toString().contains("2011"));
    }
}
