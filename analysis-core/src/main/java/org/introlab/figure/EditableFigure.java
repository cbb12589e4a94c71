package org.introlab.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The changes to a figure's drawing, each of which returns a new figure. The texts around the plot are not here. */
abstract class EditableFigure {

    /** Returns the figure with a change to a copy of its specification. */
    abstract PlotlyFigure edit(Consumer<FigureEdit> change);

    /** Adds traces on top. */
    public PlotlyFigure over(List<Object> traces) {
        return edit(e -> e.over(traces));
    }

    /**
     * Adds error bars of equal length on both sides, along the axis of the values.
     *
     * @param halfWidths one for each point of the trace, in the unit of the values; NaN draws none
     * @throws IllegalArgumentException if the trace is unknown or the lengths differ
     */
    public PlotlyFigure errorBars(String traceName, double[] halfWidths) {
        return errorBars(traceName, halfWidths, halfWidths);
    }

    /**
     * Adds error bars along the axis of the values.
     *
     * @param plus lengths upwards, one for each point of the trace, in the unit of the values; NaN draws none
     * @param minus lengths downwards, likewise
     * @throws IllegalArgumentException if the trace is unknown or the lengths differ
     */
    public PlotlyFigure errorBars(String traceName, double[] plus, double[] minus) {
        return edit(e -> e.errorBars(traceName, plus, minus));
    }

    /** Adds a horizontal reference line at a value of the y axis; an empty label is not drawn. */
    public PlotlyFigure horizontalLine(double y, String label) {
        return edit(e -> e.referenceLine("y", y, label));
    }

    /** Adds a vertical reference line at a value of the x axis; an empty label is not drawn. */
    public PlotlyFigure verticalLine(double x, String label) {
        return edit(e -> e.referenceLine("x", x, label));
    }

    /**
     * Adds a text next to a point.
     *
     * @param x a number, or a label or ISO date of the x axis
     * @param y a number, or a label or ISO date of the y axis
     */
    public PlotlyFigure annotate(Object x, Object y, String text) {
        return edit(e -> e.annotate(x, y, text));
    }

    /** Sets the colour scale of a heat map. */
    public PlotlyFigure colourScale(ColourScale scale) {
        return edit(e -> e.colourScale(scale, Optional.empty()));
    }

    /** Sets the colour scale of a heat map between two bounds; the middle of a diverging scale is halfway. */
    public PlotlyFigure colourScale(ColourScale scale, double low, double high) {
        return edit(e -> e.colourScale(scale, Optional.of(new FiniteBounds(low, high))));
    }

    /** Removes the colour bar of a heat map, for one with numbers written on it. */
    public PlotlyFigure withoutColourBar() {
        return edit(FigureEdit::withoutColourBar);
    }

    /** Dodges points: those of several traces at one label are drawn side by side. */
    public PlotlyFigure dodged() {
        return edit(FigureEdit::dodge);
    }

    /**
     * Writes the name of each line next to its right end instead of in the legend. Nothing changes if the labels have no room,
     * or if not only lines are drawn. Call it last: it uses the bounds of the axes.
     */
    public PlotlyFigure directLabels() {
        return edit(FigureEdit::directLabels);
    }

    /** Sets the title of the x axis. */
    public PlotlyFigure xTitle(String text) {
        return edit(e -> e.axisTitle("xaxis", text));
    }

    /** Sets the title of the y axis. */
    public PlotlyFigure yTitle(String text) {
        return edit(e -> e.axisTitle("yaxis", text));
    }

    /** Sets the bounds of the x axis. */
    public PlotlyFigure xRange(double low, double high) {
        return edit(e -> e.range("xaxis", new FiniteBounds(low, high)));
    }

    /** Sets the bounds of the y axis. */
    public PlotlyFigure yRange(double low, double high) {
        return edit(e -> e.range("yaxis", new FiniteBounds(low, high)));
    }

    /** Makes the x axis categorical, with labels in this order. */
    public PlotlyFigure xOrder(List<String> labels) {
        return edit(e -> e.order("x", labels));
    }

    /** Makes the y axis categorical, with labels in this order from the bottom up. */
    public PlotlyFigure yOrder(List<String> labels) {
        return edit(e -> e.order("y", labels));
    }

    /**
     * Sets the dash of a line.
     *
     * @throws IllegalArgumentException if the trace is unknown; the message suggests the closest
     */
    public PlotlyFigure dash(String traceName, Dash style) {
        return edit(e -> e.dash(traceName, style));
    }

    /** Writes each bar's (or cell's) number on it, in d3's format, e.g. {@code ".1f"} or {@code ".0%"}. */
    public PlotlyFigure valueText(String d3Format) {
        return edit(e -> e.valueText(d3Format));
    }

    /** Sets the hover text of points by Plotly's template, e.g. {@code "%{x}: %{y:.1f} per cent"}. */
    public PlotlyFigure hover(String template) {
        return edit(e -> e.hover(template));
    }

    /** Sets the height of the plot in pixels; the width is that of the page. */
    public PlotlyFigure height(int pixels) {
        return edit(e -> e.height(pixels));
    }
}
