package org.introlab.exhibit.series;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;

/**
 * What was chosen for a {@link SeriesFigure}.
 *
 * @param names key of a series to what a reader calls it
 * @param finish the last change to the drawing
 */
record SeriesChoices(
        Optional<Steps> steps,
        Optional<Marked> hollow,
        Optional<String> told,
        Optional<String> order,
        boolean lying,
        Optional<NumberStyle> digits,
        Map<String, String> names,
        UnaryOperator<PlotlyFigure> finish) {

    /** A number every so far from one position to another. */
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

    SeriesChoices every(Steps newSteps) {
        return new SeriesChoices(Optional.of(newSteps), hollow, told, order, lying, digits, names, finish);
    }

    SeriesChoices hollow(Marked marked) {
        return new SeriesChoices(steps, Optional.of(marked), told, order, lying, digits, names, finish);
    }

    SeriesChoices telling(String column) {
        return new SeriesChoices(steps, hollow, Optional.of(column), order, lying, digits, names, finish);
    }

    SeriesChoices sortedBy(String series) {
        return new SeriesChoices(steps, hollow, told, Optional.of(series), lying, digits, names, finish);
    }

    SeriesChoices lyingDown() {
        return new SeriesChoices(steps, hollow, told, order, true, digits, names, finish);
    }

    SeriesChoices shown(NumberStyle style) {
        return new SeriesChoices(steps, hollow, told, order, lying, Optional.of(style), names, finish);
    }

    SeriesChoices named(Map<String, String> newNames) {
        return new SeriesChoices(steps, hollow, told, order, lying, digits, newNames, finish);
    }

    SeriesChoices finishedBy(UnaryOperator<PlotlyFigure> change) {
        return new SeriesChoices(steps, hollow, told, order, lying, digits, names, f -> change.apply(finish.apply(f)));
    }
}
