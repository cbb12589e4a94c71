package org.introlab.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;

/**
 * The names of lines next to their right ends, which replace the legend. They have room if all lines end near the right
 * end of the axis, and no label has to be moved far from its line to be clear of the others.
 */
final class DirectLabels {
    private static final int WIDTH = 18;
    private static final int MOST_LINES = 3;
    private static final int SIZE = 12;
    private static final double LINE_HEIGHT = 15;
    private static final double CHARACTER = 7.2;
    private static final double GAP = 4;
    private static final double FARTHEST = 14;
    /** The height of title, legend and labels of the axis, and that of a figure without its own. */
    private static final double AROUND = 110;

    private static final double HEIGHT = 450;
    /** How far from the end of the axis a line may end, and the room beyond the ends, as shares of the axis. */
    private static final double SLACK = 0.1;

    private static final double ROOM = 0.03;
    private static final double LEAST_ROOM = 0.1;

    private final List<Map<String, Object>> lines;
    private final Map<String, Object> layout;

    private DirectLabels(List<Map<String, Object>> lines, Map<String, Object> layout) {
        this.lines = lines;
        this.layout = layout;
    }

    /** A label: the line's last place and number, its text, and its height in pixels. */
    private record Ending(double x, double y, String text, double height) {}

    /** Labels that touch: their middle in pixels from the top. */
    private record Block(double middle, List<Integer> labels, double height) {}

    /** Labels the lines and removes the legend; changes nothing if there is no room, or not only lines are drawn. */
    static void draw(List<Object> data, Map<String, Object> layout) {
        List<Map<String, Object>> lines = data.stream().map(PlainJson::map).toList();
        if (lines.size() > 1 && lines.stream().allMatch(DirectLabels::isLine)) {
            new DirectLabels(lines, layout).draw();
        }
    }

    private static boolean isLine(Map<String, Object> trace) {
        return PlotlyJsFixes.type(trace).equals("scatter")
                && String.valueOf(trace.get("mode")).contains("lines")
                && !PlotlyJsFixes.name(trace).isEmpty()
                && !trace.containsKey("fill")
                && PlotlyJsFixes.axisKey(trace, "x").equals("xaxis")
                && PlotlyJsFixes.axisKey(trace, "y").equals("yaxis")
                && trace.get("x") instanceof List<?>
                && trace.get("y") instanceof List<?>;
    }

    private void draw() {
        List<Object> categories = categories();
        double[] xs = lines.stream()
                .flatMapToDouble(line -> places(line, categories))
                .filter(Double::isFinite)
                .toArray();
        Optional<double[]> bounds = values();
        if (xs.length == 0
                || bounds.isEmpty()
                || PlainJson.child(layout, "yaxis").get("type") != null) {
            return;
        }
        double first = DoubleStream.of(xs).min().orElseThrow();
        double last = DoubleStream.of(xs).max().orElseThrow();
        List<Object> given = list(PlainJson.child(layout, "xaxis"), "range");
        if (given.size() == 2
                && !(given.get(1) instanceof Number end && last >= end.doubleValue() - SLACK * (last - first))) {
            return;
        }
        List<Ending> endings = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            ending(line, categories)
                    .filter(e -> e.x >= last - SLACK * (last - first))
                    .ifPresent(endings::add);
        }
        if (last > first && endings.size() == lines.size()) {
            shifts(endings, bounds.get()).ifPresent(shifts -> label(endings, shifts, first, last));
        }
    }

    /** Returns the labels of a categorical axis in their order; empty if it is numeric. */
    private List<Object> categories() {
        Set<Object> found = new LinkedHashSet<>(list(PlainJson.child(layout, "xaxis"), "categoryarray"));
        for (Map<String, Object> line : lines) {
            list(line, "x").stream().filter(String.class::isInstance).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static DoubleStream places(Map<String, Object> line, List<Object> categories) {
        return list(line, "x").stream()
                .mapToDouble(x -> x instanceof Number n ? n.doubleValue() : categories.indexOf(x));
    }

    private static Optional<Ending> ending(Map<String, Object> line, List<Object> categories) {
        double[] x = places(line, categories).toArray();
        List<Object> y = list(line, "y");
        String text = Theme.wrapped(Markup.plotly(PlotlyJsFixes.name(line)), WIDTH);
        int rows = text.split("<br>").length;
        OptionalInt end = IntStream.range(0, Math.min(x.length, y.size()))
                .filter(i -> y.get(i) instanceof Number)
                .reduce((i, j) -> x[j] >= x[i] ? j : i);
        boolean fits = rows <= MOST_LINES && longest(text) <= WIDTH + 2;
        return fits && end.isPresent()
                ? Optional.of(new Ending(
                        x[end.getAsInt()], ((Number) y.get(end.getAsInt())).doubleValue(), text, LINE_HEIGHT * rows))
                : Optional.empty();
    }

    private static int longest(String text) {
        return Stream.of(text.split("<br>"))
                .mapToInt(line -> Markup.plain(line).length())
                .max()
                .orElse(0);
    }

    private static List<Object> list(Map<String, Object> part, String key) {
        return part.get(key) instanceof List<?> ? PlainJson.list(part.get(key)) : List.of();
    }

    /** Returns the ends of the axis of values: those given, or what the lines and their intervals need. */
    private Optional<double[]> values() {
        Map<String, Object> axis = PlainJson.child(layout, "yaxis");
        List<Object> given = list(axis, "range");
        if (given.size() == 2 && given.get(0) instanceof Number low && given.get(1) instanceof Number high) {
            return Optional.of(new double[] {low.doubleValue(), high.doubleValue()});
        }
        double[] all = lines.stream().flatMapToDouble(DirectLabels::extent).toArray();
        double zero = "tozero".equals(axis.get("rangemode")) ? 0 : Double.NaN;
        double low = DoubleStream.concat(DoubleStream.of(all), DoubleStream.of(zero))
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = DoubleStream.of(all).filter(Double::isFinite).max().orElse(0);
        double room = (high - low) / 20;
        return high > low ? Optional.of(new double[] {low - room, high + room}) : Optional.empty();
    }

    private static DoubleStream extent(Map<String, Object> line) {
        List<Object> y = list(line, "y");
        Map<String, Object> error = line.get("error_y") instanceof Map<?, ?> m ? PlainJson.map(m) : Map.of();
        List<Object> above = list(error, "array");
        List<Object> below = list(error, "arrayminus");
        return IntStream.range(0, y.size())
                .filter(i -> y.get(i) instanceof Number)
                .mapToObj(i -> {
                    double value = ((Number) y.get(i)).doubleValue();
                    return DoubleStream.of(value, value + at(above, i), value - at(below, i));
                })
                .flatMapToDouble(s -> s);
    }

    private static double at(List<Object> lengths, int i) {
        return i < lengths.size() && lengths.get(i) instanceof Number n ? n.doubleValue() : 0;
    }

    /** Returns how far up each label is moved, in pixels; empty if one would be too far from its line. */
    private Optional<double[]> shifts(List<Ending> endings, double[] bounds) {
        double height = (layout.get("height") instanceof Number n ? n.doubleValue() : HEIGHT) - AROUND;
        double[] wanted = endings.stream()
                .mapToDouble(e -> height * (bounds[1] - e.y) / (bounds[1] - bounds[0]))
                .toArray();
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .forEach(i -> add(blocks, new Block(wanted[i], List.of(i), endings.get(i).height)));
        double[] shifts = new double[wanted.length];
        for (Block block : blocks) {
            double top = block.middle - block.height / 2;
            for (int label : block.labels) {
                shifts[label] = wanted[label] - (top + endings.get(label).height / 2);
                top += endings.get(label).height;
            }
        }
        return DoubleStream.of(shifts).allMatch(s -> Math.abs(s) <= FARTHEST) ? Optional.of(shifts) : Optional.empty();
    }

    /** Adds a block below the others; blocks that overlap become one, whose middle is the mean of theirs. */
    private static void add(List<Block> blocks, Block next) {
        Block added = next;
        while (!blocks.isEmpty()) {
            Block above = blocks.get(blocks.size() - 1);
            if (above.middle + above.height / 2 <= added.middle - added.height / 2) {
                break;
            }
            blocks.remove(blocks.size() - 1);
            List<Integer> labels = new ArrayList<>(above.labels);
            labels.addAll(added.labels);
            double middle = (above.middle * above.labels.size() + added.middle * added.labels.size()) / labels.size();
            added = new Block(middle, labels, above.height + added.height);
        }
        blocks.add(added);
    }

    private void label(List<Ending> endings, double[] shifts, double first, double last) {
        double room = Math.max(LEAST_ROOM, Math.rint(10 * ROOM * (last - first)) / 10);
        PlainJson.child(layout, "xaxis").putIfAbsent("range", List.of(first - room, last + room));
        int widest = 0;
        for (int i = 0; i < endings.size(); i++) {
            widest = Math.max(widest, longest(endings.get(i).text));
            Map<String, Object> note = new LinkedHashMap<>();
            note.put("xref", "paper");
            note.put("x", 1L);
            note.put("y", endings.get(i).y);
            note.put("xanchor", "left");
            note.put("yanchor", "middle");
            note.put("align", "left");
            note.put("xshift", (long) GAP);
            note.put("yshift", (double) Math.round(shifts[i]));
            note.put("text", endings.get(i).text);
            note.put("showarrow", false);
            note.put("borderpad", 0L);
            PlainJson.child(note, "font").put("size", (long) SIZE);
            PlainJson.items(layout, "annotations").add(note);
        }
        layout.put("showlegend", false);
        lines.forEach(line -> line.put("showlegend", false));
        PlainJson.child(layout, "margin").put("r", (long) (3 * GAP + CHARACTER * widest));
    }
}
