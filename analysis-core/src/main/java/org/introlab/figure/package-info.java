/**
 * Figures: Tablesaw-plot's, mended for plotly.js and in the house's look, as HTML, text and Plotly JSON; and the check that a figure of restricted data
 * carries nothing but what its exhibit holds. A figure lies below an exhibit and knows none. Tablesaw-plot and Plotly are known here alone.
 *
 * <p>A line through three points:
 *
 * <pre>{@code
 * Table years = Table.create("years", IntColumn.create("year", 2011, 2012, 2013), DoubleColumn.create("share", 10, 25, 40));
 * PlotlyFigure.of(LinePlot.create("An example", years, "year", "share")).yTitle("Per cent")
 * }</pre>
 */
package org.introlab.figure;
