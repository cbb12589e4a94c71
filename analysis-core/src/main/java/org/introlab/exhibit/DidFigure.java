package org.introlab.exhibit;

import java.util.List;
import org.introlab.model.DidReading;
import org.introlab.model.DidResult;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;

/**
 * The picture of a difference in differences, drawn from its estimates: the two groups' levels before and after, and
 * where the treated group would have gone with the control group's change. Its cells are {@code (level, control |
 * treated | counterfactual, before | after)}.
 */
public final class DidFigure {

    private static final NumberStyle THREE = NumberStyle.decimals(3);

    private DidFigure() {}

    /** Draws one reading of a result; the two periods are named on the axis. */
    public static Exhibit of(DidResult result, String reading, String before, String after) {
        DidReading r = result.reading(reading);
        double counterfactual = r.treatedBefore() + r.timeEffect();
        List<ExhibitRow> rows = List.of(
                line("Control", "control", r.controlBefore(), r.controlAfter()),
                line("Treated", "treated", r.treatedBefore(), r.treatedAfter()),
                line("Treated, had it changed like the control", "counterfactual", r.treatedBefore(), counterfactual));
        Figure lines = new Figure(
                Layout.builder().build(),
                trace("Control", before, after, r.controlBefore(), r.controlAfter()),
                trace("Treated", before, after, r.treatedBefore(), r.treatedAfter()),
                trace("Treated, had it changed like the control", before, after, r.treatedBefore(), counterfactual));
        PlotlyFigure drawing = PlotlyFigure.of(lines)
                .yTitle("Estimated level")
                .dash("Treated, had it changed like the control", Dash.DOTTED)
                .alt("Two lines from before to after. The control group goes from " + THREE.format(r.controlBefore())
                        + " to " + THREE.format(r.controlAfter()) + ", the treated group from "
                        + THREE.format(r.treatedBefore()) + " to " + THREE.format(r.treatedAfter())
                        + "; with the control group's change it would have reached "
                        + THREE.format(counterfactual) + ".");
        return Exhibit.of(
                        "Difference in differences, drawn",
                        List.of(before, after),
                        rows,
                        result.fit(reading).sources())
                .drawnAs(drawing)
                .noted("Levels: reading with " + reading + ".");
    }

    private static ExhibitRow line(String label, String row, double before, double after) {
        return ExhibitRow.body(
                label,
                List.of(
                        Entry.of(Cell.of("level", row, "before", before, THREE)),
                        Entry.of(Cell.of("level", row, "after", after, THREE))));
    }

    private static ScatterTrace trace(String name, String before, String after, double first, double second) {
        return ScatterTrace.builder(
                        StringColumn.create("period", before, after), DoubleColumn.create("level", first, second))
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                .name(name)
                .build();
    }
}
