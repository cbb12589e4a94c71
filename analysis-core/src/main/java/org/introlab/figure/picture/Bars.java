package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.markup.Palette;

/** The bar traces of a pair of axes: side by side, on each other, or over each other, by their mode. */
final class Bars implements Series {
    private static final double GAP = 0.2;
    private static final double INSIDE = 3;

    private final List<Trace> traces;
    private final String mode;
    private final double gap;

    /** A bar in units of the axes: the middle of its width, its width, and the ends of its length. */
    private record Bar(Trace trace, int item, double middle, double width, double base, double end) {}

    Bars(List<Trace> traces, Props layout) {
        this.traces = List.copyOf(traces);
        this.mode = layout.text("barmode", "group");
        this.gap = layout.number("bargap", GAP);
    }

    @Override
    public String axis(String direction) {
        return traces.get(0).axis(direction);
    }

    private static boolean isUpright(Trace trace) {
        return !trace.props().text("orientation", "v").equals("h");
    }

    private String along() {
        return isUpright(traces.get(0)) ? "x" : "y";
    }

    @Override
    public List<Object> values(String direction) {
        return traces.stream()
                .flatMap(trace -> trace.values(direction).stream())
                .toList();
    }

    @Override
    public Extent extent(String direction, Scale scale) {
        boolean along = direction.equals(along());
        Extent extent = Extent.NONE;
        Scale other = new Scale(Scale.Kind.LINEAR, List.of());
        for (Bar bar : along ? bars(scale, other) : bars(inOrder(), scale)) {
            if (along) {
                extent = extent.with(bar.middle - bar.width / 2, false).with(bar.middle + bar.width / 2, false);
            } else {
                extent = extent.with(bar.base, bar.base != 0).with(bar.end, bar.end != 0);
                double[] interval = interval(bar);
                extent = extent.with(bar.end + interval[0], true).with(bar.end + interval[1], true);
            }
        }
        return extent;
    }

    private double[] interval(Bar bar) {
        Props error = bar.trace.props().child("error_" + (along().equals("x") ? "y" : "x"));
        double above = error.numberOf("array", bar.item);
        if (Double.isNaN(above) || !error.flag("visible", true)) {
            return new double[] {0, 0};
        }
        boolean both = error.flag("symmetric", !error.has("arrayminus"));
        return new double[] {-(both ? above : error.numberOf("arrayminus", bar.item)), above};
    }

    /** Returns a scale on which the places follow each other, for what doesn't depend on where they are. */
    private Scale inOrder() {
        return Scale.of(new Props(Map.of("type", "category")), values(along()));
    }

    private List<Bar> bars(Scale places, Scale lengths) {
        String along = along();
        String length = along.equals("x") ? "y" : "x";
        double unit = unit(places, along);
        boolean beside = mode.equals("group");
        double all = unit * (1 - gap);
        double each = beside ? all / traces.size() : all;
        Map<Object, double[]> heights = new HashMap<>();
        List<Bar> bars = new ArrayList<>();
        for (int t = 0; t < traces.size(); t++) {
            Trace trace = traces.get(t);
            for (int i = 0; i < trace.values(length).size(); i++) {
                double value = lengths.at(trace.props().item(length, i));
                Object place = trace.props().item(along, i);
                double at = places.at(place);
                if (Double.isNaN(value) || Double.isNaN(at)) {
                    continue;
                }
                double width = trace.props().numberOf("width", i);
                double start = beside ? at - all / 2 + t * each : at - all / 2;
                double middle = start + each / 2;
                double given = trace.props().numberOf("base", i);
                double base = Double.isNaN(given) ? 0 : given;
                if (mode.equals("stack") || mode.equals("relative")) {
                    double[] sums = heights.computeIfAbsent(place, p -> new double[2]);
                    int side = value < 0 ? 0 : 1;
                    base += sums[side];
                    sums[side] += value;
                }
                bars.add(new Bar(trace, i, middle, Double.isNaN(width) ? each : width, base, base + value));
            }
        }
        return bars;
    }

    /** Returns the least distance of two places. */
    private double unit(Scale places, String along) {
        if (places.kind() == Scale.Kind.CATEGORY) {
            return 1;
        }
        double[] sorted = values(along).stream()
                .mapToDouble(v -> places.at(v == null ? "" : v))
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            least = Math.min(least, sorted[i] - sorted[i - 1]);
        }
        return Double.isFinite(least) ? least : 1;
    }

    @Override
    public void draw(Svg svg, Axis x, Axis y) {
        boolean upright = along().equals("x");
        Axis places = upright ? x : y;
        Axis lengths = upright ? y : x;
        svg.openBetween(x, y);
        for (Bar bar : bars(places.scale(), lengths.scale())) {
            double[] side = {places.pixel(bar.middle - bar.width / 2), places.pixel(bar.middle + bar.width / 2)};
            double[] ends = {lengths.pixel(bar.base), lengths.pixel(bar.end)};
            Svg.Attributes look = look(svg, bar);
            String tip = bar.trace.tip(bar.item);
            if (upright) {
                svg.rectangle(side[0], ends[0], side[1], ends[1], look, tip);
            } else {
                svg.rectangle(ends[0], side[0], ends[1], side[1], look, tip);
            }
            whisker(svg, bar, places, lengths, upright);
            text(svg, bar, side, ends, upright);
        }
        svg.close();
    }

    private static Svg.Attributes look(Svg svg, Bar bar) {
        Props marker = bar.trace.props().child("marker");
        Object own = marker.item("color", bar.item);
        String colour = own instanceof String text && !text.isEmpty() ? text : Palette.colour(bar.trace.number());
        Svg.Attributes look = new Svg.Attributes();
        look.fill(Hatch.of(svg, marker.child("pattern").text("shape", ""), colour));
        Props line = marker.child("line");
        double width = line.number("width", 0);
        double opacity = marker.number("opacity", bar.trace.props().number("opacity", 1));
        if (opacity < 1) {
            look.add("opacity", opacity);
        }
        return width > 0 ? look.stroke(line.text("color", Palette.NEUTRAL), width) : look;
    }

    private void whisker(Svg svg, Bar bar, Axis places, Axis lengths, boolean upright) {
        double[] interval = interval(bar);
        if (interval[0] == 0 && interval[1] == 0) {
            return;
        }
        double at = places.pixel(bar.middle);
        double low = lengths.pixel(bar.end + interval[0]);
        double high = lengths.pixel(bar.end + interval[1]);
        double cap = 4;
        String path = upright
                ? "M" + Svg.number(at) + " " + Svg.number(low) + "V" + Svg.number(high) + cap(at, low, cap, true)
                        + cap(at, high, cap, true)
                : "M" + Svg.number(low) + " " + Svg.number(at) + "H" + Svg.number(high) + cap(low, at, cap, false)
                        + cap(high, at, cap, false);
        Props error = bar.trace.props().child("error_" + (upright ? "y" : "x"));
        String colour = error.text("color", "");
        Svg.Attributes look = colour.isEmpty()
                ? Svg.with("class", "rule")
                : Svg.with("fill", "none").stroke(colour, error.number("thickness", 2));
        svg.shape("path", look.add("d", path), "");
    }

    private static String cap(double x, double y, double half, boolean across) {
        return across
                ? "M" + Svg.number(x - half) + " " + Svg.number(y) + "h" + Svg.number(2 * half)
                : "M" + Svg.number(x) + " " + Svg.number(y - half) + "v" + Svg.number(2 * half);
    }

    private static void text(Svg svg, Bar bar, double[] side, double[] ends, boolean upright) {
        Props props = bar.trace.props();
        String position = props.text("textposition", "auto");
        String template = props.text("texttemplate", "");
        String text =
                template.isEmpty() ? String.valueOf(props.item("text", bar.item)) : bar.trace.fill(template, bar.item);
        if (position.equals("none") || text.isEmpty()) {
            return;
        }
        Props font = props.child("insidetextfont");
        Label label = Label.of(text, font.number("size", props.child("textfont").number("size", 12)));
        double thick = Math.abs(side[1] - side[0]);
        double length = Math.abs(ends[1] - ends[0]);
        double needed = upright ? label.height() : label.width();
        boolean fits = needed + 2 * INSIDE <= length && (upright ? label.width() : label.height()) <= thick + 1;
        double middle = (side[0] + side[1]) / 2;
        int way = ends[1] < ends[0] ? -1 : 1;
        if (fits && !position.equals("outside")) {
            String colour = font.text("color", Palette.readableOn(hex(bar)));
            String anchor = props.text("insidetextanchor", "end");
            boolean centred = anchor.equals("middle");
            boolean foot = anchor.equals("start");
            if (upright) {
                double top = centred
                        ? (ends[0] + ends[1] - label.height()) / 2
                        : (way < 0) == foot
                                ? ends[foot ? 0 : 1] - INSIDE - label.height()
                                : ends[foot ? 0 : 1] + INSIDE;
                svg.text(label, middle, top, "middle", colour);
            } else {
                double at = centred ? (ends[0] + ends[1]) / 2 : foot ? ends[0] + way * INSIDE : ends[1] - way * INSIDE;
                String edge = centred ? "middle" : (way < 0) == foot ? "end" : "start";
                svg.text(label, at, middle - label.height() / 2, edge, colour);
            }
        } else if (!position.equals("inside")) {
            if (upright) {
                svg.text(label, middle, way < 0 ? ends[1] - INSIDE - label.height() : ends[1] + INSIDE, "middle", "");
            } else {
                svg.text(label, ends[1] + way * INSIDE, middle - label.height() / 2, way < 0 ? "end" : "start", "");
            }
        }
    }

    private static String hex(Bar bar) {
        Object own = bar.trace.props().child("marker").item("color", bar.item);
        return own instanceof String text && text.matches("#[0-9A-Fa-f]{6}")
                ? text
                : Palette.colour(bar.trace.number());
    }

    @Override
    public List<Legend.Entry> legend() {
        Map<String, Legend.Entry> entries = new LinkedHashMap<>();
        for (Trace trace : traces) {
            if (trace.props().flag("showlegend", true) && !trace.name().isEmpty()) {
                entries.putIfAbsent(trace.name(), new Legend.Entry(trace.name(), "", (svg, left, middle) -> {
                    Svg.Attributes look = look(svg, new Bar(trace, 0, 0, 0, 0, 0));
                    svg.rectangle(left + 8, middle - 6, left + Legend.KEY, middle + 6, look, "");
                }));
            }
        }
        return List.copyOf(entries.values());
    }
}
