package org.introlab.figure.picture;

import java.util.Locale;
import java.util.Map;
import org.introlab.markup.Markup;

/** Hatchings of areas, which distinguish series without colour. */
final class Hatch {
    private static final Map<String, String> LINES = Map.of(
            "/", "M-1 7L7-1M-1 1L1-1M5 7L7 5",
            "\\", "M-1-1L7 7M5-1L7 1M-1 5L1 7",
            "x", "M0 0L6 6M6 0L0 6",
            "-", "M0 3H6",
            "|", "M3 0V6",
            "+", "M0 3H6M3 0V6",
            ".", "M2 3A1 1 0 0 1 4 3A1 1 0 0 1 2 3");

    private Hatch() {}

    /** Returns the paint of an area: the colour, or a hatching in it, which is defined on the way. */
    static String of(Svg svg, String shape, String colour) {
        if (!LINES.containsKey(shape)) {
            return colour;
        }
        String id = "hatch-" + Integer.toHexString((shape + colour).hashCode());
        String line = shape.equals(".") ? "fill" : "stroke-width=\"2\" fill=\"none\" stroke";
        svg.define(
                id,
                String.format(
                        Locale.ROOT,
                        "<pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"%s\" %s=\"%s\"/></pattern>",
                        id,
                        LINES.get(shape),
                        line,
                        Markup.escape(colour)));
        return "url(#" + id + ")";
    }
}
