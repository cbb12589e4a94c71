package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.data.Values;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.SmallGroups;
import org.introlab.exhibit.TableBuilder;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;
import org.introlab.survey.Proportion;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/**
 * The answers to one question as shares of all rows, including empty cells, with Wilson intervals and counts, drawn as
 * bars. Cells are {@code (share | conf_low | conf_high, variable=level, share)} and {@code (n, variable=level, n)}.
 */
public final class CategoryTable implements TableBuilder {
    /** The level of an empty cell. */
    public static final String EMPTY = "";

    private static final NumberStyle WHOLE = NumberStyle.decimals(0);
    private static final SmallGroups RULE = new SmallGroups(Source.FEWEST);

    private final Frame frame;
    private final String variable;
    private final Map<String, Set<String>> levels;
    private final Map<String, String> labels;

    private CategoryTable(Frame frame, String variable, Map<String, Set<String>> levels, Map<String, String> labels) {
        this.frame = frame;
        this.variable = variable;
        this.levels = levels;
        this.labels = labels;
    }

    /**
     * Starts a table of a variable's levels in the order of the code book, with empty cells last.
     *
     * @throws IllegalArgumentException if the column is missing, or its code book lists no levels
     */
    public static CategoryTable of(Frame frame, String variable) {
        if (!frame.variable(variable).isFactor()) {
            throw new IllegalArgumentException("'" + variable + "' must have levels in its code book.");
        }
        Map<String, Set<String>> levels = new LinkedHashMap<>();
        frame.variable(variable).levels().forEach(level -> levels.put(level, Set.of(level)));
        levels.put(EMPTY, Set.of(EMPTY));
        return new CategoryTable(frame, variable, levels, Map.of(EMPTY, "empty"));
    }

    /**
     * Merges some levels into one, which comes last.
     *
     * @param level the name of the merged level
     * @param label its label
     * @param merged the levels that it replaces; {@link #EMPTY} for empty cells
     * @throws IllegalArgumentException if one of them is not a level
     */
    public CategoryTable merging(String level, String label, String... merged) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(levels);
        Set<String> all = new LinkedHashSet<>();
        for (String one : merged) {
            Set<String> old = fewer.remove(one);
            if (old == null) {
                throw new IllegalArgumentException("'" + variable + "' has no level '" + one + "' to merge.");
            }
            all.addAll(old);
        }
        fewer.put(level, all);
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(level, label);
        return new CategoryTable(frame, variable, fewer, more);
    }

    /** Leaves out empty cells, so that shares are of those who answered. */
    public CategoryTable validOnly() {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(levels);
        fewer.remove(EMPTY);
        return new CategoryTable(frame, variable, fewer, labels);
    }

    /** Leaves out a level, so that shares are of the rest. */
    public CategoryTable without(String level) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(levels);
        if (fewer.remove(level) == null) {
            throw new IllegalArgumentException("'" + variable + "' has no level '" + level + "'.");
        }
        return new CategoryTable(frame, variable, fewer, labels);
    }

    /** Returns the table and its figure as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        Map<String, Long> counts = counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> bases = bases(counts, all);
        List<ExhibitRow> rows = new ArrayList<>();
        Map<CellKey, FigurePlace> places = new LinkedHashMap<>();
        counts.forEach((level, n) -> {
            String row = variable + "=" + level;
            long[] persons = {bases.get(level), all - n, all};
            Interval interval = Proportion.wilson(n, all, LikertTable.LEVEL);
            places.put(new CellKey("share", row, "share"), FigurePlace.beside(label(level), 0, 1));
            rows.add(ExhibitRow.body(
                    label(level),
                    List.of(
                            Entry.of(Cell.of("share", row, "share", 100.0 * n / all, WHOLE)
                                    .basedOnFewestOf(persons)),
                            new Entry.Interval(
                                    Cell.of("conf_low", row, "share", 100 * interval.low(), WHOLE)
                                            .basedOnFewestOf(persons),
                                    Cell.of("conf_high", row, "share", 100 * interval.high(), WHOLE)
                                            .basedOnFewestOf(persons)),
                            Entry.of(Cell.of("n", row, "n", n, NumberStyle.whole())
                                    .basedOnFewestOf(persons)))));
        });
        Exhibit exhibit = Exhibit.computed(title, List.of("Per cent", "Wilson 95 %", "N"), rows, frame.sources())
                .exhibit(id, name, title)
                .noted("Per cent of " + total(counts, all)
                        + " counted. Intervals: Wilson's score interval, simple random sample.");
        return exhibit.drawnAs(figure(exhibit, title).placed(places));
    }

    /** Returns the basis of each level: the note states the total, so a small level is withheld together with another. */
    private static Map<String, Long> bases(Map<String, Long> counts, long all) {
        long[] n = counts.values().stream().mapToLong(Long::longValue).toArray();
        long few = Arrays.stream(n).filter(SmallCount::isFew).min().orElse(Source.FEWEST);
        long[] persons = SmallGroups.persons(n, RULE.shown(n, all), few);
        Map<String, Long> bases = new LinkedHashMap<>();
        counts.keySet().forEach(level -> bases.put(level, persons[bases.size()]));
        return bases;
    }

    /** Returns the total for the note, unless it discloses a withheld level. */
    private String total(Map<String, Long> counts, long all) {
        long[] n = counts.values().stream().mapToLong(Long::longValue).toArray();
        boolean[] shown = RULE.shown(n, all);
        boolean computable = !RULE.hides(SmallGroups.leftOut(n, shown), SmallGroups.rest(n, shown, all));
        return computable && Source.guarded(frame.sources())
                ? "those"
                : "the " + Disclosure.count(frame.sources(), all);
    }

    private PlotlyFigure figure(Exhibit exhibit, String title) {
        List<String> names = levels.keySet().stream().map(this::label).toList();
        double[] shares = exhibit.table("share").doubleColumn("share").asDoubleArray();
        List<String> bottomUp = new ArrayList<>(names);
        java.util.Collections.reverse(bottomUp);
        return PlotlyFigure.of(new Figure(
                        Layout.builder().build(),
                        BarTrace.builder(StringColumn.create("answer", names), DoubleColumn.create("share", shares))
                                .orientation(BarTrace.Orientation.HORIZONTAL)
                                .build()))
                .titled(title)
                .yOrder(bottomUp)
                .xTitle("Per cent")
                .xRange(0, 100)
                .valueText(".0f")
                .errorBars("", distances(exhibit, "conf_high", shares), distances(exhibit, "conf_low", shares))
                .hover("%{y}: %{x:.1f} per cent")
                .caption("Lines: Wilson's 95 % intervals.")
                .height(120 + 44 * names.size())
                .dataTable(exhibit.table("share"))
                .released();
    }

    /** Returns how far the ends of the intervals are from the shares; NaN where the table withholds one. */
    private static double[] distances(Exhibit exhibit, String end, double... shares) {
        double[] ends = exhibit.table(end).doubleColumn(end).asDoubleArray();
        double[] distances = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            distances[i] = Math.abs(ends[i] - shares[i]);
        }
        return distances;
    }

    private Map<String, Long> counts() {
        Values values = frame.values(variable);
        Map<String, Long> found = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            found.merge(values.isMissing(i) ? EMPTY : values.text(i), 1L, Long::sum);
        }
        return levels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .mapToLong(v -> found.getOrDefault(v, 0L))
                                .sum(),
                        Long::sum,
                        LinkedHashMap::new));
    }

    private String label(String level) {
        return labels.getOrDefault(level, frame.variable(variable).levelLabel(level, "en"));
    }

    @Override
    public String title() {
        return frame.variable(variable).label("en");
    }

    @Override
    public String toString() {
        return "table of " + variable + " by level";
    }
}
