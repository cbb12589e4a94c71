package org.introlab.model.internal.meat;

/**
 * What scales classical errors.
 *
 * @param value s2, Pearson's dispersion, or 1
 * @param estimated whether it was estimated, so that classical errors follow t
 */
record Dispersion(double value, boolean estimated) {}
