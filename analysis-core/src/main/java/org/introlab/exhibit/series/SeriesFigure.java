package org.introlab.exhibit.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.TableBuilder;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;

/**
 * A figure of named series of numbers over one axis, with their table: lines with markers over a numeric axis, markers
 * only over categories. Series differ in colour, dash and marker; the names of lines are at their right ends if there is
 * room, otherwise in a legend. A line is broken where a number is missing and, with
 * {@link #axisStep}, also where none was recorded. Immutable.
 *
 * <pre>{@code
 * SeriesFigure.of(frame, "year", "persons", "series").axisStep(1, 2006, 2018).sourceFrom("source").exhibit("", "", "Settled")
 * }</pre>
 *
 * <p>Series come from the rows of a frame, which must not be restricted or of unknown provenance, or from the numbers of
 * a finished exhibit, whose disclosure rule applies. Its cells are {@code (name of the number, axis=position, series)}.
 */
public final class SeriesFigure implements TableBuilder {
    private final List<SeriesLayer> layers;
    private final SeriesChoices choices;

    private SeriesFigure(List<SeriesLayer> layers, SeriesChoices choices) {
        this.layers = List.copyOf(layers);
        this.choices = choices;
    }

    private static SeriesFigure of(SeriesLayer layer) {
        return new SeriesFigure(List.of(layer), SeriesChoices.none());
    }

    /** Starts a figure with one series from a frame: a number by a position along the axis. */
    public static SeriesFigure of(Frame frame, String x, String y) {
        return of(new SeriesLayer.Rows(frame, x, y, Optional.empty()));
    }

    /**
     * Starts a figure with a series for each value of a column, in the order of the code book or of appearance.
     *
     * @throws IllegalArgumentException if there is no such column, or the frame is guarded
     */
    public static SeriesFigure of(Frame frame, String x, String y, String by) {
        return of(new SeriesLayer.Rows(frame, x, y, Optional.of(by)));
    }

    /** Starts a figure of one statistic of an exhibit: a series for each of its columns, over its rows' levels (or rows). */
    public static SeriesFigure ofColumns(Exhibit exhibit, String statistic) {
        return of(new SeriesLayer.Cells(exhibit, statistic, true));
    }

    /** Starts a figure of one statistic of an exhibit: a series for each of its rows, over its columns. */
    public static SeriesFigure ofRows(Exhibit exhibit, String statistic) {
        return of(new SeriesLayer.Cells(exhibit, statistic, false));
    }

    /**
     * Adds the series of another figure over the same axis; the options of this figure apply. If provenances differ, the
     * names of series that are not from public data state their provenance.
     */
    public SeriesFigure and(SeriesFigure other) {
        List<SeriesLayer> more = new ArrayList<>(layers);
        more.addAll(other.layers);
        Map<String, String> names = new LinkedHashMap<>(other.choices.names());
        names.putAll(choices.names());
        return new SeriesFigure(more, choices.named(names));
    }

    /**
     * Sets equal steps along the axis from one position to another. Where a series has no number at a step, its line is
     * broken, and the table has a line for the step.
     *
     * @throws IllegalArgumentException if the step is not positive or does not divide the distance
     */
    public SeriesFigure axisStep(double step, double from, double to) {
        double steps = (to - from) / step;
        if (!(step > 0) || !(steps >= 0) || Math.abs(steps - Math.rint(steps)) > 1e-9) {
            throw new IllegalArgumentException(
                    "axisStep() needs a positive step that leads from " + from + " to " + to + ", got " + step + ".");
        }
        return with(choices.axisStep(new SeriesChoices.Steps(step, from, to)));
    }

    /** Marks rows with this value in this column by an open marker, and by a dagger in the table. */
    public SeriesFigure openMarkers(String column, String value) {
        return with(choices.openMarkers(new SeriesChoices.Marked(column, value)));
    }

    /** Shows a column's text for each number as hover text and below the table. */
    public SeriesFigure sourceFrom(String column) {
        return with(choices.sourceFrom(column));
    }

    /** Draws categories from the top down, numbers to the right, and a thin line between the numbers of one category. */
    public SeriesFigure horizontal() {
        return with(choices.horizontally());
    }

    /** Sorts categories by one series, its largest number first; categories without a number come last. */
    public SeriesFigure sortedBy(String series) {
        return with(choices.sortedBy(series));
    }

    /** Sets the style of numbers from frames, by default with the decimals of the data; those of exhibits keep their own style. */
    public SeriesFigure digits(NumberStyle shown) {
        return with(choices.shown(shown));
    }

    /** Sets the label of a series; by default the label of the code book or exhibit. */
    public SeriesFigure named(String series, String label) {
        Map<String, String> more = new LinkedHashMap<>(choices.names());
        more.put(series, label);
        return with(choices.named(more));
    }

    /** Applies a last change to the drawing: titles and bounds of axes, reference lines, texts. */
    public SeriesFigure drawn(UnaryOperator<PlotlyFigure> change) {
        return with(choices.finishedBy(change));
    }

    /**
     * Returns the drawing and its table.
     *
     * @param id short name, or empty
     * @param name the name in the report, or empty
     * @param title what it shows
     * @throws IllegalArgumentException if there is nothing to draw, a series has two numbers at one position, two series have
     *     one key or label, a named or sorting series does not exist, no frame has a column for sources or open markers,
     * or steps are set over categories
     */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        SeriesGrid grid = SeriesGrid.of(layers, choices);
        Exhibit table = grid.table(
                title, Source.ofAll(layers.stream().map(SeriesLayer::sources).toList()));
        PlotlyFigure drawing = new SeriesDrawing(grid, choices, table::withholds).figure(title);
        return table.exhibit(id, name, title)
                .drawnAs(choices.finish().apply(drawing).directLabels());
    }

    private SeriesFigure with(SeriesChoices other) {
        return new SeriesFigure(layers, other);
    }

    @Override
    public String title() {
        return "Series";
    }

    @Override
    public String toString() {
        return "figure of series in " + layers.size() + (layers.size() == 1 ? " layer" : " layers");
    }
}
