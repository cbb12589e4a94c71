package org.introlab.figure.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.introlab.figure.Gallery;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {
    private static final List<String> WITHOUT = List.of("violin plot", "pie", "two-way histogram");

    static Stream<String> drawable() {
        return Gallery.figures().keySet().stream().filter(name -> !WITHOUT.contains(name));
    }

    private static PlotlyFigure figure(String name) {
        return Gallery.figures().get(name).get();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Document drawn(Map<String, Object> trace) throws Exception {
        return parse(PlotlyFigure.of(List.of(trace), Map.of()).svg());
    }

    /** Returns the shapes of marks, which have tooltips. */
    private static List<Element> marks(Document svg, String name) {
        return elements(svg, name).stream()
                .filter(e -> e.getElementsByTagName("title").getLength() > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawable")
    void isAWellFormedDocumentThatRefersToNothingOutside(String name) throws Exception {
        String svg = figure(name).svg();
        Document document = parse(svg);
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(elements(document, "script").isEmpty());
        assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"), svg);
        assertFalse(svg.contains("NaN"), svg);
        assertEquals(figure(name).alt(), elements(document, "title").get(0).getTextContent());
    }

    @ParameterizedTest
    @MethodSource("drawable")
    void keepsEachTextWithinThePicture(String name) throws Exception {
        for (double width : new double[] {380, 720, 1200}) {
            Document svg = parse(figure(name).svg(new Picture.Size(width, OptionalDouble.empty())));
            double height = number(svg.getDocumentElement(), "height");
            for (Element text : elements(svg, "text")) {
                if (text.hasAttribute("transform") || !text.hasAttribute("font-size")) {
                    continue;
                }
                double size = number(text, "font-size");
                List<Element> lines = elementsOf(text);
                for (Element line : lines) {
                    double wide = TextWidths.of(line.getTextContent(), size, text.hasAttribute("font-weight"));
                    double x = number(line, "x");
                    double left =
                            switch (text.getAttribute("text-anchor")) {
                                case "middle" -> x - wide / 2;
                                case "end" -> x - wide;
                                default -> x;
                            };
                    String where = name + ", " + width + " wide: '" + line.getTextContent() + "'";
                    assertTrue(
                            left >= -1 && left + wide <= width + 1, where + " from " + left + " to " + (left + wide));
                    assertTrue(number(line, "y") <= height, where);
                }
            }
        }
    }

    private static List<Element> elementsOf(Element text) {
        NodeList lines = text.getElementsByTagName("tspan");
        return lines.getLength() == 0
                ? List.of(text)
                : IntStream.range(0, lines.getLength())
                        .mapToObj(i -> (Element) lines.item(i))
                        .toList();
    }

    @Test
    void drawsBarsAsLongAsTheirNumbers() throws Exception {
        Document svg = drawn(Map.of("type", "bar", "x", List.of("a", "b", "c"), "y", List.of(2.0, 5.0, 1.0)));
        List<Double> heights =
                marks(svg, "rect").stream().map(bar -> number(bar, "height")).toList();
        assertEquals(3, heights.size());
        assertEquals(2.5, heights.get(1) / heights.get(0), 0.001);
        assertEquals(0.5, heights.get(2) / heights.get(0), 0.001);
    }

    @Test
    void stacksBarsOnEachOther() throws Exception {
        Map<String, Object> first = Map.of("type", "bar", "name", "A", "x", List.of("a"), "y", List.of(2));
        Map<String, Object> second = Map.of("type", "bar", "name", "B", "x", List.of("a"), "y", List.of(3));
        Document svg = parse(PlotlyFigure.of(List.of(first, second), Map.of("barmode", "stack"))
                .svg());
        List<Element> bars = marks(svg, "rect");
        assertEquals(number(bars.get(1), "y") + number(bars.get(1), "height"), number(bars.get(0), "y"), 0.02);
        assertEquals(number(bars.get(0), "x"), number(bars.get(1), "x"), 0.01);
    }

    @Test
    void placesPointsByTheirNumbers() throws Exception {
        Document svg =
                drawn(Map.of("type", "scatter", "mode", "markers", "x", List.of(0, 1, 4), "y", List.of(10, 30, 20)));
        List<Element> points = marks(svg, "circle");
        double unit = number(points.get(1), "cx") - number(points.get(0), "cx");
        assertEquals(4 * unit, number(points.get(2), "cx") - number(points.get(0), "cx"), 0.05);
        double ten = number(points.get(0), "cy") - number(points.get(2), "cy");
        assertEquals(2 * ten, number(points.get(0), "cy") - number(points.get(1), "cy"), 0.02);
    }

    @Test
    void placesPowersOfTenAtEqualDistancesOnALogarithmicAxis() throws Exception {
        Document svg = parse(PlotlyFigure.of(
                        List.of(Map.of(
                                "type",
                                "scatter",
                                "mode",
                                "markers",
                                "x",
                                List.of(1, 10, 1000),
                                "y",
                                List.of(1, 1, 1))),
                        Map.of("xaxis", Map.of("type", "log")))
                .svg());
        List<Element> points = marks(svg, "circle");
        double decade = number(points.get(1), "cx") - number(points.get(0), "cx");
        assertEquals(2 * decade, number(points.get(2), "cx") - number(points.get(1), "cx"), 0.02);
    }

    @Test
    void leavesAGapWhereAValueIsMissing() throws Exception {
        List<Object> values = new ArrayList<>(List.of(1, 2, 3, 4));
        values.set(2, Double.NaN);
        Document svg = drawn(Map.of("type", "scatter", "mode", "lines", "x", List.of(1, 2, 3, 4), "y", values));
        String line = elements(svg, "path").stream()
                .map(path -> path.getAttribute("d"))
                .filter(d -> d.chars().filter(c -> c == 'M').count() == 2)
                .findFirst()
                .orElseThrow();
        assertEquals(1, line.chars().filter(c -> c == 'L').count());
    }

    @Test
    void countsAHistogramsValues() throws Exception {
        Document svg = parse(PlotlyFigure.of(
                        List.of(Map.of(
                                "type", "histogram",
                                "x", List.of(0.5, 1.5, 1.6, 2.1, 2.2, 2.9),
                                "xbins", Map.of("start", 0, "end", 3, "size", 1))),
                        Map.of())
                .svg());
        List<Double> heights =
                marks(svg, "rect").stream().map(bar -> number(bar, "height")).toList();
        assertEquals(3, heights.size());
        assertEquals(2, heights.get(1) / heights.get(0), 0.001);
        assertEquals(3, heights.get(2) / heights.get(0), 0.001);
    }

    private static List<Double> heights(Map<String, Object> trace) throws Exception {
        return marks(drawn(trace), "rect").stream()
                .map(bar -> number(bar, "height"))
                .toList();
    }

    /** plotly.js counts the same: 0.3 / 0.1 is less than 3 in binary, yet 0.3 is in the fourth bin. */
    @Test
    void countsAValueAtTheStartOfABinInThatBin() throws Exception {
        List<Double> heights = heights(Map.of(
                "type", "histogram",
                "x", List.of(0.05, 0.3, 0.3, 0.6, 0.7, 0.85),
                "xbins", Map.of("start", 0, "end", 1, "size", 0.1)));
        assertEquals(
                List.of(1L, 0L, 0L, 2L, 0L, 0L, 1L, 1L, 1L),
                heights.stream().map(h -> Math.round(h / heights.get(0))).toList());
    }

    /** plotly.js gives each of the three bins a third. */
    @Test
    void leavesOutWhatIsBeyondTheLastBinOfAHistogram() throws Exception {
        Document svg = drawn(Map.of(
                "type",
                "histogram",
                "histnorm",
                "percent",
                "x",
                List.of(0.5, 1.5, 2.5, 7.5),
                "xbins",
                Map.of("start", 0, "end", 3, "size", 1)));
        assertEquals(
                List.of("0.5, 33.33", "1.5, 33.33", "2.5, 33.33"),
                marks(svg, "rect").stream()
                        .map(bar -> bar.getElementsByTagName("title").item(0).getTextContent())
                        .toList());
    }

    @Test
    void drawsABoxWithoutNameAndLeavesOutValuesWithoutGroup() throws Exception {
        assertEquals(1, heights(Map.of("type", "box", "y", List.of(1, 2, 3))).size());
        Map<String, Object> groups =
                Map.of("type", "box", "x", Arrays.asList("a", "", null, "b"), "y", List.of(1, 2, 3, 4));
        assertEquals(2, heights(groups).size());
    }

    @Test
    void givesAnAxisRoomWhoseNumbersDifferByRoundingOnly() throws Exception {
        for (List<Object> values : List.of(List.<Object>of(0.3, 0.1 + 0.2), List.<Object>of(1e17, 1e17 + 16))) {
            List<Element> points =
                    marks(drawn(Map.of("type", "scatter", "mode", "markers", "x", values, "y", values)), "circle");
            assertEquals(number(points.get(0), "cx"), number(points.get(1), "cx"), 0.01);
        }
        Map<String, Object> layout = Map.of("yaxis", Map.of("range", List.of(1, 1)));
        Map<String, Object> trace = Map.of("type", "bar", "x", List.of("a"), "y", List.of(1));
        assertTrue(PlotlyFigure.of(List.of(trace), layout).svg().contains("<rect"));
    }

    /** R 4.2.2: quantile(c(1, 3, 4, 8, 12, 13), c(.25, .5, .75), type = 5) gives 3, 6, 12. */
    @Test
    void drawsBoxesFromQuantilesOfRsType5() {
        double[] values = {1, 3, 4, 8, 12, 13};
        assertEquals(3, Boxes.quantile(values, 0.25), 1e-12);
        assertEquals(6, Boxes.quantile(values, 0.5), 1e-12);
        assertEquals(12, Boxes.quantile(values, 0.75), 1e-12);
    }

    @Test
    void writesNumbersInFormatsOfD3() {
        assertEquals("1,234.50", Trace.format(1234.5, ",.2f"));
        assertEquals("2.5", Trace.format(2.5, ".3~f"));
        assertEquals("12%", Trace.format(0.123, ".0%"));
        assertEquals("\u22120.1", Trace.format(-0.1, ".1f"));
        assertEquals("0", Trace.format(-0.2, ".0f"));
        assertEquals("text", Trace.format("text", ".0f"));
    }

    @Test
    void takesTheTextWithoutMarkUpForTooltips() throws Exception {
        Document svg = drawn(Map.of(
                "type",
                "scatter",
                "mode",
                "markers",
                "x",
                List.of(1),
                "y",
                List.of(2),
                "name",
                "N",
                "hovertemplate",
                "<b>%{y:.1f}</b> at %{x}<extra></extra>"));
        assertEquals(
                "2.0 at 1",
                marks(svg, "circle")
                        .get(0)
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent());
    }

    @Test
    void refusesATraceThatHasNoPicture() {
        for (String name : WITHOUT) {
            Exception refusal = assertThrows(
                    IllegalArgumentException.class, () -> figure(name).svg());
            assertTrue(refusal.getMessage().contains("has no static picture"), refusal.getMessage());
        }
    }

    @Test
    void namesNoTwoElementsOfOnePageAlike() throws Exception {
        Map<String, String> defined = new HashMap<>();
        for (String name : drawable().toList()) {
            NodeList definitions = parse(figure(name).svg()).getElementsByTagName("defs");
            for (int i = 0; i < definitions.getLength(); i++) {
                NodeList elements = definitions.item(i).getChildNodes();
                for (int j = 0; j < elements.getLength(); j++) {
                    Element element = (Element) elements.item(j);
                    String text = text(element);
                    assertEquals(text, defined.getOrDefault(element.getAttribute("id"), text), name);
                    defined.put(element.getAttribute("id"), text);
                }
            }
        }
        assertTrue(defined.size() > 5, () -> defined.keySet().toString());
    }

    private static String text(Element element) throws Exception {
        StringWriter out = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(element), new StreamResult(out));
        return out.toString();
    }

    @Test
    void isTheSameEachTime() {
        assertEquals(figure("grouped bars").svg(), figure("grouped bars").svg());
    }

    @Test
    void savesAPictureOfThisSizeInCentimetres(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Bars.SVG");
        figure("bars").save(file.toString(), 12.7, 10);
        Document svg = parse(Files.readString(file));
        assertEquals(480, number(svg.getDocumentElement(), "width"), 0.01);
        assertEquals(377.95, number(svg.getDocumentElement(), "height"), 0.01);
        assertEquals(List.of("Bars.SVG"), List.of(folder.toFile().list()));
    }

    @Test
    void savesThePageOfAFigure(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bars.html");
        figure("bars").save(file.toString());
        assertEquals(figure("bars").standaloneHtml(), Files.readString(file));
    }

    @Test
    void writesNothingUnderANameWithAnotherEnding(@TempDir Path folder) throws IOException {
        String file = folder.resolve("bars.jpg").toString();
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> figure("bars").save(file));
        assertEquals("The name of a figure's file must end with .svg or .html, got 'bars.jpg'.", refusal.getMessage());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void refusesASizeThatNoPageHas() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Picture.Size.centimetres(12, 0));
        assertEquals("A picture must be 4 to 200 cm wide and high, got 0.0.", refusal.getMessage());
    }
}
