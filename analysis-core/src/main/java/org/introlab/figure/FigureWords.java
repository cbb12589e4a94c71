package org.introlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.markup.TableGrid;
import org.introlab.markup.TextGrid;

/** The texts of a figure: its description, its table, its line in a terminal. */
public final class FigureWords {
    public static final int ROWS = 60;

    /** The text in place of a plot without points. */
    public static final String NOT_DRAWN = "Not drawn: all of its numbers are withheld or missing.";

    /** The text in place of a static picture of a kind of plot that has none. */
    public static final String NO_PICTURE =
            "This kind of plot is drawn only where scripts run. Its numbers are in the table.";

    private static final Set<String> POINTS = Set.of("scatter", "bar");
    private static final Map<String, String> KINDS = Map.of(
            "bar", "Bar chart",
            "box", "Box plot",
            "violin", "Violin plot",
            "histogram", "Histogram",
            "histogram2d", "Two-way histogram",
            "heatmap", "Heat map",
            "contour", "Contour plot",
            "pie", "Pie chart");

    private FigureWords() {}

    static List<Map<String, Object>> traces(FigureContent figure) {
        return PlainJson.list(figure.untitledJson().get("data")).stream()
                .map(PlainJson::map)
                .toList();
    }

    /** Returns whether a figure of points or bars has none to draw: each lacks a coordinate, as withheld numbers do. */
    static boolean isEmpty(FigureContent figure) {
        List<Map<String, Object>> traces = traces(figure);
        return !traces.isEmpty() && traces.stream().allMatch(FigureWords::isEmpty);
    }

    private static boolean isEmpty(Map<String, Object> trace) {
        return POINTS.contains(PlotlyJsFixes.type(trace))
                && trace.get("x") instanceof List<?> x
                && trace.get("y") instanceof List<?> y
                && IntStream.range(0, Math.min(x.size(), y.size()))
                        .noneMatch(i -> x.get(i) != null && y.get(i) != null);
    }

    /** Returns the title of an axis on one line, or empty. */
    static String axisTitle(FigureContent figure, String axis) {
        Map<String, Object> layout = PlainJson.map(figure.untitledJson().get("layout"));
        return layout.get(axis) instanceof Map<?, ?> a
                        && a.get("title") instanceof Map<?, ?> title
                        && title.get("text") instanceof String text
                ? Markup.plain(text)
                : "";
    }

    private static String kind(FigureContent figure) {
        List<Map<String, Object>> traces = traces(figure);
        if (traces.isEmpty()) {
            return "Empty figure";
        }
        Map<String, Object> first = traces.get(0);
        if (!PlotlyJsFixes.type(first).equals("scatter")) {
            return KINDS.getOrDefault(PlotlyJsFixes.type(first), "Figure");
        }
        boolean lines = first.get("mode") instanceof String mode && mode.contains("lines");
        return first.containsKey("fill") ? "Area chart" : lines ? "Line chart" : "Scatter plot";
    }

    private static List<String> series(FigureContent figure) {
        List<String> names = new ArrayList<>();
        traces(figure).forEach(t -> names.add(PlotlyJsFixes.name(t)));
        names.removeIf(String::isEmpty);
        return names.stream().distinct().toList();
    }

    static String describe(FigureContent figure) {
        StringBuilder out = new StringBuilder(kind(figure));
        if (!figure.title().isEmpty()) {
            out.append(": ").append(figure.title());
        }
        out.append('.');
        String x = axisTitle(figure, "xaxis");
        String y = axisTitle(figure, "yaxis");
        if (!x.isEmpty() && !y.isEmpty()) {
            out.append(' ').append(y).append(" by ").append(x).append('.');
        } else if (!x.isEmpty() || !y.isEmpty()) {
            out.append(' ').append(x).append(y).append('.');
        }
        List<String> series = series(figure);
        if (series.size() > 1) {
            out.append(" Series: ").append(String.join(", ", series)).append('.');
        }
        return out.append(" The numbers are in the table below.").toString();
    }

    static TextGrid table(FigureContent figure) {
        return TableGrid.of(figure.dataTable(), ROWS);
    }

    static String markdown(FigureContent figure) {
        StringBuilder out = new StringBuilder();
        if (!figure.title().isEmpty()) {
            out.append("**").append(Markup.markdownCell(figure.title())).append("**\n\n");
        }
        out.append(table(figure).markdown());
        figure.caption()
                .ifPresent(c -> out.append('\n').append(Markup.markdownCell(c)).append('\n'));
        return out.toString();
    }

    static String line(FigureContent figure) {
        List<String> series = series(figure);
        return kind(figure)
                + (figure.title().isEmpty() ? "" : ": " + figure.title())
                + (series.size() > 1 ? " (" + String.join(", ", series) + ")" : "");
    }
}
