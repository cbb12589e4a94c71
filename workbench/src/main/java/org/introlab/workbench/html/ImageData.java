package org.introlab.workbench.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.figure.picture.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The images inside HTML that a page may show: pixels, and the static pictures of figures. An SVG image runs no scripts and
 * loads nothing, but only those with the elements, attributes and style sheet of {@link Picture} are shown.
 */
final class ImageData {
    private static final Pattern PIXELS = Pattern.compile("data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+");
    private static final String SVG = "data:image/svg+xml;base64,";
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern OWN_REFERENCE = Pattern.compile("url\\(#[\\w-]+\\)");

    private static final Set<String> LOOK = Set.of(
            "class",
            "clip-path",
            "fill",
            "fill-opacity",
            "opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-opacity",
            "stroke-width",
            "transform",
            "vector-effect",
            "font-size",
            "font-weight",
            "text-anchor");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("svg", Set.of("xmlns", "role", "width", "height", "viewBox", "font-family")),
            Map.entry("title", Set.of()),
            Map.entry("style", Set.of()),
            Map.entry("defs", Set.of()),
            Map.entry("clipPath", Set.of("id")),
            Map.entry("pattern", Set.of("id", "width", "height", "patternUnits")),
            Map.entry("g", LOOK),
            Map.entry("rect", shape("x", "y", "width", "height")),
            Map.entry("circle", shape("cx", "cy", "r")),
            Map.entry("path", shape("d")),
            Map.entry("polygon", shape("points")),
            Map.entry("text", shape("x", "y")),
            Map.entry("tspan", Set.of("x", "y")));

    private ImageData() {}

    private static Set<String> shape(String... places) {
        return Stream.concat(LOOK.stream(), Stream.of(places)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a page may show the image with this address. */
    static boolean isShown(String source) {
        return PIXELS.matcher(source).matches() || source.startsWith(SVG) && isPicture(source.substring(SVG.length()));
    }

    private static boolean isPicture(String base64) {
        try {
            String svg = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Jsoup.parse(svg, "", Parser.xmlParser()).childNodes().stream()
                    .allMatch(ImageData::isOfPicture);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isOfPicture(Node node) {
        if (node instanceof TextNode) {
            return true;
        }
        return node instanceof Element element
                && ELEMENTS.containsKey(element.tagName())
                && (!element.tagName().equals("style") || element.wholeText().equals(Picture.STYLE))
                && element.attributes().asList().stream().allMatch(attribute -> isOfPicture(element, attribute))
                && element.childNodes().stream().allMatch(ImageData::isOfPicture);
    }

    private static boolean isOfPicture(Element element, Attribute attribute) {
        String value = attribute.getValue();
        return ELEMENTS.getOrDefault(element.tagName(), Set.of()).contains(attribute.getKey())
                && (attribute.getKey().equals("xmlns")
                        ? value.equals(NAMESPACE)
                        : !OWN_REFERENCE.matcher(value).replaceAll("").contains("url"));
    }
}
