package org.introlab.exhibit.series;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;

/**
 * The options of a {@link SeriesFigure}.
 *
 * @param names the labels of series by their keys
 * @param finish the last change to the drawing
 */
record SeriesChoices(
        Optional<Steps> steps,
        Optional<Marked> open,
        Optional<String> source,
        Optional<String> order,
        boolean horizontal,
        Optional<NumberStyle> digits,
        Map<String, String> names,
        UnaryOperator<PlotlyFigure> finish) {

    /** Equal steps from one position to another. */
    record Steps(double step, double from, double to) {

        int count() {
            return (int) Math.rint((to - from) / step) + 1;
        }

        double at(int i) {
            return from + i * step;
        }
    }

    /** A column and one of its values. */
    record Marked(String column, String value) {}

    static SeriesChoices none() {
        return new SeriesChoices(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                UnaryOperator.identity());
    }

    SeriesChoices axisStep(Steps newSteps) {
        return new SeriesChoices(Optional.of(newSteps), open, source, order, horizontal, digits, names, finish);
    }

    SeriesChoices openMarkers(Marked marked) {
        return new SeriesChoices(steps, Optional.of(marked), source, order, horizontal, digits, names, finish);
    }

    SeriesChoices sourceFrom(String column) {
        return new SeriesChoices(steps, open, Optional.of(column), order, horizontal, digits, names, finish);
    }

    SeriesChoices sortedBy(String series) {
        return new SeriesChoices(steps, open, source, Optional.of(series), horizontal, digits, names, finish);
    }

    SeriesChoices horizontally() {
        return new SeriesChoices(steps, open, source, order, true, digits, names, finish);
    }

    SeriesChoices shown(NumberStyle style) {
        return new SeriesChoices(steps, open, source, order, horizontal, Optional.of(style), names, finish);
    }

    SeriesChoices named(Map<String, String> newNames) {
        return new SeriesChoices(steps, open, source, order, horizontal, digits, newNames, finish);
    }

    SeriesChoices finishedBy(UnaryOperator<PlotlyFigure> change) {
        return new SeriesChoices(
                steps, open, source, order, horizontal, digits, names, f -> change.apply(finish.apply(f)));
    }
}
