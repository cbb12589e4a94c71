package org.introlab.exhibit.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Untested;
import org.introlab.figure.Dash;
import org.introlab.figure.FigurePlace;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Fit;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;

/**
 * A scatter plot of two numbers of units with the line of a simple regression and both means: a point for each unit,
 * with its name as hover text. Cells are {@code (value, r2 | slope | mean | max | min | x_at_max | x_mean | n, value)}.
 */
public final class UnitScatter {
    private UnitScatter() {}

    /**
     * Draws the rows of a frame that a fit of {@code y ~ x} used.
     *
     * @param unit the column that names a row
     * @param x the explanatory column
     * @param y the outcome
     * @param fit the regression of y on x and a constant, on this frame
     * @throws IllegalArgumentException if a column is missing or not numeric, or a value is missing
     * @throws org.introlab.data.DisclosureException if the frame is guarded, unless its rows are {@linkplain Frame#ofUnits units} of many
     *     persons each
     */
    public static Exhibit of(Frame frame, String unit, String x, String y, Fit fit, String title) {
        Disclosure.refuseRows(frame, "A scatter plot can show units that are not persons, such as municipalities.");
        if (Source.guarded(fit.sources())) {
            throw new DisclosureException(
                    "The numbers of this fit can't be shown: its data are restricted or of unknown"
                            + " provenance, and it is not a fit of '" + frame.name() + "'.");
        }
        return ofUnits(shown(frame, x, y), unit, x, y, fit, title);
    }

    /** Returns the frame without units whose numbers are withheld, which the fit did not use either. */
    private static Frame shown(Frame frame, String x, String y) {
        return frame.isOfGuardedUnits() ? frame.where(row -> !row.isMissing(x) && !row.isMissing(y)) : frame;
    }

    private static Exhibit ofUnits(Frame frame, String unit, String x, String y, Fit fit, String title) {
        double[] xs = numbers(frame, x);
        double[] ys = numbers(frame, y);
        int top = at(ys, Arrays.stream(ys).max().orElseThrow());
        Estimate slope = fit.estimate(x);
        List<ExhibitRow> rows = new ArrayList<>();
        rows.add(row("Units", "n", ys.length, NumberStyle.whole()));
        rows.add(row("R²", "r2", fit.rSquared(), NumberStyle.decimals(4)));
        rows.add(row("Slope", "slope", slope.estimate(), NumberStyle.decimals(2)));
        rows.add(row("Standard error of the slope", "slope_se", slope.stdError(), NumberStyle.decimals(2)));
        rows.add(row("p-value of the slope", "slope_p", slope.pValue(), NumberStyle.pValue()));
        rows.add(row("Mean of the outcome", "mean", mean(ys), NumberStyle.decimals(1)));
        rows.add(row("Highest outcome", "max", ys[top], NumberStyle.decimals(1)));
        rows.add(row("Lowest outcome", "min", Arrays.stream(ys).min().orElseThrow(), NumberStyle.decimals(1)));
        rows.add(row("Explanatory variable where the outcome is highest", "x_at_max", xs[top], NumberStyle.halfUp(1)));
        rows.add(row("Mean of the explanatory variable", "x_mean", mean(xs), NumberStyle.halfUp(1)));
        return Exhibit.computed(title, List.of("Value"), rows, Source.ofAll(List.of(frame.sources(), fit.sources())))
                .noted(Untested.under(
                        "Least squares over units, unweighted. Standard error: "
                                + fit.rule().describe() + ".",
                        fit.notes()))
                .drawnAs(figure(frame, unit, x, y, fit, title, xs, ys));
    }

    private static ExhibitRow row(String label, String name, double value, NumberStyle style) {
        return ExhibitRow.body(label, List.of(Entry.of(Cell.of("value", name, "value", value, style))));
    }

    private static PlotlyFigure figure(
            Frame frame, String unit, String x, String y, Fit fit, String title, double[] xs, double[] ys) {
        double low = Arrays.stream(xs).min().orElseThrow();
        double high = Arrays.stream(xs).max().orElseThrow();
        double constant = fit.estimate(Term.INTERCEPT).estimate();
        double slope = fit.estimate(x).estimate();
        String[] texts = new String[xs.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    frame.variable(unit).label("en") + " " + frame.values(unit).text(i);
        }
        String lineName = "Regression line, R² = " + NumberStyle.decimals(4).format(fit.rSquared());
        ScatterTrace points = ScatterTrace.builder(DoubleColumn.create(x, xs), DoubleColumn.create(y, ys))
                .mode(ScatterTrace.Mode.MARKERS)
                .text(texts)
                .name("Units")
                .build();
        ScatterTrace line = ScatterTrace.builder(
                        DoubleColumn.create(x, low, high),
                        DoubleColumn.create(y, constant + slope * low, constant + slope * high))
                .mode(ScatterTrace.Mode.LINE)
                .name(lineName)
                .build();
        int top = at(ys, Arrays.stream(ys).max().orElseThrow());
        int bottom = at(ys, Arrays.stream(ys).min().orElseThrow());
        return PlotlyFigure.of(new Figure(Layout.builder().build(), points, line))
                .titled(title)
                .dash(lineName, Dash.SOLID)
                .placed(Map.of(
                        key("mean"), FigurePlace.above(low),
                        key("max"), FigurePlace.above(xs[top]),
                        key("min"), FigurePlace.above(xs[bottom]),
                        key("x_at_max"), FigurePlace.beside(ys[top], 0, 1)))
                .xTitle(frame.variable(x).label("en"))
                .yTitle(frame.variable(y).label("en"))
                .verticalLine(mean(xs), "mean " + NumberStyle.halfUp(1).format(mean(xs)))
                .horizontalLine(mean(ys), "mean " + NumberStyle.decimals(0).format(mean(ys)))
                .hover("%{text}<br>%{x:.2f}, %{y:.1f}<extra></extra>")
                .dataTable(Table.create(
                        "Units",
                        tech.tablesaw.api.StringColumn.create(unit, texts),
                        DoubleColumn.create(x, xs),
                        DoubleColumn.create(y, ys)))
                .alt(title + ": " + xs.length + " points and a regression line with slope "
                        + NumberStyle.decimals(2).format(slope) + ", R² "
                        + NumberStyle.decimals(4).format(fit.rSquared()) + ".")
                .released();
    }

    private static CellKey key(String row) {
        return new CellKey("value", row, "value");
    }

    private static int at(double[] numbers, double number) {
        int at = 0;
        while (numbers[at] != number) {
            at++;
        }
        return at;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double[] numbers(Frame frame, String name) {
        if (!frame.values(name).isNumeric() || frame.column(name).countMissing() > 0) {
            throw new IllegalArgumentException("'" + name + "' must be a numeric column without missing values.");
        }
        return frame.numbers(name);
    }
}
