/**
 * Tables of rows: descriptive statistics, differences between two groups, shares, totals, correlations, and custom tables of numbers and text.
 *
 * <p>May use {@code exhibit} and {@code summary}.
 *
 * <p>Means with standard deviations:
 *
 * <pre>{@code
 * Frame pay = Frame.of(Table.create("pay", DoubleColumn.create("wage", 10, 12, 15, 14, 20)));
 * DescriptiveTable.of(pay).meansWithSd("wage").count().exhibit("", "", "Pay")
 * }</pre>
 */
package org.introlab.exhibit.table;
