/**
 * Figures: Tablesaw-plot's output, fixed for plotly.js and with the default theme, as HTML, text and Plotly JSON; and
 * the check that a figure of restricted data contains only what its exhibit shows. Figures are below exhibits and do not
 * depend on them. No other package uses Tablesaw-plot or Plotly.
 *
 * <p>A line through three points:
 *
 * <pre>{@code
 * Table years = Table.create("years", IntColumn.create("year", 2011, 2012, 2013), DoubleColumn.create("share", 10, 25, 40));
 * PlotlyFigure.of(LinePlot.create("An example", years, "year", "share")).yTitle("Per cent")
 * }</pre>
 */
package org.introlab.figure;
