package org.introlab.figure.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.introlab.figure.Gallery;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Contrast of texts and marks with what is behind them (WCAG 2), on a light and on a dark page. */
class ContrastTest {
    private static final double OF_TEXT = 4.5;
    private static final double OF_MARKS = 3;
    /** Areas behind a line and lines of the grid. */
    private static final double FAINT = 0.3;

    /** Figures that take their fills from a colour scale. Readers tell the fills apart by their neighbours and digits. */
    private static final Set<String> SCALES =
            Set.of("heat map", "diverging heat map", "ordered heat map", "Likert bars");

    private enum Theme {
        LIGHT("#ffffff", "#333333", "#555555"),
        DARK("#111111", "#dddddd", "#aaaaaa");

        private final String paper;
        private final String ink;
        private final String rule;

        Theme(String paper, String ink, String rule) {
            this.paper = paper;
            this.ink = ink;
            this.rule = rule;
        }
    }

    /** Returns the figures whose opacity the author does not set. */
    static List<String> names() {
        return PictureTest.drawable()
                .filter(name -> !name.equals("custom axes"))
                .toList();
    }

    private static List<Element> elements(String svg) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double c = channel(hex, i) / 255.0;
                    return weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
                })
                .sum();
    }

    private static int channel(String hex, int i) {
        return Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static String over(String paper, String colour, double opacity) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            mixed.append(String.format(
                    "%02x", Math.round(opacity * channel(colour, i) + (1 - opacity) * channel(paper, i))));
        }
        return mixed.toString();
    }

    private static double number(Element e, String name, double otherwise) {
        return e.hasAttribute(name) ? Double.parseDouble(e.getAttribute(name)) : otherwise;
    }

    private static double opacity(Element e, String of) {
        return number(e, "opacity", 1) * number(e, of + "-opacity", 1);
    }

    /** Returns the colour of a fill or stroke, which may be a hatch; empty if there is none. */
    private static String paint(Element e, String of, Theme theme) {
        String given = e.getAttribute(of);
        if (of.equals("stroke") && e.getAttribute("class").equals("rule")) {
            return theme.rule;
        }
        return given.matches("#[0-9a-fA-F]{6}") ? given : "";
    }

    /** Returns the colour behind a point: that of the last bar or cell drawn there, or the page's. */
    private static String ground(List<Element> before, double x, double y, Theme theme) {
        String ground = theme.paper;
        for (Element e : before) {
            boolean here = e.getTagName().equals("rect")
                    && !e.getParentNode().getNodeName().equals("clipPath")
                    && x >= number(e, "x", 0)
                    && x <= number(e, "x", 0) + number(e, "width", 0)
                    && y >= number(e, "y", 0)
                    && y <= number(e, "y", 0) + number(e, "height", 0);
            if (here && !paint(e, "fill", theme).isEmpty()) {
                ground = over(ground, paint(e, "fill", theme), opacity(e, "fill"));
            }
        }
        return ground;
    }

    private static List<String> faults(String name, Theme theme) throws Exception {
        PlotlyFigure figure = Gallery.figures().get(name).get();
        List<Element> all = elements(figure.svg());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Element e = all.get(i);
            if (e.getTagName().equals("text")) {
                String colour = paint(e, "fill", theme);
                boolean rimmed =
                        ((Element) e.getParentNode()).getAttribute("class").equals("halo");
                String ground = rimmed
                        ? theme.paper
                        : ground(all.subList(0, i), number(e, "x", 0), number(e, "y", 0) - 4, theme);
                double found = contrast(colour.isEmpty() ? theme.ink : colour, ground);
                if (found < OF_TEXT) {
                    faults.add("'" + e.getTextContent() + "' on " + ground + ": " + found);
                }
            } else if (!SCALES.contains(name)) {
                mark(e, theme).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** Returns what is wrong with a shape of which neither the fill nor the outline is seen well. */
    private static Optional<String> mark(Element e, Theme theme) {
        double best = 0;
        boolean seen = false;
        for (String of : List.of("fill", "stroke")) {
            String colour = paint(e, of, theme);
            if (!colour.isEmpty() && opacity(e, of) > FAINT) {
                seen = true;
                best = Math.max(best, contrast(over(theme.paper, colour, opacity(e, of)), theme.paper));
            }
        }
        return seen && best < OF_MARKS
                ? Optional.of(e.getTagName() + " " + e.getAttribute("fill") + e.getAttribute("stroke") + ": " + best)
                : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachTextAndEachMarkIsSeenOnALightPage(String name) throws Exception {
        assertEquals(List.of(), faults(name, Theme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachTextAndEachMarkIsSeenOnADarkPage(String name) throws Exception {
        assertEquals(List.of(), faults(name, Theme.DARK));
    }

    @Test
    void measuresAsWcagDoes() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.005);
        assertEquals("#7f7f7f", over("#ffffff", "#000000", 0.502));
    }

    @Test
    void findsTheColoursThatAPictureUses() throws Exception {
        String svg = Gallery.figures().get("bars").get().svg();
        for (Theme theme : Theme.values()) {
            for (String colour : List.of(theme.paper, theme.ink, theme.rule)) {
                String brief = colour.replaceAll("#(.)\\1(.)\\2(.)\\3", "#$1$2$3");
                assertTrue(svg.contains(brief), "the style of pictures has " + brief);
            }
        }
    }
}
