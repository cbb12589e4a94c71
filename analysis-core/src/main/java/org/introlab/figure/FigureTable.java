package org.introlab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The small table that a figure draws, derived from its traces: every point if there are few, otherwise a summary. */
final class FigureTable {
    private static final int MOST = 60;

    private final FigureContent figure;
    private final List<Map<String, Object>> traces;
    private final Table table = Table.create("data");
    private final Set<String> taken = new HashSet<>();

    private FigureTable(FigureContent figure) {
        this.figure = figure;
        this.traces = FigureWords.traces(figure);
    }

    static Table derive(FigureContent figure) {
        FigureTable made = new FigureTable(figure);
        made.fill();
        return made.table;
    }

    /** A trace's labels and numbers, for either orientation. */
    private record Points(String name, List<Object> labels, List<Object> values, Map<String, Object> error) {
        static Points of(Map<String, Object> trace) {
            boolean horizontal = "h".equals(trace.get("orientation"));
            Object error = trace.get(horizontal ? "error_x" : "error_y");
            return new Points(
                    PlotlyJsFixes.name(trace),
                    items(trace, horizontal ? "y" : "x"),
                    items(trace, horizontal ? "x" : "y"),
                    error == null ? Map.of() : PlainJson.map(error));
        }
    }

    private void fill() {
        Set<String> types = new LinkedHashSet<>();
        traces.forEach(t -> types.add(PlotlyJsFixes.type(t)));
        if (Set.of("scatter", "bar").containsAll(types)) {
            List<Points> points = traces.stream().map(Points::of).toList();
            int all = points.stream().mapToInt(p -> p.values().size()).sum();
            if (all > MOST) {
                summaries(points.stream()
                        .map(p -> Map.entry(p.name(), p.values()))
                        .toList());
            } else if (points.stream()
                    .allMatch(
                            p -> new HashSet<>(p.labels()).size() == p.labels().size())) {
                wide(points);
            } else {
                listed(points);
            }
        } else if (types.equals(Set.of("pie"))) {
            Map<String, Object> pie = traces.get(0);
            text("", items(pie, "labels"));
            number("value", items(pie, "values"));
        } else if (types.equals(Set.of("heatmap")) && traces.size() == 1) {
            heat(traces.get(0));
        } else {
            grouped();
        }
    }

    private static List<Object> items(Map<String, Object> trace, String key) {
        return trace.get(key) instanceof List<?> list ? PlainJson.list(list) : List.of();
    }

    private String labelTitle() {
        return FigureWords.axisTitle(figure, horizontal() ? "yaxis" : "xaxis");
    }

    private String valueTitle() {
        String title = FigureWords.axisTitle(figure, horizontal() ? "xaxis" : "yaxis");
        return title.isEmpty() ? "value" : title;
    }

    private boolean horizontal() {
        return traces.stream().anyMatch(t -> "h".equals(t.get("orientation")));
    }

    /** One row per label, one column per trace, and its interval's bounds where it has error bars. */
    private void wide(List<Points> points) {
        Set<Object> labels = new LinkedHashSet<>();
        points.forEach(p -> labels.addAll(p.labels()));
        text(labelTitle(), new ArrayList<>(labels));
        for (Points p : points) {
            String name = p.name().isEmpty() ? valueTitle() : p.name();
            Map<Object, Integer> at = new LinkedHashMap<>();
            p.labels().forEach(label -> at.put(label, at.size()));
            List<Object> values = new ArrayList<>();
            List<Object> low = new ArrayList<>();
            List<Object> high = new ArrayList<>();
            for (Object label : labels) {
                Integer i = at.get(label);
                Object value =
                        i == null || i >= p.values().size() ? null : p.values().get(i);
                values.add(value);
                low.add(i == null ? null : shifted(value, items(p.error(), "arrayminus"), i, -1));
                high.add(i == null ? null : shifted(value, items(p.error(), "array"), i, 1));
            }
            number(name, values);
            if (!p.error().isEmpty()) {
                number(name + ", low", low);
                number(name + ", high", high);
            }
        }
    }

    private static @Nullable Object shifted(@Nullable Object value, List<Object> lengths, int i, int sign) {
        return value instanceof Number v && i < lengths.size() && lengths.get(i) instanceof Number length
                ? (Object) (v.doubleValue() + sign * length.doubleValue())
                : null;
    }

    /** One row per point. */
    private void listed(List<Points> points) {
        List<Object> series = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Points p : points) {
            for (int i = 0; i < p.labels().size(); i++) {
                series.add(p.name());
                labels.add(p.labels().get(i));
                values.add(i < p.values().size() ? p.values().get(i) : null);
            }
        }
        if (points.size() > 1) {
            text("series", series);
        }
        text(labelTitle(), labels);
        number(valueTitle(), values);
    }

    private void heat(Map<String, Object> trace) {
        List<Object> rows = items(trace, "z");
        List<Object> columns = items(trace, "x");
        text(FigureWords.axisTitle(figure, "yaxis"), items(trace, "y"));
        for (int j = 0; j < columns.size(); j++) {
            List<Object> cells = new ArrayList<>();
            for (Object row : rows) {
                cells.add(PlainJson.list(row).get(j));
            }
            number(label(columns.get(j)), cells);
        }
    }

    /** Summarises distributions: each trace's numbers by its labels, if it has any. */
    private void grouped() {
        List<Map.Entry<String, List<Object>>> groups = new ArrayList<>();
        for (Map<String, Object> trace : traces) {
            List<Object> x = items(trace, "x");
            List<Object> y = items(trace, "y");
            String prefix = PlotlyJsFixes.name(trace);
            boolean labelled = !y.isEmpty() && x.stream().anyMatch(String.class::isInstance);
            if (labelled) {
                Map<String, List<Object>> byLabel = new LinkedHashMap<>();
                for (int i = 0; i < x.size(); i++) {
                    byLabel.computeIfAbsent(label(x.get(i)), k -> new ArrayList<>())
                            .add(y.get(i));
                }
                byLabel.forEach((k, v) -> groups.add(Map.entry(prefix.isEmpty() ? k : prefix + ", " + k, v)));
            } else {
                if (!x.isEmpty()) {
                    String title = FigureWords.axisTitle(figure, "xaxis");
                    groups.add(Map.entry(prefix.isEmpty() ? title : prefix, x));
                }
                if (!y.isEmpty()) {
                    String title = FigureWords.axisTitle(figure, "yaxis");
                    groups.add(Map.entry(prefix.isEmpty() ? title : prefix, y));
                }
            }
        }
        summaries(groups);
    }

    private void summaries(List<Map.Entry<String, List<Object>>> groups) {
        text("", groups.stream().map(g -> (Object) g.getKey()).toList());
        List<double[]> sorted =
                groups.stream().map(g -> sortedNumbers(g.getValue())).toList();
        number("n", sorted.stream().map(v -> (Object) (double) v.length).toList());
        List<String> names = List.of("min", "lower quartile", "median", "upper quartile", "max");
        for (int q = 0; q < names.size(); q++) {
            double share = q / 4.0;
            number(
                    names.get(q),
                    sorted.stream().map(v -> (Object) quantile(v, share)).toList());
        }
    }

    private static double[] sortedNumbers(List<Object> values) {
        double[] numbers = values.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(v -> ((Number) v).doubleValue())
                .toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    /** Linear between order statistics (Hyndman and Fan, American Statistician 50(4), 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static String label(Object value) {
        return value == null ? "" : value instanceof String text ? Markup.plain(text) : value.toString();
    }

    private void text(String name, List<Object> values) {
        StringColumn column = StringColumn.create(unique(name));
        values.forEach(v -> column.append(label(v)));
        table.addColumns(column);
    }

    private void number(String name, List<Object> values) {
        if (values.stream().anyMatch(String.class::isInstance)) {
            text(name, values);
            return;
        }
        DoubleColumn column = DoubleColumn.create(unique(name));
        values.forEach(v -> column.append(v instanceof Number n ? n.doubleValue() : Double.NaN));
        table.addColumns(column);
    }

    /** Returns a unique name; Tablesaw's column names ignore case. */
    private String unique(String name) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }
}
