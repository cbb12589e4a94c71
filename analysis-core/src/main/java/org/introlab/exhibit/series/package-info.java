/**
 * Figures of series with their tables: lines over years, points over categories, timelines, forest plots. Rows of
 * restricted data can't be drawn; numbers of a finished exhibit can.
 *
 * <p>May use {@code exhibit}.
 *
 * <p>The numbers of a finished exhibit as a series:
 *
 * <pre>{@code
 * Exhibit shares = Exhibit.of("An example", List.of("Share"), Stream.of(2011, 2012, 2013)
 *     .map(year -> ExhibitRow.body("" + year, List.of(Entry.of(
 *         Cell.of("share", "" + year, "Share", 10 * (year - 2010), NumberStyle.whole()))))).toList(), List.of());
 * SeriesFigure.ofColumns(shares, "share").exhibit("", "", "An example")
 * }</pre>
 */
package org.introlab.exhibit.series;
