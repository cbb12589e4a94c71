package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.data.DisclosureException;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Rendered;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.ScatterTrace;

class BundleTest {

    private record Note(String text) implements Rendered {
        @Override
        public String html() {
            return "<p>" + text + "</p>";
        }

        @Override
        public String markdown() {
            return "*" + text + "*";
        }
    }

    private static final class Plain {}

    private static Table table() {
        return Table.create(
                "people",
                StringColumn.create("name", "Ann", "Bo", ""),
                DoubleColumn.create("wage", 111.25, 222.5, Double.NaN));
    }

    private static Figure figure() {
        return ScatterPlot.create(
                "", Table.create(DoubleColumn.create("x", 1, 2), DoubleColumn.create("y", 3, 4)), "x", "y");
    }

    private static String text(Object value) {
        Map<String, Object> bundle = Bundle.of(value);
        assertEquals(Set.of("text/plain"), bundle.keySet());
        return (String) bundle.get("text/plain");
    }

    @Test
    void givesStringsAndNumbersAsTextOnly() {
        assertEquals("<b>", text("<b>"));
        assertEquals("0.1", text(0.1));
        assertEquals("[1, 2]", text(List.of(1, 2)));
        assertEquals("Optional.empty", text(Optional.empty()));
    }

    @Test
    void givesWhatShowsRichlyAsHtmlAndText() {
        assertEquals(Map.of("text/html", "<p>a</p>", "text/plain", "a"), Bundle.of(new Note("a")));
        assertEquals(Bundle.of(new Note("a")), Bundle.of(Optional.of(new Note("a"))));
    }

    @Test
    void givesAListOfSuchOneBelowTheOther() {
        assertEquals(
                Map.of("text/html", "<p>a</p>\n<p>b</p>", "text/plain", "a\nb"),
                Bundle.of(List.of(new Note("a"), new Note("b"))));
        assertEquals(Set.of("text/plain"), Bundle.of(List.of(new Note("a"), 1)).keySet());
    }

    @Test
    void givesAFigureItsPlotlyFormAndItsPictureToo() {
        assertEquals(
                Set.of("text/html", "application/vnd.plotly.v1+json", "image/svg+xml", "text/plain"),
                Bundle.of(figure()).keySet());
        assertEquals(PlotlyFigure.of(figure()).svg(), Bundle.of(figure()).get(Bundle.SVG));
        assertTrue(((Map<?, ?>) Bundle.of(PlotlyFigure.of(figure())).get(Bundle.PLOTLY)).containsKey("data"));
    }

    @Test
    void refusesAListOfFiguresSinceOneOutputHoldsOne() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Bundle.of(List.of(figure())));
        assertTrue(e.getMessage().contains("display(...)"), e.getMessage());
    }

    @Test
    void showsTheRowsOfATable() {
        Map<String, Object> bundle = Bundle.of(table(), false);
        assertTrue(bundle.get("text/html").toString().contains("Ann"));
        assertTrue(bundle.get("text/plain").toString().contains("3 rows"));
    }

    @Test
    void showsNoValueOfATableOnceRestrictedDataWereOpened() {
        Map<String, Object> bundle = Bundle.of(table(), true);
        for (Object form : bundle.values()) {
            assertFalse(form.toString().matches("(?s).*(Ann|Bo|111|222).*"), form.toString());
        }
        String text = bundle.get("text/plain").toString();
        assertTrue(text.matches("(?s).*name +string +<5 +<5\\R.*wage +double +<5 +<5\\R.*"), text);
        assertEquals(bundle, Bundle.of(Optional.of(table()), true));
    }

    @Test
    void showsNoBareTextNumberOrListOnceRestrictedDataWereOpened() {
        record Holder(Object held) {}
        for (Object value : List.of(
                "Ann",
                111.25,
                7,
                'A',
                List.of("Ann"),
                Map.of("a", table()),
                new Object[] {table()},
                new Holder("Ann"),
                Optional.of("Ann"),
                table().row(0),
                new StringBuilder("Ann"),
                new int[] {7})) {
            Map<String, Object> bundle = Bundle.of(value, true);
            assertFalse(bundle.toString().matches("(?s).*(Ann|Bo|111|7).*"), bundle.toString());
            assertTrue(bundle.get("text/plain").toString().endsWith(DisclosureException.RULE), bundle.toString());
        }
        assertEquals("an instance of Plain", Bundle.of(new Plain(), true).get("text/plain"));
    }

    @Test
    void refusesFiguresOfManyPersonsOnceRestrictedDataWereOpened() {
        double[] many = IntStream.range(0, 101).asDoubleStream().toArray();
        double[] few = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> Bundle.of(scatter(many), true));
        assertFalse(Bundle.of(table().column("name"), true).toString().contains("Ann"));
        assertTrue(Bundle.of(scatter(few), true).containsKey(Bundle.PLOTLY));
        assertTrue(Bundle.of(scatter(many), false).containsKey(Bundle.PLOTLY));
    }

    private static Figure scatter(double[] values) {
        return new Figure(ScatterTrace.builder(values, values).build());
    }

    @Test
    void saysNothingThatDiffersFromRunToRun() {
        assertEquals("[1, 2]", text(new int[] {1, 2}));
        assertEquals("[[a], [b]]", text(new String[][] {{"a"}, {"b"}}));
        assertEquals("{a=1, b=2, c=3}", text(Map.of("c", 3, "a", 1, "b", 2)));
        assertEquals("[a, b, c]", text(Set.of("c", "b", "a")));
        assertEquals("an instance of Plain", text(new Plain()));
        assertEquals("a function", text((Runnable) () -> {}));
    }

    private record Holder(Object held, int[] numbers) {}

    @Test
    void saysNoIdentityOfWhatIsInsideAValueEither() {
        Runnable function = () -> {};
        assertEquals("[an instance of Plain, a function]", text(List.of(new Plain(), function)));
        assertEquals("{a=[1, 2]}", text(Map.of("a", new int[] {1, 2})));
        assertEquals("[Optional[an instance of Plain]]", text(List.of(Optional.of(new Plain()))));
        assertEquals(
                "Holder[held=an instance of Plain, numbers=an array]", text(new Holder(new Plain(), new int[] {1})));
        assertEquals("Holder[held=a function, numbers=null]", text(new Holder(function, null)));
        assertEquals("[an instance of Object]", text(Arrays.asList(new Object())));
        assertTrue(text(new Object() {}).matches("an instance of BundleTest\\$\\d+"), text(new Object() {}));
    }

    @Test
    void takesNoAddressForAnIdentity() {
        for (String words :
                List.of("info@cafe.no", "a.b@beef.org", "no.name@face-off.de", "x@1a2b", "java.lang.Object@1b2c3d")) {
            assertEquals(words, text(words));
            assertEquals("[" + words + "]", text(List.of(words)));
        }
        assertEquals("Holder[held=info@cafe.no, numbers=null]", text(new Holder("info@cafe.no", null)));
    }

    @Test
    void showsACollectionThatHoldsItself() {
        List<Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        assertEquals("[1, (itself)]", text(list));
    }

    @Test
    void narrowsToTheWantedForms() {
        Map<String, Object> bundle = Bundle.of(new Note("a"));
        assertEquals(Map.of("text/plain", "a"), Bundle.only(bundle, List.of("text/plain", "image/png")));
        assertThrows(IllegalArgumentException.class, () -> Bundle.only(bundle, List.of("image/png")));
    }
}
