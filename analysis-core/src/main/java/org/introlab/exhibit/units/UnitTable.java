package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Indicator;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.UnitProfiles;

/**
 * One unit with its group and all: a line for each indicator, with a figure; see {@link UnitComparison#unit}.
 *
 * @param unit a unit that is shown
 * @param group its group
 */
record UnitTable(UnitNumbers numbers, String unit, String group) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    /** The style of totals in index tables. */
    private static final NumberStyle TOTAL = NumberStyle.halfUp(1);

    Exhibit exhibit() {
        List<ExhibitRow> rows = new ArrayList<>();
        for (Indicator indicator : numbers.indicators()) {
            String name = indicator.name();
            List<Entry> entries = new ArrayList<>();
            pair(entries, name, "unit", numbers.unit(unit, name));
            pair(entries, name, "group", numbers.group(group, name));
            pair(entries, name, "all", numbers.all(name));
            entries.add(
                    numbers.points(unit, name).isPresent()
                            ? Entry.of(Cell.of(
                                            "points",
                                            name,
                                            "points",
                                            numbers.points(unit, name).getAsInt(),
                                            WHOLE)
                                    .basedOn(numbers.profiles().respondentsOf(unit)))
                            : Entry.BLANK);
            rows.add(ExhibitRow.body(indicator.label(), entries));
        }
        rows.add(foot());
        String whole = numbers.unitLabel(unit) + " compared with its "
                + numbers.profiles().groups().name() + " and all";
        String own = numbers.unitLabel(unit);
        Exhibit table = Exhibit.computed(
                        whole,
                        List.of(own, "95 %", numbers.groupLabel(group), "95 %", "All", "95 %", "Points"),
                        rows,
                        numbers.sources())
                .noted(numbers.note());
        return table.drawnAs(UnitFigure.of(table, unit, group, numbers));
    }

    private static void pair(List<Entry> entries, String row, String column, Optional<MeanEstimate> mean) {
        ShownMean shown = new ShownMean(row, column, mean);
        entries.add(shown.share());
        entries.add(shown.interval());
    }

    private ExhibitRow foot() {
        UnitProfiles profiles = numbers.profiles();
        List<Entry> entries = new ArrayList<>();
        long[] counts = {profiles.respondentsOf(unit), profiles.respondentsOfGroup(group), profiles.respondents()};
        String[] whose = {"unit", "group", "all"};
        for (int i = 0; i < counts.length; i++) {
            entries.add(Entry.of(
                    Cell.of("n", "n", whose[i], counts[i], NumberStyle.whole()).basedOn(counts[i])));
            entries.add(Entry.BLANK);
        }
        entries.add(
                numbers.total(unit).isPresent()
                        ? Entry.of(Cell.of(
                                        "points",
                                        "total",
                                        "points",
                                        numbers.total(unit).getAsDouble(),
                                        TOTAL)
                                .basedOn(counts[0]))
                        : Entry.BLANK);
        return ExhibitRow.summary("Respondents; index", entries);
    }
}
