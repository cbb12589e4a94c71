package org.introlab.figure.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.markup.Markup;

/** Writes SVG elements: coordinates in pixels with two decimals, colours without alpha channels, escaped texts. */
final class Svg {
    private static final Pattern RGBA = Pattern.compile("rgba?\\((\\d+), ?(\\d+), ?(\\d+)(?:, ?([\\d.]+))?\\)");
    private static final Map<String, String> DASHES =
            Map.of("dash", "7 4", "dot", "2 3", "dashdot", "7 3 2 3", "longdash", "11 4", "longdashdot", "11 3 2 3");

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> definitions = new LinkedHashMap<>();

    /** Attributes of a shape, in the order in which they were added. */
    static final class Attributes {
        private final StringBuilder text = new StringBuilder();

        Attributes add(String name, double value) {
            return add(name, number(value));
        }

        Attributes add(String name, String value) {
            text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Markup.escape(value))
                    .append('"');
            return this;
        }

        Attributes fill(String colour) {
            return paint("fill", colour);
        }

        Attributes stroke(String colour, double width) {
            return paint("stroke", colour).add("stroke-width", width);
        }

        Attributes dash(String dash) {
            return DASHES.containsKey(dash) ? add("stroke-dasharray", DASHES.get(dash)) : this;
        }

        private Attributes paint(String property, String colour) {
            Matcher rgba = RGBA.matcher(colour);
            if (!rgba.matches()) {
                return add(property, colour);
            }
            double alpha = rgba.group(4) == null ? 1 : Double.parseDouble(rgba.group(4));
            if (alpha == 0) {
                return add(property, "none");
            }
            add(property, String.format("#%02x%02x%02x", channel(rgba, 1), channel(rgba, 2), channel(rgba, 3)));
            return alpha == 1 ? this : add(property + "-opacity", alpha);
        }

        private static int channel(Matcher rgba, int i) {
            return Integer.parseInt(rgba.group(i));
        }
    }

    static Attributes with(String name, double value) {
        return new Attributes().add(name, value);
    }

    static Attributes with(String name, String value) {
        return new Attributes().add(name, value);
    }

    /** Returns a number with at most two decimals. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Defines an element that others refer to, once. */
    void define(String id, String element) {
        definitions.put(id, element);
    }

    /** Opens a group. */
    Svg open(Attributes attributes) {
        body.append("<g").append(attributes.text).append('>');
        return this;
    }

    /** Opens a group whose elements end at the ends of two axes. */
    Svg openBetween(Axis x, Axis y) {
        Attributes area = with("x", x.from())
                .add("y", y.to())
                .add("width", x.to() - x.from())
                .add("height", y.from() - y.to());
        // A page that holds several pictures has one space of ids.
        String id = "between-" + Integer.toHexString(area.text.toString().hashCode());
        definitions.put(id, "<clipPath id=\"" + id + "\"><rect" + area.text + "/></clipPath>");
        return open(with("clip-path", "url(#" + id + ")"));
    }

    Svg close() {
        body.append("</g>");
        return this;
    }

    /** Writes a shape, with the text that appears when one points at it; none if this is empty. */
    Svg shape(String name, Attributes attributes, String tip) {
        body.append('<').append(name).append(attributes.text);
        if (tip.isEmpty()) {
            body.append("/>");
        } else {
            body.append("><title>")
                    .append(Markup.escape(tip))
                    .append("</title></")
                    .append(name)
                    .append('>');
        }
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, Attributes look) {
        return shape(
                "path", look.add("d", "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2)), "");
    }

    Svg rectangle(double x1, double y1, double x2, double y2, Attributes look, String tip) {
        return shape(
                "rect",
                look.add("x", Math.min(x1, x2))
                        .add("y", Math.min(y1, y2))
                        .add("width", Math.abs(x2 - x1))
                        .add("height", Math.abs(y2 - y1)),
                tip);
    }

    /** Writes a label whose box has its top at y, and its start, middle or end at x. */
    Svg text(Label label, double x, double y, String anchor, String colour) {
        return turned(label, x, y, anchor, colour, 0);
    }

    /** Writes a label as {@link #text} does, with a rim in the paper's colour, so that it is legible on lines. */
    Svg note(Label label, double x, double y, String anchor, String colour, double degrees) {
        open(with("class", "halo"));
        return turned(label, x, y, anchor, colour, degrees).close();
    }

    /** Writes a line whose middle is at x, in the size and anchor of the group that is open. */
    Svg word(Label line, double x, double top, String colour) {
        Attributes look = with("x", x).add("y", top + Label.BASE * line.size()).fill(colour);
        body.append("<text")
                .append(look.text)
                .append('>')
                .append(Markup.escape(line.lines().get(0)));
        body.append("</text>");
        return this;
    }

    /** Writes a label as {@link #text} does, turned about this point by degrees clockwise. */
    Svg turned(Label label, double x, double y, String anchor, String colour, double degrees) {
        Attributes look = with("font-size", label.size());
        if (label.bold()) {
            look.add("font-weight", "bold");
        }
        if (!anchor.equals("start")) {
            look.add("text-anchor", anchor);
        }
        if (!colour.isEmpty()) {
            look.fill(colour);
        }
        if (degrees != 0) {
            look.add("transform", "rotate(" + number(degrees) + " " + number(x) + " " + number(y) + ")");
        }
        if (label.lines().size() == 1) {
            look.add("x", x).add("y", y + Label.BASE * label.size());
            body.append("<text")
                    .append(look.text)
                    .append('>')
                    .append(Markup.escape(label.lines().get(0)));
        } else {
            body.append("<text").append(look.text).append('>');
            for (int i = 0; i < label.lines().size(); i++) {
                double base = y + i * label.lineHeight() + Label.BASE * label.size();
                body.append("<tspan x=\"")
                        .append(number(x))
                        .append("\" y=\"")
                        .append(number(base))
                        .append("\">");
                body.append(Markup.escape(label.lines().get(i))).append("</tspan>");
            }
        }
        body.append("</text>");
        return this;
    }

    /** Returns the document: accessible name, styles, background, and all that was written. */
    String document(double width, double height, String name, String style) {
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"");
        out.append(number(width)).append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ");
        out.append(number(width)).append(' ').append(number(height)).append("\" font-family=\"");
        out.append(TextWidths.FAMILY)
                .append("\"><title>")
                .append(Markup.escape(name))
                .append("</title><style>");
        out.append(style).append("</style>");
        if (!definitions.isEmpty()) {
            out.append("<defs>").append(String.join("", definitions.values())).append("</defs>");
        }
        return out.append(body).append("</svg>\n").toString();
    }
}
