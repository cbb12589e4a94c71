package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.HeatMap;
import org.introlab.exhibit.Stars;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.figure.ColourScale;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.TextGrid;
import org.introlab.summary.Correlations;
import org.introlab.survey.Indicator;
import org.introlab.survey.Spearman;

/**
 * Correlations as a matrix with stars at significance levels, drawn as a heat map. Cells are {@code (rho | r | p_value, row column's name,
 * column's name)} and {@code (n, n, column)}.
 */
public final class CorrelationTable implements TableBuilder {
    private final Correlations correlations;
    private final String statistic;
    private final List<Source> sources;
    private final NumberStyle digits;
    private final Stars stars;
    private final boolean pValues;
    /** What readers call the columns; a column without a label keeps its name. */
    private final Map<String, String> labels;

    private CorrelationTable(
            Correlations correlations,
            String statistic,
            List<Source> sources,
            NumberStyle digits,
            Stars stars,
            boolean pValues,
            Map<String, String> labels) {
        this.correlations = correlations;
        this.statistic = statistic;
        this.sources = sources;
        this.digits = digits;
        this.stars = stars;
        this.pValues = pValues;
        this.labels = Map.copyOf(labels);
    }

    /** Starts a matrix without stars. */
    public static CorrelationTable of(Spearman correlations, List<Source> sources) {
        Correlations same = new Correlations(
                correlations.names(),
                correlations.rho(),
                correlations.pValues(),
                correlations.n(),
                "Spearman's rho with mid-ranks, " + correlations.deletion() + " deletion, unweighted");
        return new CorrelationTable(
                same, "rho", HiddenFiles.handedIn(sources), NumberStyle.decimals(3), Stars.none(), false, Map.of());
    }

    /** Starts a matrix of a frame's columns without stars; its cells are {@code (r | p_value, row column's name, column's name)}. */
    public static CorrelationTable of(Correlations correlations, List<Source> sources) {
        return new CorrelationTable(
                correlations,
                "r",
                HiddenFiles.handedIn(sources),
                NumberStyle.decimals(3),
                Stars.none(),
                false,
                Map.of());
    }

    /** Sets the style of the numbers; three decimals by default. */
    public CorrelationTable digits(NumberStyle shown) {
        return new CorrelationTable(correlations, statistic, sources, shown, stars, pValues, labels);
    }

    /** Adds a star for each level that the two-sided p-value is below, e.g. {@code (0.05, 0.01)}. */
    public CorrelationTable stars(double... significance) {
        return new CorrelationTable(correlations, statistic, sources, digits, Stars.at(significance), pValues, labels);
    }

    /** Shows the labels of a frame's columns instead of their names, which stay in the keys of cells. */
    public CorrelationTable labelledBy(Frame frame) {
        Map<String, String> found = new HashMap<>();
        frame.variables().forEach(v -> found.put(v.name(), v.label("en")));
        return new CorrelationTable(correlations, statistic, sources, digits, stars, pValues, found);
    }

    /** Shows the labels of indicators instead of their names, which stay in the keys of cells. */
    public CorrelationTable indicators(List<Indicator> labelled) {
        Map<String, String> found = new HashMap<>();
        labelled.forEach(i -> found.put(i.name(), i.label()));
        return new CorrelationTable(correlations, statistic, sources, digits, stars, pValues, found);
    }

    private List<String> shown() {
        return correlations.names().stream()
                .map(name -> labels.getOrDefault(name, name))
                .toList();
    }

    /** Returns the matrix and its heat map as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        return pValues ? pValues(title).exhibit(id, name, title) : matrix(title).exhibit(id, name, title);
    }

    private Exhibit matrix(String title) {
        List<String> names = correlations.names();
        List<ExhibitRow> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            List<Entry> entries = new ArrayList<>();
            for (int c = 0; c < names.size(); c++) {
                Cell cell = Cell.of(
                                statistic,
                                names.get(r),
                                names.get(c),
                                correlations.r()[r][c],
                                digits)
                        .basedOn(correlations.n()[r][c]);
                entries.add(
                        r == c
                                ? Entry.of(
                                        Double.isNaN(correlations.r()[r][c]) && !isWithheld(r, c)
                                                ? TextGrid.MISSING
                                                : "1")
                                : new Entry.Number(
                                        "", cell, stars.of(correlations.pValues()[r][c])));
            }
            rows.add(ExhibitRow.body(shown().get(r), entries));
        }
        List<Entry> n = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            n.add(Entry.of(Cell.of("n", "n", names.get(c), correlations.n()[c][c], NumberStyle.whole())
                    .basedOn(correlations.n()[c][c])));
        }
        rows.add(ExhibitRow.summary("N", n));
        return Exhibit.computed(title, shown(), rows, sources).noted(note()).drawnAs(heatMap(title));
    }

    private boolean isWithheld(int row, int column) {
        return Disclosure.withholds(sources, correlations.n()[row][column]);
    }

    /** Returns why some correlations are undefined; nothing where that would disclose few persons. */
    private List<String> untested() {
        boolean small = IntStream.range(0, correlations.names().size())
                .anyMatch(r -> IntStream.rangeClosed(0, r).anyMatch(c -> isWithheld(r, c)));
        return small ? List.of() : correlations.untested();
    }

    /** Shows two-sided p-values instead of correlations, without a figure; cells {@code (p_value, row column's name, column's name)}. */
    public CorrelationTable pValues() {
        return new CorrelationTable(correlations, statistic, sources, digits, stars, true, labels);
    }

    private Exhibit pValues(String title) {
        List<String> names = correlations.names();
        List<ExhibitRow> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            List<Entry> entries = new ArrayList<>();
            for (int c = 0; c < names.size(); c++) {
                entries.add(
                        c >= r
                                ? Entry.BLANK
                                : Entry.of(Cell.of(
                                                "p_value",
                                                names.get(r),
                                                names.get(c),
                                                correlations.pValues()[r][c],
                                                NumberStyle.pValue())
                                        .basedOn(correlations.n()[r][c])));
            }
            rows.add(ExhibitRow.body(shown().get(r), entries));
        }
        return Exhibit.computed(title, shown(), rows, sources)
                .noted(Untested.under("Two-sided, t approximation on n - 2 degrees of freedom.", untested()));
    }

    private String note() {
        StringBuilder note =
                new StringBuilder(correlations.rule() + "; two-sided p from t on n - 2 degrees of freedom.");
        stars.legend().forEach(meaning -> note.append(' ').append(meaning).append('.'));
        return Untested.under(note.toString(), untested());
    }

    /** Returns the lower triangle: a row for each column except the first, a column for each except the last. */
    private PlotlyFigure heatMap(String title) {
        List<String> names = shown();
        int k = names.size() - 1;
        double[][] values = new double[k][k];
        double largest = 0.01;
        for (int r = 0; r < k; r++) {
            for (int c = 0; c < k; c++) {
                values[r][c] = c <= r && !isWithheld(r + 1, c) ? correlations.r()[r + 1][c] : Double.NaN;
                largest = Double.isNaN(values[r][c]) ? largest : Math.max(largest, Math.abs(values[r][c]));
            }
        }
        return HeatMap.of(title, names.subList(0, k), names.subList(1, k + 1), values, ".2f")
                .colourScale(ColourScale.ORANGE_WHITE_BLUE, -largest, largest)
                .height(130 + 36 * k)
                .caption("Blue: positive; orange: negative; darker colours: larger absolute values.")
                .alt(title + ": a heat map of the correlations between " + names.size() + " columns.")
                .released();
    }

    @Override
    public String title() {
        return "Correlations";
    }

    @Override
    public String toString() {
        return "table of " + correlations;
    }
}
