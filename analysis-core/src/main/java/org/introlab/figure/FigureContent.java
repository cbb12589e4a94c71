package org.introlab.figure;

import java.util.Map;
import java.util.Optional;
import org.introlab.figure.picture.Picture;
import tech.tablesaw.api.Table;

/** The contents of a figure, as its writers need them. */
public interface FigureContent {

    /** Returns the title on one line, without mark-up; empty if there is none. */
    String title();

    /** Returns the caption; empty if there is none. */
    Optional<String> caption();

    /** Returns the alternative text. */
    String alt();

    /** Returns a copy of the small table that the figure draws. */
    Table dataTable();

    /** Returns whether it is a figure of points or bars without any to draw. */
    boolean isEmpty();

    /** Returns the Plotly specification without the title, which is outside the plot in HTML. */
    Map<String, Object> untitledJson();

    /** Returns {@link #svg()}, or nothing if the figure has a kind of trace that has no static picture. */
    default Optional<String> picture() {
        return FigurePicture.svg(this, title());
    }

    /** Returns the figure with its title as a static picture in SVG, of a page's width. */
    default String svg() {
        return svg(Picture.Size.PAGE);
    }

    /**
     * Returns the figure with its title as a static picture in SVG.
     *
     * @throws IllegalArgumentException if it has a kind of trace that has no static picture
     */
    default String svg(Picture.Size size) {
        return Picture.svg(untitledJson(), title(), alt(), size);
    }
}
