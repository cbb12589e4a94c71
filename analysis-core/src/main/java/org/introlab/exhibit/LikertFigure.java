package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.survey.Interval;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A {@link LikertTable} as diverging stacked bars (Robbins and Heiberger 2011): levels that agree to the right of zero,
 * neutral and disagreeing ones to the left, the outer ones darker. Zero lies between neutral and agreement, not in the middle of
 * the neutral answer, so that the bar's right end can be read as the share that agrees, with its interval around it.
 */
final class LikertFigure {
    private static final List<String> AGREE = List.of("#998EC3", "#542788", "#2D004B");
    private static final List<String> DISAGREE = List.of("#F1A340", "#B35806", "#7F3B08");
    private static final String NEUTRAL = "#D0D0D0";
    private static final int PIXELS_PER_ITEM = 66;
    private static final int PIXELS_AROUND = 150;
    private static final double SMALLEST_WITH_NUMBER = 6;

    private final LikertTable table;

    LikertFigure(LikertTable table) {
        this.table = table;
    }

    PlotlyFigure figure(String title) {
        List<String> levels = table.scale().levels();
        List<Trace> traces = new ArrayList<>();
        for (String level : levels) {
            traces.add(bar(level));
        }
        traces.add(ends());
        List<String> bottomUp =
                new ArrayList<>(table.items().stream().map(this::label).toList());
        Collections.reverse(bottomUp);
        PlotlyFigure figure = PlotlyFigure.of(new Figure(
                        Layout.builder().barMode(Layout.BarMode.OVERLAY).build(), traces.toArray(Trace[]::new)))
                .titled(title)
                .yOrder(bottomUp)
                .xTitle("Per cent: agreement to the right, neutral and disagreement to the left")
                .xRange(-58, 104)
                .height(PIXELS_AROUND + PIXELS_PER_ITEM * table.items().size())
                .dataTable(small())
                .alt(alt(title))
                .caption(
                        "Bars: per cent at each level; points with bars: share that agrees with its 95 % Wilson interval.")
                .placed(places());
        for (String level : levels) {
            figure = figure.segments(name(level), starts(level), colour(level), SMALLEST_WITH_NUMBER);
        }
        double[] plus = table.items().stream()
                .mapToDouble(item -> 100 * table.agreement(item).high() - end(item))
                .toArray();
        double[] minus = table.items().stream()
                .mapToDouble(item -> end(item) - 100 * table.agreement(item).low())
                .toArray();
        return figure.errorBars("Share that agrees", plus, minus);
    }

    private BarTrace bar(String level) {
        double[] widths =
                table.items().stream().mapToDouble(item -> shown(item, level)).toArray();
        return BarTrace.builder(labels(), DoubleColumn.create("share", widths))
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .name(name(level))
                .build();
    }

    private ScatterTrace ends() {
        double[] ends = table.items().stream().mapToDouble(this::end).toArray();
        return ScatterTrace.builder(DoubleColumn.create("agree", ends), labels())
                .mode(ScatterTrace.Mode.MARKERS)
                .name("Share that agrees")
                .build();
    }

    private StringColumn labels() {
        return StringColumn.create(
                "item", table.items().stream().map(this::label).toList());
    }

    private String label(String item) {
        return table.label(item) + " (N " + NumberStyle.whole().format(table.valid(item)) + ", missing "
                + NumberStyle.whole().format(table.missing(item)) + ")";
    }

    private String name(String level) {
        return table.scale().label(level);
    }

    private double shown(String item, String level) {
        return table.withholds(table.cell(item, level)) ? Double.NaN : table.share(item, level);
    }

    private double end(String item) {
        double end = 0;
        for (String level : table.scale().levels()) {
            end += table.agrees(level) ? shown(item, level) : 0;
        }
        return end;
    }

    /** Where a level's segments begin at their left. */
    private double[] starts(String level) {
        return table.items().stream()
                .mapToDouble(
                        item -> table.agrees(level) ? inside(item, level) : -inside(item, level) - shown(item, level))
                .toArray();
    }

    /** What lies between zero and the level on its side. */
    private double inside(String item, String level) {
        List<String> levels = table.scale().levels();
        int at = levels.indexOf(level);
        double inside = 0;
        for (int k = 0; k < levels.size(); k++) {
            boolean between = table.agrees(level)
                    ? k < at && table.agrees(levels.get(k))
                    : k > at && !table.agrees(levels.get(k));
            inside += between ? shown(item, levels.get(k)) : 0;
        }
        return inside;
    }

    private Map<CellKey, FigurePlace> places() {
        Map<CellKey, FigurePlace> places = new LinkedHashMap<>();
        for (String item : table.items()) {
            for (String level : table.scale().levels()) {
                double start = inside(item, level);
                places.put(
                        new CellKey("share", item, level),
                        table.agrees(level)
                                ? FigurePlace.besideLabel(label(item), start, 1)
                                : FigurePlace.besideLabel(label(item), -start, -1));
            }
            places.put(new CellKey("share", item, "agree"), FigurePlace.besideLabel(label(item), 0, 1));
            places.put(new CellKey("share", item, "not_agree"), FigurePlace.besideLabel(label(item), 0, -1));
        }
        return places;
    }

    private String colour(String level) {
        List<String> levels = table.scale().levels();
        int at = levels.indexOf(level);
        if (table.agrees(level)) {
            long inside = levels.subList(0, at).stream().filter(table::agrees).count();
            return AGREE.get((int) Math.min(inside, AGREE.size() - 1));
        }
        if (2 * at + 1 == levels.size()) {
            return NEUTRAL;
        }
        long inside = levels.subList(at + 1, levels.size()).stream()
                .filter(l -> !table.agrees(l) && 2 * levels.indexOf(l) + 1 != levels.size())
                .count();
        return DISAGREE.get((int) Math.min(inside, DISAGREE.size() - 1));
    }

    private Table small() {
        Table small = Table.create(
                "Answers",
                StringColumn.create(
                        "item", table.items().stream().map(table::label).toList()));
        for (String level : table.scale().levels()) {
            small.addColumns(DoubleColumn.create(
                    name(level),
                    table.items().stream()
                            .mapToDouble(item -> shown(item, level))
                            .toArray()));
        }
        small.addColumns(DoubleColumn.create(
                "agree", table.items().stream().mapToDouble(this::end).toArray()));
        return small;
    }

    private String alt(String title) {
        StringBuilder words = new StringBuilder(title + ". Share that agrees:");
        for (String item : table.items()) {
            Interval interval = table.agreement(item);
            words.append(' ')
                    .append(table.label(item))
                    .append(' ')
                    .append(
                            Double.isNaN(end(item))
                                    ? "withheld"
                                    : NumberStyle.decimals(0).format(end(item)) + " per cent, interval "
                                            + NumberStyle.decimals(0).format(100 * interval.low()) + " to "
                                            + NumberStyle.decimals(0).format(100 * interval.high()))
                    .append(';');
        }
        return words.substring(0, words.length() - 1) + ".";
    }
}
