/**
 * Inference on estimates under a covariance: whether a standard error is rounding noise, what a single row or cluster
 * identifies, which estimates are based on too few persons to be shown; average effects, statistics of a fit, tests of
 * instruments.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.inference;
