package org.introlab.figure.picture;

import org.introlab.markup.Palette;

/** Draws axes: lines of the grid, the zero line, the line of the axis, labels of ticks, titles. */
final class Rules {
    private static final double GAP = 6;
    private static final double SLANT = -40;
    private static final double UPRIGHT = -90;
    private static final double WIDEST = 0.42;

    private Rules() {}

    static void grid(Svg svg, Axis axis, Axis other) {
        boolean category = axis.scale().kind() == Scale.Kind.CATEGORY;
        if (axis.props().flag("showgrid", !category)) {
            for (Tick tick : axis.ticks()) {
                line(svg, axis, other, tick.at(), axis.props().text("gridcolor", Palette.GRID), 1);
            }
        }
        boolean zero = axis.scale().kind() == Scale.Kind.LINEAR && axis.low() * axis.high() <= 0;
        if (zero && axis.props().flag("zeroline", true)) {
            line(svg, axis, other, 0, axis.props().text("zerolinecolor", Palette.NEUTRAL), 1);
        }
    }

    private static void line(Svg svg, Axis axis, Axis other, double at, String colour, double width) {
        double pixel = axis.pixel(at);
        Svg.Attributes look = new Svg.Attributes().stroke(colour, width);
        if (axis.isAcross()) {
            svg.line(pixel, other.from(), pixel, other.to(), look);
        } else {
            svg.line(other.from(), pixel, other.to(), pixel, look);
        }
    }

    static void labels(Svg svg, Axis axis, Notes.Box plot, double width, double size) {
        if (axis.props().flag("showticklabels", true)) {
            if (axis.isAcross()) {
                below(svg, axis, plot, width, size);
            } else {
                beside(svg, axis, plot, size);
            }
        }
        Label title = title(axis, size);
        if (title.isEmpty()) {
            return;
        }
        double middle = (axis.from() + axis.to()) / 2;
        if (axis.isAcross()) {
            svg.text(title, middle, plot.bottom() + GAP + ticks(axis, size) + GAP, "middle", "");
        } else {
            double left = plot.left() - 2 * GAP - ticks(axis, size) - title.height();
            svg.turned(title, left, middle, "middle", "", -90);
        }
    }

    private static Label title(Axis axis, double size) {
        return Label.of(axis.props().child("title").text("text", ""), size).within(Math.abs(axis.to() - axis.from()));
    }

    private static void below(Svg svg, Axis axis, Notes.Box plot, double width, double size) {
        double turn = turn(axis, size);
        for (Tick tick : axis.ticks()) {
            Label label = Label.of(tick.text(), font(axis, size));
            if (turn != 0) {
                svg.turned(
                        label,
                        axis.pixel(tick.at()) + turn / UPRIGHT * -label.height() / 2 + 2,
                        plot.bottom() + GAP,
                        "end",
                        "",
                        turn);
            } else {
                double half = label.width() / 2 + 1;
                double middle = Math.max(half, Math.min(width - half, axis.pixel(tick.at())));
                svg.text(label, middle, plot.bottom() + GAP, "middle", "");
            }
        }
    }

    private static void beside(Svg svg, Axis axis, Notes.Box plot, double size) {
        for (Tick tick : axis.ticks()) {
            Label label = Label.of(tick.text(), font(axis, size));
            svg.text(label, plot.left() - GAP, axis.pixel(tick.at()) - label.height() / 2, "end", "");
        }
    }

    private static double font(Axis axis, double size) {
        return axis.props().child("tickfont").number("size", size);
    }

    /** Returns the degrees by which the labels of an axis across are turned so that none is on another. */
    private static double turn(Axis axis, double size) {
        double end = Double.NEGATIVE_INFINITY;
        double before = Double.NEGATIVE_INFINITY;
        double nearest = Double.POSITIVE_INFINITY;
        double highest = 0;
        boolean crowded = false;
        for (Tick tick : axis.ticks()) {
            Label label = Label.of(tick.text(), font(axis, size));
            double at = axis.pixel(tick.at());
            crowded |= at - label.width() / 2 < end + 2;
            end = at + label.width() / 2;
            nearest = Math.min(nearest, at - before);
            before = at;
            highest = Math.max(highest, label.height());
        }
        return !crowded ? 0 : nearest * -Math.sin(Math.toRadians(SLANT)) >= highest ? SLANT : UPRIGHT;
    }

    /** Returns the room that the labels of ticks take, in pixels away from the axis. */
    private static double ticks(Axis axis, double size) {
        if (!axis.props().flag("showticklabels", true)) {
            return 0;
        }
        double turn = axis.isAcross() ? Math.toRadians(-turn(axis, size)) : 0;
        return axis.ticks().stream()
                .map(tick -> Label.of(tick.text(), font(axis, size)))
                .mapToDouble(label -> axis.isAcross()
                        ? label.width() * Math.sin(turn) + label.height() * Math.cos(turn)
                        : label.width())
                .max()
                .orElse(0);
    }

    /** Returns the room that labels and title take, in pixels away from the axis. */
    static double breadth(Axis axis, double size, double width) {
        Label title = title(axis, size);
        double words = title.isEmpty() ? 0 : title.height() + GAP;
        return Math.min(GAP + ticks(axis, size) + words, axis.isAcross() ? Double.MAX_VALUE : width * WIDEST + words);
    }

    /** Returns how far the last label of an axis across extends beyond its end, in pixels. */
    static double overhang(Axis axis, double size) {
        return axis.ticks().stream()
                .mapToDouble(tick -> axis.pixel(tick.at())
                        + Label.of(tick.text(), font(axis, size)).width() / 2
                        - axis.to())
                .max()
                .orElse(0);
    }
}
