/**
 * Composite indices of units: indicator scores turned into points by a named quantile rule, their total, and how much of
 * the ranking is noise.
 *
 * <p>May use {@code survey} (responses and indicators), {@code data} (sources) and Commons Math (distributions).
 */
package org.introlab.index;
