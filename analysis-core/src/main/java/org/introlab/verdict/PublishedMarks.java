package org.introlab.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/**
 * Published values as marks over a finished figure, at the places that it declares for its cells: a marker at a printed
 * number with the interval of its rounding, a line over the range of a wording or bound, a cross where computed and
 * published values differ. The legend explains them.
 */
final class PublishedMarks {
    private static final String COLOUR = "#B0468B";
    private static final String ROUNDED = "Published value, with its rounding interval";
    private static final String VALUE = "Published value";
    private static final String DIFFERENT = "Published value that differs";
    private static final String RANGE = "Published range or wording";

    private final List<Object> traces = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    private PublishedMarks() {}

    /** Returns the figure with a mark for each judged cell that it has a place for. */
    static PlotlyFigure over(PlotlyFigure figure, Verdicts verdicts) {
        PublishedMarks marks = new PublishedMarks();
        verdicts.byCell().forEach((key, judgement) -> {
            FigurePlace place = figure.places().get(key);
            if (place != null && judgement.verdict() != Verdict.WITHHELD) {
                marks.mark(place, judgement);
            }
        });
        if (marks.traces.isEmpty()) {
            return figure;
        }
        PlotlyFigure marked = figure.dataTable(figure.dataTable())
                .alt(figure.alt() + " Published values are marked.")
                .over(marks.traces);
        return figure.isReleased() ? marked.released() : marked;
    }

    private void mark(FigurePlace place, Judgement judgement) {
        PublishedValue published = judgement.published();
        String hover = Markup.plotly(judgement.id() + ": published " + published.printed());
        if (InWords.is(published)) {
            Map<String, Object> line =
                    PlainJson.child(trace(place, RANGE, "lines", hover, published.low(), published.high()), "line");
            line.put("color", COLOUR);
            line.put("width", 3L);
        }
        published.value().ifPresent(value -> {
            boolean differs = judgement.verdict() == Verdict.DIFFERS;
            boolean rounded = !InWords.is(published) && published.low() < published.high();
            String name = differs ? DIFFERENT : rounded ? ROUNDED : VALUE;
            Map<String, Object> trace = trace(place, name, "markers", hover, value);
            if (rounded) {
                interval(trace, place, published, value);
            }
            Map<String, Object> marker = PlainJson.child(trace, "marker");
            marker.put("symbol", differs ? "x" : symbol(place));
            marker.put("size", 9L);
            marker.put("color", COLOUR);
            if (place.at() instanceof String && !differs) {
                marker.put("size", 24L);
                PlainJson.child(marker, "line").put("width", 3L);
            }
        });
    }

    /** Draws the interval in which a number rounds to the printed one. */
    private static void interval(Map<String, Object> trace, FigurePlace place, PublishedValue published, double value) {
        List<Object> further = List.of(published.high() - value);
        List<Object> nearer = List.of(value - published.low());
        Map<String, Object> error = PlainJson.child(trace, place.horizontal() ? "error_x" : "error_y");
        error.put("type", "data");
        error.put("symmetric", false);
        error.put("array", place.direction() < 0 ? nearer : further);
        error.put("arrayminus", place.direction() < 0 ? further : nearer);
        error.put("thickness", 2L);
        error.put("width", 0L);
        error.put("color", COLOUR);
    }

    /** Returns the symbol: a pointer under a vertical bar, a stroke across a horizontal one. */
    private static String symbol(FigurePlace place) {
        if (place.at() instanceof String) {
            return place.horizontal() ? "line-ns-open" : "line-ew-open";
        }
        return place.horizontal() ? "triangle-up" : "diamond-open";
    }

    private Map<String, Object> trace(FigurePlace place, String name, String mode, String hover, double... numbers) {
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        for (double number : numbers) {
            along.add(place.along(number));
            across.add(place.at() instanceof String label ? Markup.plotly(label) : place.at());
        }
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", mode);
        trace.put("name", name);
        trace.put("showlegend", explained.add(name));
        trace.put("x", place.horizontal() ? along : across);
        trace.put("y", place.horizontal() ? across : along);
        trace.put("xaxis", place.xAxis());
        trace.put("hovertext", hover);
        trace.put("hoverinfo", "text");
        trace.put("cliponaxis", false);
        traces.add(trace);
        return trace;
    }
}
