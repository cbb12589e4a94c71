/**
 * Tables and figures of fits: regression tables, single estimates, differences in differences, coefficient plots.
 *
 * <p>May use {@code exhibit} and {@code model}.
 *
 * <p>A regression as a table, with standard errors by the rule in the note:
 *
 * <pre>{@code
 * Table table = Table.create("pay",
 *     DoubleColumn.create("wage", 10, 12, 15, 14, 20, 18, 16, 22),
 *     DoubleColumn.create("school", 8, 9, 10, 12, 13, 14, 12, 16));
 * Fit fit = Ols.of("wage ~ school").with(Covariance.hc1()).fit(Frame.of(table));
 * RegressionTable.of(fit)
 * }</pre>
 */
package org.introlab.exhibit.regression;
