package org.introlab.exhibit.regression;

import java.util.List;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.Dash;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.model.DidResult;
import org.introlab.model.result.DidReading;
import org.introlab.model.result.FourMeans;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;

/**
 * A figure of a difference in differences, drawn from its estimates: the two groups' levels before and after, and the
 * treated group's counterfactual level with the control group's change. Its cells are {@code (level, control |
 * treated | counterfactual, before | after)}.
 */
public final class DidFigure {

    private static final NumberStyle THREE = NumberStyle.decimals(3);

    private DidFigure() {}

    /** Draws one reading of a result, with names of the two periods for the axis. */
    public static Exhibit of(DidResult result, String reading, String before, String after) {
        return of(
                result,
                reading,
                before,
                after,
                new Groups("Control", "Treated", "Treated, if changed like the control group"));
    }

    /** Draws one reading of a result, with names of the groups as well. */
    public static Exhibit of(
            DidResult result, String reading, String before, String after, String control, String treated) {
        return of(
                result, reading, before, after, new Groups(control, treated, treated + ", if changed like " + control));
    }

    private record Groups(String control, String treated, String counterfactual) {}

    private static Exhibit of(DidResult result, String reading, String before, String after, Groups groups) {
        DidReading r = result.reading(reading);
        FourMeans raw = result.raw();
        double counterfactual = r.treatedBefore() + r.timeEffect();
        long controlBefore = raw.fewest().controlBefore();
        long controlAfter = raw.fewest().controlAfter();
        long treatedBefore = raw.fewest().treatedBefore();
        Cell first = level("treated", "before", r.treatedBefore()).basedOn(treatedBefore);
        List<ExhibitRow> rows = List.of(
                line(
                        groups.control(),
                        level("control", "before", r.controlBefore()).basedOn(controlBefore),
                        level("control", "after", r.controlAfter()).basedOn(controlAfter)),
                line(
                        groups.treated(),
                        first,
                        level("treated", "after", r.treatedAfter())
                                .basedOn(raw.fewest().treatedAfter())),
                line(
                        groups.counterfactual(),
                        first.at(new CellKey("level", "counterfactual", "before")),
                        level("counterfactual", "after", counterfactual)
                                .basedOn(treatedBefore, controlBefore, controlAfter)));
        Exhibit table = Exhibit.computed(
                        "Difference in differences",
                        List.of(before, after),
                        rows,
                        result.fit(reading).sources())
                .noted("Levels: reading '" + reading + "'.");
        return table.drawnAs(drawing(table, before, after, groups));
    }

    private static PlotlyFigure drawing(Exhibit table, String before, String after, Groups groups) {
        Figure lines = new Figure(
                Layout.builder().build(),
                trace(table, "control", groups.control(), before, after),
                trace(table, "treated", groups.treated(), before, after),
                trace(table, "counterfactual", groups.counterfactual(), before, after));
        return PlotlyFigure.of(lines)
                .yTitle("Estimated level")
                .dash(groups.counterfactual(), Dash.DOTTED)
                .hover("%{x}: %{y:.3~f}")
                .directLabels()
                .alt("Two lines from before to after. " + groups.control() + " goes from "
                        + words(table, "control", "before") + " to " + words(table, "control", "after")
                        + ", " + groups.treated() + " from " + words(table, "treated", "before") + " to "
                        + words(table, "treated", "after")
                        + "; with the change of " + groups.control() + " it would have reached "
                        + words(table, "counterfactual", "after") + ".")
                .released();
    }

    private static double shown(Exhibit table, String row, String column) {
        return table.cell("level", row, column).orElseThrow().value();
    }

    private static String words(Exhibit table, String row, String column) {
        Cell cell = table.cell("level", row, column).orElseThrow();
        return table.withholds(cell) ? "a withheld level" : cell.shown();
    }

    private static Cell level(String row, String column, double value) {
        return Cell.of("level", row, column, value, THREE);
    }

    private static ExhibitRow line(String label, Cell before, Cell after) {
        return ExhibitRow.body(label, List.of(Entry.of(before), Entry.of(after)));
    }

    private static ScatterTrace trace(Exhibit table, String row, String name, String before, String after) {
        return ScatterTrace.builder(
                        StringColumn.create("period", before, after),
                        DoubleColumn.create("level", shown(table, row, "before"), shown(table, row, "after")))
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                .name(name)
                .build();
    }
}
