package org.introlab.figure;

/**
 * Where a figure draws a number: at a label or position of one axis, and along the other axis from a start in a direction.
 *
 * @param at the label or number on the axis that the values do not run along
 * @param start the position of zero for this number
 * @param direction 1 if larger numbers are further up or right, -1 if further down or left
 * @param horizontal whether values run along the x axis
 * @param xAxis the x axis, {@code x} or {@code x2}
 */
public record FigurePlace(Object at, double start, int direction, boolean horizontal, String xAxis) {

    /** Returns the place of a number drawn along the x axis, next to a label or at a height of the y axis. */
    public static FigurePlace beside(Object at, double start, int direction) {
        return new FigurePlace(at, start, direction, true, "x");
    }

    /** Returns the place of a number drawn along the y axis, above a label or position of the x axis. */
    public static FigurePlace above(Object position) {
        return new FigurePlace(position, 0, 1, false, "x");
    }

    /** Returns the same place on another x axis. */
    public FigurePlace on(String otherXAxis) {
        return new FigurePlace(at, start, direction, horizontal, otherXAxis);
    }

    /** Returns the position of a value on the axis along which it is drawn. */
    public double along(double value) {
        return start + direction * value;
    }
}
