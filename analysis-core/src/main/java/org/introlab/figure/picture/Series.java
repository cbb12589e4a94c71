package org.introlab.figure.picture;

import java.util.List;

/** One or more traces of a kind that share a pair of axes. */
interface Series {

    /** Returns the id of its axis in the direction x or y. */
    String axis(String direction);

    /** Returns all values on the axis in a direction. */
    List<Object> values(String direction);

    /** Returns the part of the axis in a direction that it needs. */
    Extent extent(String direction, Scale scale);

    /** Draws it between its axes. */
    void draw(Svg svg, Axis x, Axis y);

    /** Returns the entries that it has in the legend. */
    List<Legend.Entry> legend();
}
