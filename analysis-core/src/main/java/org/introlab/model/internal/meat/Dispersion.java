package org.introlab.model.internal.meat;

import java.util.function.DoubleSupplier;

/**
 * What scales classical errors.
 *
 * @param value s2, Pearson's dispersion, or 1; asked for by classical errors alone
 * @param estimated whether it was estimated, so that classical errors follow t
 */
record Dispersion(DoubleSupplier value, boolean estimated) {}
