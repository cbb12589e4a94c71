package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.model.Estimate;
import org.introlab.model.Estimates;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Estimates with their 95 % intervals, a line for each term and a mark for each fit; the intercept is left out. */
public final class CoefficientPlot {

    private static final int PIXELS_PER_TERM = 26;
    private static final int PIXELS_AROUND = 150;

    private final Map<String, Estimates> fits;
    private final Map<String, Variable> variables;
    private final String part;

    private CoefficientPlot(Map<String, Estimates> fits, Map<String, Variable> variables, String part) {
        this.fits = fits;
        this.variables = variables;
        this.part = part;
    }

    /** One fit. */
    public static CoefficientPlot of(String name, Estimates fit) {
        return new CoefficientPlot(Map.of(name, fit), Map.of(), "");
    }

    /** One more fit beside it. */
    public CoefficientPlot and(String name, Estimates fit) {
        Map<String, Estimates> more = new LinkedHashMap<>(fits);
        more.put(name, fit);
        return new CoefficientPlot(more, variables, part);
    }

    /** The frame's labels for variables. */
    public CoefficientPlot labelledBy(Frame frame) {
        Map<String, Variable> labels = new LinkedHashMap<>();
        frame.variables().forEach(v -> labels.put(v.name(), v));
        return new CoefficientPlot(fits, labels, part);
    }

    /** Only the terms whose name contains this, such as {@code :member} for an interaction. */
    public CoefficientPlot only(String partOfName) {
        return new CoefficientPlot(fits, variables, partOfName);
    }

    /**
     * The figure, first term on top.
     *
     * @throws IllegalArgumentException if no term is left to draw
     */
    public PlotlyFigure figure(String title) {
        List<String> terms = terms();
        Trace[] traces = fits.entrySet().stream()
                .map(e -> trace(e.getKey(), e.getValue(), terms))
                .toArray(Trace[]::new);
        List<String> bottomUp = new ArrayList<>(terms.stream().map(this::label).toList());
        java.util.Collections.reverse(bottomUp);
        PlotlyFigure figure = PlotlyFigure.of(new Figure(Layout.builder().build(), traces))
                .titled(title)
                .yOrder(bottomUp)
                .dodged()
                .verticalLine(0, "")
                .height(PIXELS_AROUND + PIXELS_PER_TERM * terms.size())
                .dataTable(table(terms))
                .caption(Untested.under("Points: estimates; bars: 95 % intervals.", untested(terms)))
                .alt(title + ": estimates with 95 % intervals of " + terms.size() + " terms for "
                        + String.join(" and ", fits.keySet()) + ".");
        for (Map.Entry<String, Estimates> fit : fits.entrySet()) {
            double[] half = terms.stream()
                    .map(term -> find(fit.getValue(), term))
                    .mapToDouble(e -> (e.confHigh() - e.confLow()) / 2)
                    .toArray();
            figure = figure.errorBars(fit.getKey(), half);
        }
        return figure;
    }

    private ScatterTrace trace(String name, Estimates fit, List<String> terms) {
        double[] values =
                terms.stream().mapToDouble(t -> find(fit, t).estimate()).toArray();
        String[] labels = terms.stream().map(this::label).toArray(String[]::new);
        String[] reasons = terms.stream()
                .map(t -> find(fit, t)
                        .untested()
                        .map(reason -> "no interval: " + reason)
                        .orElse(""))
                .toArray(String[]::new);
        ScatterTrace.ScatterBuilder trace = ScatterTrace.builder(
                        DoubleColumn.create("estimate", values), StringColumn.create("term", labels))
                .mode(ScatterTrace.Mode.MARKERS)
                .name(name);
        return Arrays.stream(reasons).allMatch(String::isEmpty)
                ? trace.build()
                : trace.text(reasons).build();
    }

    private Map<String, List<String>> untested(List<String> terms) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        fits.forEach((name, fit) -> sentences.put(
                name, Estimate.untested(terms.stream().map(t -> find(fit, t)).toList())));
        return sentences;
    }

    private Table table(List<String> terms) {
        Table table = Table.create("Estimates");
        table.addColumns(
                StringColumn.create("term", terms.stream().map(this::label).toList()));
        fits.forEach((name, fit) -> table.addColumns(
                column(name, terms, fit, Estimate::estimate),
                column(name + ", low", terms, fit, Estimate::confLow),
                column(name + ", high", terms, fit, Estimate::confHigh)));
        return table;
    }

    private static DoubleColumn column(
            String name, List<String> terms, Estimates fit, java.util.function.ToDoubleFunction<Estimate> of) {
        return DoubleColumn.create(
                name,
                terms.stream().mapToDouble(t -> of.applyAsDouble(find(fit, t))).toArray());
    }

    private List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        fits.values().forEach(fit -> fit.estimates().stream()
                .filter(e -> e.isEstimated() && e.term().contains(part))
                .forEach(e -> terms.add(e.term())));
        terms.remove("(Intercept)");
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("No estimated term contains '" + part + "'");
        }
        return List.copyOf(terms);
    }

    private static Estimate find(Estimates fit, String term) {
        return fit.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseGet(() -> Estimate.dropped(term, "not in this fit"));
    }

    private String label(String term) {
        int equals = term.indexOf('=');
        String variable = equals < 0 ? term : term.substring(0, equals);
        Variable known = variables.get(variable);
        return known == null ? term : known.label("en") + (equals < 0 ? "" : ": " + term.substring(equals + 1));
    }
}
