/**
 * Shares and means of subgroups, tests between them (chi-square, Rao-Scott, F, Welch, Kruskal-Wallis, clustered Wald), and adjustment of
 * p-values for multiple testing.
 *
 * <p>Uses {@code survey}. {@link org.introlab.survey.groups.GroupTest.Method} lists the tests.
 *
 * <p>For example, two p-values adjusted by Holm:
 *
 * <pre>{@code
 * Arrays.toString(MultipleTesting.holm(0.01, 0.04))
 * }</pre>
 */
package org.introlab.survey.groups;
