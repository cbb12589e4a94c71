package org.introlab.figure;

import org.introlab.data.DisclosureException;

/** Why a figure is not shown once data were read that are restricted or of unknown provenance. */
public final class FigureRefusal {

    private FigureRefusal() {}

    /** The refusal of a figure of which nobody knows whether it carries persons. */
    static DisclosureException unknown() {
        return new DisclosureException(
                "This figure is not shown: it carries numbers or names that may be persons' own. Draw the"
                        + " numbers of an exhibit, with SeriesFigure.ofColumns(exhibit, statistic), or with exhibit.drawnAs(figure)"
                        + " of a figure made from exhibit.table(statistic).");
    }

    /**
     * The refusal of a figure of which one key says what its exhibit does not hold.
     *
     * @param key its name, without what it says
     */
    public static DisclosureException of(String key) {
        return new DisclosureException("This figure is not shown: what '" + key
                + "' says is no number or word of its exhibit, and may be a person's own. Leave it out, or draw the exhibit's"
                + " numbers as they stand, with SeriesFigure.ofColumns(exhibit, statistic) or of exhibit.table(statistic);"
                + " bounds of axes may be round numbers.");
    }
}
