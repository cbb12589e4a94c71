package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A box trace: for each group its quartiles, its mean line at the median, whiskers to the last value within 1.5 times the
 * distance of the quartiles, and the values beyond. Quartiles are those of plotly.js: R's type 5.
 */
record Boxes(Trace trace, String along, Map<Object, double[]> groups, double moved, double width) implements Series {
    private static final double BEYOND = 1.5;

    /** Returns the trace with this number among all box traces, which stand side by side. */
    static Boxes of(Trace trace, int number, int of, Props layout) {
        String along = trace.props()
                        .text("orientation", trace.values("y").isEmpty() ? "h" : "v")
                        .equals("h")
                ? "y"
                : "x";
        String values = along.equals("x") ? "y" : "x";
        Map<Object, List<Double>> found = new LinkedHashMap<>();
        for (int i = 0; i < trace.values(values).size(); i++) {
            double value = trace.props().numberOf(values, i);
            Object group = isAlone(trace, along)
                    ? number
                    : trace.values(along).isEmpty()
                            ? trace.name()
                            : trace.props().item(along, i);
            if (!Double.isNaN(value) && !group.equals("")) {
                found.computeIfAbsent(group, g -> new ArrayList<>()).add(value);
            }
        }
        Map<Object, double[]> groups = new LinkedHashMap<>();
        found.forEach((group, all) ->
                groups.put(group, all.stream().mapToDouble(v -> v).sorted().toArray()));
        boolean beside = layout.text("boxmode", "overlay").equals("group");
        double each = 0.7 / (beside ? of : 1);
        return new Boxes(trace, along, groups, beside ? (number + 0.5) * each - 0.35 : 0, each * 0.8);
    }

    /** Returns whether a trace has neither groups nor a name, so that plotly.js places its box by its number. */
    private static boolean isAlone(Trace trace, String along) {
        return trace.values(along).isEmpty() && trace.name().isEmpty();
    }

    @Override
    public String axis(String direction) {
        return trace.axis(direction);
    }

    @Override
    public List<Object> values(String direction) {
        return direction.equals(along)
                ? List.copyOf(groups.keySet())
                : groups.values().stream()
                        .flatMap(v -> Arrays.stream(v).<Object>mapToObj(d -> d))
                        .toList();
    }

    @Override
    public Extent extent(String direction, Scale scale) {
        Extent extent = Extent.NONE;
        for (Object value : values(direction)) {
            extent = extent.with(scale.at(value), true);
        }
        return extent;
    }

    /** Returns the quantile of sorted values: their piecewise linear function through the middles of the steps (R's type 5). */
    static double quantile(double[] sorted, double share) {
        double at = Math.max(0, Math.min(sorted.length - 1.0, share * sorted.length - 0.5));
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public void draw(Svg svg, Axis x, Axis y) {
        boolean upright = along.equals("x");
        Axis places = upright ? x : y;
        Axis lengths = upright ? y : x;
        groups.forEach((group, sorted) -> {
            double middle = places.pixel(places.scale().at(group) + moved);
            double half = places.unit() * width / 2;
            double low = quantile(sorted, 0.25);
            double high = quantile(sorted, 0.75);
            double room = BEYOND * (high - low);
            double least =
                    Arrays.stream(sorted).filter(v -> v >= low - room).min().orElse(low);
            double most =
                    Arrays.stream(sorted).filter(v -> v <= high + room).max().orElse(high);
            double median = quantile(sorted, 0.5);
            Svg.Attributes look = new Svg.Attributes()
                    .fill(trace.colour())
                    .add("fill-opacity", 0.4)
                    .stroke(trace.colour(), 1.5);
            rectangle(
                    svg,
                    upright,
                    middle - half,
                    lengths.pixel(low),
                    middle + half,
                    lengths.pixel(high),
                    look,
                    tip(group, median, low, high));
            stroke(svg, upright, middle - half, lengths.pixel(median), middle + half, lengths.pixel(median), 2.5);
            for (double[] whisker : new double[][] {{least, low}, {most, high}}) {
                double end = lengths.pixel(whisker[0]);
                stroke(svg, upright, middle, end, middle, lengths.pixel(whisker[1]), 1.5);
                stroke(svg, upright, middle - half / 2, end, middle + half / 2, end, 1.5);
            }
            Arrays.stream(sorted).filter(v -> v < least || v > most).forEach(v -> {
                double at = lengths.pixel(v);
                Symbol.draw(
                        svg,
                        "circle",
                        upright ? middle : at,
                        upright ? at : middle,
                        5,
                        new Svg.Attributes(),
                        new Symbol.Look(trace.colour(), "", 0),
                        Trace.format(v, ".4~f"));
            });
        });
    }

    private String tip(Object group, double median, double low, double high) {
        String quartiles = "median " + Trace.format(median, ".3~f") + ", quartiles " + Trace.format(low, ".3~f")
                + " and " + Trace.format(high, ".3~f");
        return isAlone(trace, along) ? quartiles : group + ": " + quartiles;
    }

    private static void rectangle(
            Svg svg,
            boolean upright,
            double side1,
            double end1,
            double side2,
            double end2,
            Svg.Attributes look,
            String tip) {
        if (upright) {
            svg.rectangle(side1, end1, side2, end2, look, tip);
        } else {
            svg.rectangle(end1, side1, end2, side2, look, tip);
        }
    }

    private void stroke(Svg svg, boolean upright, double side1, double end1, double side2, double end2, double width) {
        Svg.Attributes look = new Svg.Attributes().stroke(trace.colour(), width);
        if (upright) {
            svg.line(side1, end1, side2, end2, look);
        } else {
            svg.line(end1, side1, end2, side2, look);
        }
    }

    @Override
    public List<Legend.Entry> legend() {
        if (!trace.props().flag("showlegend", true) || trace.name().isEmpty()) {
            return List.of();
        }
        return List.of(new Legend.Entry(
                trace.name(),
                "",
                (svg, left, middle) -> svg.rectangle(
                        left + 8,
                        middle - 6,
                        left + Legend.KEY,
                        middle + 6,
                        new Svg.Attributes()
                                .fill(trace.colour())
                                .add("fill-opacity", 0.4)
                                .stroke(trace.colour(), 1.5),
                        "")));
    }
}
