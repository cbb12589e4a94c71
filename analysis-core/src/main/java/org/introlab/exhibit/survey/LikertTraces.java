package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.figure.Traces;
import org.introlab.markup.Markup;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;
import org.introlab.survey.Scale;

/**
 * The data of a {@link LikertFigure} as Plotly traces: the segments of the bars, and the agreeing shares next to them.
 */
final class LikertTraces {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    private final Scale scale;
    private final DivergingStack stack;
    private final List<LikertBar> bars;
    /** Where on the y axis the middle of each bar is. */
    private final double[] middles;
    /** Of a bar, in pixels. */
    private final int height;

    LikertTraces(Scale scale, DivergingStack stack, List<LikertBar> bars, double[] middles, int height) {
        this.scale = scale;
        this.stack = stack;
        this.bars = bars;
        this.middles = middles;
        this.height = height;
    }

    /** Returns the segments of all bars at a level of the scale, in the panel of answers. */
    Map<String, Object> segments(int level) {
        String name = scale.label(scale.levels().get(level));
        List<Object> lengths = new ArrayList<>();
        List<Object> bases = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        List<Object> hovers = new ArrayList<>();
        for (LikertBar bar : bars) {
            double share = bar.shares()[level];
            lengths.add(Double.isNaN(share) ? null : share);
            bases.add(stack.start(bar.shares(), level));
            texts.add(Double.isNaN(share) ? "" : WHOLE.format(share));
            hovers.add(Markup.plotly(
                    bar.label() + "\n" + name + ": " + NumberStyle.decimals(1).format(share) + " %"));
        }
        String colour = Palette.diverging(level, scale.size());
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("type", "bar");
        trace.put("orientation", "h");
        trace.put("name", Markup.plotly(name));
        trace.put("x", lengths);
        trace.put("base", bases);
        trace.put("y", Arrays.stream(middles).boxed().toList());
        trace.put("width", (long) height);
        trace.put("text", texts);
        trace.put("textposition", "inside");
        trace.put("insidetextanchor", "middle");
        trace.put("textangle", 0L);
        trace.put("hovertext", hovers);
        trace.put("hoverinfo", "text");
        Map<String, Object> font = PlainJson.child(trace, "insidetextfont");
        font.put("color", Palette.readableOn(colour));
        font.put("size", 12L);
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        marker.put("color", colour);
        PlainJson.child(marker, "pattern").put("shape", "");
        Map<String, Object> edge = PlainJson.child(marker, "line");
        edge.put("width", 1L);
        edge.put("color", "#FFFFFF");
        return trace;
    }

    /** Returns the agreeing shares with their intervals, in their own panel. */
    Map<String, Object> points() {
        List<Object> plus = new ArrayList<>();
        List<Object> minus = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (LikertBar bar : bars) {
            values.add(bar.agree());
            plus.add(100 * bar.interval().high() - bar.agree());
            minus.add(bar.agree() - 100 * bar.interval().low());
        }
        Map<String, Object> trace = Traces.scatter(
                "Agree", "markers", values, Arrays.stream(middles).boxed().toList());
        trace.put("xaxis", "x2");
        trace.put(
                "hovertext",
                bars.stream()
                        .map(b -> Markup.plotly(b.label() + "\n" + b.agreement()))
                        .toList());
        trace.put("hoverinfo", "text");
        Map<String, Object> marker = PlainJson.child(trace, "marker");
        marker.put("color", Palette.COLOURS.get(0));
        marker.put("size", 8L);
        marker.put("symbol", "circle");
        Map<String, Object> error = PlainJson.child(trace, "error_x");
        error.put("type", "data");
        error.put("symmetric", false);
        error.put("array", plus);
        error.put("arrayminus", minus);
        error.put("thickness", 2L);
        error.put("width", 4L);
        return trace;
    }
}
