package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.SampleFlow;
import org.introlab.data.SampleFlow.Step;

/**
 * How a sample came about, step by step: how many rows each step drops and how many remain, in all and in each group.
 * Its cells are {@code (dropped | remaining, step, all | group)}.
 */
final class SampleFlowView {

    private SampleFlowView() {}

    /** The flow as an exhibit, so that small groups of real persons are withheld in it as everywhere. */
    static Exhibit of(SampleFlow flow) {
        Map<String, List<Step>> columns = new LinkedHashMap<>();
        columns.put("all", flow.steps());
        columns.putAll(flow.groups());
        List<String> heads = new ArrayList<>();
        columns.keySet()
                .forEach(c -> heads.addAll(
                        c.equals("all")
                                ? List.of("Dropped", "Remaining")
                                : List.of("Dropped, " + c, "Remaining, " + c)));
        List<ExhibitRow> rows = new ArrayList<>();
        for (int i = 0; i < flow.steps().size(); i++) {
            List<Entry> entries = new ArrayList<>();
            int step = i;
            columns.forEach((column, steps) -> {
                Step at = steps.get(step);
                entries.add(step == 0 ? Entry.BLANK : count("dropped", at.label(), column, at.dropped()));
                entries.add(count("remaining", at.label(), column, at.remaining()));
            });
            rows.add(ExhibitRow.body(flow.steps().get(i).label(), entries));
        }
        return Exhibit.of(flow.title(), heads, rows, flow.sources());
    }

    private static Entry count(String statistic, String row, String column, long n) {
        return Entry.of(Cell.of(statistic, row, column, n, NumberStyle.whole()).basedOn(n));
    }
}
