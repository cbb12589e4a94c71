/**
 * Tables and figures of units, such as municipalities: rankings with their uncertainty, index tables, comparisons, scatter plots. Persons are no units.
 *
 * <p>Lies above {@code exhibit}, {@code index} and {@code survey}.
 *
 * <p>Two towns by two scores, not of persons:
 *
 * <pre>{@code
 * Frame towns = Frame.of(Table.create("towns", StringColumn.create("town", "A", "B", "C"),
 *     DoubleColumn.create("size", 1, 2, 3), DoubleColumn.create("share", 50, 61, 64)));
 * towns.columnNames()
 * }</pre>
 */
package org.introlab.exhibit.units;
