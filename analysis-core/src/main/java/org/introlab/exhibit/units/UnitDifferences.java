package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.summary.Summary;
import org.introlab.survey.Indicator;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/** How many intervals of units exclude the mean of their group or of all, and their widths. */
final class UnitDifferences {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    private UnitDifferences() {}

    static Exhibit of(UnitNumbers numbers) {
        List<ExhibitRow> rows = new ArrayList<>();
        int[] sums = new int[4];
        int compared = 0;
        for (Indicator indicator : numbers.indicators()) {
            String name = indicator.name();
            int[] counts = new int[4];
            for (String unit : numbers.units()) {
                Optional<MeanEstimate> own = numbers.unit(unit, name);
                Optional<MeanEstimate> group = numbers.group(numbers.profiles().groupOf(unit), name);
                compared += own.isPresent() ? 1 : 0;
                count(counts, 0, own, group);
                count(counts, 2, own, numbers.all(name));
            }
            List<Entry> entries = new ArrayList<>(counts(name, counts));
            entries.add(width(
                    name,
                    "unit",
                    numbers.units().stream().map(u -> numbers.unit(u, name)).flatMap(Optional::stream)));
            entries.add(width(
                    name,
                    "group",
                    numbers.groups().stream().map(g -> numbers.group(g, name)).flatMap(Optional::stream)));
            entries.add(width(name, "all", numbers.all(name).stream()));
            rows.add(ExhibitRow.body(indicator.label(), entries));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        }
        List<Entry> foot = new ArrayList<>(counts("total", sums));
        foot.addAll(List.of(Entry.BLANK, Entry.BLANK, Entry.BLANK));
        rows.add(ExhibitRow.summary("Total", foot));
        return Exhibit.computed(
                        "Intervals that exclude the mean, and their median width",
                        List.of(
                                "Below its group",
                                "Above its group",
                                "Below all",
                                "Above all",
                                "Width: unit",
                                "Width: group",
                                "Width: all"),
                        rows,
                        numbers.sources())
                .noted("Units whose 95 % interval excludes the mean of their group, or of all, taken as known. Of "
                        + compared + " comparisons about " + WHOLE.format(0.05 * compared)
                        + " would do so if all units were equal. Widths: medians in percentage points.");
    }

    /** Counts a unit at the first index if its interval is below the mean, at the next if above. */
    private static void count(int[] counts, int at, Optional<MeanEstimate> own, Optional<MeanEstimate> mean) {
        if (own.isPresent() && mean.isPresent()) {
            Interval interval = own.get().wilson(UnitNumbers.LEVEL);
            counts[at] += interval.high() < mean.get().mean() ? 1 : 0;
            counts[at + 1] += interval.low() > mean.get().mean() ? 1 : 0;
        }
    }

    private static List<Entry> counts(String row, int[] counts) {
        return List.of(
                Entry.of(Cell.of("below", row, "group", counts[0], WHOLE)),
                Entry.of(Cell.of("above", row, "group", counts[1], WHOLE)),
                Entry.of(Cell.of("below", row, "all", counts[2], WHOLE)),
                Entry.of(Cell.of("above", row, "all", counts[3], WHOLE)));
    }

    private static Entry width(String row, String column, Stream<MeanEstimate> means) {
        double[] widths = means.map(m -> m.wilson(UnitNumbers.LEVEL))
                .mapToDouble(interval -> 100 * (interval.high() - interval.low()))
                .toArray();
        return Entry.of(Cell.of("median_width", row, column, Summary.of(widths).median(), WHOLE));
    }
}
