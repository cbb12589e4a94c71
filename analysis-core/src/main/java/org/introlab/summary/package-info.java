/**
 * What columns of a frame are: means and spread, quantiles, correlations, the difference between two groups. Plain numbers
 * without a model; every one says its rule.
 *
 * <p>Plain numbers of a column, and the same by the values of another:
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
