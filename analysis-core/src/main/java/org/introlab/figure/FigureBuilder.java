package org.introlab.figure;

import org.introlab.markup.Rendered;

/** What makes a figure, and shows the one without a title where it is the last value of a cell. */
public interface FigureBuilder extends Rendered {
    /** The figure under a title. */
    PlotlyFigure figure(String title);

    @Override
    default String html() {
        return figure("").html();
    }

    @Override
    default String markdown() {
        return figure("").markdown();
    }

    @Override
    default String text() {
        return figure("").text();
    }
}
