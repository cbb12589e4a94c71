package org.introlab.exhibit.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SeriesFigureTest {

    private static final List<Source> OPEN = List.of(new Source("a.csv", Provenance.PUBLIC, "00"));

    /** Two series: one of 2001, 2002, 2004, the other of 2002 (missing) and 2004. */
    private static Frame frame(Provenance provenance) {
        Table table = Table.create(
                IntColumn.create("year", new int[] {2004, 2001, 2002, 2002, 2004}),
                StringColumn.create("series", "came", "came", "came", "asked", "asked"),
                DoubleColumn.create("persons", new double[] {12000, 5, 7, Double.NaN, 9000}),
                StringColumn.create("how", "printed", "derived", "printed", "printed", "printed"),
                StringColumn.create("source", "one", "two", "two", "one <b>", "one <b>"));
        Variable series = new Variable(
                "series",
                List.of("asked", "came"),
                Map.of("en", "Series"),
                Map.of("asked", Map.of("en", "Asked for"), "came", Map.of("en", "Came")));
        Variable how = new Variable("how", List.of(), Map.of(), Map.of("derived", Map.of("en", "Worked out")));
        return Frame.of(
                "flows",
                table,
                List.of(
                        series,
                        how,
                        Variable.of("year").labelled("en", "Year"),
                        Variable.of("persons").labelled("en", "Persons")),
                List.of(new Source("flows.csv", provenance, "00")));
    }

    private static SeriesFigure lines() {
        return SeriesFigure.of(frame(Provenance.PUBLIC), "year", "persons", "series");
    }

    private static Map<String, Object> trace(Exhibit exhibit, String name) {
        return PlainJson.list(exhibit.figure().orElseThrow().untitledJson().get("data")).stream()
                .map(PlainJson::map)
                .filter(trace -> name.equals(trace.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsASeriesForEachLevelInTheOrderOfTheCodeBook() {
        Exhibit exhibit = lines().exhibit("F1", "Figure 1", "Flows");
        assertEquals(List.of("Asked for", "Came"), exhibit.columns());
        assertEquals(
                List.of("2001", "2002", "2004"),
                exhibit.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(
                12000,
                exhibit.cell("persons", "year=2004", "came").orElseThrow().value());
        assertEquals(List.of(2001L, 2002L, 2004L), trace(exhibit, "Came").get("x"));
        assertEquals(List.of(5L, 7L, 12000L), trace(exhibit, "Came").get("y"));
    }

    @Test
    void breaksALineWhereANumberIsMissing() {
        Map<String, Object> asked = trace(lines().exhibit("", "", "Flows"), "Asked for");
        assertEquals(Arrays.asList(null, 9000L), asked.get("y"));
        assertEquals(false, asked.get("connectgaps"));
    }

    @Test
    void breaksALineWhereAStepHasNoNumberAndSaysSoInTheTable() {
        Exhibit exhibit = lines().axisStep(1, 2000, 2004).exhibit("", "", "Flows");
        assertEquals(
                Arrays.asList(null, 5L, 7L, null, 12000L),
                trace(exhibit, "Came").get("y"));
        assertEquals(5, exhibit.rows().size());
        assertEquals(
                List.of(Entry.of("\u2013"), Entry.of("\u2013")),
                exhibit.rows().get(3).entries());
    }

    @Property
    void everyNumberOfTheFrameIsDrawnAtItsPositionAndStandsInTheTable(
            @ForAll @Size(min = 1, max = 12) Set<@IntRange(min = 1990, max = 2030) Integer> years) {
        int[] at = years.stream().mapToInt(y -> y).toArray();
        Frame frame =
                Frame.of("one", Table.create(IntColumn.create("year", at), IntColumn.create("n", at)), List.of(), OPEN);
        Exhibit exhibit =
                SeriesFigure.of(frame, "year", "n").axisStep(1, 1990, 2030).exhibit("", "", "One");
        List<Object> x = PlainJson.list(trace(exhibit, "n").get("x"));
        List<Object> y = PlainJson.list(trace(exhibit, "n").get("y"));
        assertEquals(41, x.size());
        for (int i = 0; i < x.size(); i++) {
            boolean there = years.contains(((Long) x.get(i)).intValue());
            assertEquals(there ? x.get(i) : null, y.get(i));
        }
        assertEquals(years.size(), exhibit.cells().count());
    }

    @Test
    void marksRowsOfOneKindHollow() {
        Exhibit exhibit = lines().openMarkers("how", "derived").exhibit("", "", "Flows");
        Map<String, Object> marker = PlainJson.map(trace(exhibit, "Came").get("marker"));
        assertEquals(List.of("square-open", "square", "square"), marker.get("symbol"));
        assertEquals(
                "circle",
                PlainJson.map(trace(exhibit, "Asked for").get("marker")).get("symbol"));
        assertEquals("\u2020 Worked out.", exhibit.note());
        assertTrue(exhibit.text().contains("5\u2020"), exhibit.text());
    }

    @Test
    void tellsOfEachRowUnderThePointerAndBelowTheTable() {
        Exhibit exhibit = lines().sourceFrom("source").exhibit("", "", "Flows");
        assertEquals(
                List.of(
                        "Came, 2001: 5 (persons)<br>two",
                        "Came, 2002: 7 (persons)<br>two",
                        "Came, 2004: 12,000 (persons)<br>one"),
                trace(exhibit, "Came").get("text"));
        assertEquals("source: [1] two; [2] one <b>; [3] one.", exhibit.note());
        assertTrue(exhibit.text().contains("12,000 [3]"), exhibit.text());
        assertTrue(exhibit.text().contains("\u2013 [2]"), "a missing number keeps what is told of it");
        assertTrue(exhibit.html().contains("[2] one &lt;b&gt;"));
    }

    @Test
    void drawsAnExhibitsNumbersOverItsRowsOrItsColumns() {
        Exhibit table = Exhibit.of(
                "Shares",
                List.of("Women", "Men"),
                List.of(row("2001", "cohort=2001", 40, 50), row("2002", "cohort=2002", 41, 52)),
                OPEN);
        Exhibit down = SeriesFigure.ofColumns(table, "share").exhibit("", "", "Down");
        assertEquals(List.of("Women", "Men"), down.columns());
        assertEquals(52, down.cell("share", "cohort=2002", "m").orElseThrow().value());
        Exhibit across = SeriesFigure.ofRows(table, "share").exhibit("", "", "Across");
        assertEquals(List.of("2001", "2002"), across.columns());
        assertEquals(
                List.of("Women", "Men"),
                across.rows().stream().map(ExhibitRow::label).toList());
        assertEquals("markers", trace(across, "2001").get("mode"));
    }

    private static ExhibitRow row(String label, String key, double women, double men) {
        return ExhibitRow.body(
                label,
                List.of(
                        Entry.of(Cell.of("share", key, "w", women, NumberStyle.decimals(1))),
                        Entry.of(Cell.of("share", key, "m", men, NumberStyle.decimals(1))
                                .basedOn(2))));
    }

    @Test
    void withholdsWhatTheExhibitWithholds() {
        List<Source> closed = List.of(new Source("persons.csv", Provenance.RESTRICTED, "00"));
        Exhibit table =
                Exhibit.of("Shares", List.of("Women", "Men"), List.of(row("2001", "cohort=2001", 40.5, 51.5)), closed);
        Exhibit drawn = SeriesFigure.ofColumns(table, "share").exhibit("", "", "Drawn");
        assertNull(PlainJson.list(trace(drawn, "Men").get("y")).get(0));
        assertEquals(40.5, PlainJson.list(trace(drawn, "Women").get("y")).get(0));
        assertFalse(drawn.html().contains("51.5"));
        assertFalse(drawn.figure().orElseThrow().alt().contains("51.5"));
    }

    @Test
    void refusesTheRowsOfRestrictedDataAndSaysWhatToDo() {
        for (Provenance guarded : List.of(Provenance.RESTRICTED, Provenance.UNKNOWN)) {
            String said = assertThrows(
                            DisclosureException.class,
                            () -> SeriesFigure.of(frame(guarded), "year", "persons", "series"))
                    .getMessage();
            assertTrue(said.contains("Make a table of them first"), said);
        }
    }

    @Test
    void putsSeriesOfSeveralFramesOverOneAxisAndTellsWhichAreNotPublic() {
        Exhibit both = lines().and(
                        SeriesFigure.of(frame(Provenance.SYNTHETIC).where(r -> r.index() < 2), "year", "persons"))
                .named("persons", "Made up")
                .exhibit("", "", "Both");
        assertEquals(List.of("Asked for", "Came", "Made up (synthetic)"), both.columns());
        assertEquals(Provenance.SYNTHETIC, both.provenance());
    }

    @Test
    void laysCategoriesDownSortedByOneSeries() {
        Frame frame = Frame.of(
                "counties",
                Table.create(
                        StringColumn.create("county", "North", "South", "East", "North", "South", "East"),
                        IntColumn.create("year", new int[] {1, 1, 1, 2, 2, 2}),
                        IntColumn.create("share", new int[] {50, 90, 70, 95, 40, 60})),
                List.of(),
                OPEN);
        Exhibit exhibit = SeriesFigure.of(frame, "county", "share", "year")
                .horizontal()
                .sortedBy("1")
                .exhibit("", "", "Counties");
        assertEquals(
                List.of("South", "East", "North"),
                exhibit.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(List.of("South", "East", "North"), trace(exhibit, "2").get("y"));
        assertEquals(List.of(40L, 60L, 95L), trace(exhibit, "2").get("x"));
        assertEquals(
                Arrays.asList(40L, 90L, null, 60L, 70L, null, 50L, 95L, null),
                trace(exhibit, "").get("x"));
    }

    @Test
    void breaksLongNamesOfCategoriesSoThatTheyLeaveRoom() {
        Frame frame = Frame.of(
                "kinds",
                Table.create(
                        StringColumn.create("kind", "short", "a kind with a rather long name"),
                        IntColumn.create("n", new int[] {1, 2})),
                List.of(),
                OPEN);
        Exhibit exhibit = SeriesFigure.of(frame, "kind", "n").horizontal().exhibit("", "", "Kinds");
        Map<String, Object> layout =
                PlainJson.map(exhibit.figure().orElseThrow().untitledJson().get("layout"));
        assertEquals(
                Map.of("a kind with a rather long name", "a kind with a rather<br>long name"),
                PlainJson.map(layout.get("yaxis")).get("labelalias"));
    }

    @Test
    void namesWhatIsWrong() {
        Frame frame = frame(Provenance.PUBLIC);
        assertSays("it has two at 2002", () -> SeriesFigure.of(frame, "year", "persons"));
        assertSays("Two series have the name 'Came'", () -> lines().named("asked", "Came"));
        assertSays("Did you mean 'came'", () -> lines().named("cane", "x"));
        assertSays("has a column 'sauce'", () -> lines().sourceFrom("sauce"));
        assertSays("axisStep() needs a numeric axis", () -> SeriesFigure.of(
                        frame.where(r -> r.index() < 2), "source", "persons")
                .axisStep(1, 1, 2));
        assertSays(
                "axisStep() needs a positive step that leads from 2000.0 to" + " 2003.0, got 2.0.",
                () -> lines().axisStep(2, 2000, 2003));
        assertSays("must be numeric to be drawn", () -> SeriesFigure.of(frame, "year", "source"));
        assertSays("There are no numbers to draw", () -> SeriesFigure.of(frame.where(r -> false), "year", "persons"));
    }

    private static void assertSays(String words, Supplier<SeriesFigure> figure) {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> figure.get().exhibit("", "", "Wrong"))
                .getMessage();
        assertTrue(said.contains(words), said);
    }
}
