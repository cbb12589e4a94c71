package org.introlab.figure.picture;

import java.util.Map;
import org.introlab.markup.Palette;

/** Lines, rectangles and texts of the layout, each at places on axes or shares of the plot. */
record Notes(Map<String, Axis> axes, Props layout, Box plot) {

    /** The rectangle of all plots, in pixels. */
    record Box(double left, double top, double right, double bottom) {
        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }

    void draw(Svg svg, boolean above) {
        for (Props shape : layout.children("shapes")) {
            if (shape.text("layer", "above").equals("above") == above) {
                shape(svg, shape);
            }
        }
        if (above) {
            layout.children("annotations").forEach(note -> annotation(svg, note));
        }
    }

    /** Returns the pixel of a value that refers to an axis, to its domain ({@code x2 domain}), or to all plots ({@code paper}). */
    private double pixel(Props of, String direction, String key) {
        String reference = of.text(direction + "ref", direction);
        Object value = of.item(key, 0);
        boolean across = direction.equals("x");
        double first = across ? plot.left : plot.bottom;
        double last = across ? plot.right : plot.top;
        Axis axis = axes.get(reference.replace(" domain", ""));
        if (reference.equals("paper") || axis == null) {
            return first + (last - first) * of.number(key, 0);
        }
        return reference.endsWith("domain")
                ? axis.from() + (axis.to() - axis.from()) * of.number(key, 0)
                : axis.pixelOf(value);
    }

    private void shape(Svg svg, Props shape) {
        double[] x = {pixel(shape, "x", "x0"), pixel(shape, "x", "x1")};
        double[] y = {pixel(shape, "y", "y0"), pixel(shape, "y", "y1")};
        Props line = shape.child("line");
        Svg.Attributes look = new Svg.Attributes();
        double opacity = shape.number("opacity", 1);
        if (opacity < 1) {
            look.add("opacity", opacity);
        }
        double width = line.number("width", 2);
        if (shape.text("type", "line").equals("line")) {
            svg.line(
                    x[0],
                    y[0],
                    x[1],
                    y[1],
                    look.stroke(line.text("color", Palette.NEUTRAL), width).dash(line.text("dash", "solid")));
        } else {
            look.fill(shape.text("fillcolor", Palette.CLEAR));
            if (width > 0) {
                look.stroke(line.text("color", Palette.NEUTRAL), width).dash(line.text("dash", "solid"));
            }
            svg.rectangle(x[0], y[0], x[1], y[1], look, "");
        }
        Props label = shape.child("label");
        if (!label.text("text", "").isEmpty()) {
            label(svg, label, x, y);
        }
    }

    private void label(Svg svg, Props label, double[] x, double[] y) {
        Label words = Label.of(label.text("text", ""), label.child("font").number("size", 12));
        boolean upright = x[0] == x[1];
        String anchor = label.text("xanchor", "auto");
        double at = label.text("textposition", "middle").equals("end")
                ? 1
                : label.text("textposition", "middle").equals("start") ? 0 : 0.5;
        double px = x[0] + at * (x[1] - x[0]);
        double py = y[0] + at * (y[1] - y[0]);
        double left = anchor.equals("right")
                ? px - words.width() - 4
                : anchor.equals("left") ? px + 4 : px - words.width() / 2;
        left = Math.max(plot.left, Math.min(plot.right - words.width(), left));
        double top = label.text("yanchor", "bottom").equals("top") ? py + 3 : py - words.height() - 3;
        svg.note(words, left, upright ? Math.max(top, plot.top) : top, "start", "", 0);
    }

    private void annotation(Svg svg, Props note) {
        Props font = note.child("font");
        Label label = Label.of(note.text("text", ""), font.number("size", 12));
        double x = pixel(note, "x", "x") + note.number("xshift", 0);
        double y = pixel(note, "y", "y") - note.number("yshift", 0);
        if (Double.isNaN(x) || Double.isNaN(y) || label.isEmpty()) {
            return;
        }
        double pad = note.number("borderpad", 1);
        if (note.flag("showarrow", true)) {
            double tipX = x;
            double tipY = y;
            x += note.number("ax", -10);
            y += note.number("ay", -30);
            svg.line(x, y, tipX, tipY, Svg.with("class", "rule"));
        }
        String anchor = note.text("xanchor", "auto");
        double left = anchor.equals("left")
                ? x + pad
                : anchor.equals("right") ? x - pad - label.width() : x - label.width() / 2;
        double top =
                switch (note.text("yanchor", "auto")) {
                    case "top" -> y + pad;
                    case "bottom" -> y - pad - label.height();
                    default -> y - label.height() / 2;
                };
        String align = note.text("align", "center");
        String end = align.equals("left") ? "start" : align.equals("right") ? "end" : "middle";
        double at = end.equals("start") ? left : end.equals("end") ? left + label.width() : left + label.width() / 2;
        svg.note(label, at, top, end, font.text("color", ""), note.number("textangle", 0));
    }
}
