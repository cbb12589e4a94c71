package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.Untested;
import org.introlab.figure.FigureBuilder;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** A plot of estimates with their 95 % intervals, with a line for each term and a mark for each fit; the intercept is left out. */
public final class CoefficientPlot implements FigureBuilder {

    private static final int PIXELS_PER_TERM = 26;
    private static final int PIXELS_AROUND = 150;
    private static final NumberStyle SHOWN = NumberStyle.significant(3);

    private final Map<String, Estimates> fits;
    private final Map<String, Variable> variables;
    private final TermChoice choice;

    private CoefficientPlot(Map<String, Estimates> fits, Map<String, Variable> variables, TermChoice choice) {
        this.fits = fits;
        this.variables = variables;
        this.choice = choice;
    }

    /** Starts a plot of one fit. */
    public static CoefficientPlot of(String name, Estimates fit) {
        return new CoefficientPlot(Map.of(name, fit), Map.of(), TermChoice.all());
    }

    /** Adds a fit. */
    public CoefficientPlot and(String name, Estimates fit) {
        Map<String, Estimates> more = new LinkedHashMap<>(fits);
        more.put(name, fit);
        return new CoefficientPlot(more, variables, choice);
    }

    /** Uses the frame's labels for variables. */
    public CoefficientPlot labelledBy(Frame frame) {
        return new CoefficientPlot(fits, TermLabels.known(frame), choice);
    }

    /** Keeps only these terms, or all terms of these variables, in this order, as in {@link RegressionTable#only}. */
    public CoefficientPlot only(String... termsOrVariables) {
        return new CoefficientPlot(fits, variables, choice.only(List.of(termsOrVariables)));
    }

    /** Hides the terms of these variables, which stay in the fits, as in {@link RegressionTable#absorbing}. */
    public CoefficientPlot absorbing(String... absorbed) {
        return new CoefficientPlot(fits, variables, choice.absorbing(List.of(absorbed)));
    }

    /**
     * Returns the figure, with the first term on top.
     *
     * @throws IllegalArgumentException if no term is left to draw
     */
    @Override
    public PlotlyFigure figure(String title) {
        return new CoefficientPlot(choice.absorbed(fits), variables, choice).drawn(title);
    }

    private PlotlyFigure drawn(String title) {
        TermLines all = TermLines.of(fits);
        List<Term> terms = terms(all);
        TermLabels labels = TermLabels.of(variables, terms);
        Trace[] traces = fits.entrySet().stream()
                .map(e -> trace(e.getKey(), terms, all, labels))
                .toArray(Trace[]::new);
        List<String> bottomUp =
                new ArrayList<>(terms.stream().map(labels::whole).toList());
        java.util.Collections.reverse(bottomUp);
        PlotlyFigure figure = PlotlyFigure.of(new Figure(Layout.builder().build(), traces))
                .titled(title)
                .yOrder(bottomUp)
                .dodged()
                .verticalLine(0, "")
                .hover("%{y}: %{text}")
                .height(PIXELS_AROUND + PIXELS_PER_TERM * terms.size())
                .dataTable(table(terms, all, labels))
                .caption(Untested.under(caption(terms, all), untested(terms, all)))
                .alt(title + ": estimates with 95 % intervals of " + terms.size() + " terms for "
                        + String.join(" and ", fits.keySet()) + ".");
        for (String fit : fits.keySet()) {
            double[] half = terms.stream()
                    .map(term -> find(all, fit, term))
                    .mapToDouble(e -> (e.confHigh() - e.confLow()) / 2)
                    .toArray();
            figure = figure.errorBars(fit, half);
        }
        return figure.released();
    }

    private static ScatterTrace trace(String name, List<Term> terms, TermLines all, TermLabels called) {
        double[] values =
                terms.stream().mapToDouble(t -> find(all, name, t).estimate()).toArray();
        String[] labels = terms.stream().map(called::whole).toArray(String[]::new);
        String[] words = terms.stream().map(t -> words(find(all, name, t))).toArray(String[]::new);
        return ScatterTrace.builder(DoubleColumn.create("estimate", values), StringColumn.create("term", labels))
                .mode(ScatterTrace.Mode.MARKERS)
                .name(name)
                .text(words)
                .build();
    }

    /** Returns an estimate with its interval, or why it has none, as hover text. */
    private static String words(Estimate e) {
        if (Double.isNaN(e.estimate())) {
            return "";
        }
        String interval = e.untested()
                .map(reason -> "no interval: " + reason)
                .orElseGet(() -> "95 % interval " + SHOWN.format(e.confLow()) + " to " + SHOWN.format(e.confHigh()));
        return SHOWN.format(e.estimate()) + ", " + interval;
    }

    private Map<String, List<String>> untested(List<Term> terms, TermLines all) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        fits.keySet()
                .forEach(name -> sentences.put(
                        name,
                        Estimate.untested(
                                terms.stream().map(t -> find(all, name, t)).toList())));
        return sentences;
    }

    private Table table(List<Term> terms, TermLines all, TermLabels labels) {
        Table table = Table.create("Estimates");
        table.addColumns(
                StringColumn.create("term", terms.stream().map(labels::whole).toList()));
        fits.forEach((name, fit) -> table.addColumns(
                column(name, terms, all, name, Estimate::estimate),
                column(name + ", low", terms, all, name, Estimate::confLow),
                column(name + ", high", terms, all, name, Estimate::confHigh)));
        return table;
    }

    private static DoubleColumn column(
            String head, List<Term> terms, TermLines all, String fit, ToDoubleFunction<Estimate> of) {
        return DoubleColumn.create(
                head,
                terms.stream()
                        .mapToDouble(t -> of.applyAsDouble(find(all, fit, t)))
                        .toArray());
    }

    private List<Term> terms(TermLines all) {
        List<Term> terms = choice.of(all.all()).stream()
                .filter(line -> !line.isIntercept())
                .filter(line -> fits.keySet().stream()
                        .anyMatch(fit -> find(all, fit, line).isEstimated()))
                .toList();
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("There are no estimated terms to draw.");
        }
        return terms;
    }

    private String caption(List<Term> terms, TermLines all) {
        StringBuilder caption = new StringBuilder("Points: estimates; bars: 95 % intervals. ");
        fits.forEach((name, fit) -> {
            String notes = FitNotes.of(fit, TermChoice.all(), e -> terms.stream()
                    .anyMatch(t -> find(all, name, t).equals(e)));
            caption.append(fits.size() == 1 || notes.isEmpty() ? "" : name + ": ")
                    .append(notes);
        });
        return caption.toString().strip();
    }

    private static Estimate find(TermLines all, String fit, Term line) {
        return all.find(fit, line).orElseGet(() -> Estimate.dropped(line, "not in this fit", all.basis(fit)));
    }

    @Override
    public String toString() {
        return "coefficient plot of " + String.join(", ", fits.keySet());
    }
}
