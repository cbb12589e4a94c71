package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.PlotlyFigure;
import org.introlab.index.CompositeIndex;
import org.introlab.index.RankBootstrap;
import org.introlab.index.RankSets;
import org.introlab.index.Shrinkage;
import org.introlab.index.UnitMeans;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Palette;

/** The uncertainty of rankings, as tables and caterpillar plots. */
public final class RankTable {
    private static final NumberStyle WHOLE = NumberStyle.whole();
    private static final NumberStyle THREE = NumberStyle.decimals(3);
    private static final double Z = 1.959963984540054;
    private static final String POINT = Palette.COLOURS.get(0);
    private static final String NEAR = "#4C9BD0";
    private static final String FAR = "#9A9A9A";

    private RankTable() {}

    /**
     * Returns the index's ranks with their bootstrap: the middle 95 % of the replicates' ranks and the probability of
     * each quarter of the total. Cells are {@code (rank | rank_low | rank_high | quarter_1 ... quarter_4, unit,
     * statistic)}.
     */
    public static Exhibit bootstrap(CompositeIndex index, RankBootstrap bootstrap) {
        IndexTable.refusePersons(index);
        List<ExhibitRow> rows = new ArrayList<>();
        double largest = 0;
        for (String unit : IndexTable.order(index)) {
            long n = IndexTable.smallest(index, unit);
            List<Entry> entries = new ArrayList<>();
            entries.add(number("rank", unit, index.rank(unit), WHOLE, n));
            entries.add(new Entry.Interval(
                    Cell.of("conf_low", unit, "rank", bootstrap.rankQuantile(unit, 0.025), WHOLE)
                            .basedOn(n),
                    Cell.of("conf_high", unit, "rank", bootstrap.rankQuantile(unit, 0.975), WHOLE)
                            .basedOn(n)));
            for (int quarter = 4; quarter >= 1; quarter--) {
                entries.add(number(
                        "quarter_" + quarter, unit, bootstrap.probability(unit, quarter), NumberStyle.decimals(2), n));
                largest = Math.max(largest, bootstrap.monteCarloError(unit, quarter));
            }
            rows.add(ExhibitRow.body(unit, entries));
        }
        return Exhibit.computed(
                        "Bootstrapped ranks",
                        List.of("Rank", "95 % of replicates", "Highest quarter", "Third", "Second", "Lowest quarter"),
                        rows,
                        Source.ofAll(List.of(index.scores().sources(), bootstrap.sources())))
                .noted("Respondents resampled with replacement within units, " + WHOLE.format(bootstrap.replicates())
                        + " replicates, seed " + bootstrap.seed()
                        + "; probability of each quarter of the total (equal totals share their mean"
                        + " rank); Monte Carlo error at most "
                        + NumberStyle.decimals(3).format(largest) + ".");
    }

    /**
     * Returns ranks by an estimate with their marginal and simultaneous confidence sets, drawn as a caterpillar plot.
     * Cells are {@code (estimate | rank | marginal_low |
     * marginal_high | simultaneous_low | simultaneous_high, unit, statistic)}.
     */
    public static Exhibit sets(RankSets sets, UnitMeans means, String title) {
        List<Source> sources = means.sources();
        SmallCount.refusePersonsAsUnits(sources, means.n());
        List<String> order = descending(sets.units(), sets.estimates(), means);
        List<ExhibitRow> rows = new ArrayList<>();
        for (String unit : order) {
            int[] marginal = sets.marginal(unit);
            int[] simultaneous = sets.simultaneous(unit);
            rows.add(ExhibitRow.body(
                    unit,
                    List.of(
                            Entry.of(Cell.of(
                                            "estimate",
                                            unit,
                                            "estimate",
                                            sets.estimates()[sets.units().indexOf(unit)],
                                            THREE)
                                    .basedOn(persons(means, unit))),
                            number("rank", unit, sets.rank(unit), WHOLE, persons(means, unit)),
                            interval("marginal", unit, marginal, persons(means, unit)),
                            interval("simultaneous", unit, simultaneous, persons(means, unit)))));
        }
        String level = NumberStyle.decimals(0).format(100 * sets.level()) + " %";
        return Exhibit.computed(
                        title, List.of("Estimate", "Rank", "Marginal " + level, "Simultaneous " + level), rows, sources)
                .noted(
                        "Confidence sets for ranks of Mogstad, Romano, Shaikh and Wilhelm (2024), two-sided with step-down, independent normal"
                                + " estimates, " + WHOLE.format(sets.draws()) + " draws, seed " + sets.seed() + ".")
                .drawnAs(caterpillar(sets, shown(order, means), title));
    }

    /**
     * Returns raw and shrunken means with their 95 % intervals. Cells are {@code (raw | shrunken | conf_low | conf_high
     * | weight, unit, statistic)}.
     */
    public static Exhibit shrinkage(Shrinkage shrinkage, UnitMeans means, String title) {
        List<Source> sources = means.sources();
        SmallCount.refusePersonsAsUnits(sources, means.n());
        List<String> order = descending(shrinkage.units(), shrinkage.shrunken(), means);
        List<ExhibitRow> rows = new ArrayList<>();
        for (String unit : order) {
            int u = shrinkage.units().indexOf(unit);
            double half = Z * shrinkage.posteriorErrors()[u];
            double s = shrinkage.standardErrors()[u];
            double weight = shrinkage.variance() / (shrinkage.variance() + s * s);
            long n = persons(means, unit);
            rows.add(ExhibitRow.body(
                    unit,
                    List.of(
                            Entry.of(Cell.of("raw", unit, "raw", shrinkage.raw()[u], THREE)
                                    .basedOn(n)),
                            Entry.of(Cell.of("std_error", unit, "std_error", s, THREE)
                                    .basedOn(n)),
                            Entry.of(Cell.of(
                                            "shrunken",
                                            unit,
                                            "shrunken",
                                            shrinkage.shrunken()[u],
                                            THREE)
                                    .basedOn(n)),
                            new Entry.Interval(
                                    Cell.of(
                                                    "conf_low",
                                                    unit,
                                                    "shrunken",
                                                    shrinkage.shrunken()[u] - half,
                                                    THREE)
                                            .basedOn(n),
                                    Cell.of(
                                                    "conf_high",
                                                    unit,
                                                    "shrunken",
                                                    shrinkage.shrunken()[u] + half,
                                                    THREE)
                                            .basedOn(n)),
                            Entry.of(Cell.of("weight", unit, "weight", weight, NumberStyle.decimals(2))
                                    .basedOn(n)))));
        }
        return Exhibit.computed(
                        title,
                        List.of("Raw", "Std. error", "Shrunken", "95 %", "Weight of the raw mean"),
                        rows,
                        sources)
                .noted("Normal-normal empirical Bayes; variance between units (Paule-Mandel) "
                        + NumberStyle.significant(3).format(shrinkage.variance())
                        + ", Q-profile 95 % interval ["
                        + NumberStyle.significant(3).format(shrinkage.varianceLow()) + ", "
                        + NumberStyle.significant(3).format(shrinkage.varianceHigh())
                        + "]; intervals treat mean and variance as known. Standard errors:"
                        + " standard deviation over the root of n.")
                .drawnAs(shrunkenPlot(shrinkage, means, order, title));
    }

    private static long persons(UnitMeans means, String unit) {
        return means.n()[means.units().indexOf(unit)];
    }

    /** Returns units from the largest value down; units whose numbers are withheld come last in a fixed order, which discloses nothing. */
    private static List<String> descending(List<String> units, double[] values, UnitMeans means) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer u) -> isWithheld(means, units.get(u)) ? Double.POSITIVE_INFINITY : 0.0 - values[u]))
                .map(units::get)
                .toList();
    }

    private static boolean isWithheld(UnitMeans means, String unit) {
        return Disclosure.withholds(means.sources(), persons(means, unit));
    }

    private static List<String> shown(List<String> units, UnitMeans means) {
        return units.stream().filter(unit -> !isWithheld(means, unit)).toList();
    }

    private static PlotlyFigure caterpillar(RankSets sets, List<String> order, String title) {
        return Caterpillar.of(order)
                .bars(
                        "Simultaneous set",
                        ends(order, sets::simultaneous, 0),
                        ends(order, sets::simultaneous, 1),
                        2,
                        FAR)
                .bars("Marginal set", ends(order, sets::marginal, 0), ends(order, sets::marginal, 1), 4, NEAR)
                .points("Rank", order.stream().mapToDouble(sets::rank).toArray(), "circle", POINT)
                .figure(title, "Rank (1 is highest)")
                .xRange(0.3, order.size() + 0.7)
                .caption("Bars: confidence sets for ranks, wide ones marginal, thin ones simultaneous.")
                .released();
    }

    private static double[] ends(List<String> order, Function<String, int[]> set, int end) {
        return order.stream().mapToDouble(unit -> set.apply(unit)[end]).toArray();
    }

    private static PlotlyFigure shrunkenPlot(Shrinkage shrinkage, UnitMeans means, List<String> order, String title) {
        List<String> shown = shown(order, means);
        int[] at = shown.stream().mapToInt(shrinkage.units()::indexOf).toArray();
        double[] raw = Arrays.stream(at).mapToDouble(u -> shrinkage.raw()[u]).toArray();
        double[] shrunken =
                Arrays.stream(at).mapToDouble(u -> shrinkage.shrunken()[u]).toArray();
        double[] low = Arrays.stream(at)
                .mapToDouble(u -> shrinkage.shrunken()[u] - Z * shrinkage.posteriorErrors()[u])
                .toArray();
        double[] high = Arrays.stream(at)
                .mapToDouble(u -> shrinkage.shrunken()[u] + Z * shrinkage.posteriorErrors()[u])
                .toArray();
        return Caterpillar.of(shown)
                .bars("95 % interval", low, high, 4, NEAR)
                .points("Shrunken", shrunken, "circle", POINT)
                .points("Raw", raw, "diamond-open", Palette.COLOURS.get(3))
                .figure(title, "Mean score")
                .verticalLine(shrinkage.mean(), "")
                .caption("Dashed: the common mean, " + NumberStyle.decimals(3).format(shrinkage.mean()) + ".")
                .released();
    }

    private static Entry interval(String name, String unit, int[] set, long persons) {
        return new Entry.Interval(
                Cell.of(name + "_low", unit, name, set[0], WHOLE).basedOn(persons),
                Cell.of(name + "_high", unit, name, set[1], WHOLE).basedOn(persons));
    }

    private static Entry number(String statistic, String unit, double value, NumberStyle style, long persons) {
        return Entry.of(Cell.of(statistic, unit, statistic, value, style).basedOn(persons));
    }

    /**
     * Returns how an index changes under other choices: for each, how many points differ from the base, how many ranks,
     * the largest change of a rank, the rank correlation of the totals (Spearman's, mid-ranks), the mean total, and the
     * first and last units, all of them if totals are equal. Cells are {@code (cells | moved | largest | rho | mean,
     * name, statistic)}.
     *
     * @throws IllegalArgumentException if an index does not have the units of the base
     */
    public static Exhibit sensitivity(CompositeIndex base, Map<String, CompositeIndex> others) {
        return IndexSensitivity.of(base, others);
    }
}
