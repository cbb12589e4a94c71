/**
 * Shares and means of subgroups, and the tests between them: chi-squared, Rao-Scott, F, Welch, Kruskal-Wallis, Wald with clusters; and the correction
 * of several p-values.
 *
 * <p>Lies above {@code survey}. A test by its name is found in one place, {@link org.introlab.survey.groups.GroupTest.Method}.
 *
 * <p>Two p-values that were looked at together, as Holm corrects them:
 *
 * <pre>{@code
 * Arrays.toString(MultipleTesting.holm(0.01, 0.04))
 * }</pre>
 */
package org.introlab.survey.groups;
