/**
 * Figures of series with their tables: lines over years, points over categories, timelines, forest plots. Rows of restricted data are refused; numbers of a
 * finished exhibit are drawn.
 *
 * <p>Lies above {@code exhibit}.
 *
 * <p>A series from rows that may be shown:
 *
 * <pre>{@code
 * Frame settled = Frame.of(Table.create("settled", IntColumn.create("year", 2011, 2012, 2013), IntColumn.create("persons", 5, 6, 11)));
 * SeriesFigure.of(settled, "year", "persons").exhibit("", "", "Settled refugees")
 * }</pre>
 */
package org.introlab.exhibit.series;
