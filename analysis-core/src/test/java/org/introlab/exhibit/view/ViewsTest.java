package org.introlab.exhibit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SampleFlow;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.markup.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ViewsTest {
    private static Table table() {
        return Table.create(
                "people <1>",
                StringColumn.create("who & why", "a|b", "<script>", null),
                DoubleColumn.create("share", new double[] {-0.125, 12.5, Double.NaN}),
                IntColumn.create("year", new int[] {2011, 2012, 2013}));
    }

    private static Frame frame(Provenance... provenances) {
        List<Source> sources = Arrays.stream(provenances)
                .map(p -> new Source(p.id() + ".csv", p, "00"))
                .toList();
        return Frame.of(
                "persons",
                Table.create(
                        StringColumn.create("gender", "secret-level", "female", null),
                        IntColumn.create("months", new int[] {7, 31, 19})),
                List.of(new Variable(
                        "gender", List.of("female", "secret-level"), Map.of("en", "Gender of the person"))),
                sources);
    }

    @Test
    void aTableIsEscapedAlignedAndSized() {
        String html = TableView.of(table()).html();
        assertTrue(
                html.contains("<th scope=\"col\">who &amp; why</th><th scope=\"col\" class=\"num\">share</th>"), html);
        assertTrue(
                html.contains(
                        "<tr><th scope=\"row\">a|b</th><td class=\"num\">\u22120.125</td><td class=\"num\">2011</td></tr>"),
                html);
        assertTrue(html.contains("<th scope=\"row\">&lt;script&gt;</th><td class=\"num\">12.500</td>"), html);
        assertTrue(html.contains("<th scope=\"row\">\u2013</th><td class=\"num\">\u2013</td>"), html);
        assertTrue(html.contains("people &lt;1&gt;: 3 rows \u00d7 3 columns"), html);
    }

    @Test
    void aTableInMarkdownKeepsItsColumnsWhateverItHolds() {
        assertEquals("""
                | who & why | share | year |
                | :--- | ---: | ---: |
                | a\\|b | -0.125 | 2011 |
                | &lt;script> | 12.500 | 2012 |
                | \u2013 | \u2013 | 2013 |

                people &lt;1>: 3 rows \u00d7 3 columns
                """, TableView.of(table()).markdown());
    }

    @Test
    void aTableInATerminalStandsInColumns() {
        assertEquals("""
                who & why   share  year
                a|b        -0.125  2011
                <script>   12.500  2012
                \u2013               \u2013  2013
                people <1>: 3 rows \u00d7 3 columns
                """, TableView.of(table()).text());
    }

    @Test
    void aLongTableShowsTwentyRowsAndSaysSo() {
        Table many = Table.create(
                "many", IntColumn.create("i", IntStream.range(1000, 1500).toArray()));
        String html = TableView.of(many).html();
        assertTrue(html.contains("1019") && !html.contains("1020"));
        assertTrue(html.contains("many: 500 rows \u00d7 1 column, first 20 shown"), html);
    }

    @Test
    void aLongFrameShowsTwentyRowsAndSaysSo() {
        Table many = Table.create(
                "many", IntColumn.create("i", IntStream.range(1000, 1040).toArray()));
        FrameView view = FrameView.of(
                Frame.of("many", many, List.of(), List.of(new Source("many.csv", Provenance.PUBLIC, "0".repeat(64)))));
        for (String shown : List.of(view.html(), view.markdown(), view.text())) {
            assertTrue(shown.contains("1019") && !shown.contains("1020"), shown);
            assertTrue(shown.contains("many: 40 rows \u00d7 1 column, first 20 shown."), shown);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"PUBLIC", "SYNTHETIC"})
    void aFrameThatMayBeShownShowsItsRowsAndItsProvenance(Provenance provenance) {
        FrameView view = FrameView.of(frame(provenance));
        for (String shown : List.of(view.html(), view.markdown(), view.text())) {
            assertTrue(shown.contains("31") && shown.contains("secret-level"), shown);
            assertTrue(shown.contains(provenance.id() + " data"), shown);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"RESTRICTED", "UNKNOWN"})
    void aFrameWithOneGuardedFileShowsNoValueEvenWhenJoinedToSyntheticOnes(Provenance guarded) {
        FrameView view = FrameView.of(frame(guarded, Provenance.SYNTHETIC));
        for (String shown : List.of(view.html(), view.markdown(), view.text(), view.toString())) {
            assertFalse(shown.contains("31") || shown.contains("secret-level"), shown);
        }
        assertEquals("""
                column  label                 type      n  missing  levels
                gender  Gender of the person  string   <5       <5       2
                months                        integer  <5        \u2013       \u2013
                persons: fewer than five rows \u00d7 2 columns. Columns only; no values of these data are shown. (synthetic data)
                """, view.text());
    }

    @Test
    void aFlowTellsWhoDroppedAtEachStep() {
        SampleFlow flow = new SampleFlow(
                "Sample",
                List.of(
                        new SampleFlow.Step("all persons", 0, 24_000),
                        new SampleFlow.Step("no start month", 1_991, 22_009),
                        new SampleFlow.Step("left within a year", 0, 22_009)));
        assertEquals("""
                **Sample**

                |  | Dropped | Remaining |
                | :--- | ---: | ---: |
                | all persons |  | 24,000 |
                | no start month | 1,991 | 22,009 |
                | left within a year | 0 | 22,009 |
                """, Renderings.of(flow).orElseThrow().markdown());
    }

    @Test
    void aFlowOfRealPersonsWithholdsSmallGroups() {
        SampleFlow flow = new SampleFlow(
                "Sample",
                List.of(new SampleFlow.Step("all", 0, 9_000), new SampleFlow.Step("too young", 3, 8_997)),
                Map.of(),
                List.of(new Source("persons.csv", Provenance.RESTRICTED, "")));
        assertTrue(Renderings.of(flow).orElseThrow().markdown().contains("| too young | withheld | 8,997 |"));
    }

    @Property
    void aNumberIsShownToFourDigitsOfTheColumnsLargest(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        int decimals = Digits.decimals(new double[] {value});
        double shown = Double.parseDouble(Digits.format(value, decimals));
        assertEquals(value, shown, Math.max(Math.abs(value) * 5e-4, 5e-7));
    }

    @Test
    void minusZeroAndTheNotFiniteHaveTheirOwnSigns() {
        assertEquals("0.00", Digits.format(-0.0001, 2));
        assertEquals("-\u221e", Digits.format(Double.NEGATIVE_INFINITY, 2));
        assertEquals("1.000e-09", Digits.format(1e-9, 2));
    }
}
