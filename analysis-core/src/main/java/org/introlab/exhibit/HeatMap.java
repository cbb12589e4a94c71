package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.introlab.figure.PlotlyFigure;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.HeatmapTrace;

/** Numbers of rows and columns as a figure of coloured cells. */
public final class HeatMap {
    private HeatMap() {}

    /**
     * The figure, which has neither colours nor words yet: the first row on top, a number in each cell, no bar of colours.
     *
     * @param values row by row; NaN leaves a cell empty
     * @param format how the numbers are shown, in the format of d3
     */
    public static PlotlyFigure of(
            String title, List<String> columns, List<String> rows, double[][] values, String format) {
        List<String> bottomUp = new ArrayList<>(rows);
        Collections.reverse(bottomUp);
        HeatmapTrace trace =
                HeatmapTrace.builder(columns.toArray(), rows.toArray(), values).build();
        return PlotlyFigure.of(new Figure(Layout.builder().build(), trace))
                .titled(title)
                .xOrder(columns)
                .yOrder(bottomUp)
                .valueText(format)
                .hover("%{y}, %{x}: %{z:" + format + "}<extra></extra>")
                .withoutColourBar();
    }
}
