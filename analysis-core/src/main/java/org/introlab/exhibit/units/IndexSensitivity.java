package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.index.CompositeIndex;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Spearman;

/** How an index changes under other choices, such as another rule for its points; see {@link RankTable#sensitivity}. */
final class IndexSensitivity {
    private static final NumberStyle WHOLE = NumberStyle.whole();

    private IndexSensitivity() {}

    /** Returns a line for each of the other indexes, under its name. */
    static Exhibit of(CompositeIndex base, Map<String, CompositeIndex> others) {
        List<Source> sources = Source.ofAll(Stream.concat(Stream.of(base), others.values().stream())
                .map(index -> index.scores().sources())
                .toList());
        List<ExhibitRow> rows = new ArrayList<>();
        others.forEach((name, index) -> {
            if (!index.units().equals(base.units())) {
                throw new IllegalArgumentException("'" + name + "' must rank the same units as the base index.");
            }
            long cells = 0;
            for (int u = 0; u < base.points().length; u++) {
                for (int k = 0; k < base.points()[u].length; k++) {
                    cells += base.points()[u][k] != index.points()[u][k] ? 1 : 0;
                }
            }
            int largest = base.units().stream()
                    .mapToInt(u -> Math.abs(base.rank(u) - index.rank(u)))
                    .max()
                    .orElse(0);
            long moved = base.units().stream()
                    .filter(u -> base.rank(u) != index.rank(u))
                    .count();
            double rho = Spearman.listwise(List.of("base", "other"), Arrays.asList(base.totals(), index.totals()))
                    .rho("base", "other");
            rows.add(ExhibitRow.body(
                    name,
                    List.of(
                            number("cells", name, cells, WHOLE),
                            number("moved", name, moved, WHOLE),
                            number("largest", name, largest, WHOLE),
                            number("rho", name, rho, NumberStyle.decimals(3)),
                            number("mean", name, index.mean(), NumberStyle.decimals(3)),
                            Entry.of(tied(index, index.ranking().get(0))),
                            Entry.of(tied(
                                    index, index.ranking().get(index.units().size() - 1))))));
        });
        return Exhibit.computed(
                        "The index under other choices",
                        List.of(
                                "Points changed",
                                "Ranks moved",
                                "Largest move",
                                "Spearman's rho",
                                "Mean total",
                                "First",
                                "Last"),
                        rows,
                        sources)
                .noted("Compared with " + base.rule().name() + "; " + base.points().length + " units, "
                        + base.points().length * base.scores().indicators().size() + " points.");
    }

    private static Entry number(String statistic, String name, double value, NumberStyle style) {
        return Entry.of(Cell.of(statistic, name, statistic, value, style));
    }

    /** Returns all units that share a unit's rank. */
    private static String tied(CompositeIndex index, String unit) {
        return index.units().stream()
                .filter(other -> index.rank(other) == index.rank(unit))
                .map(other -> IndexTable.isWithheld(index, other) ? "withheld" : other)
                .collect(Collectors.joining(", "));
    }
}
