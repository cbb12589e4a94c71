package org.introlab.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Markup;
import org.introlab.markup.PlainJson;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;

/**
 * Published values as marks over a finished figure, at the places that it declares for its cells: a marker at a printed
 * number, a line over the range of a wording or bound, a cross where computed and published values differ.
 */
final class PublishedMarks {
    private static final String COLOUR = "#B0468B";
    private static final String CAPTION = "Purple marks show the published values; a purple line shows a published"
            + " range, or a wording read as a range.";

    private final List<Object> traces = new ArrayList<>();

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
                .caption(figure.caption().map(c -> c + " ").orElse("") + CAPTION)
                .over(marks.traces);
        return figure.isReleased() ? marked.released() : marked;
    }

    private void mark(FigurePlace place, Judgement judgement) {
        PublishedValue published = judgement.published();
        String hover = Markup.plotly(judgement.id() + ": published " + published.printed());
        if (InWords.is(published)) {
            Map<String, Object> line =
                    PlainJson.child(trace(place, "lines", hover, published.low(), published.high()), "line");
            line.put("color", COLOUR);
            line.put("width", 3L);
        }
        published.value().ifPresent(value -> {
            Map<String, Object> marker = PlainJson.child(trace(place, "markers", hover, value), "marker");
            boolean differs = judgement.verdict() == Verdict.DIFFERS;
            marker.put("symbol", differs ? "x" : symbol(place));
            marker.put("size", 9L);
            marker.put("color", COLOUR);
            if (place.at() instanceof String && !differs) {
                marker.put("size", 24L);
                PlainJson.child(marker, "line").put("width", 3L);
            }
        });
    }

    /** Returns the symbol: a pointer under a vertical bar, a stroke across a horizontal one. */
    private static String symbol(FigurePlace place) {
        if (place.at() instanceof String) {
            return place.horizontal() ? "line-ns-open" : "line-ew-open";
        }
        return place.horizontal() ? "triangle-up" : "diamond-open";
    }

    private Map<String, Object> trace(FigurePlace place, String mode, String hover, double... numbers) {
        List<Object> along = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        for (double number : numbers) {
            along.add(place.along(number));
            across.add(place.at() instanceof String label ? Markup.plotly(label) : place.at());
        }
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", mode);
        trace.put("name", "Published");
        trace.put("showlegend", false);
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
