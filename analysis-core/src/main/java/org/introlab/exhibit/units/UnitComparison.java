package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.SmallGroups;
import org.introlab.index.CompositeIndex;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Rendered;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.UnitProfiles;

/**
 * A comparison of units with their groups and all: mean scores with intervals, points and the index. In HTML the reader
 * chooses a unit on the page, without a kernel or script; {@link #exhibit} is the table of all units below, and {@link
 * #unit} one unit with its figure.
 */
public final class UnitComparison implements Rendered {
    /** The default for the smallest group of respondents that is shown. */
    public static final long MINIMUM = 10;

    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    /** The style of totals in index tables. */
    private static final NumberStyle TOTAL = NumberStyle.halfUp(1);

    private final UnitNumbers numbers;
    private final String title;

    private UnitComparison(UnitNumbers numbers, String title) {
        this.numbers = numbers;
        this.title = title;
    }

    /**
     * Starts a comparison of units with their points on an index. Groups of fewer than {@value #MINIMUM} respondents are left out.
     *
     * @throws IllegalArgumentException if index and profiles do not have the same units and indicators
     */
    public static UnitComparison of(UnitProfiles profiles, CompositeIndex index) {
        List<String> indicators =
                profiles.indicators().stream().map(Indicator::name).toList();
        if (!index.units().equals(profiles.units().levels())
                || !index.scores().indicators().equals(indicators)) {
            throw new IllegalArgumentException("The index must have the units and indicators of the profiles.");
        }
        return new UnitComparison(
                new UnitNumbers(profiles, index, new SmallGroups(MINIMUM)), "Units compared with their group and all");
    }

    /**
     * Sets the smallest number of respondents of a group that is shown.
     *
     * @throws IllegalArgumentException if it is less than {@link Source#FEWEST}
     */
    public UnitComparison leavingOutFewerThan(long minimum) {
        return new UnitComparison(
                new UnitNumbers(numbers.profiles(), numbers.index(), new SmallGroups(minimum)), title);
    }

    /** Sets the title. */
    public UnitComparison titled(String newTitle) {
        return new UnitComparison(numbers, newTitle);
    }

    /**
     * Returns all units in one table, group by group: shares, their intervals, points. Cells are {@code (share | conf_low | conf_high,
     * total=all | group=level | unit, indicator)}, {@code (points, unit, indicator | total)} and {@code (n, ..., n)}.
     */
    public Exhibit exhibit() {
        List<ExhibitRow> rows = new ArrayList<>();
        UnitProfiles profiles = numbers.profiles();
        rows.addAll(lines("All", "total=all", profiles.respondents(), i -> numbers.all(i.name())));
        for (String group : numbers.groups()) {
            rows.add(ExhibitRow.heading(numbers.groupLabel(group)));
            rows.addAll(lines(
                    "All units",
                    profiles.groups().name() + "=" + group,
                    profiles.respondentsOfGroup(group),
                    i -> numbers.group(group, i.name())));
            for (String unit : numbers.unitsOf(group)) {
                if (numbers.shows(unit)) {
                    rows.addAll(lines(
                            numbers.unitLabel(unit),
                            unit,
                            profiles.respondentsOf(unit),
                            i -> numbers.unit(unit, i.name())));
                    rows.add(points(unit));
                } else {
                    List<Entry> none = new ArrayList<>(List.of(Entry.of(ShownMean.LEFT_OUT)));
                    none.addAll(Collections.nCopies(numbers.indicators().size() + 1, Entry.BLANK));
                    rows.add(ExhibitRow.body(numbers.unitLabel(unit), none));
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("N"));
        numbers.indicators().forEach(i -> columns.add(i.label()));
        columns.add("Index");
        return Exhibit.computed(title, columns, rows, numbers.sources()).noted(numbers.note());
    }

    private interface Means {
        Optional<MeanEstimate> of(Indicator indicator);
    }

    private List<ExhibitRow> lines(String label, String row, long n, Means means) {
        List<Entry> shares = new ArrayList<>();
        List<Entry> intervals = new ArrayList<>(List.of(Entry.BLANK));
        shares.add(Entry.of(Cell.of("n", row, "n", n, NumberStyle.whole()).basedOn(n)));
        for (Indicator indicator : numbers.indicators()) {
            ShownMean mean = new ShownMean(row, indicator.name(), means.of(indicator));
            shares.add(mean.share());
            intervals.add(mean.interval());
        }
        shares.add(Entry.BLANK);
        intervals.add(Entry.BLANK);
        return List.of(ExhibitRow.body(label, shares), new ExhibitRow(ExhibitRow.Style.CONTINUED, "95 %", intervals));
    }

    private ExhibitRow points(String unit) {
        List<Entry> points = new ArrayList<>(List.of(Entry.BLANK));
        long n = numbers.profiles().respondentsOf(unit);
        for (Indicator indicator : numbers.indicators()) {
            numbers.points(unit, indicator.name())
                    .ifPresentOrElse(
                            p -> points.add(Entry.of(Cell.of("points", unit, indicator.name(), p, WHOLE)
                                    .basedOn(n))),
                            () -> points.add(Entry.BLANK));
        }
        numbers.total(unit)
                .ifPresentOrElse(
                        t -> points.add(Entry.of(
                                Cell.of("points", unit, "total", t, TOTAL).basedOn(n))),
                        () -> points.add(Entry.BLANK));
        return new ExhibitRow(ExhibitRow.Style.CONTINUED, "points", points);
    }

    /**
     * Returns one unit with its group and all, with a figure. Cells are {@code (share | conf_low | conf_high, indicator, unit | group | all)},
     * {@code (points, indicator | total, points)} and {@code (n, n, unit | group | all)}.
     *
     * @throws IllegalArgumentException if the unit is unknown or left out
     */
    public Exhibit unit(String unit) {
        String group = numbers.profiles().groupOf(unit);
        refuseLeftOut(unit);
        return new UnitTable(numbers, unit, group).exhibit();
    }

    private void refuseLeftOut(String unit) {
        if (!numbers.shows(unit)) {
            throw new IllegalArgumentException(numbers.unitLabel(unit) + " is left out. " + numbers.leavesOut());
        }
    }

    /**
     * Returns one unit by the variables that split it. Cells are {@code (share | conf_low | conf_high, variable=level, indicator)} and
     * {@code (n, variable=level, n)}.
     *
     * @throws IllegalArgumentException if the unit is unknown or left out
     */
    public Exhibit subgroups(String unit) {
        numbers.profiles().groupOf(unit);
        refuseLeftOut(unit);
        List<ExhibitRow> rows = new ArrayList<>();
        for (Grouping variable : numbers.profiles().variables()) {
            rows.add(ExhibitRow.heading(numbers.variableLabel(variable)));
            List<String> shown = numbers.levels(unit, variable);
            for (String level : variable.levels()) {
                if (shown.contains(level)) {
                    List<ExhibitRow> lines = lines(
                            numbers.levelLabel(variable, level),
                            variable.name() + "=" + level,
                            numbers.profiles().respondentsOf(unit, variable.name(), level),
                            i -> numbers.subgroup(unit, variable, level, i.name()));
                    lines.forEach(line -> rows.add(new ExhibitRow(
                            line.style(),
                            line.label(),
                            line.entries().subList(0, line.entries().size() - 1))));
                } else if (numbers.leftOut(unit, variable).contains(level)) {
                    List<Entry> none = new ArrayList<>(List.of(Entry.of(ShownMean.LEFT_OUT)));
                    none.addAll(Collections.nCopies(numbers.indicators().size(), Entry.BLANK));
                    rows.add(ExhibitRow.body(numbers.levelLabel(variable, level), none));
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("N"));
        numbers.indicators().forEach(i -> columns.add(i.label()));
        return Exhibit.computed(numbers.unitLabel(unit) + " by group", columns, rows, numbers.sources())
                .noted(numbers.leavesOut());
    }

    /**
     * Returns how many units have an interval that excludes the mean of their group or of all, and the median width of
     * intervals. Cells are {@code (below | above, indicator | total, group | all)} and {@code (median_width, indicator,
     * unit | group |
     * all)}.
     */
    public Exhibit differences() {
        return UnitDifferences.of(numbers);
    }

    @Override
    public String html() {
        return new UnitChooser(numbers, title, exhibit()).html();
    }

    @Override
    public String markdown() {
        return exhibit().markdown();
    }

    @Override
    public String text() {
        return exhibit().text();
    }

    @Override
    public String toString() {
        return title;
    }
}
