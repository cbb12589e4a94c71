package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * Shares or mean scores under a sampling design, in per cent, with linearised standard errors. Cells are {@code (share | std_error | conf_low
 * | conf_high | deff | count, name, statistic)}.
 */
public final class MeanTable {
    private static final NumberStyle ONE = NumberStyle.decimals(1);

    private MeanTable() {}

    /** Returns a line for each named estimate, in the order of the map. */
    public static Exhibit of(String title, Map<String, MeanEstimate> estimates, List<Source> named) {
        List<Source> sources = HiddenFiles.handedIn(named);
        List<ExhibitRow> rows = new ArrayList<>();
        estimates.forEach((name, e) -> {
            Interval wilson = e.wilson(LikertTable.LEVEL);
            rows.add(ExhibitRow.body(
                    name,
                    List.of(
                            Entry.of(cell("share", name, e, 100 * e.mean(), ONE)),
                            Entry.of(cell("std_error", name, e, 100 * e.standardError(), NumberStyle.decimals(2))),
                            new Entry.Interval(
                                    cell("conf_low", name, e, 100 * wilson.low(), ONE),
                                    cell("conf_high", name, e, 100 * wilson.high(), ONE)),
                            Entry.of(cell("deff", name, e, e.designEffect(), NumberStyle.decimals(2))),
                            Entry.of(Cell.of("n", name, "n", e.n(), NumberStyle.whole())
                                    .basedOn(e.n())),
                            Entry.of(e.rule()))));
        });
        List<String> untested = new ArrayList<>();
        estimates.forEach((name, e) -> e.untested()
                .filter(reason -> !Disclosure.withholds(sources, e.fewest()))
                .ifPresent(reason -> untested.add((e.noise() ? "No interval of " : "No standard error or interval of ")
                        + name + ": " + reason + ".")));
        return Exhibit.computed(
                        title,
                        List.of("Per cent", "Std. error", "Wilson 95 %", "Design effect", "N", "Standard error"),
                        rows,
                        sources)
                .noted(Untested.under(
                        "Intervals: Wilson's, with the effective number of answers. Design effect: variance over that of a simple random"
                                + " sample with replacement.",
                        untested));
    }

    private static Cell cell(String statistic, String name, MeanEstimate e, double value, NumberStyle style) {
        return Cell.of(statistic, name, statistic, value, style).basedOn(e.fewest());
    }
}
