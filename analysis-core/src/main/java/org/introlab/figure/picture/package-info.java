/**
 * Static pictures of figures: SVG from the same specification that plotly.js draws, for readers without scripts, print,
 * and papers. {@link org.introlab.figure.picture.Picture} is the entry; each kind of trace is a {@code Series}.
 *
 * <p>May use {@code markup}.
 *
 * <p>A line as a picture of 12 by 8 centimetres:
 *
 * <pre>{@code
 * import org.introlab.figure.picture.Picture;
 * Map<String, Object> line = Map.of("type", "scatter", "x", List.of(2011, 2012, 2013), "y", List.of(10, 25, 40));
 * PlotlyFigure.of(List.of(line), Map.of()).svg(Picture.Size.centimetres(12, 8)).length()
 * }</pre>
 */
package org.introlab.figure.picture;
