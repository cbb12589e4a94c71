package org.introlab.exhibit;

/**
 * Where a figure draws a number: at a label or position of one axis, and along the other from a start in a direction.
 *
 * @param at label or number on the axis that the values do not run along
 * @param start where zero lies for this number
 * @param direction 1 when larger numbers lie further up or right, -1 when further down or left
 * @param horizontal whether values run along the x axis
 */
record FigurePlace(Object at, double start, int direction, boolean horizontal) {

    /** A number drawn along the x axis beside a label of the y axis. */
    static FigurePlace besideLabel(String label, double start, int direction) {
        return new FigurePlace(label, start, direction, true);
    }

    /** A number drawn up the y axis above a label or position of the x axis. */
    static FigurePlace above(Object position) {
        return new FigurePlace(position, 0, 1, false);
    }

    double along(double value) {
        return start + direction * value;
    }
}
