package org.introlab.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The changes to what a figure draws, each of which gives a new figure; what the author says around the plot is not here. */
abstract class EditableFigure {

    /** The figure with a change made to a copy of its specification. */
    abstract PlotlyFigure edit(Consumer<FigureEdit> change);

    /** The figure with more traces on top. */
    public PlotlyFigure over(List<Object> traces) {
        return edit(e -> e.over(traces));
    }

    /**
     * Error bars of equal length on both sides, along the axis of the values.
     *
     * @param halfWidths one for each point of the trace, in the unit of the values; NaN draws none
     * @throws IllegalArgumentException if there is no such trace or the lengths differ
     */
    public PlotlyFigure errorBars(String traceName, double[] halfWidths) {
        return errorBars(traceName, halfWidths, halfWidths);
    }

    /**
     * Error bars, along the axis of the values.
     *
     * @param plus lengths upwards, one for each point of the trace, in the unit of the values; NaN draws none
     * @param minus lengths downwards, likewise
     * @throws IllegalArgumentException if there is no such trace or the lengths differ
     */
    public PlotlyFigure errorBars(String traceName, double[] plus, double[] minus) {
        return edit(e -> e.errorBars(traceName, plus, minus));
    }

    /** A horizontal reference line across the plot at a value of the y axis; an empty label writes none. */
    public PlotlyFigure horizontalLine(double y, String label) {
        return edit(e -> e.referenceLine("y", y, label));
    }

    /** A vertical reference line up the plot at a value of the x axis; an empty label writes none. */
    public PlotlyFigure verticalLine(double x, String label) {
        return edit(e -> e.referenceLine("x", x, label));
    }

    /**
     * A text beside a point.
     *
     * @param x a number, or a label or ISO date of the x axis
     * @param y a number, or a label or ISO date of the y axis
     */
    public PlotlyFigure annotate(Object x, Object y, String text) {
        return edit(e -> e.annotate(x, y, text));
    }

    /** The colours of a heat map's numbers. */
    public PlotlyFigure colourScale(ColourScale scale) {
        return edit(e -> e.colourScale(scale, Optional.empty()));
    }

    /** The colours of a heat map's numbers between two bounds; with a diverging scale the middle is halfway. */
    public PlotlyFigure colourScale(ColourScale scale, double low, double high) {
        return edit(e -> e.colourScale(scale, Optional.of(new FiniteBounds(low, high))));
    }

    /** A heat map without the bar that explains its colours, for one whose numbers are written on it. */
    public PlotlyFigure withoutColourBar() {
        return edit(FigureEdit::withoutColourBar);
    }

    /** Points of several traces at one label stand beside each other and not on top of each other. */
    public PlotlyFigure dodged() {
        return edit(FigureEdit::dodge);
    }

    /** Titles the x axis. */
    public PlotlyFigure xTitle(String text) {
        return edit(e -> e.axisTitle("xaxis", text));
    }

    /** Titles the y axis. */
    public PlotlyFigure yTitle(String text) {
        return edit(e -> e.axisTitle("yaxis", text));
    }

    /** Bounds the x axis. */
    public PlotlyFigure xRange(double low, double high) {
        return edit(e -> e.range("xaxis", new FiniteBounds(low, high)));
    }

    /** Bounds the y axis. */
    public PlotlyFigure yRange(double low, double high) {
        return edit(e -> e.range("yaxis", new FiniteBounds(low, high)));
    }

    /** Makes the x axis one of labels, in this order. */
    public PlotlyFigure xOrder(List<String> labels) {
        return edit(e -> e.order("x", labels));
    }

    /** Makes the y axis one of labels, in this order from the bottom up. */
    public PlotlyFigure yOrder(List<String> labels) {
        return edit(e -> e.order("y", labels));
    }

    /**
     * Strokes a line.
     *
     * @throws IllegalArgumentException if there is no such trace; the message suggests the near one
     */
    public PlotlyFigure dash(String traceName, Dash style) {
        return edit(e -> e.dash(traceName, style));
    }

    /** Writes each bar's (or cell's) number on it, in d3's format, e.g. {@code ".1f"} or {@code ".0%"}. */
    public PlotlyFigure valueText(String d3Format) {
        return edit(e -> e.valueText(d3Format));
    }

    /** What the pointer shows for each point, as Plotly's hover template, e.g. {@code "%{x}: %{y:.1f} per cent"}. */
    public PlotlyFigure hover(String template) {
        return edit(e -> e.hover(template));
    }

    /** The height of the plot in pixels; the width is that of the page. */
    public PlotlyFigure height(int pixels) {
        return edit(e -> e.height(pixels));
    }
}
