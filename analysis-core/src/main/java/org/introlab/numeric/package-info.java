/**
 * Numerics at the limits of double precision: exact sums and means, quantiles, and the single rule by which a variance counts as rounding
 * noise.
 *
 * <p>Uses only the JDK. Every package that computes a standard error, a test or an interval applies the rule, so that no statistic is
 * computed from noise.
 *
 * <pre>{@code
 * import org.introlab.numeric.RoundingNoise;
 * double deviation = 0.1 + 0.2 - 0.3;                  // 5.6e-17, which as a standard error would give a t of 1e15
 * RoundingNoise.covers(deviation, 0.3, 3)
 * }</pre>
 */
package org.introlab.numeric;
