package org.introlab.figure.picture;

import java.util.Map;

/** The marks of points: SVG paths around the origin, for a size of 1. */
final class Symbol {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("square", "M-.5-.5H.5V.5H-.5Z"),
            Map.entry("diamond", "M0-.65L.65 0 0 .65-.65 0Z"),
            Map.entry("triangle-up", "M-.58.38L0-.62.58.38Z"),
            Map.entry("triangle-down", "M-.58-.38L0 .62.58-.38Z"),
            Map.entry("triangle-left", "M.38-.58L-.62 0 .38.58Z"),
            Map.entry("triangle-right", "M-.38-.58L.62 0-.38.58Z"),
            Map.entry("cross", "M-.2-.6H.2V-.2H.6V.2H.2V.6H-.2V.2H-.6V-.2H-.2Z"),
            Map.entry("x", "M-.57-.29L-.29-.57 0-.28.29-.57.57-.29.28 0 .57.29.29.57 0 .28-.29.57-.57.29-.28 0Z"),
            Map.entry("star", "M0-.7L.17-.22.67-.22.27.08.42.57 0 .28-.42.57-.27.08-.67-.22-.17-.22Z"),
            Map.entry("line-ns", "M0-.7V.7"),
            Map.entry("line-ew", "M-.7 0H.7"));
    private static final double OPEN = 1.75;

    private Symbol() {}

    /** Draws a symbol of Plotly's names; one that is unknown is a circle. */
    static void draw(
            Svg svg, String symbol, double x, double y, double size, Svg.Attributes look, Look colours, String tip) {
        boolean open = symbol.endsWith("-open");
        String path = PATHS.get(symbol.replaceFirst("-open$", "").replaceFirst("-dot$", ""));
        if (open) {
            look.add("fill", "none").stroke(colours.fill(), OPEN);
        } else {
            look.fill(colours.fill());
            if (colours.width() > 0) {
                look.stroke(colours.line(), colours.width());
            }
        }
        if (path == null) {
            look.add("cx", x).add("cy", y).add("r", size / 2);
            svg.shape("circle", look, tip);
            return;
        }
        look.add("d", path).add("vector-effect", "non-scaling-stroke");
        look.add("transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")scale(" + Svg.number(size) + ")");
        svg.shape("path", look, tip);
    }

    /** The colours of a symbol: its area, and the line around it with its width. */
    record Look(String fill, String line, double width) {}
}
