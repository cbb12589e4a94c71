package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.figure.Theme;
import org.introlab.markup.CellKey;
import org.introlab.markup.Markup;
import org.introlab.markup.Palette;
import org.introlab.markup.PlainJson;
import org.introlab.survey.Scale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Diverging stacked bars (Heiberger and Robbins, Journal of Statistical Software 57(5), 2014): disagreement to the left of
 * zero, agreement to the right, a neutral level split around it; and next to them the share that agrees with its interval,
 * on an axis around the intervals, which would be shorter than their points on one from 0 to 100. The y axis counts pixels from the top, so that labels of any length have their own
 * lines above their bars on screens of any size.
 */
final class LikertFigure {
    private static final int LINE = 17;
    private static final int BAR = 22;
    private static final int MARKS = 11;
    private static final int GAP = 12;
    private static final int LABEL = 48;
    private static final int BELOW = 48;
    private static final long BELOW_TICKS = -26;
    private static final int TENS = 10;
    private static final double PANEL = 0.74;

    private final Scale scale;
    private final DivergingStack stack;
    private final List<LikertBar> bars;
    private final List<Map<String, Object>> data = new ArrayList<>();
    private final List<Object> notes = new ArrayList<>();
    private final List<Object> shapes = new ArrayList<>();
    private final Map<CellKey, FigurePlace> places = new LinkedHashMap<>();

    private LikertFigure(Scale scale, boolean[] agreeing, List<LikertBar> bars) {
        this.scale = scale;
        this.stack = new DivergingStack(agreeing);
        this.bars = bars;
    }

    /** Draws the bars from the top down; {@code agreeing} states for each level of the scale whether it agrees. */
    static PlotlyFigure of(Scale scale, boolean[] agreeing, List<LikertBar> bars, String unit) {
        return new LikertFigure(scale, agreeing.clone(), bars).draw(unit);
    }

    private PlotlyFigure draw(String unit) {
        int top = key();
        double[] middles = new double[bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            LikertBar bar = bars.get(i);
            List<String> lines =
                    List.of(Theme.wrapped(Markup.plotly(bar.label()), LABEL).split("<br>"));
            for (String line : lines) {
                note(0, top, "left", line, 0);
                top += LINE;
            }
            note(0, top, "left", Markup.plotly(bar.base()), 11);
            note(1, top, "right", bar.agreement(), 11);
            top += LINE;
            middles[i] = top + BAR / 2.0;
            top += BAR + MARKS + GAP;
        }
        LikertTraces traces = new LikertTraces(scale, stack, bars, middles, BAR);
        for (int level = 0; level < scale.size(); level++) {
            data.add(traces.segments(level));
        }
        data.add(traces.points());
        locate(middles);
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("barmode", "overlay");
        layout.put("showlegend", false);
        layout.put("height", top + BELOW);
        Map<String, Object> margin = PlainJson.child(layout, "margin");
        margin.put("l", 2L);
        margin.put("r", 16L);
        margin.put("t", 0L);
        margin.put("b", (long) BELOW);
        Map<String, Object> fit = PlainJson.child(layout, "uniformtext");
        fit.put("minsize", 9L);
        fit.put("mode", "hide");
        layout.put(
                "xaxis",
                axis(
                        unit,
                        0,
                        PANEL,
                        stack.range(bars.stream().map(LikertBar::shares).toList())));
        layout.put("xaxis2", axis("Agree", PANEL + 0.06, 1, agreeing()));
        end(0, "left", "\u2190 disagree");
        end(PANEL, "right", "agree \u2192");
        PlainJson.child(layout, "xaxis2").put("anchor", "y");
        Map<String, Object> y = PlainJson.child(layout, "yaxis");
        y.put("range", List.of((double) top, 0.0));
        y.put("showticklabels", false);
        y.put("showgrid", false);
        y.put("linecolor", Palette.CLEAR);
        y.put("zerolinecolor", Palette.CLEAR);
        y.put("automargin", false);
        y.put("fixedrange", true);
        layout.put("annotations", notes);
        layout.put("shapes", shapes);
        return PlotlyFigure.of(data, layout).placed(places).dataTable(table()).alt(alt());
    }

    /** Draws a swatch and a name for each level, in order, above the bars; returns the height in pixels. */
    private int key() {
        int levels = scale.size();
        int most = 0;
        for (int i = 0; i < levels; i++) {
            Map<String, Object> swatch = new LinkedHashMap<>();
            swatch.put("type", "rect");
            swatch.put("xref", "paper");
            swatch.put("yref", "y");
            swatch.put("x0", (double) i / levels);
            swatch.put("x1", (i + 1.0) / levels);
            swatch.put("y0", 4L);
            swatch.put("y1", 14L);
            swatch.put("fillcolor", Palette.diverging(i, levels));
            PlainJson.child(swatch, "line").put("width", 0L);
            shapes.add(swatch);
            String level = scale.levels().get(i);
            String label = scale.label(level);
            String named = level.equalsIgnoreCase(label) ? label : level + " " + label;
            String broken = Theme.wrapped(Markup.plotly(named), Math.max(8, 55 / levels));
            most = Math.max(most, broken.split("<br>").length);
            note((i + 0.5) / levels, 16, "center", broken, 11);
        }
        return 16 + 15 * most + GAP;
    }

    private void note(double x, double y, String anchor, String text, int size) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("xref", "paper");
        note.put("yref", "y");
        note.put("x", x);
        note.put("y", y);
        note.put("xanchor", anchor);
        note.put("yanchor", "top");
        note.put("align", anchor);
        note.put("text", text);
        note.put("showarrow", false);
        note.put("borderpad", 0L);
        if (size > 0) {
            PlainJson.child(note, "font").put("size", (long) size);
        }
        notes.add(note);
    }

    /** Says below one end of the axis of answers what is there. */
    private void end(double x, String anchor, String text) {
        note(x, 0, anchor, text, 12);
        Map<String, Object> note = PlainJson.map(notes.get(notes.size() - 1));
        note.put("yref", "paper");
        note.put("yshift", BELOW_TICKS);
    }

    /** Returns the bounds of the axis of agreeing shares: multiples of ten around all intervals. */
    private List<Object> agreeing() {
        double low = bars.stream()
                .mapToDouble(b -> 100 * b.interval().low())
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = bars.stream()
                .mapToDouble(b -> 100 * b.interval().high())
                .filter(Double::isFinite)
                .max()
                .orElse(100);
        return List.of(
                Math.max(0, TENS * Math.floor((low - 1) / TENS)), Math.min(100, TENS * Math.ceil((high + 1) / TENS)));
    }

    private Map<String, Object> axis(String title, double from, double to, List<Object> range) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("domain", List.of(from, to));
        axis.put("range", range);
        List<Object> places = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        double width = (double) range.get(1) - (double) range.get(0);
        int step = to - from > 0.5 ? 20 : width <= 40 ? TENS : width <= 60 ? 20 : 50;
        for (int tick = -100; tick <= 100; tick += step) {
            if (tick >= (double) range.get(0) && tick <= (double) range.get(1)) {
                places.add((long) tick);
                words.add(Integer.toString(Math.abs(tick)));
            }
        }
        axis.put("tickmode", "array");
        axis.put("tickvals", places);
        axis.put("ticktext", words);
        axis.put("automargin", false);
        axis.put("fixedrange", true);
        axis.put("zerolinecolor", Palette.GRID);
        Map<String, Object> head = PlainJson.child(axis, "title");
        head.put("text", Markup.plotly(title));
        head.put("standoff", 6L);
        PlainJson.child(head, "font").put("size", 12L);
        return axis;
    }

    private void locate(double[] middles) {
        for (int i = 0; i < bars.size(); i++) {
            String item = bars.get(i).item();
            double[] shares = bars.get(i).shares();
            double under = middles[i] + BAR / 2.0 + MARKS / 2.0;
            for (int level = 0; level < scale.size(); level++) {
                place(
                        item,
                        scale.levels().get(level),
                        stack.isBelow(level)
                                ? FigurePlace.beside(under, stack.end(shares, level), -1)
                                : FigurePlace.beside(under, stack.start(shares, level), 1));
            }
            place(item, "agree", FigurePlace.beside(under, 0, 1).on("x2"));
            place(item, "disagree", FigurePlace.beside(under, stack.start(shares, stack.firstNotBelow()), -1));
            place(item, "not_agree", FigurePlace.beside(under, stack.start(shares, stack.firstAgreeing()), -1));
        }
    }

    private void place(String item, String column, FigurePlace place) {
        places.put(new CellKey("share", item, column), place);
    }

    private Table table() {
        Table table = Table.create(
                "Shares",
                StringColumn.create("item", bars.stream().map(LikertBar::label).toList()));
        for (int level = 0; level < scale.size(); level++) {
            int at = level;
            table.addColumns(column(scale.label(scale.levels().get(level)), b -> b.shares()[at]));
        }
        table.addColumns(
                column("agree", LikertBar::agree),
                column("agree, low", b -> 100 * b.interval().low()),
                column("agree, high", b -> 100 * b.interval().high()));
        return table;
    }

    private DoubleColumn column(String name, ToDoubleFunction<LikertBar> of) {
        return DoubleColumn.create(name, bars.stream().mapToDouble(of).toArray());
    }

    private String alt() {
        StringBuilder alt =
                new StringBuilder("Diverging stacked bars, disagreement to the left, agreement to the right.");
        bars.forEach(b -> alt.append(' ')
                .append(b.label())
                .append(": ")
                .append(b.agreement())
                .append('.'));
        return alt.toString();
    }
}
