/**
 * Descriptive statistics of a frame's columns: means, standard deviations, quantiles, correlations, and the difference between two groups.
 * Every statistic states its rule.
 *
 * <p>For example, the median of a column, and its means by the values of another:
 *
 * <pre>{@code
 * Frame unemployment = Study.here().read("unemployment");
 * display(Summary.of(unemployment, "registered_unemployment_percent").median());
 * Groups.of(unemployment, "year").stream()
 *     .map(year -> year.level() + ": " + Summary.of(year.frame(), "registered_unemployment_percent").mean())
 *     .toList()
 * }</pre>
 */
package org.introlab.summary;
