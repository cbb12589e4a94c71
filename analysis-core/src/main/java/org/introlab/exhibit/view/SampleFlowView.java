package org.introlab.exhibit.view;

import java.util.ArrayList;
import java.util.List;
import org.introlab.data.SampleFlow;
import org.introlab.data.SampleFlow.Step;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;

/**
 * The flow of a sample, step by step: how many rows each step drops and how many remain, in total and in each group. Its
 * cells are {@code (dropped | remaining, step, all | group)}.
 */
final class SampleFlowView {

    private SampleFlowView() {}

    /** Returns the flow as an exhibit, so that disclosure control applies to it. */
    static Exhibit of(SampleFlow flow) {
        List<ExhibitRow> rows = new ArrayList<>(steps("all", flow.steps()));
        flow.groups().forEach((group, steps) -> {
            rows.add(ExhibitRow.heading("of these: " + group));
            rows.addAll(steps(group, steps));
        });
        return Exhibit.computed(flow.title(), List.of("Dropped", "Remaining"), rows, flow.sources());
    }

    private static List<ExhibitRow> steps(String group, List<Step> steps) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (Step step : steps) {
            Entry dropped = rows.isEmpty() ? Entry.BLANK : count("dropped", step.label(), group, step.dropped());
            Entry remaining = count("remaining", step.label(), group, step.remaining());
            rows.add(ExhibitRow.body(step.label(), List.of(dropped, remaining)));
        }
        return rows;
    }

    private static Entry count(String statistic, String row, String column, long n) {
        return Entry.of(Cell.of(statistic, row, column, n, NumberStyle.whole()).basedOn(n));
    }
}
