package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.markup.Lookup;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CatalogueTest {
    private static final String HOME = "https://example.org/a?b=1&c=2";

    private static Frame frame(Provenance provenance) {
        Table table = Table.create(
                "works",
                StringColumn.create("work", "B, the second", "A <first>", "C"),
                IntColumn.create("year", 2011, 2004, 2007),
                StringColumn.create("kind", "s", "q", "s"),
                StringColumn.create("country", "Norway; Denmark", "Sweden", ""),
                StringColumn.create("home", "", HOME, ""),
                DoubleColumn.create("size", 1.50, Double.NaN, 3));
        return Frame.of(
                "works",
                table,
                List.of(
                        new Variable("work", List.of(), Map.of("en", "Work")),
                        new Variable(
                                "kind",
                                List.of("q", "s"),
                                Map.of("en", "Kind"),
                                Map.of("q", Map.of("en", "Interviews"), "s", Map.of("en", "Survey"))),
                        new Variable("country", List.of(), Map.of("en", "Country"))),
                List.of(new Source("works.csv", provenance, "00")));
    }

    private static Catalogue catalogue() {
        return Catalogue.of(frame(Provenance.PUBLIC)).columns("work", "year", "country", "home", "size");
    }

    @Test
    void showsTheChosenColumnsUnderTheLabelsOfTheCodeBook() {
        Exhibit exhibit = Catalogue.of(frame(Provenance.PUBLIC))
                .columns("work", "kind", "country")
                .exhibit("W", "Table W", "Works");
        assertEquals(List.of("Kind", "Country"), exhibit.columns());
        assertEquals("Work", exhibit.lookup().label());
        assertEquals(
                List.of(Entry.of("Survey"), Entry.of("Norway; Denmark")),
                exhibit.rows().get(0).entries());
        assertEquals("Table W: Works", exhibit.heading());
        assertEquals(0, exhibit.cells().count());
    }

    @Test
    void setsGroupsInTheOrderOfTheCodeBookAndKeepsTheRowsOfEachInTheirOwn() {
        Exhibit exhibit = catalogue().groupedBy("kind").exhibit("", "", "Works");
        assertEquals(
                List.of("Interviews", "A <first>", "Survey", "B, the second", "C"),
                exhibit.rows().stream().map(ExhibitRow::label).toList());
    }

    @Test
    void offersEachValueOnceInTheOrderOfTheCodeBookOrTheAlphabet() {
        Lookup lookup = catalogue()
                .groupedBy("kind")
                .filterBy("kind", "country", "year")
                .exhibit("", "", "Works")
                .lookup();
        assertEquals(
                List.of(
                        new Lookup.Filter("Kind", Lookup.Filter.GROUPS, List.of("Interviews", "Survey")),
                        new Lookup.Filter("Country", 2, List.of("Denmark", "Norway", "Sweden")),
                        new Lookup.Filter("year", 1, List.of("2004", "2007", "2011"))),
                lookup.filters());
    }

    @Test
    void marksTheTableForAScriptAndIsAPlainTableWithoutFilters() {
        String html = catalogue().filterBy("country").exhibit("", "", "Works").html();
        assertTrue(
                html.contains("data-lookup=\"[{&quot;head&quot;:&quot;Country&quot;,&quot;column&quot;:2,"
                        + "&quot;options&quot;:[&quot;Denmark&quot;,&quot;Norway&quot;,&quot;Sweden&quot;]}]\""),
                html);
        assertTrue(html.contains("A &lt;first&gt;") && !html.contains("<first>"), html);
        assertFalse(catalogue().exhibit("", "", "Works").html().contains("data-lookup="));
    }

    @Test
    void linksAddressesAndNothingElse() {
        String html = catalogue().exhibit("", "", "Works").html();
        assertTrue(
                html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\">example.<wbr>org/<wbr>a?b=1&amp;c=2</a>"),
                html);
        assertEquals(1, html.split("<a ", -1).length - 1);
        assertEquals(
                "https://example.org/" + "x".repeat(40),
                ((Entry.Link) Entry.linked("https://example.org/" + "x".repeat(40))).address());
        assertEquals("example.org/…", ((Entry.Link) Entry.linked("https://example.org/" + "x".repeat(40))).text());
        assertThrows(IllegalArgumentException.class, () -> Entry.linked("javascript:alert(1)"));
    }

    @Test
    void showsAColumnInAnotherForm() {
        Exhibit exhibit =
                catalogue().shown("size", size -> Entry.of("about " + size)).exhibit("", "", "Works");
        assertEquals(Entry.of("about 1.5"), exhibit.rows().get(0).entries().get(3));
        assertEquals(Entry.BLANK, exhibit.rows().get(1).entries().get(3));
    }

    @Test
    void readsAsParagraphsInATerminal() {
        assertEquals("""
                Works

                == Interviews ==

                A <first>
                  year: 2004
                  Country: Sweden
                  home: https://example.org/a?b=1&c=2

                == Survey ==

                B, the second
                  year: 2011
                  Country: Norway; Denmark
                  size: 1.5

                C
                  year: 2007
                  size: 3
                """, catalogue().groupedBy("kind").exhibit("", "", "Works").text());
    }

    @Test
    void breaksLongWordsOfATerminalBetweenWords() {
        Frame frame = Frame.of(
                "long",
                Table.create(
                        "long",
                        StringColumn.create("a", "x"),
                        StringColumn.create("b", "word ".repeat(60).strip())),
                List.of(),
                List.of(new Source("long.csv", Provenance.PUBLIC, "00")));
        String text = Catalogue.of(frame).exhibit("", "", "Long").text();
        assertTrue(text.lines().allMatch(line -> line.length() <= 96), text);
        assertEquals(60, text.split("word", -1).length - 1);
    }

    @Test
    void isATableInMarkdownAndLinesInACsvFile() {
        Exhibit exhibit = catalogue().groupedBy("kind").filterBy("kind").exhibit("", "", "Works");
        assertTrue(exhibit.markdown().contains("| Work | year | Country | home | size |"), exhibit.markdown());
        assertEquals("""
                Kind,Work,year,Country,home,size
                Interviews,A <first>,2004,Sweden,https://example.org/a?b=1&c=2,
                Survey,"B, the second",2011,Norway; Denmark,,1.5
                Survey,C,2007,,,3
                """, exhibit.csv());
    }

    @Test
    void givesSentencesMoreRoomThanWords() {
        Frame frame = Frame.of(
                "room",
                Table.create(
                        "room",
                        StringColumn.create("name", "A"),
                        StringColumn.create("sentence", "word ".repeat(30).strip()),
                        StringColumn.create("home", "https://example.org/" + "x".repeat(100))),
                List.of(),
                List.of(new Source("room.csv", Provenance.PUBLIC, "00")));
        List<Double> shares =
                CatalogueWidths.of(Catalogue.of(frame).exhibit("", "", "Room")).shares();
        assertEquals(100, shares.stream().mapToDouble(w -> w).sum(), 1e-9);
        assertTrue(shares.get(1) > 2 * shares.get(2), shares.toString());
        assertTrue(shares.get(0) > 10, shares.toString());
    }

    @Test
    void refusesRowsThatMayNotBeShown() {
        assertThrows(IllegalArgumentException.class, () -> Catalogue.of(frame(Provenance.RESTRICTED)));
        assertThrows(IllegalArgumentException.class, () -> Catalogue.of(frame(Provenance.UNKNOWN)));
        assertEquals(
                Provenance.SYNTHETIC,
                Catalogue.of(frame(Provenance.SYNTHETIC))
                        .exhibit("", "", "Works")
                        .provenance());
    }

    @Test
    void refusesAColumnThatIsNotThereAndAFilterThatIsNotShown() {
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> catalogue().columns("wrk"))
                        .getMessage()
                        .contains("'work'"));
        Catalogue hidden = catalogue().columns("work", "year").filterBy("country");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> hidden.exhibit("", "", "Works"))
                .getMessage()
                .contains("'country'"));
        Catalogue formed = catalogue().shown("work", Entry::of);
        assertThrows(IllegalArgumentException.class, () -> formed.exhibit("", "", "Works"));
        assertThrows(IllegalArgumentException.class, () -> catalogue().columns());
    }
}
