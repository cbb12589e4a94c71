package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.published.Judgement;
import org.introlab.published.PublishedValue;

/** Published values as marks over a finished figure: a stroke at the value, or a bar over what its words allow. */
final class PublishedMarks {
    private static final String COLOUR = "#CC79A7";

    private PublishedMarks() {}

    /** The figure with a mark for each judged cell that it has a place for. */
    static PlotlyFigure over(PlotlyFigure figure, Verdicts verdicts) {
        List<Object> at = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Object> half = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        boolean horizontal = figure.places().values().stream().allMatch(FigurePlace::horizontal);
        verdicts.byCell().forEach((key, judgement) -> {
            FigurePlace place = figure.places().get(key);
            if (place != null) {
                Range range = Range.of(judgement);
                at.add(place.at() instanceof String label ? Markup.plotly(label) : place.at());
                values.add(place.along(range.middle()));
                half.add(range.half());
                words.add(Markup.plotly(
                        judgement.id() + ": published " + judgement.published().printed()));
            }
        });
        return at.isEmpty() ? figure : figure.over(trace(at, values, half, words, horizontal));
    }

    private record Range(double middle, double half) {
        static Range of(Judgement judgement) {
            PublishedValue published = judgement.published();
            boolean worded = InWords.is(published);
            double middle = worded || published.value().isEmpty()
                    ? (published.low() + published.high()) / 2
                    : published.value().getAsDouble();
            return new Range(middle, worded ? (published.high() - published.low()) / 2 : 0);
        }
    }

    private static Map<String, Object> trace(
            List<Object> at, List<Object> values, List<Object> half, List<Object> words, boolean horizontal) {
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "scatter");
        trace.put("mode", "markers");
        trace.put("name", "Published");
        trace.put(horizontal ? "x" : "y", values);
        trace.put(horizontal ? "y" : "x", at);
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        marker.put("symbol", horizontal ? "line-ns-open" : "line-ew-open");
        marker.put("size", 18L);
        marker.put("color", COLOUR);
        PlainJson.child(marker, "line").put("width", 3L);
        Map<String, Object> error = PlainJson.child(trace, horizontal ? "error_x" : "error_y");
        error.put("type", "data");
        error.put("array", half);
        error.put("thickness", 3L);
        error.put("width", 0L);
        error.put("color", COLOUR);
        trace.put("text", words);
        trace.put("hovertemplate", "%{text}<extra></extra>");
        return trace;
    }
}
