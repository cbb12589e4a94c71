package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.markup.Palette;

/** A scatter trace: lines, areas, intervals, marks and texts. It is {@code moved} on the axis of its groups. */
record Points(Trace trace, double moved, Optional<Points> before) implements Series {
    private static final double MARK = 6;
    private static final double LINE = 2;
    private static final double AREA = 0.25;
    private static final double BUBBLE = 0.7;

    @Override
    public String axis(String direction) {
        return trace.axis(direction);
    }

    @Override
    public List<Object> values(String direction) {
        return trace.values(direction);
    }

    private int size() {
        return Math.max(values("x").size(), values("y").size());
    }

    @Override
    public Extent extent(String direction, Scale scale) {
        Extent extent = Extent.NONE;
        boolean room = trace.draws("markers") || trace.draws("text") || direction.equals("y");
        for (int i = 0; i < values(direction).size(); i++) {
            double at = scale.at(trace.props().item(direction, i));
            extent = extent.with(at, room);
            if (scale.kind() == Scale.Kind.LINEAR) {
                for (double end : interval(direction, i)) {
                    extent = extent.with(at + end, true);
                }
            }
        }
        return trace.props().text("fill", "none").equals("tozero" + direction) ? extent.with(0, false) : extent;
    }

    /** Returns the lengths below and above, as negative and positive numbers; none where the item has no interval. */
    private double[] interval(String direction, int i) {
        Props error = trace.props().child("error_" + direction);
        double above = error.numberOf("array", i);
        if (Double.isNaN(above) || !error.flag("visible", true)) {
            return new double[0];
        }
        boolean both = error.flag("symmetric", !error.has("arrayminus"));
        double below = both ? above : error.numberOf("arrayminus", i);
        return new double[] {-below, above};
    }

    private double x(Axis axis, int i) {
        return axis.pixel(axis.scale().at(trace.props().item("x", i)) + (isAcross() ? moved : 0));
    }

    private double y(Axis axis, int i) {
        return axis.pixel(axis.scale().at(trace.props().item("y", i)) + (isAcross() ? 0 : moved));
    }

    private boolean isAcross() {
        return !trace.props().text("orientation", "v").equals("h");
    }

    @Override
    public void draw(Svg svg, Axis x, Axis y) {
        boolean clipped = trace.props().flag("cliponaxis", true);
        if (clipped) {
            svg.openBetween(x, y);
        }
        area(svg, x, y);
        String path = trace.draws("lines") ? path(x, y) : "";
        if (!path.isEmpty()) {
            Props line = trace.props().child("line");
            Svg.Attributes look = Svg.with("fill", "none").stroke(trace.lineColour(), line.number("width", LINE));
            svg.shape("path", look.dash(line.text("dash", "solid")).add("d", path), "");
        }
        if (clipped) {
            svg.close();
        }
        for (int i = 0; i < size(); i++) {
            double px = x(x, i);
            double py = y(y, i);
            if (!x.shows(px) || !y.shows(py)) {
                continue;
            }
            whisker(svg, "x", i, px, py, x);
            whisker(svg, "y", i, px, py, y);
            if (trace.draws("markers")) {
                mark(svg, i, px, py);
            } else if (!trace.tip(i).isEmpty()) {
                Svg.Attributes clear =
                        Svg.with("cx", px).add("cy", py).add("r", MARK).add("fill-opacity", 0);
                svg.shape("circle", clear, trace.tip(i));
            }
            if (trace.draws("text")) {
                text(svg, i, px, py);
            }
        }
    }

    private String path(Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        String shape = trace.props().child("line").text("shape", "linear");
        for (List<double[]> part : parts(x, y)) {
            for (int i = 0; i < part.size(); i++) {
                String px = Svg.number(part.get(i)[0]);
                String py = Svg.number(part.get(i)[1]);
                path.append(
                        i == 0
                                ? "M" + px + " " + py
                                : shape.equals("hv")
                                        ? "H" + px + "V" + py
                                        : shape.equals("vh") ? "V" + py + "H" + px : "L" + px + " " + py);
            }
        }
        return path.toString();
    }

    private void area(Svg svg, Axis x, Axis y) {
        String fill = trace.props().text("fill", "none");
        boolean between = fill.equals("tonexty") && before.isPresent();
        for (List<double[]> part : fill.equals("none") ? List.<List<double[]>>of() : parts(x, y)) {
            List<double[]> corners = new ArrayList<>(part);
            if (between) {
                List<double[]> back = before.get().parts(x, y).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(ArrayList::new));
                Collections.reverse(back);
                corners.addAll(back);
            } else if (!fill.equals("toself")) {
                double zero = y.pixel(Math.max(Math.min(y.low(), y.high()), Math.min(0, Math.max(y.low(), y.high()))));
                corners.add(new double[] {part.get(part.size() - 1)[0], zero});
                corners.add(new double[] {part.get(0)[0], zero});
            }
            String points = corners.stream()
                    .map(corner -> Svg.number(corner[0]) + "," + Svg.number(corner[1]))
                    .collect(Collectors.joining(" "));
            String colour = trace.props().text("fillcolor", "");
            Svg.Attributes look = Svg.with("points", points).fill(colour.isEmpty() ? trace.lineColour() : colour);
            svg.shape("polygon", colour.isEmpty() ? look.add("fill-opacity", AREA) : look, "");
        }
    }

    /** Returns the places of its items in pixels, in parts without a gap. */
    private List<List<double[]>> parts(Axis x, Axis y) {
        List<List<double[]>> parts = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < size(); i++) {
            double[] corner = {x(x, i), y(y, i)};
            if (Double.isNaN(corner[0]) || Double.isNaN(corner[1])) {
                gap |= !trace.props().flag("connectgaps", false);
                continue;
            }
            if (gap) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(corner);
            gap = false;
        }
        return parts;
    }

    private void whisker(Svg svg, String direction, int i, double px, double py, Axis axis) {
        double[] ends = interval(direction, i);
        if (ends.length == 0) {
            return;
        }
        Props error = trace.props().child("error_" + direction);
        double cap = error.number("width", 4);
        String colour = error.text("color", markColour(i));
        double[] at = {axis.unit() * ends[0], axis.unit() * ends[1]};
        String path = direction.equals("x")
                ? stroke(px + at[0], py - cap / 2, "v", cap)
                        + stroke(px + at[0], py, "h", at[1] - at[0])
                        + stroke(px + at[1], py - cap / 2, "v", cap)
                : stroke(px - cap / 2, py - at[0], "h", cap)
                        + stroke(px, py - at[1], "v", at[1] - at[0])
                        + stroke(px - cap / 2, py - at[1], "h", cap);
        svg.shape(
                "path",
                Svg.with("fill", "none")
                        .stroke(colour, error.number("thickness", 2))
                        .add("d", path),
                "");
    }

    private static String stroke(double x, double y, String direction, double length) {
        return "M" + Svg.number(x) + " " + Svg.number(y) + direction + Svg.number(length);
    }

    private String markColour(int i) {
        return trace.props().child("marker").item("color", i) instanceof String colour && !colour.isEmpty()
                ? colour
                : trace.lineColour();
    }

    private void mark(Svg svg, int i, double px, double py) {
        Props marker = trace.props().child("marker");
        Props line = marker.child("line");
        Svg.Attributes look = new Svg.Attributes();
        double opacity = marker.number(
                "opacity", trace.props().number("opacity", marker.list("size").isEmpty() ? 1 : BUBBLE));
        if (opacity < 1) {
            look.add("opacity", opacity);
        }
        Symbol.Look colours =
                new Symbol.Look(fill(marker, i), line.text("color", Palette.NEUTRAL), line.number("width", 0));
        Symbol.draw(
                svg, String.valueOf(marker.item("symbol", i)), px, py, size(marker, i), look, colours, trace.tip(i));
    }

    private String fill(Props marker, int i) {
        double value = marker.numberOf("color", i);
        return Double.isNaN(value)
                ? markColour(i)
                : Colours.of(marker, marker.list("color")).at(value);
    }

    private static double size(Props marker, int i) {
        double size = marker.numberOf("size", i);
        if (Double.isNaN(size)) {
            return MARK;
        }
        if (marker.list("size").isEmpty()) {
            return size;
        }
        double scaled = size / marker.number("sizeref", 1);
        boolean area = marker.text("sizemode", "diameter").equals("area");
        return Math.max(marker.number("sizemin", 0), area ? 2 * Math.sqrt(scaled / 2) : scaled);
    }

    private void text(Svg svg, int i, double px, double py) {
        Props font = trace.props().child("textfont");
        Label label = Label.of(String.valueOf(trace.props().item("text", i)), font.number("size", 11));
        String position = trace.props().text("textposition", "middle center").toLowerCase(Locale.ROOT);
        double gap = trace.draws("markers") ? size(trace.props().child("marker"), i) / 2 + 2 : 2;
        double top = position.startsWith("top")
                ? py - gap - label.height()
                : position.startsWith("bottom") ? py + gap : py - label.height() / 2;
        boolean level = position.startsWith("middle");
        if (position.endsWith("right")) {
            svg.text(label, px + (level ? gap : 2), top, "start", font.text("color", ""));
        } else if (position.endsWith("left")) {
            svg.text(label, px - (level ? gap : 2), top, "end", font.text("color", ""));
        } else {
            svg.text(label, px, top, "middle", font.text("color", ""));
        }
    }

    @Override
    public List<Legend.Entry> legend() {
        if (!trace.props().flag("showlegend", true) || trace.name().isEmpty()) {
            return List.of();
        }
        return List.of(new Legend.Entry(trace.name(), trace.props().text("legendgroup", ""), (svg, left, middle) -> {
            if (trace.draws("lines")) {
                Props line = trace.props().child("line");
                double width = Math.min(line.number("width", LINE), 8);
                svg.line(
                        left,
                        middle,
                        left + Legend.KEY,
                        middle,
                        new Svg.Attributes().stroke(trace.lineColour(), width).dash(line.text("dash", "solid")));
            }
            if (trace.draws("markers")) {
                Props marker = trace.props().child("marker");
                Symbol.Look colours = new Symbol.Look(markColour(0), Palette.NEUTRAL, 0);
                double size = marker.list("size").isEmpty() ? size(marker, 0) : MARK;
                String symbol = String.valueOf(marker.item("symbol", 0));
                Symbol.draw(
                        svg,
                        symbol,
                        left + Legend.KEY / 2,
                        middle,
                        Math.min(size, 12),
                        new Svg.Attributes(),
                        colours,
                        "");
            }
        }));
    }
}
