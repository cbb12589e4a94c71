package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Palette;
import org.introlab.survey.Indicator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** A figure of a unit, its group and all as points with intervals, a line for each indicator, drawn from the table of one unit. */
final class UnitFigure {
    /** Last to first, because the marks of a line are drawn from the bottom up. */
    private static final List<String> COLUMNS = List.of("all", "group", "unit");

    private static final List<Symbol> SYMBOLS = List.of(Symbol.DIAMOND, Symbol.SQUARE, Symbol.CIRCLE);

    /** The colours of the page: grey, vermillion, blue. */
    static final List<String> COLOURS = List.of(Palette.colour(6), Palette.colour(3), Palette.colour(0));

    private UnitFigure() {}

    static PlotlyFigure of(Exhibit table, String unit, String group, UnitNumbers numbers) {
        List<String> labels =
                numbers.indicators().stream().map(Indicator::label).toList();
        List<String> names = List.of("All", numbers.groupLabel(group), numbers.unitLabel(unit));
        Trace[] traces = new Trace[names.size()];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = ScatterTrace.builder(
                            DoubleColumn.create("share", values(table, "share", COLUMNS.get(i), numbers)),
                            StringColumn.create("indicator", labels))
                    .mode(ScatterTrace.Mode.MARKERS)
                    .marker(Marker.builder()
                            .color(COLOURS.get(i))
                            .symbol(SYMBOLS.get(i))
                            .size(9)
                            .build())
                    .name(names.get(i))
                    .build();
        }
        List<String> bottomUp = new ArrayList<>(labels);
        Collections.reverse(bottomUp);
        PlotlyFigure figure = PlotlyFigure.of(new Figure(Layout.builder().build(), traces))
                .titled(table.title())
                .yOrder(bottomUp)
                .xTitle("Mean score, per cent")
                .xRange(numbers.axisFrom(), 101)
                .dodged()
                .hover("%{y}: %{x:.0f} per cent")
                .height(130 + 46 * labels.size())
                .dataTable(table.table("share"))
                .caption("Points: mean scores; bars: 95 % intervals.")
                .alt(table.title() + ": mean scores of " + labels.size() + " indicators with 95 % intervals.");
        for (int i = 0; i < traces.length; i++) {
            double[] share = values(table, "share", COLUMNS.get(i), numbers);
            figure = figure.errorBars(
                    names.get(i),
                    differences(values(table, "conf_high", COLUMNS.get(i), numbers), share),
                    differences(share, values(table, "conf_low", COLUMNS.get(i), numbers)));
        }
        return figure.released();
    }

    private static double[] differences(double[] more, double[] less) {
        double[] difference = new double[more.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = more[i] - less[i];
        }
        return difference;
    }

    private static double[] values(Exhibit table, String statistic, String column, UnitNumbers numbers) {
        return numbers.indicators().stream()
                .mapToDouble(i -> table.cell(statistic, i.name(), column)
                        .filter(cell -> !table.withholds(cell))
                        .map(Cell::value)
                        .orElse(Double.NaN))
                .toArray();
    }
}
