package org.introlab.exhibit.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.Disclosure;
import org.introlab.figure.FigureBuilder;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.Traces;
import org.introlab.markup.Markup;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A timeline of a frame's rows as events: a bar for each, as long as the precision of its dates (a year is a bar of a
 * year, a month one of a month), in tracks of one colour.
 */
public final class Timeline implements FigureBuilder {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");
    private static final double MONTHS = 12;
    /** Years left free at both ends. */
    private static final double MARGIN = 0.3;

    private static final int PIXELS_AROUND = 130;
    private static final int PIXELS_PER_EVENT = 24;

    private final Frame frame;
    private final String event;
    private final String from;
    private final String to;
    private final String track;
    private final String detail;

    private Timeline(Frame frame, String event, String from, String to, String track, String detail) {
        this.frame = frame;
        this.event = event;
        this.from = from;
        this.to = to;
        this.track = track;
        this.detail = detail;
    }

    /**
     * Starts a timeline of a frame that is not guarded.
     *
     * @param event the column of short names
     * @param from the column of the first year or month, {@code 2015} or {@code 2015-09}
     * @param to the column of the last year or month, inclusive
     * @param track a factor; its levels are the tracks, in order from the top
     * @param detail the column of a sentence on each event
     * @throws IllegalArgumentException if a column is missing, a date is neither year nor month, or an event ends before it begins
     * @throws org.introlab.data.DisclosureException if the frame is guarded
     */
    public static Timeline of(Frame frame, String event, String from, String to, String track, String detail) {
        List.of(event, from, to, track, detail).forEach(frame::column);
        Disclosure.refuseRows(frame);
        Timeline timeline = new Timeline(frame, event, from, to, track, detail);
        IntStream.range(0, frame.rowCount()).forEach(timeline::check);
        return timeline;
    }

    private void check(int row) {
        if (!(start(row) < end(row))) {
            throw new IllegalArgumentException("'" + text(event, row) + "' must not end before it begins.");
        }
    }

    /** Returns the figure: tracks from the top down, the events of each by date. */
    @Override
    public PlotlyFigure figure(String title) {
        List<Integer> order = order();
        Variable tracks = frame.variable(track);
        List<Map<String, Object>> traces = new ArrayList<>();
        for (String level : tracks.levels()) {
            List<Integer> rows =
                    order.stream().filter(i -> text(track, i).equals(level)).toList();
            if (!rows.isEmpty()) {
                traces.add(trace(tracks.levelLabel(level, "en"), rows, Palette.colour(traces.size())));
            }
        }
        List<String> bottomUp = new ArrayList<>(names(order));
        Collections.reverse(bottomUp);
        Map<String, Object> layout = new LinkedHashMap<>();
        Map<String, Object> y = PlainJson.child(layout, "yaxis");
        y.put("range", List.of(-0.7, order.size() - 0.3));
        y.put("dtick", 1L);
        PlainJson.child(y, "tickfont").put("size", 11L);
        PlainJson.child(layout, "xaxis").put("tickformat", "d");
        double last = order.stream().mapToDouble(this::end).max().orElseThrow();
        return PlotlyFigure.of(traces, layout)
                .titled(title)
                .yOrder(bottomUp)
                .xRange(start(earliest()) - MARGIN, last + MARGIN)
                .height(PIXELS_AROUND + PIXELS_PER_EVENT * order.size())
                .dataTable(table(order))
                .alt(title + ": " + order.size() + " events from " + text(from, earliest()) + " on, in " + traces.size()
                        + " tracks.")
                .released();
    }

    private int earliest() {
        return IntStream.range(0, frame.rowCount())
                .boxed()
                .min((a, b) -> Double.compare(start(a), start(b)))
                .orElseThrow(() -> new IllegalArgumentException("A timeline needs at least one event."));
    }

    private List<Integer> order() {
        List<String> levels = frame.variable(track).levels();
        return IntStream.range(0, frame.rowCount())
                .boxed()
                .sorted((a, b) -> {
                    int tracks = Integer.compare(levels.indexOf(text(track, a)), levels.indexOf(text(track, b)));
                    return tracks != 0 ? tracks : Double.compare(start(a), start(b));
                })
                .toList();
    }

    private Map<String, Object> trace(String name, List<Integer> rows, String colour) {
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        for (int row : rows) {
            String hover = Markup.plotly(text(event, row) + " (" + when(row) + "): " + text(detail, row));
            Collections.addAll(along, start(row), end(row), null);
            Collections.addAll(across, Markup.plotly(text(event, row)), Markup.plotly(text(event, row)), null);
            Collections.addAll(words, hover, hover, null);
        }
        Map<String, Object> trace = Traces.scatter(name, "lines", along, across);
        trace.put("text", words);
        trace.put("hovertemplate", "%{text}<extra></extra>");
        trace.put("connectgaps", false);
        Map<String, Object> line = PlainJson.child(trace, "line");
        line.put("width", 12L);
        line.put("color", colour);
        line.put("dash", "solid");
        return trace;
    }

    private Table table(List<Integer> order) {
        return Table.create(
                "Timeline",
                StringColumn.create("event", names(order)),
                StringColumn.create("when", order.stream().map(this::when).toList()),
                StringColumn.create(
                        "what happened",
                        order.stream().map(i -> text(detail, i)).toList()));
    }

    private List<String> names(List<Integer> order) {
        return order.stream().map(i -> text(event, i)).toList();
    }

    private String when(int row) {
        String first = text(from, row);
        String last = text(to, row);
        return first.equals(last) ? first : first + " to " + last;
    }

    private double start(int row) {
        Matcher date = date(from, row);
        return Integer.parseInt(date.group(1))
                + (date.group(2) == null ? 0 : (Integer.parseInt(date.group(2)) - 1) / MONTHS);
    }

    private double end(int row) {
        Matcher date = date(to, row);
        return Integer.parseInt(date.group(1)) + (date.group(2) == null ? 1 : Integer.parseInt(date.group(2)) / MONTHS);
    }

    private Matcher date(String column, int row) {
        Matcher date = DATE.matcher(text(column, row));
        if (!date.matches()) {
            throw new IllegalArgumentException("'" + text(column, row) + "' of " + column + ", row " + (row + 1)
                    + ", must be a year or a month: 2015 or 2015-09.");
        }
        return date;
    }

    private String text(String column, int row) {
        return frame.values(column).text(row);
    }

    @Override
    public String toString() {
        return "timeline of " + event;
    }
}
