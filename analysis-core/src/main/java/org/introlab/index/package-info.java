/**
 * Composite indices of units: indicator scores are turned into points by a named quantile rule and combined into a total, and the
 * uncertainty of the ranking is estimated.
 *
 * <p>Uses {@code survey} (responses and indicators), {@code data} (sources) and Commons Math (distributions).
 *
 * <p>For example, quartile points under two rules, which differ if scores are tied, and shrunken means:
 *
 * <pre>{@code
 * double[] scores = {41, 52, 52, 52, 63, 70, 74, 74};
 * display(QuantileRule.ntiles().points(scores, 4));
 * display(QuantileRule.xtile().points(scores, 4));
 * List<String> towns = List.of("a", "b", "c", "d");
 * Shrinkage.of(towns, new double[] {0.41, 0.52, 0.63, 0.74}, new double[] {0.05, 0.04, 0.06, 0.05}).shrunken()
 * }</pre>
 */
package org.introlab.index;
