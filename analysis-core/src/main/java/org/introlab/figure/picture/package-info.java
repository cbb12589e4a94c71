/**
 * Static pictures of figures: SVG from the same specification that plotly.js draws, for readers without scripts, print,
 * and papers. {@link org.introlab.figure.picture.Picture} is the way in; each kind of trace is a {@code Series}.
 */
package org.introlab.figure.picture;
