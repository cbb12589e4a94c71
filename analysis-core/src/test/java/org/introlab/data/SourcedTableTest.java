package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

class SourcedTableTest {
    private static final Source SECRET = new Source("data/restricted/a.csv", Provenance.RESTRICTED, "0".repeat(64));

    private static Table people() {
        return Table.create(
                "people",
                StringColumn.create("name", "Ann", "Bo", "Cy", "Ann"),
                StringColumn.create("place", "north", "south", "north", "south"),
                DoubleColumn.create("wage", 7111.5, 7222.5, 7333.5, 7444.5));
    }

    private static Table guarded() {
        return Frame.of("people", people(), List.of(), List.of(SECRET)).table();
    }

    static Stream<Object> texts() {
        Table t = guarded();
        return Stream.of(
                t,
                t.print(),
                t.print(3),
                t.printAll(),
                t.first(2),
                t.last(2),
                t.copy(),
                t.row(1),
                t.iterator().next(),
                t.stream().toList(),
                t.where(Selection.with(0)),
                t.where(rows -> rows.stringColumn("name").isEqualTo("Bo")),
                t.dropRows(0),
                t.rows(1, 2),
                t.inRange(1, 3),
                t.sampleN(2),
                t.sortOn("wage"),
                t.dropDuplicateRows(),
                t.selectColumns("name"),
                t.rejectColumns("wage"),
                guarded().retainColumns("name", "wage").first(1),
                guarded().summary(),
                guarded().selectColumns("name", "place").transpose(),
                guarded().countBy("name"),
                guarded().xTabCounts("name", "place"),
                guarded().pivot("name", "place", "wage", AggregateFunctions.mean),
                guarded().first(1).concat(Table.create(DoubleColumn.create("more", 1))),
                Arrays.asList(guarded().sampleSplit(0.5)),
                List.of(guarded()),
                guarded().first(3).first(2).row(0));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasNoValueInItsTextNorInThatOfWhatIsMadeOfIt(Object made) {
        assertFalse(made.toString().matches("(?s).*(Ann|Bo|Cy|7[1-4]+\\.5|7222).*"), made.toString());
    }

    @Test
    void saysColumnsTypesAndHowManyAreMissing() {
        assertTrue(guarded()
                .toString()
                .startsWith("people: fewer than five rows, 3 columns, values withheld\nname, string: 0 missing\n"));
    }

    @Test
    void computesAsEveryTable() {
        Table means = guarded().summarize("wage", AggregateFunctions.mean).by("place");
        assertEquals(7222.5, means.doubleColumn("Mean [wage]").get(0));
        assertEquals(
                2, guarded().where(t -> t.stringColumn("name").isEqualTo("Ann")).rowCount());
    }

    @Test
    void isNotWrittenToFiles() {
        assertThrows(DisclosureException.class, () -> guarded().write());
        assertThrows(DisclosureException.class, () -> guarded().first(1).write());
    }

    @Test
    void givesItsFilesToAFrameMadeOfItWhateverIsSaid() {
        Source made = new Source("b.csv", Provenance.SYNTHETIC, "1".repeat(64));
        Frame again = Frame.of("again", guarded().first(2), List.of(), List.of(made));
        assertEquals(List.of(made, SECRET), again.sources());
        assertTrue(again.isGuarded());
    }

    @Test
    void takesNoRowsOfItsOwnFileBelow() {
        assertThrows(DisclosureException.class, () -> guarded().append(guarded().first(1)));
    }

    @Test
    void restsAlsoOnTheFilesOfWhatIsAppendedOrPutBeside() {
        Source other = new Source("b.csv", Provenance.RESTRICTED, "1".repeat(64));
        Table below = Frame.of("b", people(), List.of(), List.of(other)).table();
        Frame waves = Frame.of("waves", guarded().append(below), List.of(), List.of());
        assertEquals(8, waves.rowCount());
        assertEquals(List.of(SECRET, other), waves.sources());
        Table beside = Table.create(StringColumn.create("more", "a", "b", "c", "d"));
        Table more = Frame.of("c", beside, List.of(), List.of(other)).table();
        assertEquals(List.of(SECRET, other), Frame.of(guarded().concat(more)).sources());
    }

    @Test
    void isNoFrameIfItsRowsWerePutInOneByOne() {
        Table one = guarded().emptyCopy();
        Table same = guarded().emptyCopy();
        for (int i = 0; i < 6; i++) {
            one.append(guarded().row(2));
            same.addRow(2, guarded());
        }
        Table plain = guarded().append(people());
        for (Table table : List.of(one, same, plain)) {
            assertThrows(DisclosureException.class, () -> Frame.of(table));
        }
        assertEquals(4, Frame.of(guarded().dropDuplicateRows()).rowCount());
    }

    @Test
    void isAnOrdinaryTableWhereTheDataMayBeShown() {
        Source open = new Source("b.csv", Provenance.PUBLIC, "1".repeat(64));
        Table table = Frame.of("people", people(), List.of(), List.of(open)).table();
        assertTrue(table.toString().contains("Ann"));
        assertEquals(people().toString(), table.toString());
    }

    private static final Source OPEN = new Source("data/towns.csv", Provenance.PUBLIC, "4".repeat(64));

    private static Frame open() {
        return Frame.of(
                "people",
                people(),
                List.of(Variable.factor("place", List.of("south", "north")).labelled("en", "Place")),
                List.of(OPEN));
    }

    @Test
    void keepsTheFilesOfOpenDataOnTheWayThroughTablesaw() {
        Table t = open().table();
        for (Table made : List.of(
                t,
                t.copy(),
                t.first(2),
                t.where(t.numberColumn("wage").isGreaterThan(7200)),
                t.sortDescendingOn("wage"),
                t.selectColumns("name"),
                t.dropDuplicateRows(),
                t.countBy("place"),
                t.append(open().table()))) {
            assertEquals(List.of(OPEN), Frame.of(made).sources(), made.name());
        }
        assertTrue(t.toString().contains("Ann"), "open data show their rows");
        assertFalse(Frame.isGuarded(t));
    }

    @Test
    void isOfUnknownProvenanceOnceRowsOrColumnsOfNobodyKnowsWhatAreAdded() {
        Table withRow = open().table();
        withRow.appendRow();
        Table withRows = open().table().append(people());
        Table beside = open().table().concat(Table.create(DoubleColumn.create("more", 1, 2, 3, 4)));
        Table joined = open().table()
                .joinOn("name")
                .with(Table.create(StringColumn.create("name", "Ann", "Bo")))
                .join();
        for (Table made : List.of(withRow, withRows, beside, joined, people())) {
            assertEquals(Provenance.UNKNOWN, Frame.of(made).provenance());
            assertEquals(Provenance.UNKNOWN, open().derived(made).provenance());
        }
        Frame made =
                Frame.of("made", people(), List.of(), List.of(new Source("m", Provenance.SYNTHETIC, "5".repeat(64))));
        assertEquals(
                Provenance.SYNTHETIC,
                Frame.of(open().table().append(made.table())).provenance());
    }

    @Test
    void givesADerivedTableTheDescriptionsOfItsColumns() {
        Frame derived = open().derived(open().table().first(3).rejectColumns("name"));
        assertEquals("Place", derived.variable("place").label("en"));
        assertEquals(List.of("south", "north"), derived.variable("place").levels());
        assertEquals(List.of(OPEN), derived.sources());
        assertEquals("people", derived.name());
        Table other = open().table();
        other.stringColumn("place").set(0, "west");
        assertThrows(IllegalArgumentException.class, () -> open().derived(other));
    }
}
