package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.data.SampleFlow;

/** How a sample came about, step by step: how many rows each step drops and how many remain. */
public final class SampleFlowView implements Rendered {
    private final String title;
    private final Grid grid;

    private SampleFlowView(String title, Grid grid) {
        this.title = title;
        this.grid = grid;
    }

    /** A view of a flow. */
    public static SampleFlowView of(SampleFlow flow) {
        List<List<String>> rows = new ArrayList<>();
        for (SampleFlow.Step step : flow.steps()) {
            boolean first = rows.isEmpty() && step.dropped() == 0;
            rows.add(List.of(step.label(), first ? "" : count(step.dropped()), count(step.remaining())));
        }
        return new SampleFlowView(
                flow.title(), new Grid(List.of("Step", "Dropped", "Remaining"), List.of(false, true, true), rows));
    }

    /** Thousands set apart by a narrow space that does not break. */
    private static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
    }

    @Override
    public String html() {
        return Style.scoped(
                "<p class=\"title\">" + Markup.escape(title) + "</p><div class=\"scroll\">" + grid.html() + "</div>");
    }

    @Override
    public String markdown() {
        return "**" + Markup.markdownCell(title) + "**\n\n" + grid.markdown();
    }

    @Override
    public String text() {
        return title + "\n" + grid.text();
    }

    /** The flow's title. */
    @Override
    public String toString() {
        return title;
    }
}
