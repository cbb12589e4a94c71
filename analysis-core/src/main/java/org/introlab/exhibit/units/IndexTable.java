package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.SmallCount;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.HeatMap;
import org.introlab.exhibit.TableBuilder;
import org.introlab.figure.ColourScale;
import org.introlab.figure.PlotlyFigure;
import org.introlab.index.CompositeIndex;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Indicator;

/**
 * A composite index: units from the highest total to the lowest, with their points on each indicator and their total,
 * drawn as a heat map. Cells are {@code (points, unit, indicator | total)} and {@code (mean, mean, total)}.
 */
public final class IndexTable implements TableBuilder {
    /** Rounds as spreadsheets do: totals of 1.25 print as 1.3. */
    private static final NumberStyle HALF_UP = NumberStyle.halfUp(1);

    private final CompositeIndex index;
    private final ColourScale scale;
    /** What readers call the indicators; one without a label keeps its name. */
    private final Map<String, String> labels;

    private IndexTable(CompositeIndex index, ColourScale scale, Map<String, String> labels) {
        this.index = index;
        this.scale = scale;
        this.labels = Map.copyOf(labels);
    }

    /** Starts a table of an index; its heat map has colours that are safe for colour-blind readers. */
    public static IndexTable of(CompositeIndex index) {
        return new IndexTable(index, ColourScale.ORANGE_WHITE_BLUE, Map.of());
    }

    /** Sets the colour scale. */
    public IndexTable coloured(ColourScale other) {
        return new IndexTable(index, other, labels);
    }

    /** Shows the labels of indicators instead of their names, which stay in the keys of cells. */
    public IndexTable indicators(List<Indicator> labelled) {
        Map<String, String> found = new HashMap<>();
        labelled.forEach(i -> found.put(i.name(), i.label()));
        return new IndexTable(index, scale, found);
    }

    private List<String> shown() {
        return index.scores().indicators().stream()
                .map(name -> labels.getOrDefault(name, name))
                .toList();
    }

    /**
     * Returns the table and its heat map as an exhibit. A unit whose numbers are withheld keeps its name and is listed last, in a fixed order.
     *
     * @throws org.introlab.data.DisclosureException if the data are restricted or of unknown provenance and most units have one person
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        refusePersons(index);
        List<String> indicators = index.scores().indicators();
        List<ExhibitRow> rows = new ArrayList<>();
        for (String unit : order(index)) {
            List<Entry> entries = new ArrayList<>();
            for (String indicator : indicators) {
                entries.add(
                        Entry.of(Cell.of("points", unit, indicator, index.points(unit, indicator), NumberStyle.whole())
                                .basedOn(smallest(unit))));
            }
            entries.add(Entry.of(
                    Cell.of("points", unit, "total", index.total(unit), HALF_UP).basedOn(smallest(unit))));
            entries.add(Entry.of(Cell.of("rank", unit, "rank", index.rank(unit), NumberStyle.whole())
                    .basedOn(smallest(unit))));
            entries.add(Entry.of(
                    Cell.of("n", unit, "n", smallest(unit), NumberStyle.whole()).basedOn(smallest(unit))));
            rows.add(ExhibitRow.body(unit, entries));
        }
        List<Entry> foot = new ArrayList<>(Collections.nCopies(indicators.size(), Entry.BLANK));
        foot.add(Entry.of(Cell.of("mean", "mean", "total", index.mean(), HALF_UP)));
        foot.addAll(List.of(Entry.BLANK, Entry.BLANK));
        rows.add(ExhibitRow.summary("Mean", foot));
        List<String> columns = new ArrayList<>(shown());
        columns.addAll(List.of("Total", "Rank", "N"));
        return Exhibit.computed(title, columns, rows, index.scores().sources())
                .exhibit(id, name, title)
                .noted("Points 1 to " + index.groups() + " by rank of the units' mean scores (rule: "
                        + index.rule().name()
                        + "); total: their mean, rounded half up. Rank: 1 for the highest total; equal totals share"
                        + " the better rank. N: respondents.")
                .drawnAs(heatMap(title));
    }

    private long smallest(String unit) {
        return smallest(index, unit);
    }

    static long smallest(CompositeIndex index, String unit) {
        int at = index.units().indexOf(unit);
        return Arrays.stream(index.scores().n()[at]).min().orElse(0);
    }

    static void refusePersons(CompositeIndex index) {
        SmallCount.refusePersonsAsUnits(
                index.scores().sources(),
                index.units().stream().mapToLong(unit -> smallest(index, unit)).toArray());
    }

    /** Returns whether a unit's numbers are withheld. */
    static boolean isWithheld(CompositeIndex index, String unit) {
        return Disclosure.withholds(index.scores().sources(), smallest(index, unit));
    }

    /** Returns the ranking, with units whose numbers are withheld last in a fixed order, so that their place does not disclose their rank. */
    static List<String> order(CompositeIndex index) {
        List<String> order = new ArrayList<>(index.ranking());
        order.removeIf(unit -> isWithheld(index, unit));
        index.units().stream().filter(unit -> isWithheld(index, unit)).forEach(order::add);
        return order;
    }

    private PlotlyFigure heatMap(String title) {
        List<String> units = order(index);
        List<String> indicators = index.scores().indicators();
        List<String> columns = new ArrayList<>(shown());
        columns.add("total");
        double[][] values = new double[units.size()][columns.size()];
        for (int u = 0; u < units.size(); u++) {
            boolean withheld = isWithheld(index, units.get(u));
            for (int k = 0; k < columns.size() - 1; k++) {
                values[u][k] = withheld ? Double.NaN : index.points(units.get(u), indicators.get(k));
            }
            values[u][columns.size() - 1] = withheld ? Double.NaN : index.total(units.get(u));
        }
        return HeatMap.of(title, columns, units, values, ".2~f")
                .yTitle("Unit, highest total on top")
                .colourScale(scale, 1, index.groups())
                .height(150 + 21 * units.size())
                .caption("Numbers: points, and their mean in the last column; the highest total on top.")
                .alt(title + ": a heat map of the points of " + units.size() + " units, the highest total on top.")
                .released();
    }

    @Override
    public String title() {
        return "Index";
    }

    @Override
    public String toString() {
        return "table of the " + index;
    }
}
