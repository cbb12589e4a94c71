package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.exhibit.view.Renderings;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DescriptionTest {
    private static Frame people(Provenance provenance, int n) {
        return Frame.of(
                "people",
                Table.create(
                        StringColumn.create("name", IntStream.range(0, n).mapToObj(i -> "Person " + i)),
                        StringColumn.create("gender", IntStream.range(0, n).mapToObj(i -> i % 3 == 0 ? "f" : "m")),
                        DoubleColumn.create(
                                "wage",
                                IntStream.range(0, n)
                                        .mapToDouble(i -> i == 1 ? Double.NaN : 7111.5 + i)
                                        .toArray())),
                List.of(
                        Variable.factor("gender", List.of("m", "f")),
                        Variable.of("wage").labelled("en", "Hourly wage")),
                List.of(new Source("people.csv", provenance, "0".repeat(64))));
    }

    private static List<String> row(Description description, String column) {
        return description.rows().stream()
                .filter(r -> r.get(0).equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasALineForEachColumnWithWhatSkimTells() {
        Description description = people(Provenance.PUBLIC, 30).describe();
        assertEquals(
                List.of(
                        "wage",
                        "Hourly wage",
                        "double",
                        "29",
                        "1",
                        "29",
                        "7126",
                        "8.575",
                        "7112",
                        "7120",
                        "7127",
                        "7134",
                        "7141",
                        "▅▇▅▇▇▅▇▇"),
                row(description, "wage"));
        assertEquals(
                List.of("gender", "", "factor of 2", "30", "0", "2", "", "", "", "", "", "", "", "m 20, f 10"),
                row(description, "gender"));
        assertEquals("", row(description, "name").get(13));
        assertEquals("people: 30 rows, 3 columns (public data)", description.title());
    }

    @Test
    void drawsAHistogramOfEightBars() {
        DoubleColumn skewed = DoubleColumn.create("x", 0, 0, 0, 0, 0, 1, 1, 2, 8);
        String bars = row(
                        Frame.of(
                                        "t",
                                        Table.create(skewed),
                                        List.of(),
                                        List.of(new Source("t", Provenance.PUBLIC, "0".repeat(64))))
                                .describe(),
                        "x")
                .get(13);
        assertEquals(8, bars.length());
        assertEquals("▇▃▂▁▁▁▁▂", bars);
    }

    @Test
    void tellsNoPersonOfRestrictedData() {
        for (Provenance guarded : List.of(Provenance.RESTRICTED, Provenance.UNKNOWN)) {
            Description description = people(guarded, 30).describe();
            String text = description.toString();
            assertFalse(text.contains("Person"), text);
            assertFalse(text.contains("7111") || text.contains("7141") || text.contains("▇"), text);
            assertEquals("7126", row(description, "wage").get(6));
            assertEquals("<5", row(description, "wage").get(4));
            assertEquals("", row(description, "wage").get(3));
            assertEquals("m 20, f 10", row(description, "gender").get(13));
            String one = people(guarded, 1).describe().toString();
            assertFalse(one.contains("7111") || one.contains("Person"), one);
            assertTrue(one.contains("fewer than five rows"), one);
        }
    }

    @Test
    void showsItselfAsATableAndAsText() {
        Description description = people(Provenance.PUBLIC, 30).describe();
        String text = Renderings.of(description).orElseThrow().text();
        assertTrue(text.contains("Hourly wage"), text);
        assertTrue(Renderings.of(description).orElseThrow().html().contains("<table>"));
        assertTrue(description.toString().startsWith("column"), description.toString());
        assertTrue(description.toString().contains("8.575"), description.toString());
    }
}
