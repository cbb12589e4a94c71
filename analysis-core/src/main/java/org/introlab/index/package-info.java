/**
 * Composite indices of units: indicator scores turned into points by a named quantile rule, their total, and how much of
 * the ranking is noise.
 *
 * <p>May use {@code survey} (responses and indicators), {@code data} (sources) and Commons Math (distributions).
 *
 * <p>Points by quarters under two rules, which differ where scores tie, and means drawn towards the middle by their noise:
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
