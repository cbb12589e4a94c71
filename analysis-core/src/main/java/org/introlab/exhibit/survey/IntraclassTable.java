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
import org.introlab.survey.IntraclassCorrelation;

/** Intraclass correlations and their design effects. Cells are {@code (icc | conf_low | conf_high | p_value | deff | ..., name, statistic)}. */
public final class IntraclassTable {
    private IntraclassTable() {}

    /** Returns a line for each named correlation, in the order of the map. */
    public static Exhibit of(Map<String, IntraclassCorrelation> correlations, List<Source> named) {
        List<Source> sources = HiddenFiles.handedIn(named);
        List<ExhibitRow> rows = new ArrayList<>();
        correlations.forEach((name, icc) -> rows.add(ExhibitRow.body(
                name,
                List.of(
                        number("icc", name, icc, icc.icc(), NumberStyle.decimals(3)),
                        new Entry.Interval(
                                Cell.of("conf_low", name, "icc", icc.interval().low(), NumberStyle.decimals(3))
                                        .basedOn(icc.n()),
                                Cell.of("conf_high", name, "icc", icc.interval().high(), NumberStyle.decimals(3))
                                        .basedOn(icc.n())),
                        number("p_value", name, icc, icc.pValue(), NumberStyle.pValue()),
                        number("deff", name, icc, icc.designEffect(), NumberStyle.decimals(2)),
                        number("deff_unequal", name, icc, icc.designEffectOfUnequalGroups(), NumberStyle.decimals(2)),
                        number("groups", name, icc, icc.groups(), NumberStyle.whole()),
                        Entry.of(Cell.of("n", name, "n", icc.n(), NumberStyle.whole())
                                .basedOn(icc.n()))))));
        List<String> untested = new ArrayList<>();
        correlations.forEach((name, icc) -> icc.untested()
                .filter(reason -> !Disclosure.withholds(sources, icc.n()))
                .ifPresent(reason -> untested.add("No p and interval of " + name + ": " + reason + ".")));
        return Exhibit.computed(
                        "Intraclass correlations",
                        List.of(
                                "ICC",
                                "Searle 95 %",
                                "p",
                                "Design effect, mean size",
                                "Design effect, unequal sizes",
                                "Groups",
                                "N"),
                        rows,
                        sources)
                .noted(Untested.under(
                        "ICC: ICC(1) of a one-way random effects analysis of variance, with Searle's F interval,"
                                + " which assumes normal scores. p: F test of group differences, on groups - 1 and N"
                                + " - groups degrees of freedom. Design effect: 1 + (m - 1) ICC, with m the mean"
                                + " group size, or the mean over respondents of their group's size.",
                        untested));
    }

    private static Entry number(
            String statistic, String name, IntraclassCorrelation icc, double value, NumberStyle style) {
        return Entry.of(Cell.of(statistic, name, statistic, value, style).basedOn(icc.n()));
    }
}
