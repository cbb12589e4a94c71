package org.introlab.figure;

import org.introlab.data.DisclosureException;

/** The errors for figures that are not shown after data that are restricted or of unknown provenance were read. */
public final class FigureRefusal {

    private FigureRefusal() {}

    /** Returns the error for a figure that may contain personal data. */
    static DisclosureException unknown() {
        return new DisclosureException("This figure can't be shown: its numbers or names may be personal data. Draw"
                + " the numbers of an exhibit, with SeriesFigure.ofColumns(exhibit, statistic), or with"
                + " exhibit.drawnAs(figure) for a figure made from exhibit.table(statistic).");
    }

    /**
     * Returns the error for a figure with a key whose value its exhibit does not have.
     *
     * @param key the name of the key, without its value
     */
    public static DisclosureException of(String key) {
        return new DisclosureException("This figure can't be shown:"
                + " the value of '" + key + "' is not a number or word of its exhibit and may be personal data."
                + " Remove it, or draw the exhibit's own numbers, with SeriesFigure.ofColumns(exhibit,"
                + " statistic) or from exhibit.table(statistic); bounds of axes can be round numbers.");
    }
}
