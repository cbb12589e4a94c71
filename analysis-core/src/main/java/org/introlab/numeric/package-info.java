/**
 * What double precision can tell and what it can't: the one rule by which a variance counts as rounding noise.
 *
 * <p>May use the JDK only. Every package with an error, a test or an interval asks it: no statistic is made of noise.
 *
 * <pre>{@code
 * import org.introlab.numeric.RoundingNoise;
 * double deviation = 0.1 + 0.2 - 0.3;                  // 5.6e-17, and a "t" of 1e15 if it were taken for an error
 * RoundingNoise.covers(deviation, 0.3, 3)
 * }</pre>
 */
package org.introlab.numeric;
