/**
 * Tables and figures of units, such as municipalities: rankings with their uncertainty, index tables, comparisons,
 * scatter plots. Persons are not units.
 *
 * <p>May use {@code exhibit}, {@code index} and {@code survey}.
 *
 * <p>The results of municipalities by their numbers of participants, with a line through them:
 *
 * <pre>{@code
 * Frame towns = Study.here().read("municipality_results");
 * Fit line = Ols.of("share_work_or_education_2012_2017 ~ participants").with(Covariance.hc1()).fit(towns);
 * UnitScatter.of(towns, "municipality", "participants", "share_work_or_education_2012_2017", line, "Results")
 * }</pre>
 */
package org.introlab.exhibit.units;
