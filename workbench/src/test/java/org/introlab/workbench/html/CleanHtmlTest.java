package org.introlab.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.introlab.figure.PlotlyFigure;
import org.introlab.testing.ImagesInHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {
    private static final PlotlyFigure FIGURE = PlotlyFigure.of(
            List.of(
                    Map.of(
                            "type", "bar",
                            "name", "Bars <1 & 2>",
                            "x", List.of("a", "b"),
                            "y", List.of(1.5, 2),
                            "marker", Map.of("color", "#0072B2", "pattern", Map.of("shape", "/"))),
                    Map.of(
                            "type", "scatter",
                            "mode", "lines+markers",
                            "name", "Points",
                            "x", List.of("a", "b"),
                            "y", List.of(2, 1))),
            Map.of("title", Map.of("text", "Title")));

    private static String image(String svg) {
        return "<img alt=\"A\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\">";
    }

    @Test
    void keepsThePictureOfAFigure() {
        List<String> before = ImagesInHtml.svg(FIGURE.html());
        assertEquals(1, before.size());
        assertEquals(before, ImagesInHtml.svg(CleanHtml.of(FIGURE.html()).html()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</svg> | <script>1</script></svg>",
                "<rect  | <rect onload='1' ",
                "</svg> | <image href='http://hostile.example/i.png'/></svg>",
                "</svg> | <foreignObject><p>p</p></foreignObject></svg>",
                "</svg> | <use href='#a'/></svg>",
                "<rect  | <rect style='fill:red' ",
                "url(#  | url(http://hostile.example/#",
                "</style> | @import url(i.css);</style>",
                "</style> | </style><style>*{fill:red}</style>",
                "http://www.w3.org/2000/svg | http://www.w3.org/1999/xhtml"
            })
    void removesAPictureThatWasChanged(String part, String changed) {
        String svg = FIGURE.svg();
        assertTrue(svg.contains(part), svg);
        assertEquals(1, CleanHtml.of(image(svg)).select("img").size());
        assertEquals("", CleanHtml.of(image(svg.replace(part, changed))).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hostile.example/i.png",
                "data:text/html;base64,PHA+",
                "data:image/svg+xml,<svg/>",
                "data:image/svg+xml;base64,?",
                "data:image/svg+xml;base64,PCEtLSAtLT4=",
                "i.png"
            })
    void removesAnImageFromElsewhere(String source) {
        assertEquals(
                "<p>a</p>", CleanHtml.of("<p>a<img src=\"" + source + "\"></p>").html());
    }

    @Test
    void keepsAnImageOfPixels() {
        String html = "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"A\">";
        assertEquals(html, CleanHtml.of(html).html());
    }
}
