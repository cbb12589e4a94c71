package org.introlab.figure.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** A Plotly specification as a static picture in SVG. */
public final class Picture {
    private static final double HEIGHT = 450;
    private static final double EDGE = 8;
    private static final Set<String> KNOWN = Set.of("scatter", "scattergl", "bar", "histogram", "box", "heatmap");

    /** The style sheet inside each picture, which follows the reader's theme. */
    public static final String STYLE =
            ".paper{fill:#fff}.halo{paint-order:stroke;stroke:#fff;stroke-width:3px}text:not([fill]){fill:#333}.rule{stroke:#555;fill:none}"
                    + "@media(prefers-color-scheme:dark){.paper{fill:#111}.halo{stroke:#111}text:not([fill]){fill:#ddd}.rule{stroke:#aaa}}";

    private final Props layout;
    private final List<Series> series;
    private final double width;
    private final OptionalDouble asked;
    private final double font;

    private Picture(Props layout, List<Series> series, Size size) {
        this.layout = layout;
        this.series = series;
        this.width = size.width();
        this.asked = size.height();
        this.font = layout.child("font").number("size", 13) - 1;
    }

    /** The width and height of a picture in CSS pixels of 1/96 inch; an empty height is that of the figure. */
    public record Size(double width, OptionalDouble height) {
        private static final double PIXELS_PER_CENTIMETRE = 96 / 2.54;
        private static final double LEAST = 4;
        private static final double MOST = 200;

        /** The width of a page's text, and the figure's height. */
        public static final Size PAGE = new Size(720, OptionalDouble.empty());

        /**
         * Returns a size in centimetres on paper, on which text of 12 pixels has 9 points.
         *
         * @throws IllegalArgumentException if a length isn't from 4 to 200
         */
        public static Size centimetres(double width, double height) {
            for (double length : new double[] {width, height}) {
                if (!(length >= LEAST && length <= MOST)) {
                    throw new IllegalArgumentException(
                            "A picture must be 4 to 200 cm wide and high, got " + length + ".");
                }
            }
            return new Size(width * PIXELS_PER_CENTIMETRE, OptionalDouble.of(height * PIXELS_PER_CENTIMETRE));
        }
    }

    /**
     * Returns the picture of a Plotly specification in SVG: texts as text, what appears when one points at a mark as
     * titles, one font family, no scripts, no references outside.
     *
     * @param spec the figure's {@code data} and {@code layout}
     * @param title the title above the plot; empty for none
     * @param name the alternative text
     * @throws IllegalArgumentException if it has a kind of trace that has no static picture
     */
    public static String svg(Map<String, Object> spec, String title, String name, Size size) {
        Props all = Props.of(spec);
        List<Trace> traces = new ArrayList<>();
        for (Props trace : all.children("data")) {
            traces.add(new Trace(trace, traces.size()));
        }
        traces.removeIf(trace -> !trace.isVisible());
        traces.stream()
                .map(Trace::type)
                .filter(type -> !KNOWN.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalArgumentException(
                            "A trace of type '" + type + "' has no static picture. These have one: "
                                    + String.join(", ", new TreeSet<>(KNOWN)) + ".");
                });
        Props layout = all.child("layout");
        return new Picture(layout, series(traces, layout), size).draw(title, name);
    }

    private static List<Series> series(List<Trace> traces, Props layout) {
        List<Series> series = new ArrayList<>();
        traces.stream().filter(t -> t.type().equals("heatmap")).forEach(t -> series.add(new Cells(t)));
        Map<String, List<Trace>> bars = new LinkedHashMap<>();
        traces.stream()
                .map(Histogram::counted)
                .filter(t -> t.type().equals("bar"))
                .forEach(t -> bars.computeIfAbsent(t.axis("x") + t.axis("y"), k -> new ArrayList<>())
                        .add(t));
        bars.values().forEach(group -> series.add(new Bars(group, layout)));
        List<Trace> boxes = traces.stream().filter(t -> t.type().equals("box")).toList();
        boxes.forEach(t -> series.add(Boxes.of(t, boxes.indexOf(t), boxes.size(), layout)));
        List<Trace> points =
                traces.stream().filter(t -> t.type().startsWith("scatter")).toList();
        boolean beside = layout.text("scattermode", "overlay").equals("group");
        double each = 0.8 / Math.max(1, points.size());
        Optional<Points> before = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            Points one = new Points(points.get(i), beside ? (i + 0.5) * each - 0.4 : 0, before);
            series.add(one);
            before = Optional.of(one);
        }
        return series;
    }

    private String draw(String title, String name) {
        Map<String, Axis> axes = axes();
        Label heading = Label.of(title, 16).within(width - 2 * EDGE);
        double head = title.isEmpty() ? 0 : heading.height() + EDGE;
        List<Legend.Entry> entries = layout.flag("showlegend", true)
                ? series.stream().flatMap(s -> s.legend().stream()).toList()
                : List.of();
        double height = asked.orElse(layout.number("height", HEIGHT) + head);
        Notes.Box plot = plot(axes, head, height, entries);
        Legend legend = Legend.of(entries, plot.width(), font);
        Map<String, Axis> placed = new LinkedHashMap<>();
        axes.forEach((id, axis) -> placed.put(id, place(axis, plot)));
        Svg svg = new Svg();
        svg.shape("rect", Svg.with("class", "paper").add("width", width).add("height", height), "");
        if (head > 0) {
            svg.text(new Label(heading.lines(), heading.size(), true), EDGE, EDGE, "start", "");
        }
        legend.draw(svg, plot.left(), plot.top() - legend.height() - 2);
        Notes notes = new Notes(placed, layout, plot);
        placed.values().forEach(axis -> across(axis, placed).ifPresent(other -> Rules.grid(svg, axis, other)));
        notes.draw(svg, false);
        series.forEach(s -> s.draw(
                svg, Objects.requireNonNull(placed.get(s.axis("x"))), Objects.requireNonNull(placed.get(s.axis("y")))));
        placed.values().forEach(axis -> Rules.labels(svg, axis, plot, width, font));
        notes.draw(svg, true);
        return svg.document(width, height, name, STYLE);
    }

    private Map<String, Axis> axes() {
        Set<String> ids = new TreeSet<>();
        series.forEach(s -> ids.addAll(List.of(s.axis("x"), s.axis("y"))));
        Map<String, Axis> axes = new LinkedHashMap<>();
        for (String id : ids) {
            String direction = id.substring(0, 1);
            Props props = layout.child(direction + "axis" + id.substring(1));
            List<Series> on =
                    series.stream().filter(s -> s.axis(direction).equals(id)).toList();
            Scale scale = Scale.of(
                    props,
                    on.stream().flatMap(s -> s.values(direction).stream()).toList());
            Extent extent = on.stream().map(s -> s.extent(direction, scale)).reduce(Extent.NONE, Extent::and);
            axes.put(id, Axis.of(id, props, scale, extent));
        }
        return axes;
    }

    /** Returns the axis that an axis crosses: the one that it is anchored to, or the first in the other direction. */
    private static Optional<Axis> across(Axis axis, Map<String, Axis> axes) {
        String anchor = axis.props().text("anchor", axis.isAcross() ? "y" : "x");
        return Optional.ofNullable(axes.get(anchor))
                .or(() -> Optional.ofNullable(axes.get(axis.isAcross() ? "y" : "x")));
    }

    /** Returns the rectangle of the plots: the picture without its margins, which hold the labels. */
    private Notes.Box plot(Map<String, Axis> axes, double head, double height, List<Legend.Entry> entries) {
        Props margin = layout.child("margin");
        double left = margin.number("l", 48);
        double right = margin.number("r", 24);
        double bottom = margin.number("b", 40);
        for (Axis axis : axes.values()) {
            if (axis.props().flag("automargin", true) && !axis.isAcross()) {
                left = Math.max(left, Rules.breadth(axis.between(height, 0), font, width) + EDGE);
            }
        }
        for (Axis axis : axes.values()) {
            if (axis.isAcross()) {
                double room = (width - left - right) * (axis.domain()[1] - axis.domain()[0]);
                bottom = Math.max(bottom, Rules.breadth(axis.between(0, room), font, width) + EDGE);
                right = Math.max(right, Rules.overhang(axis.between(0, room), font) + EDGE);
            }
        }
        double legend = Legend.of(entries, width - left - right, font).height();
        double top = Math.max(
                        entries.isEmpty() ? Math.min(margin.number("t", 24), 24) : margin.number("t", 24),
                        legend + EDGE)
                + head;
        return new Notes.Box(left, top, width - right, height - bottom);
    }

    private static Axis place(Axis axis, Notes.Box plot) {
        double[] domain = axis.domain();
        return axis.isAcross()
                ? axis.between(plot.left() + domain[0] * plot.width(), plot.left() + domain[1] * plot.width())
                : axis.between(plot.bottom() - domain[0] * plot.height(), plot.bottom() - domain[1] * plot.height());
    }

    @Override
    public String toString() {
        return "Picture of " + series.size() + " series, " + Svg.number(width) + " pixels wide";
    }
}
