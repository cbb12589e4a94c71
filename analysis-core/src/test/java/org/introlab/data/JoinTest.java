package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class JoinTest {
    private static final Frame RATES = frame(
            "rates",
            Provenance.PUBLIC,
            IntColumn.create("year", 2011, 2012, 2013),
            IntColumn.create("rate", 10, 20, 30));

    private static Frame frame(String name, Provenance provenance, Column<?>... columns) {
        return Frame.of(
                name, Table.create(columns), List.of(), List.of(new Source(name + ".csv", provenance, "0".repeat(64))));
    }

    private static String refusal(Frame left, Frame right, String... keys) {
        return assertThrows(IllegalArgumentException.class, () -> left.join(right, keys))
                .getMessage();
    }

    @Test
    void tellsWhatItFound() {
        Frame joined = frame("persons", Provenance.PUBLIC, DoubleColumn.create("year", 2011, 2011, 1999, Double.NaN))
                .join(RATES, "year");
        JoinReport report = joined.joins().get(0);
        assertEquals(new JoinReport("rates", List.of("year"), 4, 2, 1, 2), report);
        assertEquals(1, report.notFound());
        assertFalse(report.matchesLittle());
        String words = "Joined with rates by year: 2 of 4 rows matched; 1 not found; 1 without a key.";
        assertEquals(words, report.words());
        assertTrue(joined.toString().endsWith(", public data. " + words), joined.toString());
        assertEquals(List.of(report), joined.where(row -> row.index() < 2).joins());
    }

    @Test
    void saysNoNumberOfRestrictedRowsWhereOneIsOfFew() {
        DoubleColumn years = DoubleColumn.create("year", 2011, 2012, 2013, 2011, 2012, 2013, 1999, Double.NaN);
        String said = frame("persons", Provenance.RESTRICTED, years)
                .join(RATES, "year")
                .toString();
        String words =
                "Joined with rates by year: not all rows matched. The counts are withheld, because one of them is below five.";
        assertTrue(said.endsWith(words), said);
        years = DoubleColumn.create("year", 2011, 2012, 2013, 2011, 2012, 1, 2, 3, 4, 5);
        said = frame("persons", Provenance.RESTRICTED, years)
                .join(RATES, "year")
                .toString();
        assertTrue(said.endsWith("5 of 10 rows matched; 5 not found."), said);
    }

    @Test
    void saysWhenItMatchesLittleAndNothingWhenItMatchesAll() {
        Frame little = frame("p", Provenance.PUBLIC, IntColumn.create("year", 2011, 1, 2))
                .join(RATES, "year");
        assertTrue(little.joins().get(0).matchesLittle());
        assertTrue(little.toString().contains("only 1 of 3 rows matched"), little.toString());
        Frame all = frame("p", Provenance.PUBLIC, IntColumn.create("year", new int[] {2012}))
                .join(RATES, "year");
        assertTrue(all.joins().get(0).isComplete());
        assertFalse(all.toString().contains("oined"), all.toString());
    }

    @Test
    void refusesToMatchNothingAndShowsBothSides() {
        Frame texts = frame("persons", Provenance.SYNTHETIC, StringColumn.create("year", "02011", "02012"));
        assertEquals(
                "No row of persons matches a row of rates: 'year' is text ('02011', '02012') in persons and integer"
                        + " ('2011', '2012', '2013') in rates. Keys are compared by value: the number 2011 equals 2011.0 and the text 2011, but not the text 02011 or text with a space.",
                refusal(texts, RATES, "year"));
    }

    @Test
    void showsNoKeyOfDataThatMayNotBeShown() {
        for (Provenance provenance : List.of(Provenance.RESTRICTED, Provenance.UNKNOWN)) {
            String message = refusal(frame("persons", provenance, StringColumn.create("year", "x1")), RATES, "year");
            assertFalse(message.contains("x1"), message);
            assertTrue(message.contains("'2011'"), message);
        }
        String unknown = refusal(Frame.of(Table.create("t", StringColumn.create("year", "x1"))), RATES, "year");
        assertFalse(unknown.contains("x1"), unknown);
    }

    @Test
    void refusesKeysThatAreAllMissingButNotAFrameWithoutRows() {
        assertThrows(IllegalArgumentException.class, () -> frame(
                        "p", Provenance.PUBLIC, DoubleColumn.create("year", Double.NaN))
                .join(RATES, "year"));
        assertEquals(
                0,
                frame("p", Provenance.PUBLIC, IntColumn.create("year"))
                        .join(RATES, "year")
                        .rowCount());
        assertThrows(IllegalArgumentException.class, () -> RATES.join(RATES.without("rate")));
    }

    @Test
    void keepsLongIdsApartAndRefusesDoublesInTheirPlace() {
        long id = 4611686018427387905L;
        Frame firms = frame(
                "firms",
                Provenance.PUBLIC,
                LongColumn.create("firm", id, id + 1, id + 2),
                IntColumn.create("size", 1, 2, 3));
        Frame workers = frame("workers", Provenance.PUBLIC, LongColumn.create("firm", id + 2, id, id + 2));
        Frame joined = workers.join(firms, "firm");
        assertEquals(3, joined.row(0).number("size"));
        assertEquals(1, joined.row(1).number("size"));
        Frame texts = frame("workers", Provenance.PUBLIC, StringColumn.create("firm", Long.toString(id + 1)));
        assertEquals(2, texts.join(firms, "firm").row(0).number("size"));
        Frame doubles = frame("workers", Provenance.PUBLIC, DoubleColumn.create("firm", (double) id));
        assertTrue(refusal(doubles, firms, "firm").contains("two different ids may have become equal"));
        assertTrue(refusal(
                        firms.without("size"),
                        doubles.with(IntColumn.create("n", new int[] {1}), Variable.of("n")),
                        "firm")
                .contains("two different ids"));
    }

    @Test
    void takesTheNextPartOfAKeyForNoPartOfThisOne() {
        Frame left = frame(
                "l",
                Provenance.PUBLIC,
                StringColumn.create("a", "x\u001fy", "x"),
                StringColumn.create("b", "z", "y\u001fz"));
        Frame right = frame(
                "r",
                Provenance.PUBLIC,
                StringColumn.create("a", "x"),
                StringColumn.create("b", "y\u001fz"),
                IntColumn.create("v", new int[] {1}));
        Frame joined = left.join(right, "a", "b");
        assertTrue(joined.column("v").isMissing(0));
        assertEquals(1, joined.row(1).number("v"));
    }

    /** A frame whose rows are persons, as the code book says. */
    private static Frame persons(boolean hidden) {
        Source source = new Source("people.csv", Provenance.RESTRICTED, "0".repeat(64), hidden);
        List<Column<?>> columns = List.of(IntColumn.create("id", 1, 2), IntColumn.create("wage", 7, 8));
        return Frame.read("people", 2, columns, List.of(), source, true);
    }

    @Test
    void repeatsNoPersonOfAFileWhoseValuesAreHidden() {
        Frame fives = frame("visits", Provenance.PUBLIC, IntColumn.create("id", 1, 1, 1, 1, 1));
        String message = assertThrows(DisclosureException.class, () -> fives.join(persons(true), "id"))
                .getMessage();
        assertTrue(message.startsWith("A row of 'people' is a person, and the join would repeat it"), message);
        assertEquals(5, fives.join(persons(false), "id").rowCount());
        Frame once = frame("visits", Provenance.PUBLIC, IntColumn.create("id", 2, 1));
        assertEquals(2, once.join(persons(true), "id").rowCount());
    }
}
