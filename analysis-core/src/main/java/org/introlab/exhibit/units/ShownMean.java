package org.introlab.exhibit.units;

import java.util.Optional;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * A mean score in a table of units: in per cent, with its interval.
 *
 * @param row the row of its cells
 * @param column the column of its cells
 * @param mean the mean; empty if it is left out
 */
record ShownMean(String row, String column, Optional<MeanEstimate> mean) {
    /** The text in place of a number that is not shown. */
    static final String LEFT_OUT = "left out";

    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    Entry share() {
        return mean.map(this::share).orElse(Entry.of(LEFT_OUT));
    }

    /** Returns the interval; blank if the mean is left out. */
    Entry interval() {
        return mean.map(this::interval).orElse(Entry.BLANK);
    }

    private Entry share(MeanEstimate shown) {
        return Entry.of(Cell.of("share", row, column, 100 * shown.mean(), WHOLE).basedOn(shown.n()));
    }

    private Entry interval(MeanEstimate shown) {
        Interval interval = shown.wilson(UnitNumbers.LEVEL);
        return new Entry.Interval(
                Cell.of("conf_low", row, column, 100 * interval.low(), WHOLE).basedOn(shown.n()),
                Cell.of("conf_high", row, column, 100 * interval.high(), WHOLE).basedOn(shown.n()));
    }
}
