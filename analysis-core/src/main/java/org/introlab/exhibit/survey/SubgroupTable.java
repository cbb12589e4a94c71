package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.introlab.data.Frame;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Grouping;
import org.introlab.survey.groups.SubgroupShares;

/**
 * Mean scores of indicators by group, in per cent: a line for all respondents, then a block for each grouping. Cells are {@code (share, total=all
 * | grouping=level, indicator)}. With restricted data, small levels that the code book does not list have no line.
 */
public final class SubgroupTable implements TableBuilder {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    private final SubgroupShares shares;
    private final List<String> indicators;

    private SubgroupTable(SubgroupShares shares, List<String> indicators) {
        this.shares = shares;
        this.indicators = indicators;
    }

    /**
     * Starts a table of some of the indicators.
     *
     * @throws IllegalArgumentException if the shares lack an indicator
     */
    public static SubgroupTable of(SubgroupShares shares, List<String> indicators) {
        indicators.forEach(shares::total);
        return new SubgroupTable(shares, List.copyOf(indicators));
    }

    /** Returns the table as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        Frame frame = shares.responses().frame();
        List<ExhibitRow> rows = new ArrayList<>();
        rows.add(ExhibitRow.body(
                "All",
                line(
                        i -> cell("total=all", i, shares.total(i), shares.fewest(i)),
                        shares.responses().size())));
        for (Grouping grouping : shares.groupings()) {
            rows.add(ExhibitRow.heading(frame.variable(grouping.name()).label("en")));
            long[] counts = grouping.counts();
            // a level that the code book does not list is a value of the data, and shown only if it is large enough
            boolean listed = frame.variable(grouping.name()).isFactor();
            for (int g = 0; g < counts.length; g++) {
                if (!listed && Disclosure.withholds(shares.sources(), counts[g])) {
                    continue;
                }
                String level = grouping.levels().get(g);
                String row = grouping.name() + "=" + level;
                rows.add(ExhibitRow.body(
                        frame.variable(grouping.name()).levelLabel(level, "en"),
                        line(
                                i -> cell(
                                        row,
                                        i,
                                        shares.share(grouping.name(), level, i),
                                        shares.fewest(grouping.name(), level, i)),
                                counts[g])));
            }
        }
        List<String> columns =
                new ArrayList<>(indicators.stream().map(this::label).toList());
        String words = shares.responses().rowsAre();
        columns.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        return Exhibit.computed(title, columns, rows, shares.sources())
                .exhibit(id, name, title)
                .noted("Mean score in per cent. " + rules());
    }

    private String rules() {
        List<String> rules = shares.indicators().stream()
                .filter(i -> indicators.contains(i.name()))
                .map(i -> i.missing().words())
                .distinct()
                .toList();
        return "Missing answers: " + String.join("; ", rules) + ".";
    }

    private String label(String indicator) {
        return shares.indicators().stream()
                .filter(i -> i.name().equals(indicator))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private List<Entry> line(java.util.function.Function<String, Cell> cell, long respondents) {
        List<Entry> entries =
                new ArrayList<>(indicators.stream().map(cell).map(Entry::of).toList());
        String row = entries.get(0) instanceof Entry.Number first
                ? first.cell().key().row()
                : "";
        entries.add(Entry.of(
                Cell.of("n", row, "n", respondents, NumberStyle.whole()).basedOn(respondents)));
        return entries;
    }

    private static Cell cell(String row, String indicator, double share, long fewest) {
        return Cell.of("share", row, indicator, 100 * share, WHOLE).basedOn(fewest);
    }

    @Override
    public String title() {
        return "Indicators by group, per cent";
    }

    @Override
    public String toString() {
        return "table of " + String.join(", ", indicators) + " by subgroup";
    }
}
